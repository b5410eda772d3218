import type { Role, TextSpan } from '../../model/index.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import { postmodifiers } from '../parse/structure.ts';
import { textBetween } from '../words/tokens.ts';
import { isCapital } from '../words/word-forms.ts';
import type { Lexicon, Title } from '../words/word-lists.ts';
import type { Argument } from './argument.ts';
import type { Arguments } from './arguments.ts';
import type { Discourse } from './discourse.ts';

/** An office as a noun phrase tells it: "the new commander of X", "X commander Col. Y", "X's former spokesman". */
export interface Office {
  readonly phrase: NounPhrase;
  readonly title: TextSpan;
  readonly role: Role;
  readonly field: Title['field'];
  /** The body the office is in; `undefined` where the phrase does not say. */
  readonly unit: Argument | undefined;
  /** The person named in the same phrase. */
  readonly person: Argument | undefined;
  readonly rank: TextSpan | null;
  readonly time: 'former' | 'new' | 'current' | 'future' | null;
  readonly plural: boolean;
}

const formerWords =
  /^(?:former|ex|previous|past|ousted|outgoing|dismissed|sacked|deposed|late|erstwhile|one-time|onetime|retired|removed|then|first|old|original)$/;
const newWords = /^(?:new|newly|incoming|newly-appointed|newly-named)$/;
const currentWords = /^(?:current|present|incumbent|acting|interim|longtime|long-time|serving)$/;

