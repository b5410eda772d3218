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

  /** Notes that something was mentioned at an offset of the text. */
  note(referent: Referent | undefined, sentence: Sentence, at: number, subject: boolean, attributive: boolean): void {
    if (referent)
      this.#all.push({
        referent,
        sentence: sentence.index,
        segment: sentence.segment,
        at,
        subject,
        attributive,
      });
  }

  /** The last body that can be called by this noun, in the singular. */
  byHead(noun: string): Referent | undefined {
    return this.#all.findLast((one) => one.referent.heads.has(noun))?.referent;
  }

  /** The last thing named with this head noun; further back than a few sentences only where there is just one such thing. */
  calledBy(head: string, sentence: Sentence, before: number): Referent | undefined {
    const near = this.lastMatching(sentence, before, (referent) => referent.heads.has(head));
    if (near) return near;
    const all = new Set(
      this.#all
        .filter((one) => one.at < before && one.referent.heads.has(head) && one.referent.named)
        .map((one) => one.referent),
    );
    return all.size === 1 ? [...all][0] : undefined;
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
