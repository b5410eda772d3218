import { writeFileSync } from 'node:fs';
import { packModel } from '../src/read/crf/index.ts';
import { loadSpotter, loadWordClasses } from '../src/read/spot/index.ts';
import { VoiceFacts } from '../src/read/voice/trained/index.ts';
import { loadLexicon } from '../src/read/words/lexicon.ts';
import { createTagger } from '../src/read/words/tagger.ts';
import { parseText, voiceExamples } from './attributions/examples.ts';
import { ownVoiced, polnearVoiced } from './attributions/texts.ts';
import { ownTimes, trainCues, trainParts } from './attributions/train-attributions.ts';
import { loadReports } from './corpus/load.ts';
import type { TrainingSequence } from './crf/trainer.ts';
import { publicDocuments } from './data.ts';

const seeds = [1];

/**
 * Trains the two attribution models and writes their weights.
 * @param folder - gets `attributions-cues.bin` and `attributions-parts.bin`
 */
export async function makeAttributions(folder: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  const lexicon = loadLexicon();
  const tools = { tagger: await createTagger(), spotter: loadSpotter(lexicon), lexicon };
  const facts = new VoiceFacts(lexicon, loadWordClasses());
  const own = ownVoiced(loadReports('train'));
  const others = withPublic ? polnearVoiced(publicDocuments('polnear', 'train') ?? []) : [];
  const cues: TrainingSequence[] = [];
  const parts: TrainingSequence[] = [];
  for (const text of [...own, ...others]) {
    const examples = voiceExamples(await parseText(text, tools), facts);
    for (let time = 0; time < (text.corpus === 'muster' ? ownTimes : 1); time += 1) {
      cues.push(...examples.cues);
      parts.push(...examples.parts);
    }
  }
  say(
    `attributions: ${own.length} reports, ${others.length} other texts; ${cues.length} sentences, ${parts.length} cues`,
  );
  const notes = { texts: [`muster ${own.length}`, `polnear ${others.length}`], seeds };
  for (const [name, model] of [
    ['cues', trainCues(cues, seeds, { notes })],
    ['parts', trainParts(parts, seeds, { notes })],
  ] as const) {
    const bytes = packModel(model);
    writeFileSync(new URL(`attributions-${name}.bin`, folder), bytes);
    say(`attributions: ${name}, ${model.hashes.length} features, ${bytes.length} bytes`);
  }
}
