import type { Source } from '../model/index.ts';
import type { Calibrator } from './calibrate/index.ts';
import { Arguments } from './refer/arguments.ts';
import type { Discourse } from './refer/discourse.ts';
import type { Relator } from './relate/index.ts';
import { bilingualNames } from './rules/bilingual.ts';
import type { Context } from './rules/context.ts';
import type { Draft } from './rules/draft.ts';
import { findNamePairs, identitiesOf } from './rules/identities.ts';
import { claimsOfNouns } from './rules/nouns/nouns.ts';
import { postingsOfPhrases } from './rules/postings/beside-names.ts';
import { postingsOfClauses } from './rules/postings/clauses.ts';
import { postingsOfNouns } from './rules/postings/nouns.ts';
import { reasoningOf } from './rules/reasoning.ts';
import { strengthsOf } from './rules/strengths.ts';
import { claimsOfVerbs } from './rules/verbs/frames.ts';
import type { Conventions, Spotter } from './spot/index.ts';
import { type TakenApart, takeApart } from './take-apart.ts';
import type { Tier } from './ties/index.ts';
import type { Attribution } from './voice/attribution.ts';
import { findAttributions } from './voice/attributions.ts';
import type { Voicer } from './voice/trained/index.ts';
import type { Tagger } from './words/tagger.ts';
import type { Lexicon } from './words/word-lists.ts';

/** What reading works with; a trained part that is left out is `null`. */
export interface Tools {
  readonly tagger: Tagger;
  readonly spotter: Spotter | null;
  /** By whose convention mentions are given; claims rest on the spotter's. */
  readonly conventions: Conventions | null;
  readonly tier: Tier | null;
  readonly relator: Relator | null;
  readonly voicer: Voicer | null;
  /** Makes probabilities of the rules' trust. */
  readonly calibrator: Calibrator | null;
  readonly lexicon: Lexicon;
}

/** What the rules draft, sentence by sentence. */
export interface Drafted {
  readonly apart: TakenApart;
  readonly discourse: Discourse;
  readonly contexts: readonly Context[];
  readonly drafts: readonly (readonly Draft[])[];
  /** Paragraphs that tell of sport: nothing is claimed from them. */
  readonly atPlay: ReadonlySet<number>;
  readonly attributions: readonly (readonly Attribution[])[];
}

/** Reads the sentences of a source in order: what they refer to, who says what, and the claims the rules find. */
export function draftSource(
  source: Source,
  { tagger, spotter, voicer, lexicon }: Pick<Tools, 'tagger' | 'spotter' | 'voicer' | 'lexicon'>,
): Drafted {
  const apart = takeApart(source, tagger, spotter, lexicon);
  const { parsed, discourse } = apart;
  const make = new Arguments(discourse, lexicon, source.text);
  const contexts = parsed.map((one): Context => ({ parsed: one, make, discourse, lexicon, text: source.text }));
  const heard = voicer?.hear(parsed) ?? null;
  const drafts: (readonly Draft[])[] = [];
  const attributions: (readonly Attribution[])[] = [];
  const atPlay = sportParagraphs(contexts, lexicon);
  for (const [i, context] of contexts.entries()) {
    discourse.read(context.parsed);
    // Offices told in passing first: "X, the commander of Y, resigned" needs the unit they name.
    const inPassing = [...postingsOfPhrases(context), ...postingsOfNouns(context)];
    for (const posting of inPassing) hold(posting, discourse);
    const told = postingsOfClauses(context, (posting) => hold(posting, discourse));
    const said = findAttributions(context.parsed, discourse, lexicon, heard?.[i]);
    attributions.push(said);
    if (atPlay.has(context.parsed.sentence.paragraph)) {
      drafts.push([]);
      continue;
    }
    drafts.push([
      ...inPassing,
      ...told,
      ...claimsOfVerbs(context),
      ...claimsOfNouns(context),
      ...strengthsOf(context),
      ...identitiesOf(findNamePairs(context), context),
      ...bilingualNames(context),
      ...reasoningOf(context, said),
    ]);
  }
  return { apart, discourse, contexts, drafts, attributions, atPlay };
}

/** Different words of sport that show a paragraph to tell of a match. */
const leastSportWords = 2;

/** Paragraphs in which captains lead attacks on goals. */
function sportParagraphs(contexts: readonly Context[], lexicon: Lexicon): ReadonlySet<number> {
  const words = new Map<number, Set<string>>();
  for (const { parsed } of contexts) {
    const { paragraph, tokens } = parsed.sentence;
    for (const { lower } of tokens) {
      if (!lexicon.words.sport.has(lower)) continue;
      const found = words.get(paragraph);
      if (found) found.add(lower);
      else words.set(paragraph, new Set([lower]));
    }
  }
  return new Set([...words].flatMap(([paragraph, found]) => (found.size >= leastSportWords ? [paragraph] : [])));
}

function hold(posting: Draft, discourse: Discourse): void {
  const { subject, object } = posting;
  if (!subject.referent?.named || !object || posting.negated) return;
  discourse.posts.hold({
    person: subject.referent,
    unit: {
      begin: object.begin,
      end: object.end,
      text: object.text,
      kind: object.kind,
      name: object.name,
      referent: object.referent,
      phrase: undefined,
    },
    role: posting.role ?? 'commander',
    aspect: posting.aspect,
    sentence: posting.parsed.sentence.index,
  });
}
