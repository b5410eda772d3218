import type { Span } from '../../model/index.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Sentence } from '../words/tokens.ts';
import type { Context } from './context.ts';

/** The kind of support a general word for help stands for; `undefined` for other words. */
export function helpKind(word: string): string | undefined {
  if (/^(?:protection|umbrella|shelter|cover)$/.test(word)) return 'protection';
  if (/^(?:support|help|aid|assistance|backing|patronage|sponsorship)$/.test(word)) return 'unspecified';
  return undefined;
}

/** The kinds of support named inside a noun phrase, with the words that name them. */
export function materielIn(noun: NounPhrase, context: Context): (Span & { readonly kind: string })[] {
  return materielBetween(noun.sentence, noun.from, noun.to, context);
}

/** The kinds of support named between two tokens (end exclusive), with the words that name them. */
export function materielBetween(
  { tokens, folded }: Sentence,
  from: number,
  end: number,
  { lexicon }: Context,
): (Span & { readonly kind: string })[] {
  const found: (Span & { kind: string })[] = [];
  for (let i = from; i < end; i += 1) {
    const hit = lexicon.materiel.longestAt(folded, i);
    const word = folded[i] ?? '';
    const kind = hit?.entry ?? helpKind(word);
    if (!kind) continue;
    const to = hit?.to ?? i + 1;
    const [first, last] = [tokens[i], tokens[Math.min(to, end) - 1]];
    if (first && last) found.push({ begin: first.begin, end: last.end, kind });
    i = to - 1;
  }
  // "logistical support", "military aid": the narrower word tells the kind, the general one adds nothing.
  const narrow = found.filter((one) => one.kind !== 'unspecified');
  return narrow.length > 0 ? narrow : found;
}
