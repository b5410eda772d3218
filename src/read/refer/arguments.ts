import type { EntityKind, TextSpan } from '../../model/index.ts';
import type { NamedSpan, NounPhrase } from '../parse/phrase.ts';
import { isUnitNoun } from '../words/body-nouns.ts';
import { foldWord, isCapital, singular } from '../words/word-forms.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Argument } from './argument.ts';
import { tellsArmed } from './describing.ts';
import type { Discourse } from './discourse.ts';
import type { Referent } from './referent.ts';

/** Makes parties of noun phrases, with the words that carry the name and nothing loaded around them. */
export class Arguments {
  readonly #discourse: Discourse;
  readonly #lexicon: Lexicon;
  readonly #text: string;

  constructor(discourse: Discourse, lexicon: Lexicon, text: string) {
    this.#discourse = discourse;
    this.#lexicon = lexicon;
    this.#text = text;
  }

  /** A body that acts or is acted on: a unit, an organisation, or a state by its name. */
  actor(phrase: NounPhrase | null | undefined): Argument | undefined {
    return this.asActor(this.#any(phrase));
  }

  /** A party as one that acts: a country becomes the state; `undefined` for persons and other places. */
  asActor(argument: Argument | undefined): Argument | undefined {
    if (!argument) return undefined;
    if (argument.kind === 'place')
      return this.isState(argument.referent) ? { ...argument, kind: 'organisation' } : undefined;
    return argument.kind === 'person' ? undefined : argument;
  }

  /** An armed or security body. */
  unit(phrase: NounPhrase | null | undefined): Argument | undefined {
    const argument = this.#any(phrase);
    return argument && (argument.kind === 'unit' || argument.kind === 'organisation') ? argument : undefined;
  }

  person(phrase: NounPhrase | null | undefined): Argument | undefined {
    const argument = this.#any(phrase);
    return argument?.kind === 'person' ? argument : undefined;
  }

  /** A named place. */
  place(phrase: NounPhrase | null | undefined): Argument | undefined {
    if (!phrase || phrase.pronoun) return undefined;
    const places = phrase.names.filter((name) => this.#discourse.ofName(name)?.kind === 'place');
    const [first, last] = [places[0], places.at(-1)];
    const head = phrase.head.folded;
    if (first && last) {
      const headed = this.#lexicon.words.place.has(head) && phrase.head.begin >= last.end;
      const name = last;
      const end = headed ? phrase.head.end : name.end;
      const text = this.#text.slice(name.begin, end);
      return {
        begin: name.begin,
        end,
        text,
        kind: 'place',
        name: text.replace(/\s+/g, ' '),
        referent: this.#discourse.ofName(name),
        phrase,
      };
    }
    // "the Syrian desert": a nationality and a place noun.
    if (this.#lexicon.words.place.has(head)) {
      const { tokens } = phrase.sentence;
      const nation = tokens
        .slice(phrase.from, phrase.to)
        .find((token) => this.#lexicon.nationalities.has(token.folded) && isCapital(token.text));
      if (nation) {
        const end = phrase.head.end;
        const text = this.#text.slice(nation.begin, end).replace(/\s+/g, ' ');
        return {
          begin: nation.begin,
          end,
          text: this.#text.slice(nation.begin, end),
          kind: 'place',
          name: text,
          referent: undefined,
          phrase,
        };
      }
    }
    return undefined;
  }

  /** Whatever a phrase stands for. */
  any(phrase: NounPhrase | null | undefined): Argument | undefined {
    return this.#any(phrase);
  }

  /** The party a name stands for. */
  named(name: NamedSpan, phrase?: NounPhrase): Argument | undefined {
    const referent = this.#discourse.ofName(name);
    if (!referent) return undefined;
    return {
      begin: name.begin,
      end: name.end,
      text: this.#text.slice(name.begin, name.end),
      kind: referent.kind,
      name: referent.name,
      referent,
      phrase,
    };
  }

  /** The party part of a compound stands for: "US" in "US-backed". */
  compound(part: TextSpan): Argument {
    const country = this.#lexicon.nationalities.get(foldWord(part.text)) ?? this.countryOf(part.text);
    const known = this.#lexicon.known.get(part.text);
    const name = country ?? (known?.kind === 'body' ? known.name : part.text);
    const referent = this.#discourse.byName(part.text);
    const kind: EntityKind =
      known?.kind === 'body' ? known.entity : (referent?.kind ?? (country ? 'organisation' : 'unit'));
    const shown = country ? (/^[\p{Lu}.]+$/u.test(part.text) ? part.text : country) : (referent?.name ?? name);
    return { ...part, kind: kind === 'place' ? 'organisation' : kind, name: shown, referent, phrase: undefined };
  }

  /** The state an adjective of nationality in a phrase stands for: "British support", "a Turkish base". */
  nation(phrase: NounPhrase): Argument | undefined {
    const token = phrase.sentence.tokens
      .slice(phrase.from, phrase.to)
      .find((one) => isCapital(one.text) && this.#lexicon.nationalities.has(one.folded));
    const name = token ? this.#lexicon.nationalities.get(token.folded) : undefined;
    if (!token || name === undefined || this.#lexicon.known.get(name)?.kind !== 'country') return undefined;
    return {
      begin: token.begin,
      end: token.end,
      text: token.text,
      kind: 'organisation',
      name: /^[\p{Lu}.]+$/u.test(token.text) ? token.text : name,
      referent: this.#discourse.byName(name),
      phrase,
    };
  }

  countryOf(text: string): string | undefined {
    const known = this.#lexicon.known.get(text);
    return known?.kind === 'country' ? known.name : undefined;
  }

  /** Whether a referent is a country, which can act as a state. */
  isState(referent: Referent | undefined): boolean {
    if (!referent) return false;
    const known = this.#lexicon.known.get(referent.name);
    // A capital or a palace stands for its government: "Washington backs".
    return known?.kind === 'country' || (known?.kind === 'place' && known.type === 'capital');
  }

  #any(phrase: NounPhrase | null | undefined): Argument | undefined {
    if (!phrase) return undefined;
    const referent = this.#discourse.of(phrase);
    if (referent) return this.#ofReferent(phrase, referent);
    return this.#description(phrase);
  }

  #ofReferent(phrase: NounPhrase, referent: Referent): Argument {
    const span = this.#nameSpan(phrase, referent);
    return { ...span, kind: referent.kind, name: referent.name, referent, phrase };
  }

  /** The words of the name inside the phrase; the whole phrase where it is a description or a pronoun. */
  #nameSpan(phrase: NounPhrase, referent: Referent): TextSpan {
    const name = phrase.names.findLast((candidate) => this.#discourse.ofName(candidate) === referent);
    if (name) return { begin: name.begin, end: name.end, text: this.#text.slice(name.begin, name.end) };
    const { tokens } = phrase.sentence;
    let from = phrase.from;
    if (phrase.possessor && !phrase.possessor.pronoun) {
      from = tokens.findIndex((token) => token.begin >= (phrase.possessor?.end ?? 0) && !/^['’]s?$/.test(token.text));
    }
    if (referent.named) {
      // A state's body: from its nationality to its head.
      const nation = tokens
        .slice(from, phrase.to)
        .findIndex(
          (token) =>
            this.#lexicon.nationalities.has(token.folded) ||
            /-led$/.test(token.lower) ||
            this.#lexicon.known.get(token.text)?.kind === 'country',
        );
      if (nation >= 0) from += nation;
    }
    const begin = tokens[from]?.begin ?? phrase.begin;
    return { begin, end: phrase.end, text: this.#text.slice(begin, phrase.end) };
  }

  /** An unnamed body: "its affiliated groups", "terrorists", "local militias". */
  #description(phrase: NounPhrase): Argument | undefined {
    if (phrase.pronoun) return undefined;
    const head = phrase.head.folded;
    const owned = phrase.possessor !== null && /^(?:affiliates?|allies|partners|prox(?:y|ies)|offshoots?)$/.test(head);
    if (!owned && !isUnitNoun(head, this.#lexicon) && !isUnitNoun(singular(head), this.#lexicon)) return undefined;
    if (/^(?:command|commands|force|side|wing|front|service|services|council|movement|line|unit)$/.test(head))
      return undefined;
    if (!tellsArmed(phrase, head) && !phrase.possessor) return undefined;
    const owner = phrase.possessor ? this.#discourse.of(phrase.possessor) : undefined;
    const { tokens } = phrase.sentence;
    let from = phrase.from;
    if (phrase.possessor) {
      const behind = tokens.findIndex(
        (token) => token.begin >= (phrase.possessor?.end ?? 0) && !/^['’]s?$/.test(token.text),
      );
      if (behind > from) from = behind;
    }
    while (
      from < phrase.to - 1 &&
      /^(?:the|a|an|this|these|those|that|some|several|many|all|other|its|their)$/.test(tokens[from]?.lower ?? '')
    )
      from += 1;
    const begin = tokens[from]?.begin ?? phrase.begin;
    const words = this.#text.slice(begin, phrase.end).replace(/\s+/g, ' ');
    return {
      begin: phrase.begin,
      end: phrase.end,
      text: this.#text.slice(phrase.begin, phrase.end),
      kind: 'unit',
      name: owner ? `${words} of ${owner.name}` : words,
      referent: undefined,
      phrase,
    };
  }
}
