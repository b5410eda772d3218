import type { Claim, Problem, Source } from '../model/index.ts';
import { type Features, featuresOf } from './calibrate/index.ts';
import { toClaim } from './claims.ts';
import { datedBehind } from './dated-behind.ts';
import { type Drafted, draftSource, type Tools } from './drafting.ts';
import { findMentions, findTies, trainedTies } from './layers.ts';
import { linkClaims } from './links.ts';
import type { Reading } from './reading.ts';
import type { Argument } from './refer/argument.ts';
import { isPluralPeople } from './refer/describing.ts';
import type { Discourse } from './refer/discourse.ts';
import { evidenceOf, tiesBySentence, type Weighed, weighedPostings } from './relate/index.ts';
import type { Draft } from './rules/draft.ts';
import { loadWordClasses } from './spot/index.ts';
import { claimsOfDrafts } from './statement.ts';
import { markedWords } from './voice/attribution.ts';
import { attributionsBySentence } from './voice/attributions.ts';

/** A source's claims in the order of their words, not yet calibrated or linked. */
export interface ProposedClaims {
  readonly drafted: Drafted;
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** What tells how far each claim can be trusted, by its id. */
  readonly features: ReadonlyMap<string, Features>;
  /** All drafts, in order. */
  readonly drafts: readonly Draft[];
}

/** Reads a source in English. @param reader - name and version, for the claims */
export function readEnglish(source: Source, tools: Tools, reader: string): Reading {
  const { drafted, claims, problems, features, drafts } = proposeClaims(source, tools, reader);
  const { apart, discourse } = drafted;
  const { parsed, names, dates, spotted } = apart;
  const { lexicon, tier, conventions, calibrator } = tools;
  const tokens = parsed.map(({ sentence }) => sentence.tokens);
  const marked = conventions?.spotterFor(tokens)?.spot(tokens) ?? spotted;
  const attributions = drafted.attributions.flat();
  const calibrated = claims.map((claim) => {
    const known = features.get(claim.id);
    return calibrator && known ? { ...claim, confidence: calibrator.confidenceOf(known) } : claim;
  });
  return {
    claims: linkClaims(calibrated, attributions),
    mentions: findMentions(source, parsed, { names, dates, spotted: marked }, lexicon, discourse),
    ties: tier ? trainedTies(tier, parsed, marked) : findTies(drafts),
    attributions: attributions.flatMap((one) => markedWords(one) ?? []),
    problems,
  };
}

/** The claims of a source with the reader's trust in its rules as their confidence, and what a calibration is fitted on. */
export function proposeClaims(source: Source, tools: Tools, reader: string): ProposedClaims {
  const drafted = draftSource(source, tools);
  const { apart, discourse } = drafted;
  const { parsed, dates, spotted } = apart;
  const weighed = weighedDrafts(drafted, tools);
  const drafts = weighed.flatMap((one) => one.drafts);
  const frame = {
    source,
    reader,
    lexicon: tools.lexicon,
    attributions: attributionsBySentence(parsed, drafted.attributions),
    dates,
  };
  const said = withoutRepeats(
    endedInPassing(ofNamedBodies(datedBehind(drafts, parsed, discourse).map((one) => named(one, discourse)))),
  );
  const made = new Map<string, { readonly draft: Draft; readonly claim: Claim }>();
  const { claims, problems } = claimsOfDrafts(
    said,
    (draft) => {
      const claim = toClaim(draft, frame);
      if (claim) made.set(claim.id, { draft, claim });
      return claim;
    },
    source,
  );
  const inSentence = groupBySentence([...made.values()].map(({ draft }) => draft));
  const placeOf = new Map(parsed.map((one, at) => [one, at]));
  const features = new Map(
    [...made.values()].map(({ draft, claim }) => {
      const at = placeOf.get(draft.parsed) ?? -1;
      const known = {
        draft,
        claim,
        inSentence: inSentence.get(draft.parsed)?.length ?? 1,
        spotted: spotted[at] ?? [],
        weight: weightOf(draft, weighed[at]?.pairs ?? []),
      };
      return [claim.id, featuresOf(known)];
    }),
  );
  const ordered = [...claims].sort(
    (a, b) => a.citation.begin - b.citation.begin || a.citation.end - b.citation.end || (a.id < b.id ? -1 : 1),
  );
  return { drafted, claims: ordered, problems, features, drafts };
}

/** A sentence's drafts, and its persons and bodies as the relator weighs them. */
interface WeighedDrafts {
  readonly drafts: readonly Draft[];
  readonly pairs: readonly Weighed[];
}

/** The rules' drafts, and postings only the relator finds, sentence by sentence. */
function weighedDrafts(
  { contexts, drafts, apart, atPlay }: Drafted,
  { relator, tier }: Tools,
): readonly WeighedDrafts[] {
  if (!relator) return drafts.map((one) => ({ drafts: one, pairs: [] }));
  const ties = tiesBySentence(tier, contexts, apart.spotted);
  return contexts.map((context, i) => {
    if (atPlay.has(context.parsed.sentence.paragraph)) return { drafts: [], pairs: [] };
    const here = ties.get(context.parsed.sentence.index) ?? [];
    const evidence = evidenceOf(context, drafts[i] ?? [], here, loadWordClasses());
    const pairs = relator.weigh(evidence);
    return { drafts: [...(drafts[i] ?? []), ...weighedPostings(evidence, pairs)], pairs };
  });
}

/** What the relator makes of a posting's parties; of several places where they stand, the best. */
function weightOf({ type, subject, object }: Draft, pairs: readonly Weighed[]): number | null {
  if (type !== 'posting' || !object) return null;
  const fitting = pairs.filter(
    ({ person, body }) =>
      person.argument.referent === subject.referent &&
      person.argument.name === subject.name &&
      body.argument.referent === object.referent &&
      body.argument.name === object.name,
  );
  return fitting.length > 0 ? Math.max(...fitting.map(({ probability }) => probability)) : null;
}

/** "a new head" of a unit whose new head is named further on: the name is filled in where it is the only one. */
function named(one: Draft, discourse: Discourse): Draft {
  if (one.type !== 'posting' || one.subject.referent || !one.object?.referent || one.aspect !== 'start') return one;
  const holder = discourse.posts.holderOf(one.role ?? 'commander', one.object.referent, 'new');
  return holder ? { ...one, subject: { ...one.subject, name: holder.name, referent: holder } } : one;
}

/**
 * "names a new boss for its own terrorists": whose post begins or ends in a body the words only abuse or describe begins or ends it in the one
 * the text names, where it tells of no other body whose commander changes.
 */
function ofNamedBodies(drafts: readonly Draft[]): readonly Draft[] {
  const changes = drafts.filter(
    (one) => one.type === 'posting' && (one.aspect === 'start' || one.aspect === 'end') && one.role === 'commander',
  );
  const bodies = new Map(
    changes.flatMap(({ object }) => (object?.referent?.named ? [[object.referent, object] as const] : [])),
  );
  const [only] = bodies.values();
  if (!only || bodies.size !== 1) return drafts;
  return drafts.map((one) =>
    changes.includes(one) && one.object && isPeople(one.object)
      ? { ...one, object: { ...one.object, kind: only.kind, name: only.name, referent: only.referent } }
      : one,
  );
}

/** "its own terrorists", "the fighters": a body's people, not a name. */
function isPeople({ referent, phrase }: Argument): boolean {
  return referent?.named !== true && phrase !== undefined && isPluralPeople(phrase.head.folded);
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
