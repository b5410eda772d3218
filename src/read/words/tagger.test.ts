import { expect, it } from 'vitest';
import { createTagger } from './tagger.ts';

it('the tagger can be started as often as a long run needs', async () => {
  for (let time = 0; time < 30; time += 1) {
    const { tags } = (await createTagger()).tag('The brigade left Homs.');
    expect(tags.slice(0, 3)).toEqual(['DET', 'NOUN', 'VERB']);
  }
});

it('what a number is does not depend on the texts read before', async () => {
  const text = 'The surrender of 118 members was told.';
  const fresh = (await createTagger()).tag(text).tags;
  const used = await createTagger();
  used.tag('Its gun, reference MG.118), was sold.');
  expect(used.tag(text).tags).toEqual(fresh);
  expect(fresh[3]).toBe('NUM');
});
