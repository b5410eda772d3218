import { createReader } from '../../src/read/index.ts';
import { loadCompromiseNames } from './baselines/compromise-names.ts';
import { naiveAttributions } from './baselines/naive-attributions.ts';
import { nearestPersonRelations } from './baselines/nearest-person.ts';
import { type BaselineTypes, loadWinkTagger, properNounEntities } from './baselines/proper-nouns.ts';
import { predictionOf, type Terms, termsFor, termsOf } from './layers.ts';
import { publicFile } from './places.ts';
import { readText } from './read-text.ts';
import type { LoadReader } from './reader-parts.ts';
import { type GoldDocument, loadPredictions, type Prediction } from './score/document.ts';

/** Something that says what a document holds. */
export interface System {
  readonly name: string;
  /** Said below the table where the name does not tell enough. */
  readonly note?: string;
  /** What it says of each document; one it knows nothing of is left out. */
  predict(documents: readonly GoldDocument[]): Promise<readonly Prediction[]>;
}

/** The name the reader goes by in tables. */
export const ownName = 'muster';

/** What the built-in reader says of documents, in a corpus' terms. */
export async function predictAll(
  documents: readonly GoldDocument[],
  terms: (document: GoldDocument) => Terms,
  load: LoadReader = createReader,
): Promise<Prediction[]> {
  const reader = await load();
  const predictions: Prediction[] = [];
  for (const document of documents) {
    predictions.push(predictionOf(document.id, await readText(reader, document), terms(document)));
  }
  return predictions;
}

/** The reader and what it is compared with on a corpus; the reader comes first. */
export function systemsFor(corpus: string, load: LoadReader = createReader): readonly System[] {
  const muster: System = {
    name: ownName,
    predict: (documents) => predictAll(documents, ({ corpus: of }) => termsFor(of), load),
  };
  if (corpus === 'sfm')
    return [muster, withOrganisations(load), ...peer(), wink, compromise, nearestToOwn(load), nearestToGold];
  if (corpus === 're3d') return [muster, wink, compromise];
  if (corpus === 'polnear') return [muster, naiveVoices];
  return [muster];
}

function withOrganisations(load: LoadReader): System {
  return {
    name: 'with orgs',
    note: 'the reader, its organisations taken for Organization as its units are',
    predict: (documents) => predictAll(documents, () => termsOf.sfmWithOrganisations, load),
  };
}

function peer(): System[] {
  const path = publicFile('peer-sfm.jsonl');
  return path === undefined
    ? []
    : [
        {
          name: 'peer',
          note: 'sfm-graph-extractor (Security Force Monitor and Columbia University, 2022), its published output; trained on the training part',
          predict: async () => loadPredictions(path),
        },
      ];
}

const wink: System = {
  name: 'wink',
  note: "runs of wink-nlp's proper nouns, typed by short word lists; relations to the nearest person",
  predict: async (documents) => {
    const tag = await loadWinkTagger();
    return documents.map(({ id, text, corpus }) =>
      withNearest(id, text, properNounEntities(text, tag, baselineTypes(corpus))),
    );
  },
};

const compromise: System = {
  name: 'compromise',
  note: "compromise's people(), organizations() and places()",
  predict: async (documents) => {
    const namesOf = await loadCompromiseNames();
    return documents.map(({ id, text, corpus }) => ({ id, entities: namesOf(text, baselineTypes(corpus)) }));
  },
};

function nearestToOwn(load: LoadReader): System {
  return {
    name: 'own+near',
    note: "the reader's mentions, each tied to the nearest person on the line",
    predict: async (documents) => {
      const texts = new Map(documents.map(({ id, text }) => [id, text]));
      const found = await predictAll(documents, ({ corpus }) => termsFor(corpus), load);
      return found.map(({ id, entities }) => withNearest(id, texts.get(id) ?? '', entities ?? []));
    },
  };
}

const nearestToGold: System = {
  name: 'gold+near',
  note: "the annotators' entities, each tied to the nearest person on the line",
  predict: async (documents) => documents.map(({ id, text, entities }) => withNearest(id, text, entities ?? [])),
};

const naiveVoices: System = {
  name: 'naive',
  note: 'thirty verbs of saying with a name or pronoun beside them; the rest of the sentence is what was said',
  predict: async (documents) => documents.map(({ id, text }) => ({ id, attributions: naiveAttributions(text) })),
};

function withNearest(id: string, text: string, entities: NonNullable<Prediction['entities']>): Prediction {
  return { id, entities, relations: nearestPersonRelations(text, entities) };
}

function baselineTypes(corpus: string): BaselineTypes {
  // re3d has no ranks and titles: its Person spans include them.
  const inPerson = corpus === 're3d';
  return {
    person: 'Person',
    body: inPerson ? 'Organisation' : 'Organization',
    place: 'Location',
    rank: inPerson ? 'Person' : 'Rank',
    title: inPerson ? 'Person' : 'Title',
  };
}
