import { describe, expect, it } from 'vitest';
import { type Item, judge } from '../../../test/reading/judge-arabic.ts';

// Sentences kept aside while the Arabic rules were written. At their first reading 17 of the 22 claims then expected were found, five were wrong (one of them
// rightly read and not expected); what that showed has been mended since.
// People, units and events are invented.

const items: readonly Item[] = [
  // News agencies.
  {
    text: 'عُيّن العميد نادر الحمصي قائداً للفرقة السابعة خلفاً للواء سامي درويش، وفق ما ذكرت وكالة محلية.',
    claims: {
      'posting: نادر الحمصي > الفرقة السابعة': ['commander', 'starting', 'replaces سامي درويش', 'rank العميد'],
      'posting: سامي درويش > الفرقة السابعة': ['commander', 'ending'],
    },
  },
  {
    text: 'أصدر وزير الدفاع قراراً يقضي بإقالة العقيد كريم الجابري من قيادة لواء الصقور.',
    claims: { 'posting: كريم الجابري > لواء الصقور': ['commander', 'ending', 'rank العقيد'] },
  },
  {
    text: 'قدّم الرائد وليد شاهين استقالته من قيادة كتيبة الفرسان يوم الجمعة الماضي.',
    claims: { 'posting: وليد شاهين > كتيبة الفرسان': ['commander', 'ending', 'from ?..2022-09-23'] },
  },
  {
    text: 'تدعم روسيا «لواء الرمال» بالسلاح والمال منذ عام 2018.',
    claims: { 'support (weapons, funding): روسيا > لواء الرمال': ['from 2018', 'starting'] },
  },
  {
    text: 'أعلنت حركة الفجر الجديد تغيير اسمها إلى «جبهة الشمال».',
    claims: { 'succession (renamed): جبهة الشمال > حركة الفجر الجديد': [] },
  },
  {
    text: 'يتمركز لواء الرمال في مدينة الرقة منذ مطلع العام الجاري.',
    claims: { 'positioning (site): لواء الرمال > الرقة': ['starting'] },
  },
  {
    text: 'ويضم الفوج الخامس نحو 600 مقاتل.',
    claims: { 'strength: الفوج الخامس': ['fighters'] },
  },
  // Communiqués.
  {
    text: 'تعلن القيادة العامة لجيش الوادي تكليف الأخ المقدم حسام العبدالله بقيادة كتيبة المدفعية.',
    claims: { 'posting: حسام العبدالله > كتيبة المدفعية': ['commander', 'starting', 'rank المقدم'] },
  },
  {
    text: 'ننفي نفياً قاطعاً ما يُشاع عن إعفاء العقيد أيمن سلوم من قيادة فرقة الجبل.',
    claims: { 'posting not: أيمن سلوم > فرقة الجبل': [] },
  },
  {
    text: 'نفت كتائب النخيل أن تكون إيران قد زودتها بالصواريخ.',
    claims: { 'support (weapons) not: إيران > كتائب النخيل': ['said by كتائب النخيل (نفت)'] },
  },
  // Local news.
  {
    text: 'قال الناطق باسم لواء الصقور، فراس نعمة، إن اللواء لم ينسحب من البوكمال.',
    claims: {
      'posting: فراس نعمة > لواء الصقور': ['spokesperson', 'own words'],
      'movement (withdrawal) not: لواء الصقور > البوكمال': [],
    },
  },
  {
    text: 'اشتبك مقاتلو حركة الصمود مع فصيل أحرار الوادي في ريف درعا.',
    claims: { 'hostility: حركة الصمود > أحرار الوادي': [] },
  },
  {
    text: 'انضمت كتيبة الفرسان إلى الفيلق الثالث الشهر الماضي.',
    claims: { 'membership (part of): كتيبة الفرسان > الفيلق الثالث': ['starting', 'from 2022-08'] },
  },
  {
    text: 'قُتل قائد كتائب النخيل سعد الراوي بغارة جوية مساء الأحد.',
    claims: {
      'posting: سعد الراوي > كتائب النخيل': ['commander'],
      'status (death): سعد الراوي > "قُتل"': ['from 2022-09-25'],
    },
  },
  // Posts.
  {
    text: 'خبر عاجل: عزل ابو عمر الشامي من قيادة لواء الرمال وتعيين ابو بكر العراقي بدلا منه',
    claims: {
      'posting: ابو عمر الشامي > لواء الرمال': ['ending'],
      'posting: ابو بكر العراقي > لواء الرمال': ['starting', 'replaces ابو عمر الشامي'],
    },
  },
  {
    text: 'ميليشيا لواء الرمال المدعومة من إيران تنتشر في محيط مطار دير الزور',
    claims: {
      'support (unspecified): إيران > لواء الرمال': ['wording ميليشيا'],
      'positioning (present): لواء الرمال > مطار دير الزور': [],
    },
  },
  // Certainty.
  {
    text: 'من المقرر أن يتولى العقيد كريم الجابري قيادة الفرقة السابعة الأسبوع المقبل.',
    claims: { 'posting: كريم الجابري > الفرقة السابعة': ['planned'] },
  },
  {
    text: 'زعمت مصادر معارضة أن التحالف أقال قائد لواء الصقور بسام الخطيب.',
    claims: { 'posting: بسام الخطيب > لواء الصقور': ['ending', 'by التحالف', 'alleged'] },
  },
  // Decoys.
  { text: 'وصل الوزير إلى مدينة حلب والتقى عدداً من وجهائها.', claims: {} },
  { text: 'إذا أُقيل العقيد كريم الجابري من قيادة لواء الصقور فإن الأمور ستتغير.', claims: {} },
  { text: 'قاد السائق سيارته بسرعة في شوارع المدينة أمس.', claims: {} },
  { text: 'دعا المجلس إلى تعيين مدير جديد للمستشفى.', claims: {} },
  { text: 'بلغ عدد سكان المدينة نحو 40 ألف نسمة.', claims: {} },
  { text: 'عيّن النادي المدرب خالد منصور مديراً فنياً للفريق الأول.', claims: {} },
  { text: 'يدعم البرنامج مئة أسرة في بلدة منبج.', claims: {} },
  { text: 'طالب المتظاهرون بإقالة قائد شرطة المدينة.', claims: {} },
];

describe('sentences kept aside', () => {
  it.each(items)('$text', async (item) => {
    const { wrong, missed } = await judge(item);
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
  });
});
