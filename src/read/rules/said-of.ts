import type { Clause } from '../parse/clause.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import { findAppositions, postmodifiers } from '../parse/structure.ts';
import type { Argument } from '../refer/argument.ts';
import type { Context } from './context.ts';

/** The bodies a descriptive noun phrase ("an ISIS affiliate") is said of: in apposition, through a copula, or around its brackets. */
export function saidOf(phrase: NounPhrase, context: Context): Argument[] {
  const { make, parsed } = context;
  for (const pair of findAppositions(parsed.phrases)) {
    if (pair.list) continue;
    const other = pair.second === phrase ? pair.first : pair.first === phrase ? pair.second : undefined;
    if (!other) continue;
    // "the commander of X, an ISIS affiliate": the body nearest to the comma is meant.
    const governed = pair.second === phrase ? postmodifiers(parsed.phrases, other).at(-1)?.nouns.at(-1) : undefined;
    const unit = make.unit(governed) ?? make.unit(other);
    if (unit) return [unit];
  }
  const copula = copulaOf(phrase, context);
  if (copula) return copula.subjects.map((noun) => make.unit(noun)).filter((unit) => unit !== undefined);
  const at = parsed.phrases.indexOf(phrase);
  if (parsed.phrases[at - 1]?.type === 'open' || parsed.phrases[at - 1]?.type === 'comma') {
    for (let j = at - 2; j >= Math.max(0, at - 6); j -= 1) {
      const before = parsed.phrases[j];
      if (before?.type === 'verb') break;
      const unit = before?.type === 'noun' ? make.unit(before) : undefined;
      if (unit) return [unit];
    }
  }
  return [];
}

/** The clause in which a copula says this noun phrase of its subject. */
export function copulaOf(phrase: NounPhrase, { parsed }: Context): Clause | undefined {
  return parsed.clauses.find(
    (clause) => /^(?:be|become|remain)$/.test(clause.verb.lemma) && clause.objects.includes(phrase),
  );
}
