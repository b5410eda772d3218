// What stands around every page.
import type { frame as english } from '../en/frame.ts';
import { type Counted, count, counted, showNumber } from './counting.ts';

const decisionsWait: Counted = {
  zero: 'لا قرارات تنتظر هنا.',
  one: 'قرار واحد ينتظر هنا، ويُرسَل حينئذ.',
  two: 'قراران ينتظران هنا، ويُرسَلان حينئذ.',
  few: 'قرارات تنتظر هنا، وتُرسَل حينئذ.',
  many: 'قرارًا تنتظر هنا، وتُرسَل حينئذ.',
  other: 'قرار تنتظر هنا، وتُرسَل حينئذ.',
};

const decisionsSent: Counted = {
  zero: 'لم يكن ثمة قرار ينتظر.',
  one: 'أُرسِل القرار الذي كان ينتظر.',
  two: 'أُرسِل القراران اللذان كانا ينتظران.',
  few: 'قرارات كانت تنتظر أُرسِلت.',
  many: 'قرارًا كانت تنتظر أُرسِلت.',
  other: 'قرار كانت تنتظر أُرسِلت.',
};

export const frame: typeof english = {
  product: 'Muster',
  unverified: 'الإفادات على عهدة مصادرها، غير متحقَّق منها.',
  notes: {
    mark: '†',
    carried: 'يحمل الملاحظة المذكورة أعلاه',
    shared: (n, of) =>
      n === of
        ? `المصادر هنا كلها (${showNumber(n)}) تقول عن نفسها:`
        : `${showNumber(n)} من ${count(of, counted.sources)} هنا تقول عن نفسها:`,
  },
  skip: 'إلى المحتوى مباشرة',
  nav: {
    label: 'التنقل الرئيس',
    pages: {
      sources: 'المصادر',
      queue: 'قائمة الانتظار',
      whoIsWho: 'مَن هو مَن',
      entities: 'الأشخاص والوحدات',
      chart: 'مخطط القيادة',
      network: 'الشبكة',
      map: 'الخريطة',
      timeline: 'خط الزمن',
      disputes: 'التعارضات',
      origins: 'الأصول',
      whatIf: 'ماذا لو',
      log: 'سجل الأعمال',
      settings: 'الإعدادات',
    },
    add: 'أضف تقارير',
    search: 'بحث',
    searchHint: 'ابحث في الأسماء والإفادات والنصوص',
    help: 'مفاتيح اللوحة',
    theme: { light: 'استعمل المظهر الفاتح', dark: 'استعمل المظهر الداكن' },
  },
  connection: {
    down: 'لا يجيب Muster، ولعله أُوقف.',
    how: 'شغّله من جديد بالأمر «\u2068muster open\u2069» داخل القضية، فتستأنف هذه الصفحة عملها. قد يكون المعروض قديمًا.',
    retry: 'أعد المحاولة',
    waiting: (n) => `${count(n, decisionsWait)} لن يضيع شيء.`,
    copy: 'انسخ ما ينتظر',
    copied: 'نُسخ.',
    otherCase: 'على هذا العنوان الآن قضية أخرى؛ وما ينتظر يخص',
    sent: (n) => count(n, decisionsSent),
  },
  states: {
    loading: 'جارٍ التحميل …',
    failed: 'تعذّر عرض هذا.',
    retry: 'أعد المحاولة',
    refused: (status) => `رفض الخادم الطلب (${status}).`,
    notFoundTitle: 'لا شيء في هذا العنوان',
    notFoundHint: 'ربما يخص قضية أخرى. قائمة المصادر تبيّن ما في هذه القضية.',
    toSources: 'إلى المصادر',
    brokenTitle: 'تعطّلت الصفحة',
    brokenHint: 'لم يضع شيء مما حُفظ. أعد تحميل الصفحة.',
  },
  help: {
    title: 'لوحة المفاتيح',
    close: 'أغلق',
    groups: [
      {
        title: 'في كل مكان',
        keys: [
          { keys: ['/'], what: 'بحث' },
          { keys: ['j', 'k'], what: 'الإفادة أو السطر التالي، السابق' },
          { keys: ['Enter'], what: 'افتحه' },
          { keys: ['p'], what: 'أضف تقارير' },
          { keys: ['Esc'], what: 'اترك الحقل، أغلق، ألغِ الاختيار' },
          { keys: ['?'], what: 'هذه المساعدة' },
        ],
      },
      {
        title: 'الإفادة',
        keys: [
          { keys: ['a'], what: 'اقبل' },
          { keys: ['r'], what: 'ارفض' },
          { keys: ['w'], what: 'تحتاج إلى عمل' },
          { keys: ['c'], what: 'متضاربة' },
          { keys: ['n'], what: 'اكتب ملاحظة' },
          { keys: ['e'], what: 'صحّحها' },
          { keys: ['t'], what: 'أظهر كلماتها في النص' },
          { keys: ['x'], what: 'اخترها، لتقرّر في عدة إفادات معًا' },
          { keys: ['u'], what: 'تراجع عن آخر قرار' },
          { keys: ['m'], what: 'اجعل الكلمات المحددة إفادة' },
        ],
      },
    ],
    goTo: 'اذهب إلى',
    followedBy: 'ثم',
    either: 'أو',
  },
};
