import type { Source, Span } from '../../model/index.ts';
import { type CueBook, type CueClass, type CuePhrase, cueBook } from './cue-book.ts';
import { endsSentence, isCapital, isCaseless, type Token, tokensOf } from './tokens.ts';

/** Whom words lean on: the name of an outlet or body, and of who spoke to it where the words tell. */
export interface Leaning {
  readonly name: Span;
  readonly speaker: Span | null;
  /** From the first of the words to the last. */
  readonly whole: Span;
}

/** Tokens between a cue and its name that are looked through for outlet words and links, words of a name, and of an Arabic name. */
const mostBetween = 7;
const mostWords = 6;
const mostCaselessWords = 3;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Whom a text says it leans on, by the phrases of lexicon/upstream-cues.tsv ("told NAME", "citing NAME", "NAME reports"), in order. Only names
 * count: "according to local sources" leans on nobody that could be met again.
 */
export function findLeanings(source: Source): readonly Leaning[] {
  const known = leanings.get(source) ?? readLeanings(source);
  leanings.set(source, known);
  return known;
}

const leanings = new WeakMap<Source, readonly Leaning[]>();

function readLeanings(source: Source): readonly Leaning[] {
  const grammar = new Grammar(tokensOf(source.text), cueBook());
  const found: Leaning[] = [];
  for (let at = 0; at < grammar.tokens.length; ) {
    const step = grammar.readAt(at);
    if (step.leaning) found.push(step.leaning);
    at = Math.max(step.next, at + 1);
  }
  return found;
}

class Grammar {
  readonly tokens: readonly Token[];
  private readonly book: CueBook;

  constructor(tokens: readonly Token[], book: CueBook) {
    this.tokens = tokens;
    this.book = book;
  }

  readAt(at: number): { readonly leaning?: Leaning; readonly next: number } {
    for (const cue of this.phrasesAt(at, ['told', 'cited', 'hinted', 'relays', 'says', 'reports'])) {
      const leaning = this.byCue(cue.sort, at, at + cue.words.length);
      if (leaning) return { leaning, next: at + cue.words.length };
    }
    return { next: at + 1 };
  }

  private byCue(sort: CueClass, cue: number, behind: number): Leaning | undefined {
    if (sort === 'reports') return this.reporting(cue, behind);
    if (sort === 'says') return this.saying(cue, behind);
    const found = this.nameBehind(behind, sort === 'hinted' || sort === 'relays');
    if (!found) return undefined;
    const { name } = found;
    let speaker: Range | undefined;
    if (sort === 'told') speaker = this.nameBefore(cue, true);
    if (sort === 'relays') speaker = this.fromWhom(name.to);
    return this.leaning(name, speaker, Math.min(cue, speaker?.from ?? cue), Math.max(name.to, speaker?.to ?? 0));
  }

  /** "The Gazette reports": the name right before the verb; an adjective of people ("Syrian reports") is none. */
  private reporting(cue: number, behind: number): Leaning | undefined {
    const name = this.nameBefore(cue, false);
    if (!name) return undefined;
    const [first, second] = [this.tokens[name.from], this.tokens[name.from + 1]];
    if (name.to - name.from === 1 && first && /(?:n|sh|se|ch|i)$/.test(first.text)) return undefined;
    if (!second || this.is(name.to - 1, 'nobody')) return undefined;
    return this.leaning(name, undefined, name.from, behind);
  }

  /** Arabic: a verb of saying, perhaps its subject, and a name joined to "to" that ends before what is said. */
  private saying(cue: number, behind: number): Leaning | undefined {
    for (let at = behind; at <= behind + mostBetween; at += 1) {
      const token = this.tokens[at];
      if (!token || !isCaseless(token)) return undefined;
      if (this.is(at, 'stop')) return undefined;
      if (!/^ل\p{L}{2,}/u.test(token.text)) continue;
      const found = this.joined(at);
      if (!found) continue;
      const who = { from: behind, to: at };
      const speaker = who.to - who.from >= 2 && who.to - who.from <= 3 && this.isBareName(who) ? who : undefined;
      return this.leaning(found, speaker, cue, found.to, found.cut);
    }
    return undefined;
  }

