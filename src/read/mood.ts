import type { Certainty } from '../model/index.ts';
import type { Clause } from './parse/clause.ts';
import type { Draft } from './rules/draft.ts';

type Mood = Certainty | 'negated' | 'hypothetical';

/** What the verb's form makes of the statement: an infinitive tells a purpose, "may" a possibility, "if" nothing at all. */
export function moodOf(one: Draft): Mood {
  const { clause, parsed } = one;
  if (supposedByOrder(one)) return 'hypothetical';
  if (!clause || one.inPassing) return 'asserted';
  const words = clausePrefix(one, clause);
  if (/\b(?:if|unless|whether)\b/.test(words)) return 'hypothetical';
  const asked = parsed.sentence.tokens.at(-1)?.text === '?';
  if (asked) return 'asked';
  const { modal, form } = clause.verb;
  const considered = form === 'ing' ? parsed.phrases[clause.at - 1] : undefined;
  if (considered?.type === 'verb' && intended.test(considered.lemma)) return 'planned';
  if (modal === 'should' || modal === 'must' || modal === 'ought') return 'hypothetical';
  if (modal === 'may' || modal === 'might' || modal === 'could' || modal === 'can') return 'possible';
  if (modal === 'will' || modal === 'would' || modal === 'shall') return 'planned';
  // "claimed to have ended its support": what is said to have been done is no plan.
  const group = parsed.sentence.tokens.slice(clause.verb.from, clause.verb.to).map(({ lower }) => lower);
  if (form === 'infinitive' && group.includes('have') && clause.verb.lemma !== 'have') return 'asserted';
  if (form === 'infinitive') return infinitiveMood(clause);
  // What hangs on an intention is intended too: "plans to merge, replacing X".
  if (clause.parent?.verb.form === 'infinitive' && (clause.relation === 'participle' || clause.relation === 'conjunct'))
    return infinitiveMood(clause.parent);
  return 'asserted';
}

/** What is only thought of: "considered appointing X". */
const intended = /^(?:consider|contemplate|mull|weigh|propose|suggest|discuss|recommend|envisage|favour|favor|oppose)$/;

/** "Had X been merged into Y, it would ...", "Should the name be adopted, ...": a condition told by the order of its words. */
function supposedByOrder({ clause, parsed }: Draft): boolean {
  const [first] = parsed.sentence.tokens;
  if (!clause || !/^(?:had|should|were)$/.test(first?.lower ?? '')) return false;
  const comma = parsed.phrases.findIndex(({ type }) => type === 'comma');
  const told = parsed.sentence.tokens.slice(parsed.phrases[comma]?.to ?? 0).map(({ lower }) => lower);
  return comma > 0 && clause.at < comma && told.some((word) => /^(?:would|could|might|will)$/.test(word));
}

/** The words between the last boundary and the verb's subject. */
function clausePrefix(one: Draft, clause: Clause): string {
  const before = one.parsed.phrases.slice(0, clause.at);
  const words: string[] = [];
  for (const phrase of [...before].reverse()) {
    if (phrase.type === 'verb' || phrase.type === 'stop') break;
    if ('word' in phrase) words.push(phrase.word);
  }
  return words.join(' ');
}

function infinitiveMood(clause: Clause): Mood {
  const lemma = clause.parent?.verb.lemma ?? '';
  if (/^(?:fail|refuse|decline|neglect)$/.test(lemma)) return 'negated';
  if (
    /^(?:continue|begin|start|manage|use|go|help|force|proceed|come|appear|seem|say|report|believe|know|think|allege|tend|compel|oblige|enable|happen|suspect|rumor|rumour|estimate|assess|reckon|presume|assume|understand)$/.test(
      lemma,
    )
  )
    return clause.parent?.verb.negated ? 'negated' : 'asserted';
  if (/^(?:cease|stop)$/.test(lemma)) return 'negated';
  return 'planned';
}
