import type { NounPhrase, Phrase } from '../parse/phrase.ts';
import { findAppositions } from '../parse/structure.ts';
import type { Argument } from '../refer/argument.ts';
import { foldWord } from '../words/word-forms.ts';
import type { Context } from './context.ts';
import { type Draft, draft } from './draft.ts';

/** Two names of one thing as the text gives them. */
interface NamePair {
  readonly left: Argument;
  readonly right: Argument;
  /** `renamed` where the text tells of a change of name. */
  readonly type: 'identity' | 'renamed';
}

/** "X (Y)", "X (Y – Z)", "X, also known as Y", "X, or Y", "formerly Y": other names of what was just named. */
export function findNamePairs(context: Context): NamePair[] {
  const { parsed } = context;
  const pairs = parsed.phrases.flatMap((phrase, at) => {
    if (phrase.type !== 'noun' || phrase.pronoun) return [];
    return [...bracketed(phrase, at, context), ...alsoKnown(phrase, at, context), ...aliased(phrase, context)];
  });
  return [...pairs, ...byNames(context)];
}

/** "X went by the name of Y", "X goes by the nom de guerre Y". */
function byNames(context: Context): NamePair[] {
  const { parsed, make } = context;
  return parsed.clauses.flatMap((clause): NamePair[] => {
    const [by, of] = clause.obliques;
    if (clause.verb.lemma !== 'go' || by?.preposition !== 'by' || clause.verb.negated) return [];
    const [noun] = by.nouns;
    if (!noun || !/^(?:name|alias|nickname|pseudonym|guerre|name)$/.test(noun.head.lower)) return [];
    const left = make.person(clause.subjects[0]);
    const behind = of?.preposition === 'of' ? of.nouns[0] : undefined;
    const right = behind ? nameOf(behind, context) : nameOf(noun, context);
    if (!left?.referent?.named || !right || left.referent === right.referent || !isOtherName(left, right)) return [];
    return [{ left, right: { ...right, kind: left.kind }, type: 'identity' }];
  });
}

/** The identity and renaming claims of name pairs. */
export function identitiesOf(pairs: readonly NamePair[], context: Context): Draft[] {
  const { parsed } = context;
  return pairs.map(({ left, right, type }) =>
    draft({
      type: type === 'identity' ? 'identity' : 'succession',
      kinds: type === 'identity' ? [] : ['renamed'],
      subject: { ...left, name: left.phrase?.pronoun ? left.name : left.text },
      // Both names stand for one thing; the claim tells which words do.
      object: { ...right, name: right.text },
      parsed,
      anchor: { begin: left.begin, end: right.end },
      evidence: [left, right],
      inPassing: true,
      holdsNow: true,
      aspect: type === 'identity' ? 'state' : 'event',
      rule: 'also-known',
      confidence: 0.8,
    }),
  );
}

function bracketed(phrase: NounPhrase, at: number, context: Context): NamePair[] {
  const { phrases } = context.parsed;
  if (phrases[at + 1]?.type !== 'open') return [];
  const close = phrases.findIndex((other, i) => i > at && other.type === 'close');
  if (close < 0) return [];
  const inside = phrases.slice(at + 2, close);
  const left = nameOf(phrase, context);
  if (!left) return [];
  const pairs: NamePair[] = [];
  for (const other of inside) {
    if (other.type === 'verb' || other.type === 'relative') return pairs;
    if (other.type !== 'noun' || other.names.length !== 1 || other.pronoun) continue;
    const name = other.names[0];
    if (!name || name.from !== other.from || name.to !== other.to) continue;
    const right = aliasOf(other, left, context);
    if (right && sameKind(left, right) && isOtherName(left, right) && fitsAcronym(left, right))
      pairs.push({ left, right, type: 'identity' });
  }
  // An acronym the tagger took for no name: "(MaT)".
  const [only] = inside;
  if (
    inside.length === 1 &&
    only &&
    pairs.length === 0 &&
    only.type !== 'verb' &&
    only.type !== 'noun' &&
    /^[\p{Lu}][\p{L}\d.-]{1,9}$/u.test(context.text.slice(only.begin, only.end))
  ) {
    const text = context.text.slice(only.begin, only.end);
    if (isAcronymOf(text, left.name))
      pairs.push({
        left,
        right: {
          begin: only.begin,
          end: only.end,
          text,
          kind: left.kind,
          name: text,
          referent: undefined,
          phrase: undefined,
        },
        type: 'identity',
      });
  }
  return pairs;
}

const knownAs =
  /^(?:also|formerly|previously|better|commonly|originally|locally|once|sometimes|otherwise|widely)?\s*(?:known|called|named|dubbed|aka|a\.k\.a\.?|nicknamed|referred to)$/;

