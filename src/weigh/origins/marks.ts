import type { Compared, Marks, VoiceKey } from './compared.ts';
import { numbersOf } from './numbers.ts';
import { winnow } from './prints.ts';
import { upstreamsOf } from './upstreams.ts';
import { wordRun } from './word-run.ts';

/** Signs a source may have at most; past these no text is told by them. */
const mostSigns = 200;

/**
 * What a source is found by among others. `prints`: see `winnow`. `signs` outlive translation: `u:` whom it leans on, `v:` named voices of its
 * claims, `e:` entities of its claims, `n:` numbers of two digits or more. Each once, sorted.
 */
export function marksOf(compared: Compared, keyOf: VoiceKey): Marks {
  const { source, facts } = compared;
  const signs = new Set<string>();
  const put = (sign: string) => {
    if (signs.size < mostSigns) signs.add(sign);
  };
  for (const { key } of upstreamsOf(compared, keyOf)) put(`u:${key}`);
  for (const { voices } of facts)
    for (const { voice, key } of voices.slice(1))
      if (key !== '' && (voice === 'person' || voice === 'body')) put(`v:${key}`);
  for (const { subject, object, appointedBy, replaces } of facts)
    for (const entity of [subject, object, appointedBy, replaces]) if (entity !== null) put(`e:${entity}`);
  for (const { value } of numbersOf(source)) if (value.length >= 2 && value.length <= 15) put(`n:${value}`);
  return { prints: winnow(wordRun(source)), signs: [...signs].sort() };
}
