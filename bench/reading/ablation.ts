import { reportCorpus } from './corpora.ts';
import { termsFor } from './layers.ts';
import { loadOwn } from './own/load-own.ts';
import { reportOwn } from './own/own.ts';
import { publicFile } from './places.ts';
import { type LoadReader, loaderWithout, readerParts } from './reader-parts.ts';
import { type GoldDocument, loadGold } from './score/document.ts';
import { ownName, predictAll } from './systems.ts';
import { alignColumns, percent } from './table.ts';

/** What the reader reaches without one of its parts, F1 from 0 to 1 by the name of the figure. */
export interface Ablation {
  /** The part left out; `null`: nothing. */
  readonly without: string | null;
  readonly figures: ReadonlyMap<string, number>;
}

/** Figures that are compared: all for which something is to be reached. */
export async function reportAblation(): Promise<readonly Ablation[]> {
  const ablations: Ablation[] = [];
  for (const without of [null, ...readerParts]) {
    const load = loaderWithout(without === null ? [] : [without]);
    ablations.push({ without, figures: await figuresWith(load) });
  }
  return ablations;
}

/** The report as lines: the whole reader, then the change each part left out makes. */
export function ablationLines(ablations: readonly Ablation[]): string[] {
  const [whole, ...others] = ablations;
  if (whole === undefined) return [];
  const names = [...whole.figures.keys()];
  const change = (after: number | undefined, before: number | undefined) => {
    const points = ((after ?? 0) - (before ?? 0)) * 100;
    return `${points > 0 ? '+' : ''}${points.toFixed(1)}`;
  };
  return [
    'what each part brings: F1 of the whole reader, and how it changes without a part',
    ...alignColumns([
      ['', 'whole', ...others.map(({ without }) => `- ${without}`)],
      ...names.map((name) => [
        name,
        percent(whole.figures.get(name) ?? 0),
        ...others.map(({ figures }) => change(figures.get(name), whole.figures.get(name))),
      ]),
    ]),
    ...(others.length === 0 ? ["  the reader's face lists no parts that can be left out"] : []),
  ];
}

async function figuresWith(load: LoadReader): Promise<ReadonlyMap<string, number>> {
  const figures = new Map<string, number>();
  for (const [corpus, split] of [
    ['sfm', 'dev'],
    ['re3d', 'train'],
    ['polnear', 'dev'],
  ] as const) {
    const file = publicFile(`${corpus}.jsonl`);
    if (file === undefined) continue;
    const documents = loadGold(file).filter((document) => document.split === split);
    const predict = (of: readonly GoldDocument[]) => predictAll(of, () => termsFor(corpus), load);
    const { rows } = await reportCorpus(documents, split, [{ name: ownName, predict }]);
    for (const { name, target, systems } of rows)
      if (target !== undefined) figures.set(`${corpus} ${split} ${name.trim()}`, systems.get(ownName)?.f1 ?? 0);
  }
  for (const split of ['train', 'test'] as const) {
    const { claims, layers } = await reportOwn(loadOwn(split).documents, split, load);
    for (const [name, key] of [
      ['claims', 'claims|micro'],
      ['claims in full', 'claims in full|micro'],
    ] as const)
      figures.set(`muster ${split} ${name}`, claims.get(key)?.f1 ?? 0);
    for (const { name, systems } of layers.rows)
      if (!name.startsWith(' ') && /trimmed|overlap|found/.test(name))
        figures.set(`muster ${split} ${name}`, systems.get(ownName)?.f1 ?? 0);
  }
  return figures;
}
