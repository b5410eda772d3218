import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../test/reading/tokens-of.ts';
import { loadSpotter } from '../spot/index.ts';
import { loadLexicon } from '../words/lexicon.ts';
import { loadTier, type TieItem, type TieKind, tieKinds } from './index.ts';

const spotter = loadSpotter(loadLexicon());
const tier = loadTier();

/** The ties of a one-sentence paragraph: "Person < words". */
async function ties(text: string): Promise<string[]> {
  const [tokens = []] = await tokensOf(text);
  const [found = []] = spotter.spot([tokens]);
  const items = found.flatMap(({ kind, from, to }): TieItem[] => {
    const known: TieKind | undefined = tieKinds.find((one) => one === kind);
    return known ? [{ kind: known, from, to }] : [];
  });
  const words = (item: TieItem | undefined) =>
    item ? text.slice(tokens[item.from]?.begin, tokens[item.to - 1]?.end) : '';
  return tier
    .tie(items, [...tokens.map(({ folded, text: written }) => folded || written), '¶'])
    .map(({ person, other }) => `${words(items[person])} < ${words(items[other])}`);
}

describe('the tie model', () => {
  it('gives each person of a list his own office', async () => {
    expect(
      await ties(
        'Colonel Idrissa Kamara becomes commander of the 14th Brigade; Major Yusuf Sesay becomes spokesman of the Coast Guard.',
      ),
    ).toEqual([
      'Idrissa Kamara < Colonel',
      'Idrissa Kamara < commander',
      'Idrissa Kamara < 14th Brigade',
      'Yusuf Sesay < Major',
      'Yusuf Sesay < spokesman',
      'Yusuf Sesay < Coast Guard',
    ]);
  });

  it('ties an office told before the name to the name behind it', async () => {
    expect(await ties('The General Officer Commanding 6 Division, Major General Musa Danladi, has left.')).toEqual(
      expect.arrayContaining([
        'Musa Danladi < General Officer Commanding',
        'Musa Danladi < 6 Division',
        'Musa Danladi < Major General',
      ]),
    );
  });

  it('ties nothing where there is no person', async () => {
    expect(await ties('Troops of the 14th Brigade fought the Dawn Column.')).toEqual([]);
  });
});