  /** The name in a word joined to "to" and the words behind it: "لعنب بلدي إن". */
  private joined(at: number): (Range & { readonly cut: number }) | undefined {
    const token = this.tokens[at];
    const outlet =
      token && [token.text.slice(1), `ا${token.text.slice(1)}`].some((word) => this.isWord(word, 'outlet'));
    if (outlet) {
      const name = this.caselessName(at + 1);
      return name && { ...name, cut: 0 };
    }
    if (!token || this.isWord(token.text.slice(1), 'nobody') || this.isWord(token.text, 'nobody')) return undefined;
    const name = this.caselessName(at);
    // Without a word for an outlet only what is said may come next, so that "he said to his people" names nobody.
    const next = name && this.tokens[name.to];
    const said = next && (/^[:«"“،,]$/u.test(next.text) || /^(?:ان|بان|انه|انها|بانه)$/.test(next.folded));
    return name && said ? { ...name, cut: 1 } : undefined;
  }

  private nameBehind(behind: number, outletNeeded: boolean): { readonly name: Range } | undefined {
    let at = behind;
    let outlet = false;
    let document = false;
    while (at < behind + mostBetween) {
      const skipped =
        this.phrasesAt(at, ['outlet', 'document', 'link', 'article'])[0] ?? this.joinedOutlet(at) ?? undefined;
      const capital = isCapital(this.tokens[at]) && !endsSentence(this.tokens[at - 1]);
      if (!skipped || capital) break;
      // "the site Television of Syria": the second outlet word of Arabic is part of the name.
      if (skipped.sort === 'outlet' && outlet && isCaseless(this.tokens[at])) break;
      if (skipped.sort === 'outlet') outlet = true;
      if (skipped.sort === 'document') document = true;
      at += skipped.words.length;
    }
    const token = this.tokens[at];
    if (/^[«"“„]$/u.test(token?.text ?? '')) at += 1;
    if (this.is(at, 'nobody') || this.is(at, 'stop')) return undefined;
    if (isCaseless(this.tokens[at])) {
      if (outletNeeded && !outlet && !document) return undefined;
      const name = this.caselessName(at);
      return name && { name };
    }
    if (outletNeeded && !outlet) return undefined;
    const name = this.capitalName(at);
    // In headlines any word has a capital: "According to Report".
    if (name) return name.to - at === 1 && this.is(at, 'document') ? undefined : { name };
    const body = document && this.is(at - 1, 'article') ? this.plainBody(at) : undefined;
    return body && { name: body };
  }

  /** "a statement by the ministry of defence": a body without a capital, behind a document. */
  private plainBody(at: number): Range | undefined {
    const token = this.tokens[at];
    if (!token || token.folded.length < 4 || this.phrasesAt(at, ['document', 'outlet', 'link']).length > 0)
      return undefined;
    const more = this.tokens[at + 1]?.folded === 'of' && (this.tokens[at + 2]?.folded ?? '').length > 3;
    return { from: at, to: more ? at + 3 : at + 1 };
  }

  private capitalName(at: number): Range | undefined {
    if (!isCapital(this.tokens[at])) return undefined;
    let to = at + 1;
    while (to < at + mostWords) {
      if (this.is(to, 'stop') && !isJoiner(this.tokens[to])) break;
      if (isCapital(this.tokens[to])) to += 1;
      else if (isJoiner(this.tokens[to]) && isCapital(this.tokens[to + 1])) to += 2;
      else if (
        /^[Tt]he$/.test(this.tokens[to + 1]?.text ?? '') &&
        isJoiner(this.tokens[to]) &&
        isCapital(this.tokens[to + 2])
      )
        to += 3;
      else break;
    }
    return { from: at, to };
  }

  /** Up to three words of a script without capitals, up to a particle, a mark, or the adjective that says whose outlet it is. */
  private caselessName(at: number): Range | undefined {
    let to = at;
    while (to < at + mostCaselessWords && isCaseless(this.tokens[to])) {
      if (this.is(to, 'stop') || this.is(to, 'nobody')) break;
      if (to > at && /^ال.+(?:ية|ي)$/u.test(this.tokens[to]?.text ?? '')) break;
      to += 1;
    }
    const only = this.tokens[at]?.folded ?? '';
    return to > at && (to - at > 1 || only.length > 2) ? { from: at, to } : undefined;
  }

  /** Arabic: "from" and who spoke, behind the outlet that relays it. */
  private fromWhom(at: number): Range | undefined {
    if (this.tokens[at]?.folded !== 'عن') return undefined;
    const name = this.caselessName(at + 1);
    return name && name.to - name.from >= 2 && this.isBareName(name) ? name : undefined;
  }

  /** Two or three words of which the first bears no article: "the spokesman of the group" is no name. */
  private isBareName({ from, to }: Range): boolean {
    const first = this.tokens[from]?.text ?? '';
    for (let at = from; at < to; at += 1) if (this.is(at, 'nobody') || this.is(at, 'stop')) return false;
    // "two local networks": a noun and its adjective in the dual or plural.
    const many = this.tokens.slice(from, to).every(({ text }) => /(?:ين|ون|ات)$/u.test(text));
    return !first.startsWith('ال') && !many;
  }

  /** The name right before a word, or (`apposed`) before the commas that hold what the person is. */
  private nameBefore(cue: number, apposed: boolean): Range | undefined {
    let to = cue;
    while (/^(?:has|had|have|also|later|then|a|ont)$/.test(this.tokens[to - 1]?.text ?? '')) to -= 1;
    if (apposed && this.tokens[to - 1]?.text === ',') {
      let comma = to - 2;
      while (comma > to - 25 && comma > 0 && !/^[,.;\n]$/.test(this.tokens[comma]?.text ?? '.')) comma -= 1;
      if (this.tokens[comma]?.text !== ',') return undefined;
      to = comma;
    }
    let from = to;
    while (from > to - mostWords && isCapital(this.tokens[from - 1])) from -= 1;
    while (from < to && /^(?:The|A|An|In|On|But|And|As|What|If|When)$/.test(this.tokens[from]?.text ?? '')) {
      if (this.tokens[from]?.text === 'The' && !apposed) break;
      from += 1;
    }
    if (from === to || this.is(from, 'nobody') || this.is(from, 'stop')) return undefined;
    // One name alone before "told" may be a surname, a day or a body; it is kept only where a claim's chain knows it.
    return { from, to };
  }

  private leaning(name: Range, speaker: Range | undefined, from: number, to: number, cut = 0): Leaning {
    const span = (range: Range, off = 0): Span => ({
      begin: (this.tokens[range.from]?.begin ?? 0) + off,
      end: this.tokens[range.to - 1]?.end ?? 0,
    });
    return { name: span(name, cut), speaker: speaker ? span(speaker) : null, whole: span({ from, to }) };
  }

  /** Phrases that begin at a token, longest first; "and" and "then" joined to an Arabic word are looked past. */
  private phrasesAt(at: number, sorts: readonly CueClass[]): readonly CuePhrase[] {
    const word = this.tokens[at]?.folded ?? '';
    if (word === '') return [];
    const phrases = this.book.get(word) ?? (/^[وف]/.test(word) ? this.book.get(word.slice(1)) : undefined) ?? [];
    return phrases.filter(
      ({ words, sort }) =>
        sorts.includes(sort) && words.every((one, i) => i === 0 || this.tokens[at + i]?.folded === one),
    );
  }

  /** An outlet word with the preposition "to" joined to it: "وفقاً لموقع". */
  private joinedOutlet(at: number): CuePhrase | undefined {
    const word = this.tokens[at]?.text ?? '';
    const bare = /^لل/u.test(word) ? word.slice(2) : /^[لب]/u.test(word) ? word.slice(1) : '';
    return bare !== '' && this.isWord(bare, 'outlet') ? { words: [bare], sort: 'outlet' } : undefined;
  }

  private is(at: number, sort: CueClass): boolean {
    return this.phrasesAt(at, [sort]).length > 0;
  }

  private isWord(word: string, sort: CueClass): boolean {
    const folded = tokensOf(word)[0]?.folded ?? '';
    return (this.book.get(folded) ?? []).some((one) => one.sort === sort && one.words.length === 1);
  }
}

function isJoiner(token: Token | undefined): boolean {
  return /^(?:of|for|de|du|des|del|et|y|para|für)$/.test(token?.text ?? '');
}
