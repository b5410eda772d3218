import type { Source } from '../model/index.ts';
import { toClaim } from './claims.ts';
import { type Drafted, draftSource, type Tools } from './drafting.ts';
import { isRead, readInLanguages } from './languages.ts';
import { findMentions, findTies, trainedTies } from './layers.ts';
import { linkClaims } from './links.ts';
import type { Reader, Reading } from './reading.ts';
import type { Discourse } from './refer/discourse.ts';
import { evidenceOf, loadRelator, tiesBySentence, weighedPostings } from './relate/index.ts';
import type { Draft } from './rules/draft.ts';
import { loadConventions, loadSpotter, loadWordClasses } from './spot/index.ts';
import { claimsOfDrafts } from './statement.ts';
import { loadTier } from './ties/index.ts';
import { markedWords } from './voice/attribution.ts';
import { attributionsBySentence } from './voice/attributions.ts';
import { loadVoicer } from './voice/trained/index.ts';
import { loadLexicon } from './words/lexicon.ts';
import { createTagger } from './words/tagger.ts';

/** Name and version of the built-in reader; the version changes whenever its claims may. */
export const readerId = 'muster-reader/0.2.0';

/** Trained parts of the reader that can be left out, to see what they bring. */
export const readerParts = ['spotter', 'conventions', 'ties', 'relator', 'attributions'] as const;
export type ReaderPart = (typeof readerParts)[number];

/**
 * The built-in reader, for English and Arabic: deterministic, offline. Loading takes the tagger's model, the word lists and the trained weights.
 * @throws {MusterError} `lexicon-damaged`, `model-damaged`
 */
export async function createReader(options: { readonly without?: readonly ReaderPart[] } = {}): Promise<Reader> {
  const has = (part: ReaderPart) => !options.without?.includes(part);
  const [tagger, lexicon] = [await createTagger(), loadLexicon()];
  const spotter = has('spotter') ? loadSpotter(lexicon) : null;
  const conventions = spotter && has('conventions') ? loadConventions(lexicon) : null;
  const tier = spotter && has('ties') ? loadTier() : null;
  const relator = spotter && has('relator') ? loadRelator() : null;
  const voicer = has('attributions') ? loadVoicer(lexicon) : null;
  return {
    id: readerId,
    reads: isRead,
    read: (source) =>
      readInLanguages(
        source,
        (english) => readSource(english, { tagger, spotter, conventions, tier, relator, voicer, lexicon }),
        readerId,
      ),
  };
}

function readSource(source: Source, tools: Tools): Reading {
  const drafted = draftSource(source, tools);
  const { apart, attributions: heard, discourse } = drafted;
  const { parsed, names, dates, spotted } = apart;
  const { lexicon, tier, conventions } = tools;
  const tokens = parsed.map(({ sentence }) => sentence.tokens);
  const marked = conventions?.spotterFor(tokens)?.spot(tokens) ?? spotted;
  const drafts = weighedDrafts(drafted, tools).flat();
  const attributions = heard.flat();
  const attributionsIn = attributionsBySentence(parsed, heard);
  const frame = { source, reader: readerId, lexicon, attributions: attributionsIn, dates };
  const said = withoutRepeats(endedInPassing(drafts.map((one) => named(one, discourse))));
  const { claims, problems } = claimsOfDrafts(said, (one) => toClaim(one, frame), source);
  const ordered = [...claims].sort(
    (a, b) => a.citation.begin - b.citation.begin || a.citation.end - b.citation.end || (a.id < b.id ? -1 : 1),
  );
  return {
    claims: linkClaims(ordered, attributions),
    mentions: findMentions(source, parsed, { names, dates, spotted: marked }, lexicon, discourse),
    ties: tier ? trainedTies(tier, parsed, marked) : findTies(drafts),
    attributions: attributions.flatMap((one) => markedWords(one) ?? []),
    problems,
  };
}

