import type { WordItem } from '../items.ts';
import type { ArabicDraft } from './draft.ts';
import { free, relation, type Told } from './told.ts';

/** "X was arrested", "X was killed": told of people whose name is told, the object of an active verb or the subject of a passive one. */
export function suffering(told: Told): ArabicDraft[] {
  const { clause } = told;
  const { trigger } = clause;
  if (trigger.type !== 'verb') return [];
  const { group, kinds } = trigger.form.verb;
  const bare = free(clause);
  const own = group === 'die' || group === 'wound';
  // Without vowel signs "arrested" may be active or passive: two parties make it active, a person alone passive.
  const active = bare.length > 1 || trigger.form.feminine;
  const who = (own || !active ? bare[0] : bare.at(-1))?.party;
  if (who?.kind !== 'person' || who.referent?.named !== true) return [];
  const at = relativeWord(told);
  if (at) return [];
  const words = { text: trigger.atom.text, begin: trigger.atom.begin, end: trigger.atom.end };
  return [
    {
      ...relation(told, {
        type: 'status',
        subject: who,
        kinds,
        aspect: kinds.includes('detention') ? 'start' : 'event',
        rule: 'ar-fate',
      }),
      value: { kind: 'text', ...words },
    },
  ];
}

/** "the brother of X was killed": the words between say it is somebody else. */
function relativeWord({ clause, frame }: Told): boolean {
  return clause.words.some(
    (word: WordItem) => frame.book.has('relative', word.word) || frame.book.has('relative', word.atom.bare),
  );
}

/** "the death of X", "the arrest of X". */
export function losing(told: Told): ArabicDraft[] {
  const { clause } = told;
  const { trigger } = clause;
  if (trigger.type === 'verb') return [];
  const who = free(clause)[0]?.party;
  if (who?.kind !== 'person' || who.referent?.named !== true || relativeWord(told)) return [];
  // "the arrest of X of Y": with a second party it is not told who was arrested.
  if (free(clause).length > 1) return [];
  const words = { text: trigger.atom.text, begin: trigger.atom.begin, end: trigger.atom.end };
  const { kinds } = trigger.verb;
  return [
    {
      ...relation(told, {
        type: 'status',
        subject: who,
        kinds,
        aspect: kinds.includes('detention') ? 'start' : 'event',
        rule: 'ar-fate-noun',
      }),
      value: { kind: 'text', ...words },
    },
  ];
}