/** Reads the office in a noun phrase and the prepositional phrases behind it; `undefined` where there is none. */
export function officeOf(
  phrase: NounPhrase,
  parsed: Parsed,
  make: Arguments,
  discourse: Discourse,
  lexicon: Lexicon,
): Office | undefined {
  if (phrase.pronoun) return undefined;
  const { tokens } = phrase.sentence;
  const ownFrom = phrase.possessor
    ? Math.max(
        phrase.from,
        tokens.findIndex((token) => token.begin >= (phrase.possessor?.end ?? 0) && !/^['’]s?$/.test(token.text)),
      )
    : phrase.from;
  const { folded } = phrase.sentence;
  let title: { from: number; to: number; entry: Title } | undefined;
  for (let i = ownFrom; i < phrase.to; i += 1) {
    if (phrase.names.some((name) => name.from <= i && i < name.to)) continue;
    const found = lexicon.titles.longestAt(folded.slice(0, phrase.to), i);
    if (!found || found.to > phrase.to) continue;
    // A word of a longer title ("deputy commander") is taken with it; the last title before the person or the end wins.
    title = { from: i, to: found.to, entry: found.entry };
    i = found.to - 1;
    if (phrase.names.some((name) => name.from === found.to)) break;
  }
  if (!title) return plainRank(phrase, ownFrom, folded, parsed, make, discourse, lexicon);
  const person = phrase.names
    .map((name) => make.named(name, phrase))
    .find((argument) => argument?.kind === 'person' && argument.begin >= (tokens[title.from]?.begin ?? 0));
  const headIsTitle = title.to === phrase.to || phrase.head.index < title.to;
  if (!headIsTitle && !person) return undefined;
  const qualifiers = folded.slice(ownFrom, title.from);
  const time =
    qualifiers.some((word) => formerWords.test(word)) || /^ex-/.test(folded[title.from] ?? '')
      ? 'former'
      : qualifiers.some((word) => newWords.test(word))
        ? 'new'
        : qualifiers.some((word) => currentWords.test(word))
          ? 'current'
          : null;
  const [first, last] = [tokens[title.from], tokens[title.to - 1]];
  if (!first || !last) return undefined;
  const span: TextSpan = {
    begin: first.begin,
    end: last.end,
    text: textBetween(tokens, title.from, title.to),
  };
  let role = title.entry.role;
  if (qualifiers.includes('deputy') || qualifiers.includes('vice') || qualifiers.includes('assistant'))
    role = role === 'commander' ? 'deputy commander' : 'other';
  return {
    phrase,
    title: span,
    role,
    field: title.entry.field,
    unit: unitOf(phrase, title.from, title.to, parsed, make, discourse),
    person,
    rank: rankIn(phrase, lexicon),
    time,
    plural: /s$/.test(last.lower) && !/(?:ss|us)$/.test(last.lower),
  };
}

/** "a former captain in the government's forces": a rank in small letters as the head makes its holder a member. */
function plainRank(
  phrase: NounPhrase,
  from: number,
  folded: readonly string[],
  parsed: Parsed,
  make: Arguments,
  discourse: Discourse,
  lexicon: Lexicon,
): Office | undefined {
  const { tokens } = phrase.sentence;
  const at = phrase.head.index;
  const start = lexicon.ranks.longestAt(folded, at - 1)?.to === at + 1 ? at - 1 : at;
  if (
    start < from ||
    phrase.names.length > 0 ||
    lexicon.ranks.longestAt(folded, start)?.to !== at + 1 ||
    phrase.determiner === 'none'
  )
    return undefined;
  const unit = unitOf(phrase, start, at + 1, parsed, make, discourse);
  if (!unit) return undefined;
  const first = tokens[start];
  const span: TextSpan = {
    begin: first?.begin ?? phrase.head.begin,
    end: phrase.head.end,
    text: textBetween(tokens, start, at + 1),
  };
  const qualifiers = folded.slice(from, start);
  const time = qualifiers.some((word) => formerWords.test(word)) ? 'former' : null;
  return {
    phrase,
    title: span,
    role: 'member',
    field: 'armed',
    unit,
    person: undefined,
    rank: span,
    time,
    plural: false,
  };
}

/** The body an office belongs to: its possessor, a name or noun before the title, or what stands behind "of", "for", "in", "at". */
function unitOf(
  phrase: NounPhrase,
  from: number,
  to: number,
  parsed: Parsed,
  make: Arguments,
  discourse: Discourse,
): Argument | undefined {
  const { tokens } = phrase.sentence;
  for (const oblique of postmodifiers(parsed.phrases, phrase)) {
    if (/^(?:of|for|in|at|with|from|within|to)$/.test(oblique.preposition)) {
      const unit = make.unit(oblique.nouns[0]);
      if (unit) return unit;
      // "head of its military wing", "commander of the group's base": the owner is the body.
      const owner = oblique.preposition === 'of' ? make.unit(oblique.nouns[0]?.possessor) : undefined;
      if (owner) return owner;
    }
  }
  if (phrase.possessor) {
    const owner = make.unit(phrase.possessor);
    if (owner) return owner;
  }
  const before = phrase.names
    .filter((name) => name.to <= from)
    .map((name) => make.named(name, phrase))
    .findLast((argument) => argument && (argument.kind === 'unit' || argument.kind === 'organisation'));
  if (before) return before;
  const behind = phrase.names
    .filter((name) => name.from >= to)
    .map((name) => make.named(name, phrase))
    .find((argument) => argument?.kind === 'unit');
  if (behind) return behind;
  // "Commander, 88 Motorised Brigade": the style of orders and appointments.
  const comma = parsed.phrases[parsed.phrases.indexOf(phrase) + 1];
  const listed = comma?.type === 'comma' ? parsed.phrases[parsed.phrases.indexOf(phrase) + 2] : undefined;
  if (phrase.determiner === 'none' && listed?.type === 'noun' && isCapital(tokens[from]?.text ?? '')) {
    const unit = make.unit(listed);
    if (unit?.referent?.named) return unit;
  }
  // "coalition spokesman" as one listed title: its first word points at the body.
  const first = to - from > 1 ? tokens[from] : undefined;
  const called =
    first && first.pos === 'NOUN' && /^\p{Ll}/u.test(first.text) ? discourse.byHead(first.lower) : undefined;
  if (first && called)
    return {
      begin: first.begin,
      end: first.end,
      text: first.text,
      kind: called.kind,
      name: called.name,
      referent: called,
      phrase,
    };
  // "coalition spokesman", "brigade commander": the noun before the title points at a body met before.
  const noun = tokens[from - 1];
  if (noun && noun.index >= phrase.from && noun.pos === 'NOUN') {
    const referent = discourse.byHead(noun.lower);
    if (referent)
      return {
        begin: noun.begin,
        end: noun.end,
        text: noun.text,
        kind: referent.kind,
        name: referent.name,
        referent,
        phrase,
      };
  }
  return undefined;
}

/** The rank in a phrase, as written. */
export function rankIn(phrase: NounPhrase, lexicon: Lexicon): TextSpan | null {
  const { tokens } = phrase.sentence;
  const { folded } = phrase.sentence;
  for (let i = phrase.from; i < phrase.to; i += 1) {
    if (phrase.names.some((name) => name.from <= i && i < name.to)) continue;
    const found = lexicon.ranks.longestAt(folded.slice(0, phrase.to), i);
    if (!found || found.to > phrase.to + 1) continue;
    const [first, last] = [tokens[i], tokens[found.to - 1]];
    if (!first || !last) continue;
    // "general" in "general staff" or "a general view" is no rank: a rank is capitalised or stands before a name.
    const beforeName = phrase.names.some((name) => name.from === found.to);
    if (!isCapital(first.text) && !beforeName) continue;
    return { begin: first.begin, end: last.end, text: textBetween(tokens, i, found.to) };
  }
  return null;
}
