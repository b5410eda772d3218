import type { CorpusClaim, CorpusDocument } from '../../../train/corpus/document.ts';
import { claimLine } from '../claim-line.ts';
import { type CorpusReport, reportCorpus } from '../corpora.ts';
import { predictionOf, termsOf } from '../layers.ts';
import { readText } from '../read-text.ts';
import type { LoadReader } from '../reader-parts.ts';
import type { GoldDocument, Prediction } from '../score/document.ts';
import { type Row, rowsOf } from '../score/score.ts';
import { ownName } from '../systems.ts';
import { details, mainDetails } from './compare-claims.ts';
import { countClaims, type JudgedDocument, judgeClaims } from './judge-claims.ts';
import { type Reliability, reliabilityOf } from './reliability.ts';

/** What the reader makes of reports of the project's own corpus. */
export interface OwnReport {
  /** Which reports. */
  readonly part: string;
  /** Mentions, ties and attributions. */
  readonly layers: CorpusReport;
  /** Claims: rows as `countClaims` names them. */
  readonly claims: ReadonlyMap<string, Row>;
  readonly reliability: Reliability;
  readonly judged: readonly JudgedDocument[];
}

/** Reads and scores annotated reports. */
export async function reportOwn(
  documents: readonly CorpusDocument[],
  part: string,
  load: LoadReader,
): Promise<OwnReport> {
  const reader = await load();
  const judged: JudgedDocument[] = [];
  const predictions: Prediction[] = [];
  for (const document of documents) {
    const { id, text, date, publisher } = document;
    const reading = await readText(reader, { id, text, date, publisher });
    judged.push(judgeClaims(document, reading.claims));
    predictions.push(withoutDebatable(predictionOf(id, reading, termsOf.muster), document));
  }
  const layers = await reportCorpus(documents.map(goldOf), part, [
    { name: ownName, predict: () => Promise.resolve(predictions) },
  ]);
  const outcomes = judged.flatMap(({ claims }) =>
    claims.flatMap(({ claim: { confidence }, verdict }) =>
      verdict === 'right' || verdict === 'wrong' ? [{ confidence, right: verdict === 'right' }] : [],
    ),
  );
  return {
    part,
    layers,
    claims: rowsOf(judged.map(countClaims), true),
    reliability: reliabilityOf(outcomes),
    judged,
  };
}

/** A report as a gold document; ties that careful readers may disagree about are not asked for. */
function goldOf({ id, split, text, date, publisher, mentions, ties, attributions }: CorpusDocument): GoldDocument {
  return {
    id,
    corpus: 'muster',
    split,
    text,
    date,
    publisher,
    entities: mentions.map((mention) => ({
      id: mention.id,
      type: mention.kind,
      begin: mention.begin,
      end: mention.end,
    })),
    relations: ties.filter(({ debatable }) => !debatable).map(({ type, from, to }) => ({ type, from, to })),
    attributions,
  };
}

/** A prediction without the ties that the annotation leaves open: found at the same words, they are neither right nor wrong. */
function withoutDebatable(prediction: Prediction, { mentions, ties }: CorpusDocument): Prediction {
  const spanOf = new Map(prediction.entities?.map((entity) => [entity.id, entity]));
  const marked = new Map(mentions.map((mention) => [mention.id, mention]));
  const open = ties.filter(({ debatable }) => debatable);
  const touch = (found: string, gold: string) => {
    const [left, right] = [spanOf.get(found), marked.get(gold)];
    return left !== undefined && right !== undefined && left.begin < right.end && right.begin < left.end;
  };
  const isOpen = (relation: { readonly type: string; readonly from: string; readonly to: string }) =>
    open.some(({ type, from, to }) => type === relation.type && touch(relation.from, from) && touch(relation.to, to));
  return { ...prediction, relations: (prediction.relations ?? []).filter((relation) => !isOpen(relation)) };
}

/** What was missed and what was wrong, for who works on the reader: never of the test third. */
export function detailLines({ judged }: OwnReport): string[] {
  return judged.flatMap(({ document, claims, missed }) => {
    const wrong = claims.filter(({ verdict }) => verdict === 'wrong');
    const partly = claims.filter(
      ({ verdict, agreed }) => verdict === 'right' && mainDetails.some((detail) => agreed.get(detail) === false),
    );
    if (wrong.length + partly.length + missed.length === 0) return [];
    return [
      `${document.id}  ${document.publisher}, ${document.date}`,
      ...missed.flatMap((wanted) => [
        `  missed: ${wantedLine(wanted, document)}`,
        `    ${sentenceOf(wanted, document)}`,
      ]),
      ...wrong.map(({ claim }) => `  wrong: ${claimLine(claim)}`),
      ...partly.flatMap(({ claim, wanted, agreed }) => [
        `  right but for ${details.filter((detail) => agreed.get(detail) === false).join(', ')}: ${claimLine(claim)}`,
        ...(wanted ? [`    asked for: ${wantedLine(wanted, document)}`] : []),
      ]),
      '',
    ];
  });
}

function wantedLine(claim: CorpusClaim, document: CorpusDocument): string {
  const party = (one: CorpusClaim['subject'] | null) => {
    if (one === null) return '-';
    if ('words' in one) return `"${one.words}"`;
    return document.mentions.find(({ entity }) => entity === one.entity)?.text ?? one.entity;
  };
  const { certainty, negated, starting, ending, from, to } = claim;
  return [
    `${claim.type} ${party(claim.subject)} > ${party(claim.object)}`,
    ...(claim.role ? [claim.role] : []),
    ...(claim.kinds.length > 0 ? [claim.kinds.join('+')] : []),
    `${certainty}${negated ? ' negated' : ''}${starting ? ' starting' : ''}${ending ? ' ending' : ''}`,
    ...(from ? [`from ${from.join('..')}`] : []),
    ...(to ? [`to ${to.join('..')}`] : []),
    ...(claim.voice ? [`voice ${party(claim.voice)}`] : []),
  ].join(' | ');
}

function sentenceOf({ sentence }: CorpusClaim, { sentences, text }: CorpusDocument): string {
  const span = sentences[sentence];
  return span ? text.slice(span.begin, span.end) : '';
}
