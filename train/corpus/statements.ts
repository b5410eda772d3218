import { certainties, claimTypes, kindsOf, roles } from '../../src/model/index.ts';
import type { CorpusClaim, CorpusMention, CorpusParty, CorpusTie } from './document.ts';

/** What the lines below a report's text may name. */
export interface Named {
  readonly text: string;
  readonly mentions: ReadonlyMap<string, CorpusMention>;
  readonly entities: ReadonlySet<string>;
  readonly sentences: number;
}

const tieTypes = { rank: 'has-rank', title: 'has-title', unit: 'posted-to', organisation: 'posted-to' } as const;

/**
 * Reads `tie P1 R1`.
 * @throws {Error} saying what is wrong
 */
export function readTie(line: string, named: Named): CorpusTie {
  const words = /^(\??)tie (\S+) (\S+)$/.exec(line);
  if (!words) throw new Error('a tie is written "tie P1 R1"');
  const [, doubt = '', from = '', to = ''] = words;
  const [person, other] = [named.mentions.get(from), named.mentions.get(to)];
  if (person?.kind !== 'person') throw new Error(`${from} is no mention of a person`);
  if (!other) throw new Error(`there is no mention ${to}`);
  const type = other.kind in tieTypes ? tieTypes[other.kind as keyof typeof tieTypes] : undefined;
  if (!type) throw new Error(`${to} is a ${other.kind}: a tie leads to a rank, a title, a unit or an organisation`);
  return { type, from, to, debatable: doubt === '?' };
}

/**
 * Reads `claim posting P1 > U1 | role=commander starting s=1`.
 * @throws {Error} saying what is wrong
 */
export function readClaim(line: string, named: Named): CorpusClaim {
  const words = /^(\??)claim ([a-z]+) ("[^"]*"|\S+) > ("[^"]*"|\S+)(?:\s*\|\s*(.*))?$/.exec(line);
  if (!words) throw new Error('a claim is written "claim TYPE SUBJECT > OBJECT | fields"');
  const [, doubt = '', type = '', subject = '', object = '', rest = ''] = words;
  if (!claimTypes.some((one) => one === type)) throw new Error(`"${type}" is no type of claim`);
  const fields = readFields(rest);
  const party = (value: string | undefined) => (value === undefined ? null : readParty(value, named));
  const mention = (field: string, kinds: readonly string[]) => {
    const value = fields.get(field);
    if (value === undefined) return null;
    const found = named.mentions.get(value);
    if (!found || !kinds.includes(found.kind))
      throw new Error(`${field}=${value} is no mention of a ${kinds.join(' or ')}`);
    return value;
  };
  const one = readParty(subject, named);
  if (!one) throw new Error('a claim needs a subject');
  const allowed = kindsOf[type as keyof typeof kindsOf] ?? [];
  const kinds = (fields.get('kinds') ?? '')
    .split(',')
    .filter((kind) => kind !== '')
    .map((kind) => kind.replaceAll('_', ' '));
  for (const kind of kinds)
    if (!allowed.includes(kind)) throw new Error(`"${kind}" is no kind of ${type} (${allowed.join(', ')})`);
  const role = fields.get('role') ?? null;
  if ((type === 'posting') !== (role !== null)) throw new Error('a posting, and nothing else, has a role');
  if (role !== null && !roles.some((known) => known === role))
    throw new Error(`"${role}" is no role (${roles.join(', ')})`);
  const certainty = fields.get('certainty') ?? 'asserted';
  if (!certainties.some((known) => known === certainty)) throw new Error(`"${certainty}" is no certainty`);
  const sentence = Number(fields.get('s'));
  if (!(Number.isInteger(sentence) && sentence >= 1 && sentence <= named.sentences))
    throw new Error(`s=${fields.get('s')}: the report has ${named.sentences} sentence lines`);
  if (type === 'strength' && !fields.has('value')) throw new Error('a strength needs value=');
  return {
    type,
    subject: one,
    object: party(object),
    role,
    title: mention('title', ['title']),
    rank: mention('rank', ['rank']),
    value: mention('value', ['quantity']),
    kinds,
    appointedBy: party(fields.get('appointedBy')),
    replaces: party(fields.get('replaces')),
    voice: party(fields.get('voice')),
    certainty,
    negated: fields.has('negated'),
    from: readDays(fields.get('from')),
    to: readDays(fields.get('to')),
    starting: fields.has('starting'),
    ending: fields.has('ending'),
    sentence: sentence - 1,
    debatable: doubt === '?',
  };
}

const fieldNames = new Set(
  [
    'role',
    'title',
    'rank',
    'kinds',
    'value',
    'appointedBy',
    'replaces',
    'voice',
    'certainty',
    'from',
    'to',
    's',
  ].concat(['negated', 'starting', 'ending']),
);

/** Values of several words run on to the next field: `role=chief of staff rank=R1`. */
function readFields(rest: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const starts = [...rest.matchAll(/(?:^|\s)([A-Za-z]+)(?:=|(?=\s|$))/g)].filter((found) => {
    const name = found[1] ?? '';
    const inQuotes = (rest.slice(0, found.index).match(/"/g)?.length ?? 0) % 2 === 1;
    if (inQuotes) return false;
    if (found[0].endsWith('=') && !fieldNames.has(name)) throw new Error(`"${name}=" is no field`);
    return found[0].endsWith('=') || ['negated', 'starting', 'ending'].includes(name);
  });
  if (rest.trim() !== '' && (starts.length === 0 || rest.slice(0, starts[0]?.index).trim() !== ''))
    throw new Error(`cannot read the fields "${rest}"`);
  starts.forEach((found, i) => {
    const name = found[1] ?? '';
    if (fields.has(name)) throw new Error(`the field ${name} is given twice`);
    fields.set(
      name,
      rest
        .slice(found.index + found[0].length, starts[i + 1]?.index ?? rest.length)
        .trim()
        .replace(/;$/, ''),
    );
  });
  return fields;
}

function readParty(value: string, named: Named): CorpusParty | null {
  if (value === '-') return null;
  const quoted = /^"(.+)"$/.exec(value)?.[1];
  if (quoted !== undefined) {
    if (!named.text.toLowerCase().includes(quoted.toLowerCase()))
      throw new Error(`the words "${quoted}" do not stand in the text`);
    return { words: quoted };
  }
  const entity = value.replace(/(\d)[a-z]$/, '$1');
  if (!named.entities.has(entity)) throw new Error(`there is no entity "${value}"`);
  return { entity };
}

function readDays(value: string | undefined): readonly [string, string] | null {
  if (value === undefined) return null;
  const days = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(value);
  const [first, last] = [days?.[1], days?.[2] ?? days?.[1]];
  if (first === undefined || last === undefined || last < first)
    throw new Error(`"${value}" is no day and no span of days`);
  return [first, last];
}
