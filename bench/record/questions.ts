import {
  askCareer,
  askChart,
  askClaims,
  askCommand,
  askDisputes,
  askDossier,
  askSearch,
  askWhatIf,
  askWhere,
  findEntity,
} from '../../src/ask/index.ts';
import type { Ledger } from '../../src/ledger/index.ts';
import { joinCertain } from '../../src/main/join-entities.ts';
import type { CaseEvent, Day } from '../../src/model/index.ts';
import { MusterError } from '../../src/model/index.ts';
import { resolveReading } from '../../src/resolve/index.ts';
import { firstArmy, type GeneratedReport } from './generate.ts';
import { claimsGenerated, type Imported } from './import-record.ts';
import type { Timed } from './measure.ts';
import { spread, timed } from './measure.ts';
import { createRandom } from './random.ts';
import { anyDay, treeSize } from './world.ts';

/** A question with what is to be reached, in milliseconds at the 95th percentile. */
export interface Asked {
  readonly name: string;
  readonly target: number;
  readonly timed: Timed;
}

/** What all are asked about: units and people of the record's first army, days of its twenty years. */
export interface Subjects {
  readonly root: string;
  /** All units of the army. */
  readonly tree: readonly string[];
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly words: readonly string[];
  readonly days: readonly Day[];
}

const page = 50;
const pageTarget = 50;
const whatIfTarget = 1000;
const most = 50;

/** Names of the first army that the record knows. */
export async function subjectsOf(ledger: Ledger, size: number): Promise<Subjects> {
  const army = firstArmy(claimsGenerated(size));
  const random = createRandom(99);
  const known = async (names: readonly string[]): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const name of names) if ((await meant(ledger, name)) !== null) found.push(name);
    return found;
  };
  const people = army.units.flatMap((unit) => spread(unit.commanders, 2).map(({ person }) => person));
  const found = await known(spread(people, 2 * most));
  return {
    root: army.units[0]?.name ?? '',
    tree: army.units.map(({ name }) => name),
    units: await known(spread(army.units, most).map(({ name }) => name)),
    people: found,
    words: found.map((name) => name.split(' ').at(-1) ?? name),
    days: Array.from({ length: most }, () => anyDay(random)),
  };
}

/** The id of the entity a name means; `null` where it means none, or several. */
async function meant(ledger: Ledger, name: string): Promise<string | null> {
  try {
    return (await findEntity(ledger, name)).recorded.entity.id;
  } catch (fault) {
    if (fault instanceof MusterError) return null;
    throw fault;
  }
}

/** Asks everything a page asks, then what only adds to the record. */
export async function askAll(ledger: Ledger, imported: Imported, subjects: Subjects): Promise<readonly Asked[]> {
  const { root, units, people, words, days } = subjects;
  const asked: Asked[] = [];
  const ask = async <T>(name: string, target: number, things: readonly T[], question: (thing: T) => unknown) => {
    asked.push({ name, target, timed: await timed(things, question) });
  };
  const onDays = <T>(things: readonly T[]) =>
    things.map((thing, at) => ({ thing, on: days[at % days.length] ?? null }));
  await ask(`chart of ${treeSize} units as of a day`, pageTarget, days, (on) => askChart(ledger, root, on, treeSize));
  await ask(`chart of ${treeSize} units, any day`, pageTarget, [root, ...units], (unit) =>
    askChart(ledger, unit, null, treeSize),
  );
  await ask('who commands, on a day', pageTarget, onDays(units), ({ thing, on }) => askCommand(ledger, thing, on));
  await ask('dossier', pageTarget, units, (unit) => askDossier(ledger, unit));
  await ask('career', pageTarget, people, (person) => askCareer(ledger, person));
  await ask('where, on a day', pageTarget, onDays(units), ({ thing, on }) => askWhere(ledger, thing, on));
  await ask('name, as written', pageTarget, people, (name) => findEntity(ledger, name));
  await ask('name, spelled otherwise', pageTarget, people.map(otherSpelling), (name) => meant(ledger, name));
  await ask('full text: sources', pageTarget, words, (word) => ledger.searchText(word, page));
  await ask('full text: claims', pageTarget, words, (words) => askClaims(ledger, { words, limit: page }));
  await ask('search page', pageTarget, words, (word) => askSearch(ledger, word, page));
  const pages = Array.from({ length: most }, (_, at) => at * page);
  await ask('disputes page', pageTarget, pages, (offset) => askDisputes(ledger, { limit: page, offset }));
  await ask('queue page', pageTarget, pages, (offset) =>
    askClaims(ledger, { status: 'proposed', order: 'confidence', limit: page, offset }),
  );
  await ask('what if without a source', whatIfTarget, spread(imported.sources, most), (source) =>
    askWhatIf(ledger, { source }),
  );
  await ask('what if without a publication', whatIfTarget, spread(imported.publications, most), (publication) =>
    askWhatIf(ledger, { publication }),
  );
  const disputed = spread(await ledger.disputes({ limit: 20 * most }), most).flatMap(
    ({ dispute }) => dispute.sides[0]?.claims.slice(0, 1) ?? [],
  );
  let reviewed = 0;
  await ask('review of a claim in a dispute', pageTarget, disputed, (claim) => {
    const status = reviewed++ % 2 === 0 ? 'rejected' : 'accepted';
    return ledger.append([{ type: 'claim-reviewed', claim, status, note: null }], 'bench');
  });
  const later = [...imported.later];
  await ask('adding a source of 30 claims', pageTarget, later.slice(0, most), () => addReport(ledger, later.shift()));
  return asked;
}

/** What is done with a report once it is read: its names resolved, it and its claims recorded and weighed, what is certainly one joined. */
async function addReport(ledger: Ledger, report: GeneratedReport | undefined): Promise<void> {
  if (report === undefined) throw new RangeError('no report is left to add');
  for (const event of report.events) await ledger.append([resolved(event)], 'bench');
  const read = report.events.flatMap((event) => (event.type === 'claims-proposed' ? event.parties : []));
  await joinCertain(ledger, [...new Set(read.map(({ entity }) => entity))]);
}

function resolved(event: CaseEvent): CaseEvent {
  if (event.type !== 'claims-proposed') return event;
  const { entities, parties } = resolveReading(event.claims, event.source);
  return { ...event, entities, parties };
}

/** A spelling of a name as another transliteration would have it. */
function otherSpelling(name: string): string {
  return name
    .replace(/ou/g, 'u')
    .replace(/ei/g, 'i')
    .replace(/[kK](?=a)/g, 'q')
    .replace(/([lmnr])(?=[aeiou])/, '$1$1');
}
