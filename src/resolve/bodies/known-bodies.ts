import { readFileSync } from 'node:fs';
import { nameKey } from '../name-key.ts';
import { matchNames } from '../names/match-names.ts';
import { nameBlocks } from '../names/name-blocks.ts';
import { remember } from '../names/remember.ts';

/** A well-known body and the names it goes by. A listing says nothing of its nature or standing. */
export interface KnownBody {
  readonly name: string;
  /** ISO 3166-1 code of the country where it mainly is; `null` for several. */
  readonly country: string | null;
  /** Other names, translations and acronyms it goes by. */
  readonly names: readonly string[];
  /** Names it had before, or took later. */
  readonly former: readonly string[];
  /** Where the names are from. */
  readonly source: string;
  /** Another body that shares a name with it, or what else to mind; `null` for nothing. */
  readonly mind: string | null;
}

/** Why two names may mean one body. */
export interface BodyHint {
  /** For a person to read, with where the names are from. */
  readonly reason: string;
  /** One of the names is a name of another well-known body too, so that it decides nothing alone. */
  readonly sharedName: boolean;
}

/** Names alike from here on are spellings of one: higher than within a record, since the file knows nothing of the text. */
const alikeLine = 0.9;

interface Listed {
  readonly body: KnownBody;
  readonly name: string;
}

interface Index {
  readonly exact: ReadonlyMap<string, readonly KnownBody[]>;
  readonly blocks: ReadonlyMap<string, readonly Listed[]>;
}

let loaded: Index | undefined;

/**
 * Well-known bodies that go, went or later went by a name, in any script: those with the name itself, or else with one spelled like it. Several
 * where bodies share a name ("SNA"). From lexicon/known-bodies.tsv: suggestions, no more.
 */
export const knownBodies: (name: string) => readonly KnownBody[] = remember((name) => {
  loaded ??= load();
  const exact = loaded.exact.get(keyOf(name));
  if (exact !== undefined) return exact;
  const found = new Set<KnownBody>();
  for (const { body, name: other } of nameBlocks('unit', name).flatMap((key) => loaded?.blocks.get(key) ?? [])) {
    if (found.has(body)) continue;
    const { score, differ, reordered } = matchNames('unit', name, other);
    // In another order the same words are another body: the Free Syrian Army, the Syrian Free Army.
    if (score >= alikeLine && !differ && !reordered) found.add(body);
  }
  return [...found];
}, 5_000);

/** Why two different names may mean one well-known body: one hint for each body that has both. Empty for spellings of one name. */
export function bodyHints(left: string, right: string): readonly BodyHint[] {
  if (keyOf(left) === keyOf(right)) return [];
  const one = knownBodies(left);
  const other = knownBodies(right);
  return one
    .filter((body) => other.includes(body))
    .map((body) => {
      const rest = [...new Set([...one, ...other])].filter((each) => each !== body).map(({ name }) => name);
      const also = rest.length === 0 ? '' : `; also a name of ${rest.join(' and of ')}`;
      const named = [...new Set([left, right, body.name])].join(', ');
      return {
        reason: `known as names of one body: ${named} (${body.source})${also}`,
        sharedName: rest.length > 0,
      };
    });
}

const keyOf = (name: string): string => nameKey('unit', name).replaceAll(' ', '');

/** What "own" stands for in the column of sources. */
const ownNames = 'own names, as used by itself';

function load(): Index {
  const text = readFileSync(new URL('../../../lexicon/known-bodies.tsv', import.meta.url), 'utf8');
  const exact = new Map<string, readonly KnownBody[]>();
  const blocks = new Map<string, readonly Listed[]>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [name = '', country = '-', names, former, source = '', mind = '-'] = line.split('\t');
    const body: KnownBody = {
      name,
      country: country === '-' ? null : country,
      names: listed(names),
      former: listed(former),
      source: source.replace(/^own(?=;|$)/, ownNames),
      mind: mind === '-' ? null : mind,
    };
    for (const each of [name, ...body.names, ...body.former]) {
      const bodies = exact.get(keyOf(each)) ?? [];
      if (!bodies.includes(body)) exact.set(keyOf(each), [...bodies, body]);
      for (const key of nameBlocks('unit', each)) blocks.set(key, [...(blocks.get(key) ?? []), { body, name: each }]);
    }
  }
  return { exact, blocks };
}

function listed(cell = '-'): readonly string[] {
  return cell === '-' ? [] : cell.split(',').map((each) => each.trim());
}
