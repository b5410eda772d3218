import { bodyOf, detailsOf, headOf, readSource } from './claim-lines.ts';

/** An Arabic text, and each claim that must be read from it with phrases its details must hold. No other claim may be read. */
export interface Item {
  readonly text: string;
  readonly claims: Readonly<Record<string, readonly string[]>>;
}

/** Claims and details that are read and should not be, and those that should be and are not. */
export async function judge({ text, claims: expected }: Item): Promise<{
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}> {
  const { claims } = await readSource({ ...bodyOf(text), language: 'ar' });
  const heads = claims.map(headOf);
  const wrong = heads.filter((head) => !Object.hasOwn(expected, head));
  const missed = Object.entries(expected).flatMap(([head, details]) => {
    const found = claims.filter((claim) => headOf(claim) === head);
    if (found.length === 0) return [head];
    const all = found.flatMap((claim) => detailsOf(claim, claims));
    const absent = details.filter(
      (detail) => !all.includes(detail) && !all.some((one) => one.startsWith(`${detail}, `) || one.endsWith(detail)),
    );
    return absent.map((detail) => `${head}: ${detail} (${all.filter((one) => !one.startsWith('quote')).join('; ')})`);
  });
  return { wrong, missed };
}
