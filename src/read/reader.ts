import { type Claim, type Mention, MusterError, type Problem, type Source, type Span } from '../model/index.ts';
import { Arguments } from './arguments.ts';
import { type Attribution, findAttributions } from './attribution.ts';
import { bilingualNames } from './bilingual.ts';
import { toClaim } from './claims.ts';
import { findClauses } from './clauses.ts';
import type { Context } from './context.ts';
import { Discourse, type Parsed } from './discourse.ts';
import type { Draft } from './draft.ts';
import { findNamePairs, identitiesOf } from './identities.ts';
import { findMentions, findTies, type Tie } from './layers.ts';
import { foldWord, type Lexicon, loadLexicon } from './lexicon.ts';
import { linkClaims } from './links.ts';
import { findNames, nameKinds } from './names.ts';
import { claimsOfNouns } from './nominals.ts';
import { findPhrases, type NamedSpan } from './phrases.ts';
import { postingsOfNouns } from './posting-nouns.ts';
import { postingsOfClauses, postingsOfPhrases } from './postings.ts';
import { reasoningOf } from './reasoning.ts';
import { claimsOfVerbs } from './relations.ts';
import { strengthsOf } from './strengths.ts';
import { type DateMention, findDates } from './time/index.ts';
import { createTagger, readSentences, type Tagger } from './tokens.ts';

/** Name and version of the built-in reader; the version changes whenever its claims may. */
export const readerId = 'muster-rules/0.1.0';

/** What reading a source gives. Offsets count in the source's text. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly ties: readonly Tie[];
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  }[];
  readonly problems: readonly Problem[];
}

/** Proposes claims. All readers are exchangeable behind this. */
export interface Reader {
  /** Name and version, such as `muster-rules/0.1.0`. */
  readonly id: string;
  /** Whether it reads this language (BCP 47; `null` where the language could not be told). */
  reads(language: string | null): boolean;
  /** The same text gives the same reading, on any machine. */
  read(source: Source): Reading;
}

/**
 * The built-in reader for English: deterministic, offline. Loading takes the tagger's model and the word lists.
 * @throws {MusterError} `lexicon-damaged`
 */
export async function createReader(): Promise<Reader> {
  const [tagger, lexicon] = [await createTagger(), loadLexicon()];
  return {
    id: readerId,
    reads: (language) => language === null || /^en\b/i.test(language),
    read: (source) => readSource(source, tagger, lexicon),
  };
}

function readSource(source: Source, tagger: Tagger, lexicon: Lexicon): Reading {
  const { parsed, names, dates, discourse } = parse(source, tagger, lexicon);
  const make = new Arguments(discourse, lexicon, source.text);
  const contexts = parsed.map((one): Context => ({ parsed: one, make, discourse, lexicon, text: source.text }));
  const drafts: Draft[] = [];
  const attributions: Attribution[] = [];
  for (const context of contexts) {
    discourse.read(context.parsed);
    const postings = [...postingsOfPhrases(context), ...postingsOfNouns(context), ...postingsOfClauses(context)];
    for (const posting of postings) hold(posting, discourse);
    const said = findAttributions(context.parsed, discourse, lexicon);
    const pairs = findNamePairs(context);
    attributions.push(...said);
    drafts.push(
      ...postings,
      ...claimsOfVerbs(context),
      ...claimsOfNouns(context),
      ...strengthsOf(context),
      ...identitiesOf(pairs, context),
      ...bilingualNames(context),
      ...reasoningOf(context, said),
    );
  }
  const frame = { source, reader: readerId, lexicon, attributions, dates };
  const problems: Problem[] = [];
  const claims = withoutRepeats(drafts.map((one) => named(one, discourse))).flatMap((one) => {
    try {
      return toClaim(one, frame) ?? [];
    } catch (error) {
      if (!(error instanceof MusterError)) throw error;
      problems.push({
        severity: 'warning',
        code: error.code,
        reason: error.message,
        place: `${source.name} (${one.rule})`,
      });
      return [];
    }
  });
  const ordered = unique(claims).sort(
    (a, b) => a.citation.begin - b.citation.begin || a.citation.end - b.citation.end || (a.id < b.id ? -1 : 1),
  );
  return {
    claims: linkClaims(ordered, source, attributions),
    mentions: findMentions(source, parsed, names, dates, lexicon, discourse),
    ties: findTies(drafts),
    attributions: attributions.map(({ source: said, cue, content }) => ({
      source: said ? [said] : [],
      cue: [cue],
      content,
    })),
    problems,
  };
}

