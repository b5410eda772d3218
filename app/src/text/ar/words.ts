// The record's own terms. A claim is an "إفادة", a statement given: the word takes no side on whether it is so.
import type { ClaimType, PartyRole } from '../../types.ts';
import type * as english from '../en/words.ts';

export const types: typeof english.types = {
  posting: 'تكليف',
  identity: 'هوية',
  command: 'قيادة',
  membership: 'عضوية',
  affiliation: 'انتماء',
  support: 'دعم',
  cooperation: 'تعاون',
  coordination: 'تنسيق',
  hostility: 'عداء',
  dispute: 'خلاف',
  succession: 'تعاقب',
  positioning: 'تمركز',
  movement: 'تحرّك',
  strength: 'قوام',
  status: 'وضع',
  stance: 'موقف',
  incident: 'حادثة',
  inference: 'استنتاج',
  interpretation: 'تفسير',
};

export const certainties: typeof english.certainties = {
  asserted: 'مذكور على أنه واقع',
  probable: 'مذكور على أنه مرجَّح',
  possible: 'مذكور على أنه ممكن',
  alleged: 'مزعوم',
  planned: 'مزمع',
  asked: 'سؤال لا خبر',
};

export const statuses: typeof english.statuses = {
  proposed: 'مقترحة',
  accepted: 'مقبولة',
  conflict: 'متضاربة',
  'work needed': 'تحتاج إلى عمل',
  issue: 'فيها مشكلة',
  rejected: 'مرفوضة',
};

export const parts: typeof english.parts = {
  subject: 'صاحب الشأن',
  object: 'الطرف الآخر',
  appointedBy: 'عيّنه',
  replaces: 'خلفًا لـ',
};

export const segments: typeof english.segments = {
  headline: 'العنوان',
  body: 'النص',
  caption: 'تعليق الصورة',
  comment: 'تعليق قارئ',
  quote: 'مقطع مقتبس',
};

export const voices: typeof english.voices = {
  publisher: 'الناشر',
  person: 'شخص',
  body: 'هيئة',
  unnamed: 'قائل لم يُسمَّ',
  unattributed: 'لا قائل مذكورًا',
};

export const stances: typeof english.stances = {
  vouches: 'منقول على أنه صحيح',
  neutral: 'منقول',
  distances: 'منقول بتحفّظ',
};

export const kinds: typeof english.kinds = {
  person: { one: 'شخص', many: 'أشخاص' },
  unit: { one: 'وحدة', many: 'وحدات' },
  place: { one: 'مكان', many: 'أماكن' },
  organisation: { one: 'جهة', many: 'جهات' },
};

export const asOf: typeof english.asOf = {
  attested: 'مثبت بمصدر لهذا اليوم',
  possible: 'محتمل في هذا اليوم',
  bridged: 'واقع بين تاريخين موثقين',
  none: 'ليس لهذا اليوم',
};

export const roles: typeof english.roles = {
  commander: 'قائد',
  'deputy commander': 'نائب القائد',
  'chief of staff': 'رئيس الأركان',
  spokesperson: 'ناطق باسمه',
  founder: 'مؤسس',
  member: 'عضو',
  other: 'غير ذلك',
};

const kindNames: { readonly [kind: string]: string } = {
  funding: 'تمويل',
  weapons: 'أسلحة',
  munitions: 'ذخائر',
  equipment: 'عتاد',
  training: 'تدريب',
  logistics: 'إمداد',
  protection: 'حماية',
  'air support': 'إسناد جوي',
  unspecified: 'غير محدد',
  site: 'موقع',
  'area of operations': 'منطقة عمليات',
  present: 'حضور',
  control: 'سيطرة',
  'moving to': 'تحرّك نحو',
  'moving from': 'تحرّك من',
  withdrawal: 'انسحاب',
  renamed: 'تغيّر الاسم',
  merged: 'اندماج',
  split: 'انقسام',
  'formed from': 'تشكّل من',
  founded: 'تأسيس',
  dissolved: 'حلّ',
  'part of': 'جزء من',
  allegiance: 'ولاء',
  'legal status': 'وضع قانوني',
  designation: 'تصنيف',
  mandate: 'تفويض',
  consent: 'موافقة',
  detention: 'احتجاز',
  death: 'وفاة',
  injury: 'إصابة',
  readiness: 'جاهزية',
  condemns: 'يدين',
  demands: 'يطالب',
  denies: 'ينفي',
  welcomes: 'يرحّب',
  rejects: 'يرفض',
  supports: 'يؤيد',
  threatens: 'يهدّد',
  calls: 'يدعو',
  attack: 'هجوم',
  killing: 'قتل',
  abuse: 'انتهاك',
  crime: 'جريمة',
  strike: 'ضربة',
  protest: 'احتجاج',
  other: 'غير ذلك',
};

/** A kind of support, position, incident ...; one the page does not know stays in the record's own word. */
export function kindName(kind: string): string {
  return kindNames[kind] ?? kind;
}

const groupTitles: { readonly [T in ClaimType]: readonly [subject: string, object: string] } = {
  posting: ['مناصب تولّاها', 'مَن كُلّفوا فيها'],
  identity: ['أسماء أخرى', 'أسماء أخرى'],
  command: ['يقود', 'تحت قيادة'],
  membership: ['جزء من', 'أعضاؤه وأجزاؤه'],
  affiliation: ['ينتمي إلى', 'ينتمي إليه'],
  support: ['دعم قدّمه', 'دعم تلقّاه'],
  cooperation: ['تعاون', 'تعاون'],
  coordination: ['تنسيق', 'تنسيق'],
  hostility: ['ضد مَن يعمل', 'مَن يعمل ضده'],
  dispute: ['خلافات', 'خلافات'],
  succession: ['ما آل إليه', 'ما نشأ منه'],
  positioning: ['أين يتمركز', 'مَن يتمركز هنا'],
  movement: ['تحركات', 'تحركات من هنا وإليه'],
  strength: ['القوام', 'القوام'],
  status: ['الوضع', 'أوضاع قرّرها'],
  stance: ['مواقف اتخذها', 'مواقف منه'],
  incident: ['حوادث', 'حوادث استهدفته'],
  inference: ['استنتاجات عنه', 'استنتاجات تذكره'],
  interpretation: ['تفسيرات عنه', 'تفسيرات تذكره'],
};

/** The heading over an entity's claims of one type in one part. */
export function groupTitle(type: ClaimType, part: PartyRole): string {
  if (part === 'appointedBy') return 'تعيينات أجراها';
  if (part === 'replaces') return 'خلَفه';
  return groupTitles[type][part === 'subject' ? 0 : 1];
}
