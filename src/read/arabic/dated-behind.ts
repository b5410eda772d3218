import type { Atom } from './atoms.ts';
import type { ArabicDate } from './dates.ts';
import { foldArabic } from './letters.ts';
import type { ArabicDraft } from './rules/draft.ts';
import type { ArabicSentence } from './sentences.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(foldArabic));

/** What an appointment or a dismissal is called when it is taken up again. */
const acts = words('قرار خطوة إجراء تغيير تعيين إعفاء إقالة عزل تبديل');
const happened = words('نفذ نفذت صدر صدرت اتخذ اتخذت جرى جرت تم تمت دخل دخلت حصل حصلت وقع وقعت');
const announced = words('أعلن أعلنت كشف كشفت');

/** How far behind its date may be told. */
const sentencesBehind = 2;

/**
 * Appointments and dismissals whose day stands in a sentence behind them: "The source said the decision was carried out yesterday", "The
 * faction announced this in a statement of 29 May". A day told beside the act itself counts more.
 * @param dates - of each sentence
 */
export function datedBehind(
  drafts: readonly ArabicDraft[],
  sentences: readonly ArabicSentence[],
  dates: readonly (readonly ArabicDate[])[],
): readonly ArabicDraft[] {
  const told = sentences.map(({ atoms }, at) => dateOfAct(atoms, dates[at] ?? []));
  return drafts.map((one) => {
    const act = one.type === 'posting' && (one.aspect === 'start' || one.aspect === 'end');
    if (!act || one.dates.length > 0 || one.negated || one.certainty === 'planned') return one;
    const home = sentences.indexOf(one.parsed.sentence);
    const day = home < 0 ? undefined : told.slice(home + 1, home + 1 + sentencesBehind).find((found) => found);
    return day ? { ...one, dates: [day.mention], tense: 'past' } : one;
  });
}

/** The date a sentence gives for an act told before it. */
function dateOfAct(atoms: readonly Atom[], dates: readonly ArabicDate[]): ArabicDate | undefined {
  return dates.find((date) => {
    const before = atoms.slice(Math.max(0, date.markerFrom - 8), date.markerFrom);
    const act = before.findLastIndex(({ bare, definite }) => definite && acts.has(bare));
    const verb = before.findLastIndex(({ full }) => happened.has(full));
    const carriedOut = act >= 0 && verb >= 0 && Math.abs(verb - act) <= 2;
    const that = before.findLastIndex(({ full }) => full === 'ذلك');
    const made = that > 0 && before.slice(Math.max(0, that - 4), that).some(({ full }) => announced.has(full));
    return date.mention.kind === 'point' && (carriedOut || made);
  });
}