/** Takes the text apart: sentences, names with their kinds, dates, phrases, clauses; and joins what the text itself says is one. */
function parse(source: Source, tagger: Tagger, lexicon: Lexicon) {
  const isName = nameWords(source, lexicon);
  const sentences = readSentences(source, tagger, {
    isName,
    isThing: (words) => lexicon.materiel.has(words),
    isVerb: (lemma) =>
      lexicon.verbs.has(lemma) ||
      lexicon.cues.has(lemma) ||
      /^(?:appoint|name|command|lead|head|dismiss|replace|remove|sack)$/.test(lemma),
  });
  const lowerWords = new Set(
    sentences.flatMap((sentence) =>
      sentence.tokens
        .filter((token) => /^\p{Ll}/u.test(token.text) && !/\p{Lu}/u.test(token.text))
        .map((token) => token.lower),
    ),
  );
  const found = sentences.map((sentence) => findNames(sentence, lexicon, lowerWords, isName));
  const kinds = nameKinds(found.flat());
  const names = found.map((list) => list.map((name): NamedSpan => ({ ...name, kind: kinds.get(name.key) })));
  const discourse = new Discourse(lexicon);
  discourse.addNames(names.flat());
  let previous: DateMention['span'] = null;
  const dates: DateMention[] = [];
  const parsed = sentences.map((sentence, i): Parsed => {
    const text = source.text.slice(sentence.begin, sentence.end);
    const here = findDates(text, source.published, { previous }).map((date) => shift(date, sentence.begin));
    const last = here.findLast((date) => date.span !== null && !/^(?:now|currently|today)$/i.test(date.text));
    previous = last?.endSpan ?? last?.span ?? previous;
    dates.push(...here);
    const phrases = findPhrases(sentence, names[i] ?? [], here, (word) => lexicon.titles.has(word));
    return { sentence, phrases, clauses: findClauses(phrases) };
  });
  const make = new Arguments(discourse, lexicon, source.text);
  for (const one of parsed) {
    const context = { parsed: one, make, discourse, lexicon, text: source.text };
    for (const pair of findNamePairs(context))
      if (pair.left.referent && pair.right.referent) discourse.join(pair.left.referent, pair.right.referent);
    nameDescriptions(one, discourse);
  }
  return { parsed, names: names.flat(), dates, discourse };
}

/** Tells words that stay capitalised in a headline: listed names, and words the running text writes with a capital inside its sentences. */
function nameWords(source: Source, lexicon: Lexicon): (word: string) => boolean {
  const inside = new Set<string>();
  for (const segment of source.segments) {
    if (segment.kind === 'headline') continue;
    for (const [word] of source.text
      .slice(segment.begin, segment.end)
      .matchAll(/(?<=[\p{Ll}\d,;:]\s|-)\p{Lu}[\p{L}\p{M}'’]*/gu))
      inside.add(word.toLowerCase());
  }
  return (word) =>
    inside.has(word.toLowerCase()) ||
    lexicon.known.has(word) ||
    lexicon.nationalities.has(foldWord(word)) ||
    lexicon.givenNames.get(foldWord(word)) === false;
}

/** "a small group calling itself X", "a militia known as X": the description is X. */
function nameDescriptions(parsed: Parsed, discourse: Discourse): void {
  const { phrases } = parsed;
  phrases.forEach((phrase, at) => {
    if (phrase.type !== 'noun' || phrase.names.length > 0 || phrase.pronoun) return;
    const verb = phrases[at + 1]?.type === 'comma' ? phrases[at + 2] : phrases[at + 1];
    if (verb?.type !== 'verb' || !/^(?:calling|called|named|known|dubbed|styling)$/.test(verb.verb.lower)) return;
    const name = phrases.slice(at + 2, at + 6).find((other) => other.type === 'noun' && other.names.length > 0);
    const referent = name?.type === 'noun' && name.names[0] ? discourse.ofName(name.names[0]) : undefined;
    if (referent && (referent.kind === 'unit' || referent.kind === 'organisation'))
      discourse.identify(phrase, referent);
  });
}

function shift(date: DateMention, by: number): DateMention {
  return {
    ...date,
    begin: date.begin + by,
    end: date.end + by,
    marker: date.marker ? { ...date.marker, begin: date.marker.begin + by, end: date.marker.end + by } : null,
  };
}

function hold(posting: Draft, discourse: Discourse): void {
  const { subject, object } = posting;
  if (!subject.referent?.named || !object || posting.negated) return;
  discourse.hold({
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

/** "a new head" of a unit whose new head is named further on: the name is filled in where it is the only one. */
function named(one: Draft, discourse: Discourse): Draft {
  if (one.type !== 'posting' || one.subject.referent || !one.object?.referent || one.aspect !== 'start') return one;
  const holder = discourse.holderOf(one.role ?? 'commander', one.object.referent, 'new');
  return holder ? { ...one, subject: { ...one.subject, name: holder.name, referent: holder } } : one;
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

function unique(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}
