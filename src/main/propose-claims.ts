import type { CaseEvent, Claim, Problem, Source } from '../model/index.ts';
import { MusterError, makeClaim } from '../model/index.ts';
import type { Reader, Reading } from '../read/index.ts';
import type { Resolution } from '../resolve/index.ts';
import { resolveReading } from '../resolve/index.ts';

/** What a reader makes of a source, checked and resolved. */
export interface ReadSource {
  /** Id of the reader. */
  readonly reader: string;
  /** `not read` where the reader does not know the source's language, `failed` where it broke on the text. */
  readonly outcome: 'read' | 'not read' | 'failed';
  readonly reading: Reading | null;
  readonly claims: readonly Claim[];
  readonly resolution: Resolution;
  readonly problems: readonly Problem[];
}

/**
 * Reads one source. A claim that does not stand on the source's words is refused and named among the problems; the others stand.
 * A reader that breaks on a text leaves that text unread and says so: the rest of an import goes on.
 */
export function readSource(source: Source, reader: Reader): ReadSource {
  if (!reader.reads(source.language)) return withoutClaims(reader, 'not read', []);
  let reading: Reading;
  try {
    reading = reader.read(source);
  } catch (error) {
    const reason = `the reader ${reader.id} broke on this text (${error instanceof Error ? error.message : String(error)})`;
    const hint = 'The source is kept and searchable. Please report the text, if you may share it.';
    return withoutClaims(reader, 'failed', [
      { severity: 'error', code: 'reading-failed', reason, place: source.name, hint },
    ]);
  }
  const refused: Problem[] = [];
  const checked = reading.claims.flatMap((claim) => {
    try {
      return [makeClaim(claim, source)];
    } catch (error) {
      if (!(error instanceof MusterError)) throw error;
      refused.push({ severity: 'error', code: error.code, reason: error.message, place: claim.id });
      return [];
    }
  });
  const claims = refused.length === 0 ? checked : withLinksAmong(checked);
  const resolution = resolveReading(claims, source.id);
  return {
    reader: reader.id,
    outcome: 'read',
    reading,
    claims,
    resolution,
    problems: [...reading.problems, ...refused],
  };
}

/** The event that records what was read. */
export function proposal(source: Source, read: ReadSource): CaseEvent {
  const { claims, problems, resolution, reader } = read;
  return {
    type: 'claims-proposed',
    source: source.id,
    reader,
    outcome: read.outcome === 'read' ? 'read' : 'not read',
    claims,
    ...resolution,
    problems,
  };
}

function withoutClaims({ id }: Reader, outcome: 'not read' | 'failed', problems: readonly Problem[]): ReadSource {
  return { reader: id, outcome, reading: null, claims: [], resolution: { entities: [], parties: [] }, problems };
}

/** Claims without links to claims that are not among them. */
function withLinksAmong(claims: readonly Claim[]): readonly Claim[] {
  const kept = new Set(claims.map((claim) => claim.id));
  return claims.map((claim) => ({ ...claim, links: claim.links.filter((link) => kept.has(link.claim)) }));
}
