import { expect, it } from 'vitest';
import { articleOf, bodyOf, detailsOf, headOf, readSource } from './claim-lines.ts';

// Tests of the reader give a text and the claims it makes, each claim as one line:
//
//   posting: Omar Saleh > Harra Brigade; commander; starting; by Northern Front; said by officials (confirmed)
//
// First the type with its kinds, "not" where it is denied, and the parties by their resolved names. Then, in any order, as many details as
// the test is about: a claim has the ones `detailsOf` lists. A claim bears a line out where the head is the same and it has all its details.

interface Example {
  readonly text: string;
  /** All claims the text makes. */
  readonly all?: readonly string[];
  /** Claims it makes among others. */
  readonly says?: readonly string[];
  /** Claims it does not make. */
  readonly not?: readonly string[];
  /** The text is a whole article, with a headline and perhaps more than a body. */
  readonly isArticle?: boolean;
}

/** A test that a text is read as told. */
export function reads(title: string, { text, all, says, not, isArticle }: Example): void {
  it(title, async () => {
    const source = isArticle ? await articleOf(text) : bodyOf(text);
    const { claims, problems } = await readSource(source);
    const lines = claims.map((claim) => ({ head: headOf(claim), details: detailsOf(claim, claims) }));
    const bearsOut = (expected: string) => {
      const [head, ...details] = expected.split('; ');
      return lines.filter((line) => line.head === head && details.every((detail) => line.details.includes(detail)));
    };
    const shown = `\n${text}\n${lines.map(({ head, details }) => `  ${[head, ...details].join('; ')}`).join('\n')}\n`;
    expect(problems, shown).toEqual([]);
    expect(
      [...(all ?? []), ...(says ?? [])].filter((line) => bearsOut(line).length === 0),
      `missing in${shown}`,
    ).toEqual([]);
    expect(
      (not ?? []).filter((line) => bearsOut(line).length > 0),
      `misread in${shown}`,
    ).toEqual([]);
    const expected = new Set((all ?? []).flatMap((line) => bearsOut(line)));
    const extra = all ? lines.filter((line) => !expected.has(line)).map(({ head }) => head) : [];
    expect(extra, `not said in${shown}`).toEqual([]);
  });
}
