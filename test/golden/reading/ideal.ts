import type { Claim, ClaimRange, Day, Party } from '../../../src/model/index.ts';
import {
  addDays,
  certainties,
  claimTypes,
  entityKinds,
  linkTypes,
  requireDay,
  roles,
  segmentKinds,
  voiceKinds,
} from '../../../src/model/index.ts';
import type { Item, Statement } from './expected.ts';

/** The claims of a reader that says exactly what a text must yield and nothing else: with it, fixtures and scorer check each other. */
export function idealClaims(item: Item): Claim[] {
  return item.must.map((statement, index) => idealClaim(statement, index, item));
}

function idealClaim(statement: Statement, index: number, item: Item): Claim {
  const type = pick(claimTypes, statement.type) ?? 'status';
  const voice = pick(voiceKinds, statement.voice) ?? 'publisher';
  const chain = [
    ...(statement.through ? [first(statement.through)] : []),
    first(statement.voiceText) || item.publication,
  ];
  const [link] = statement.links ?? [];
  return {
    id: `clm-${index}`,
    source: 'src-0',
    type,
    subject: party(first(statement.subject) || '(nobody)'),
    object: statement.object ? party(first(statement.object)) : null,
    value: statement.value ? { kind: 'count', text: 'x', begin: 0, end: 1, of: 'fighters', ...statement.value } : null,
    role: pick(roles, statement.role) ?? null,
    title: statement.title ? { text: first(statement.title), begin: 0, end: 1 } : null,
    rank: statement.rank ? { text: first(statement.rank), begin: 0, end: 1 } : null,
    kinds: (statement.kinds ?? []).map(first),
    appointedBy: statement.appointedBy ? party(first(statement.appointedBy)) : null,
    replaces: statement.replaces ? party(first(statement.replaces)) : null,
    attribution: chain.map((text) => ({ voice, text, begin: null, end: null, cue: null, stance: null })),
    certainty: pick(certainties, statement.certainty) ?? 'asserted',
    polarity: statement.polarity === 'negated' ? 'negated' : 'affirmed',
    range: idealRange(statement.range ?? {}, requireDay(item.published)),
    wording: statement.wording ?? [],
    links: link ? [{ type: pick(linkTypes, link) ?? 'competes', claim: `clm-${index + 1}` }] : [],
    citation: {
      segment: pick(segmentKinds, statement.segment) ?? 'body',
      begin: 0,
      end: 1,
      quote: first(statement.quoteHas) || item.text,
    },
    reader: 'ideal',
    confidence: 1,
  };
}

/** As the words give it; where they say nothing, a state on the publication day. */
function idealRange(wanted: NonNullable<Statement['range']>, published: Day): ClaimRange {
  const bounds = (given: readonly (string | null)[] | undefined, otherwise: Day | null) =>
    given ? ([given[0] as Day | null, given[1] as Day | null] as const) : ([otherwise, otherwise] as const);
  const over = wanted.past === true && wanted.to === undefined;
  const open = wanted.starting === true || wanted.from !== undefined;
  return {
    from: bounds(wanted.from, over || wanted.to ? null : published),
    to: over ? [null, addDays(published, -1)] : bounds(wanted.to, open ? null : published),
    starting: wanted.starting ?? false,
    ending: wanted.ending ?? false,
  };
}

const party = (name: string): Party => ({ text: name, name, kind: entityKinds[1], begin: 0, end: 1 });

const first = (alternatives: string | null | undefined): string => alternatives?.split('|')[0] ?? '';

function pick<T extends string>(known: readonly T[], alternatives: string | undefined): T | undefined {
  return known.find((each) => each === first(alternatives));
}