/** The rules' drafts, and postings only the relator finds, sentence by sentence. */
function weighedDrafts(
  { contexts, drafts, apart, atPlay }: Drafted,
  { relator, tier }: Tools,
): readonly (readonly Draft[])[] {
  if (!relator) return drafts;
  const ties = tiesBySentence(tier, contexts, apart.spotted);
  return contexts.map((context, i) => {
    if (atPlay.has(context.parsed.sentence.paragraph)) return [];
    const here = ties.get(context.parsed.sentence.index) ?? [];
    const evidence = evidenceOf(context, drafts[i] ?? [], here, loadWordClasses());
    return [...(drafts[i] ?? []), ...weighedPostings(evidence, relator.weigh(evidence))];
  });
}

/** "a new head" of a unit whose new head is named further on: the name is filled in where it is the only one. */
function named(one: Draft, discourse: Discourse): Draft {
  if (one.type !== 'posting' || one.subject.referent || !one.object?.referent || one.aspect !== 'start') return one;
  const holder = discourse.posts.holderOf(one.role ?? 'commander', one.object.referent, 'new');
  return holder ? { ...one, subject: { ...one.subject, name: holder.name, referent: holder } } : one;
}

/** "X, the commander of Y, resigned": the office told in passing is the one that ends; it is not told to last. */
function endedInPassing(drafts: readonly Draft[]): Draft[] {
  const same = (left: Draft, right: Draft) =>
    left.subject.referent !== undefined &&
    left.subject.referent === right.subject.referent &&
    left.object?.referent === right.object?.referent;
  const over = (one: Draft) => one.type === 'posting' && one.aspect === 'end' && !one.inPassing && !one.negated;
  const mentioned = (one: Draft) => one.type === 'posting' && one.aspect === 'state' && one.inPassing;
  // Only what one sentence tells is compared.
  const [ends, offices] = [groupBySentence(drafts.filter(over)), groupBySentence(drafts.filter(mentioned))];
  return drafts
    .filter((one) => !(mentioned(one) && ends.get(one.parsed)?.some((other) => same(one, other))))
    .map((one) => {
      const office = over(one) ? offices.get(one.parsed)?.find((other) => same(one, other)) : undefined;
      return office
        ? { ...one, title: one.title ?? office.title, rank: one.rank ?? office.rank, role: office.role }
        : one;
    });
}

function groupBySentence(drafts: readonly Draft[]): ReadonlyMap<Draft['parsed'], readonly Draft[]> {
  const groups = new Map<Draft['parsed'], Draft[]>();
  for (const one of drafts) {
    const group = groups.get(one.parsed);
    if (group) group.push(one);
    else groups.set(one.parsed, [one]);
  }
  return groups;
}

/** One draft of each statement a sentence makes; what is said in passing is kept where it is first said. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const one of drafts) {
    const party = (argument: Draft['object']) =>
      argument ? (argument.referent ? `#${argument.referent.number}` : argument.name.toLowerCase()) : '';
    const where = one.inPassing ? one.parsed.sentence.segment.kind : String(one.parsed.sentence.index);
    const value =
      one.type === 'posting' || one.value?.kind === 'count'
        ? ''
        : one.type === 'identity'
          ? one.object?.text
          : (one.value?.begin ?? '');
    const key = [
      one.type,
      party(one.subject),
      party(one.object),
      one.role ?? '',
      one.type === 'posting' ? timeOf(one) : one.kinds.join('+'),
      one.negated,
      value,
      where,
    ].join('|');
    const earlier = best.get(key);
    if (!earlier || (earlier.confidence < one.confidence && !earlier.inPassing)) best.set(key, one);
  }
  return [...best.values()];
}

/** A posting told of as state, beginning or end is a statement of its own each time. */
function timeOf(one: Draft): string {
  return one.aspect === 'past-state' || one.aspect === 'end' ? 'over' : one.aspect;
}
