import { expect, it } from 'vitest';
import { createTagger } from './tagger.ts';

it('the tagger can be started as often as a long run needs', async () => {
  for (let time = 0; time < 30; time += 1) {
    const { tags } = (await createTagger()).tag('The brigade left Homs.');
    expect(tags.slice(0, 3)).toEqual(['DET', 'NOUN', 'VERB']);
  }
});
