import type { Span } from '../../model/index.ts';
import type { Sentence } from '../words/tokens.ts';
import type { Referent } from './referent.ts';

interface Occurrence {
  readonly referent: Referent;
  readonly sentence: number;
  readonly segment: Span;
  readonly at: number;
  readonly subject: boolean;
  /** Whether it only qualifies another noun ("the ISIS offshoot"), which makes it a poor antecedent. */
  readonly attributive: boolean;
}

/** Everything mentioned so far, in the order of the text: what a description or a pronoun can look back to. */
export class Occurrences {
  readonly #all: Occurrence[] = [];
  /** By each head noun it can be called by: the last thing met, and the named ones with the offset they were first met at. */
  readonly #last = new Map<string, Referent>();
  readonly #named = new Map<string, Map<Referent, number>>();

  /** Notes that something was mentioned at an offset of the text. */
  note(referent: Referent | undefined, sentence: Sentence, at: number, subject: boolean, attributive: boolean): void {
    if (!referent) return;
    this.#all.push({
      referent,
      sentence: sentence.index,
      segment: sentence.segment,
      at,
      subject,
      attributive,
    });
    for (const head of referent.heads) {
      this.#last.set(head, referent);
      if (!referent.named) continue;
      let named = this.#named.get(head);
      if (!named) {
        named = new Map();
        this.#named.set(head, named);
      }
      named.set(referent, Math.min(at, named.get(referent) ?? at));
    }
  }

  /** The last body that can be called by this noun, in the singular. */
  byHead(noun: string): Referent | undefined {
    return this.#last.get(noun);
  }

  /** The last thing named with this head noun; further back than a few sentences only where there is just one such thing. */
  calledBy(head: string, sentence: Sentence, before: number): Referent | undefined {
    const near = this.lastMatching(sentence, before, (referent) => referent.heads.has(head));
    if (near) return near;
    let only: Referent | undefined;
    for (const [referent, at] of this.#named.get(head) ?? []) {
      if (at >= before) continue;
      if (only) return undefined;
      only = referent;
    }
    return only;
  }

  /** What was mentioned in one sentence; occurrences are kept in order, so that looking back touches few of them. */
  #inSentence(index: number): readonly Occurrence[] {
    let end = this.#all.length;
    while (end > 0 && (this.#all[end - 1]?.sentence ?? -1) > index) end -= 1;
    let begin = end;
    while (begin > 0 && this.#all[begin - 1]?.sentence === index) begin -= 1;
    return this.#all.slice(begin, end);
  }

  /** The most recent referent that fits: the same sentence before the phrase, then the two sentences before; subjects first within a sentence. */
  lastMatching(sentence: Sentence, before: number, fits: (referent: Referent) => boolean): Referent | undefined {
    for (let distance = 0; distance <= 3; distance += 1) {
      const all = this.#inSentence(sentence.index - distance).filter(
        (one) => one.at < before && one.segment === sentence.segment && fits(one.referent),
      );
      const heads = all.filter((one) => !one.attributive);
      const here = heads.length > 0 ? heads : all;
      const subjects = here.filter((one) => one.subject);
      const pick = (distance === 0 ? here.at(-1) : undefined) ?? subjects[0] ?? here.at(-1);
      if (pick) return pick.referent;
    }
    return undefined;
  }
}