/** "X, also known as Y", "X, known as Y", "X, formerly Y", "X, aka Y", "X, nom de guerre Y". */
function alsoKnown(phrase: NounPhrase, at: number, context: Context): NamePair[] {
  const { phrases } = context.parsed;
  const left = nameOf(phrase, context);
  if (!left) return [];
  const words: string[] = [];
  let j = at + 1;
  while (
    j < phrases.length &&
    (phrases[j]?.type === 'comma' ||
      phrases[j]?.type === 'open' ||
      phrases[j]?.type === 'adverb' ||
      phrases[j]?.type === 'verb' ||
      phrases[j]?.type === 'quote' ||
      asWord(phrases[j]))
  ) {
    const other = phrases[j];
    if (other?.type === 'verb') words.push(context.text.slice(other.begin, other.end).toLowerCase());
    else if (other && 'word' in other && other.type !== 'comma' && other.type !== 'open' && other.type !== 'quote')
      words.push(other.word);
    j += 1;
  }
  const cue = words
    .join(' ')
    .replace(/\s+(?:as|by)$/, '')
    .trim();
  const target = phrases[j];
  if (target?.type !== 'noun' || words.length === 0) return [];
  const former = /^(?:formerly|previously|originally|once)\b/.test(cue);
  if (!knownAs.test(cue) && !former && cue !== 'aka') return [];
  const right = nameOf(target, context) ?? undefined;
  // "The Front named Captain X commander": a body that names a person is called nothing.
  const odd = left.kind !== 'person' && right?.kind === 'person';
  if (!right || odd || (former && !sameKind(left, right)) || right.kind === 'place' || !isOtherName(left, right))
    return [];
  return former
    ? [{ left: right, right: left, type: 'renamed' }]
    : [{ left, right: { ...right, kind: left.kind }, type: 'identity' }, ...forShort(left, right, j, context)];
}

/** "X, also called Y, or YZ for short": a third name behind the second. */
function forShort(left: Argument, right: Argument, at: number, context: Context): NamePair[] {
  const { text, parsed } = context;
  const short =
    /^\s*,?\s*(?:or|and)\s+(?:simply\s+|just\s+)?["“']?([\p{Lu}][\p{L}\d.-]{1,11})["”']?\s+for\s+short\b/u.exec(
      text.slice(right.end, parsed.sentence.end),
    );
  const word = short?.[1];
  if (parsed.phrases[at]?.type !== 'noun' || word === undefined || short === null) return [];
  const begin = right.end + short[0].lastIndexOf(word);
  const named = parsed.phrases
    .flatMap((phrase) => (phrase.type === 'noun' ? phrase.names : []))
    .find((name) => name.begin === begin);
  const referent = named ? context.discourse.ofName(named) : undefined;
  const third = {
    begin,
    end: begin + word.length,
    text: word,
    kind: left.kind,
    name: word,
    referent,
    phrase: undefined,
  };
  return [{ left, right: third, type: 'identity' }];
}

/** "X, alias Y", "X, nom de guerre Y": the word stands in the second name's own phrase. */
function aliased(phrase: NounPhrase, context: Context): NamePair[] {
  const { parsed } = context;
  const left = nameOf(phrase, context);
  if (!left) return [];
  // "X, alias Y", "X alias Y": the word stands alone between the names.
  const at = parsed.phrases.indexOf(phrase);
  const word = parsed.phrases[parsed.phrases[at + 1]?.type === 'comma' ? at + 2 : at + 1];
  const behind = word ? parsed.phrases[parsed.phrases.indexOf(word) + 1] : undefined;
  if (word?.type === 'noun' && behind?.type === 'noun' && /^(?:alias|aka)$/.test(word.text.toLowerCase())) {
    const right = nameOf(behind, context);
    if (right && isOtherName(left, right)) return [{ left, right: { ...right, kind: left.kind }, type: 'identity' }];
  }
  return findAppositions(parsed.phrases).flatMap((pair): NamePair[] => {
    if (pair.first !== phrase) return [];
    const words = pair.second.text.toLowerCase();
    if (!/^(?:alias|aka|nom de guerre|nickname|nicknamed|code-?name[d]?|call sign|his nom de guerre)\b/.test(words))
      return [];
    const right = nameOf(pair.second, context);
    return right && isOtherName(left, right) ? [{ left, right: { ...right, kind: left.kind }, type: 'identity' }] : [];
  });
}

function asWord(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && 'word' in phrase && /^(?:as|by|aka|a\.k\.a\.?)$/.test(phrase.word);
}

function nameOf(phrase: NounPhrase, { make }: Context): Argument | undefined {
  const name = phrase.names.at(-1);
  if (!name) return undefined;
  // "Islamic State group (IS)": a generic noun may stand behind the name.
  return make.named(name, phrase);
}

function aliasOf(phrase: NounPhrase, left: Argument, { make }: Context): Argument | undefined {
  const name = phrase.names[0];
  const argument = name ? make.named(name, phrase) : undefined;
  if (!argument) return undefined;
  const acronym = /^[\p{Lu}\d][\p{L}\d.-]{1,9}$/u.test(argument.text);
  return acronym && argument.kind !== left.kind && isAcronymOf(argument.text, left.name)
    ? { ...argument, kind: left.kind }
    : argument;
}

function sameKind(left: Argument, right: Argument): boolean {
  const body = (kind: string) => kind === 'unit' || kind === 'organisation';
  return left.kind === right.kind || (body(left.kind) && body(right.kind));
}

function isOtherName(left: Argument, right: Argument): boolean {
  if (foldWord(left.text) === foldWord(right.text)) return false;
  // "Homs (Syria)", "Raqqa (AFP)": a place's country or an agency is no second name.
  if (left.kind === 'place') return false;
  return true;
}

/** An acronym in brackets must be one of the name before it; other names may be anything. */
function fitsAcronym(left: Argument, right: Argument): boolean {
  const acronym = (text: string) => /^[\p{Lu}\d][\p{Lu}\d.&-]{1,9}s?$/u.test(text);
  if (!acronym(right.text) || acronym(left.text)) return true;
  return isAcronymOf(right.text, left.name) || isAcronymOf(right.text, left.text);
}

/** Whether the capitals of an acronym are the initials of a name, articles and small words aside. */
function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toUpperCase();
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => !/^(?:al|el|of|the|for|and|in|de|du|la|le)$/i.test(word))
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
  return (
    letters.length >= 2 &&
    (letters === initials || letters === initials.slice(0, letters.length) || letters[0] === initials[0])
  );
}
