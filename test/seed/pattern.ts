import type { Claim, ClaimType, Party, Role, Source, Voice } from '../../src/model/index.ts';
import { sameName } from '../golden/reading/names.ts';

/** Where a claim stands: the headline, the caption, a paragraph of the body (1, 2, ...) or a reader's comment. */
type Place = 'headline' | 'caption' | 'comment' | number;

/** A claim with where it stands, and the claims of the same text. */
export interface Placed {
  readonly claim: Claim;
  readonly place: Place;
  readonly all: readonly Claim[];
}

/** A condition with its name, so that a report can say what was missing. */
type Detail = readonly [what: string, holds: (placed: Placed) => boolean];

/**
 * What a claim must be to say one thing the text says. Type, place, parties, voices and `core` make it that statement, and a claim that
 * lacks one of them says something else. `details` belong to it too: without them the statement is only found in part.
 */
export interface Pattern {
  readonly type: ClaimType;
  readonly place: Place | readonly Place[];
  /** Names, alternatives separated by `|`; left out: any. */
  readonly subject?: string;
  readonly object?: string;
  /** Subject and object may change places. */
  readonly eitherWay?: boolean;
  readonly polarity?: Claim['polarity'];
  readonly role?: Role;
  /** The kinds the claim may have, and has one of at least. */
  readonly kinds?: readonly string[];
  /** Whose word it is below the publication: none, or the innermost voice. Default: the publication's own. */
  readonly said?: (voice: Voice) => boolean;
  readonly core?: (placed: Placed) => boolean;
  readonly details?: readonly Detail[];
}

/** A statement of the record: found where each of its patterns is. */
export interface Statement {
  readonly number: number;
  readonly about: string;
  readonly patterns: readonly Pattern[];
  /** Kinds the claims of a statement have together. */
  readonly kindsTogether?: readonly string[];
}

/** Whether a claim says what the pattern is about, leaving its details aside. */
export function fits(pattern: Pattern, placed: Placed): boolean {
  const { claim, place } = placed;
  const { kinds, said, core } = pattern;
  if (claim.type !== pattern.type || claim.polarity !== (pattern.polarity ?? 'affirmed')) return false;
  if (![pattern.place].flat().includes(place)) return false;
  if (pattern.role !== undefined && claim.role !== pattern.role) return false;
  if (kinds && !(claim.kinds.length > 0 && claim.kinds.every((kind) => kinds.includes(kind)))) return false;
  const { subject, object } = claim;
  const parties = named(pattern.subject, subject) && named(pattern.object, object);
  const turned = pattern.eitherWay === true && named(pattern.subject, object) && named(pattern.object, subject);
  if (!parties && !turned) return false;
  const inner = claim.attribution.at(-1);
  const own = claim.attribution.length === 1 && inner?.voice === 'publisher';
  if (said ? inner === undefined || !said(inner) : !own) return false;
  return core ? core(placed) : true;
}

function named(expected: string | undefined, party: Party | null): boolean {
  return expected === undefined || (party !== null && sameName(expected, party.name));
}

/** What the claim lacks of the pattern's details. */
function missingOf(pattern: Pattern, placed: Placed): readonly string[] {
  return (pattern.details ?? []).filter(([, holds]) => !holds(placed)).map(([what]) => what);
}

/** How far a statement was found: `missing` is empty where all of it was. */
interface Finding {
  readonly statement: Statement;
  readonly found: 'all' | 'in part' | 'no';
  readonly missing: readonly string[];
}

/** Looks for a statement among the claims. */
export function findStatement(statement: Statement, placed: readonly Placed[]): Finding {
  const missing: string[] = [];
  const claims: Claim[] = [];
  let found = 0;
  statement.patterns.forEach((pattern, index) => {
    const fitting = placed.filter((one) => fits(pattern, one));
    const [best] = fitting.map((one) => missingOf(pattern, one)).sort((a, b) => a.length - b.length);
    claims.push(...fitting.map(({ claim }) => claim));
    if (best === undefined) {
      missing.push(
        statement.patterns.length === 1 ? 'no such claim' : `part ${index + 1} of ${statement.patterns.length}`,
      );
      return;
    }
    found += 1;
    missing.push(...best);
  });
  if (found === 0) return { statement, found: 'no', missing };
  const kinds = new Set(claims.flatMap((claim) => claim.kinds));
  missing.push(...(statement.kindsTogether ?? []).filter((kind) => !kinds.has(kind)).map((kind) => `kind ${kind}`));
  return { statement, found: missing.length === 0 ? 'all' : 'in part', missing };
}

/** Each claim with the place it stands at. */
export function placeClaims(source: Source, claims: readonly Claim[]): Placed[] {
  const body = source.segments.filter(({ kind }) => kind === 'body');
  const paragraphs = body.flatMap(({ begin, end }) =>
    [...source.text.slice(begin, end).matchAll(/\S(?:.*\S)?/g)].map((found) => begin + found.index),
  );
  return claims.map((claim) => {
    const { segment, begin } = claim.citation;
    const place =
      segment === 'headline' || segment === 'caption' || segment === 'comment'
        ? segment
        : paragraphs.filter((start) => start <= begin).length;
    return { claim, place, all: claims };
  });
}

/** A line that shows a claim to a person. */
export function showClaim({ claim, place }: Placed): string {
  const { type, kinds, polarity, subject, object, role, value, attribution, citation } = claim;
  const what = [type, ...kinds.map((kind) => `+${kind}`), ...(polarity === 'negated' ? ['NOT'] : [])].join(' ');
  const parties = `${subject.name} -> ${object?.name ?? value?.text ?? '-'}${role ? ` as ${role}` : ''}`;
  return `[${place}] ${what}: ${parties} (${attribution.map(({ text }) => text).join(' <- ')}) "${citation.quote.slice(0, 60)}"`;
}
