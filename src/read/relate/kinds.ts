import { type ClaimType, kindsOf } from '../../model/index.ts';
import type { Token } from '../words/tokens.ts';
import type { Lexicon } from '../words/word-lists.ts';

/** The kinds of a claim, told by the words around its parties (lexicon/kind-words.tsv); support may have several. */
export function kindsIn(type: ClaimType, tokens: readonly Token[], lexicon: Lexicon): readonly string[] {
  const lines = lexicon.kindWords.get(type);
  if (!lines) return [];
  const words = new Set(tokens.flatMap((token) => [token.lemma, token.lower, ...token.lower.split('-')]));
  const text = ` ${tokens.map((token) => token.lemma).join(' ')} `;
  const found: string[] = [];
  for (const { kind, words: list } of lines) {
    const told = list.some((word) => (word.includes(' ') ? text.includes(` ${word} `) : words.has(word)));
    const otherwise = list.includes('*') && found.length === 0;
    if (!told && !otherwise) continue;
    found.push(kind);
    if (type !== 'support') break;
  }
  const allowed = kindsOf[type] ?? [];
  return found.filter((kind) => allowed.includes(kind));
}
