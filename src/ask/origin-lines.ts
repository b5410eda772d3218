import type { ClaimFacts, ClaimId, SourceId } from '../model/index.ts';
import type { Lineage } from '../weigh/index.ts';
import { countOrigins } from '../weigh/index.ts';
import type { ClaimView, SourceLine } from './answers.ts';
import type { Backing, OriginLine } from './weighed-answers.ts';

/** What naming origins needs. */
export interface OriginMaterial {
  readonly lineage: Lineage;
  view(claim: ClaimId): ClaimView | undefined;
  line(source: SourceId): SourceLine | undefined;
}

/** What stands behind claims that say the same: n claims in n sources, of m independent origins, each with its name and why it is one. */
export function backingOf(claims: readonly ClaimFacts[], material: OriginMaterial): Backing {
  return {
    claims: claims.length,
    sources: new Set(claims.map(({ source }) => source)).size,
    origins: countOrigins(claims, material.lineage).map(({ id, lead, sources, claims: of, reasons }): OriginLine => {
      const view = material.view(lead);
      const [first] = sources;
      const line = first === undefined ? undefined : material.line(first);
      return { id, label: view === undefined ? placeOf(line) : labelOf(view), sources, claims: of, reasons };
    }),
  };
}

/** Whose word a claim is: "Valley Post", "Salim Harb to Coast Courier", "unnamed (two officers), in Valley Post". */
function labelOf({ claim, source }: ClaimView): string {
  const outer = placeOf(source);
  const voice = claim.attribution.at(-1);
  if (voice === undefined || voice.voice === 'publisher') return outer;
  const through = claim.attribution.slice(1, -1).findLast(({ text }) => text !== '')?.text ?? outer;
  if (voice.voice === 'person' || voice.voice === 'body') {
    return claim.attribution.length === 1 ? `${voice.text}, in ${outer}` : `${voice.text} to ${through}`;
  }
  return `${voice.voice}${voice.text === '' ? '' : ` (${voice.text})`}, in ${through}`;
}

function placeOf(line: SourceLine | undefined): string {
  return line?.publication ?? line?.title ?? line?.name ?? 'publication not named';
}
