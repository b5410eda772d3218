import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { personOf } from '../persons.ts';

/** Who made room, by "in place of X", "instead of X", "as a replacement for X" with a verb. */
export function inPlaceOf(clause: Clause, context: Context): Argument | undefined {
  for (const oblique of clause.obliques) {
    const [noun] = oblique.nouns;
    if (!noun) continue;
    const replaces =
      (oblique.preposition === 'in' && /^(?:place|stead)$/.test(noun.head.lower)) ||
      (oblique.preposition === 'as' && /^(?:replacement|successor)$/.test(noun.head.lower));
    if (replaces) {
      const of = postmodifiers(context.parsed.phrases, noun).find((next) => /^(?:of|for|to)$/.test(next.preposition))
        ?.nouns[0];
      const person = personOf(of, context) ?? (noun.possessor ? context.make.person(noun.possessor) : undefined);
      if (person) return person;
    }
  }
  const { phrases } = context.parsed;
  for (let at = clause.at; at < phrases.length; at += 1) {
    const phrase = phrases[at];
    if (phrase && 'word' in phrase && phrase.word === 'instead' && phrases[at + 1]?.type === 'preposition') {
      const noun = phrases[at + 2];
      if (noun?.type === 'noun') return personOf(noun, context);
    }
  }
  return undefined;
}

/** Who made room, by "in place of Y", "instead of Y" behind a noun and before the next verb. */
export function inPlaceBehind(phrase: NounPhrase, { make, parsed }: Context): Argument | undefined {
  const from = parsed.phrases.indexOf(phrase);
  for (let at = from + 1; at < parsed.phrases.length; at += 1) {
    const place = parsed.phrases[at];
    if (place?.type === 'verb') return undefined;
    if (place?.type === 'noun' && /^(?:place|stead|succession|replacement)$/.test(place.head.lower)) {
      const of = postmodifiers(parsed.phrases, place).find((oblique) => /^(?:of|to|for)$/.test(oblique.preposition))
        ?.nouns[0];
      const person = make.person(of);
      if (person) return person;
    }
    if (place && 'word' in place && place.word === 'instead') {
      const noun = parsed.phrases[at + 2];
      return noun?.type === 'noun' ? make.person(noun) : undefined;
    }
  }
  return undefined;
}
