// The record's own terms. A claim is an "إفادة", a statement given: the word takes no side on whether it is so.
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
