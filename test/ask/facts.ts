import type { ClaimView, SourceLine } from '../../src/ask/index.ts';
import { describeClaim, describeRange, describeVoices } from '../../src/ask/index.ts';
import type { Material } from '../../src/ask/material.ts';
import { backingOf } from '../../src/ask/origin-lines.ts';
import type { Claim, ClaimFacts, ClaimStatus, Source } from '../../src/model/index.ts';
import { partyRoles } from '../../src/model/index.ts';
import { makeLineage } from '../../src/weigh/index.ts';

// What answers are made of, made from claims. Entities are simply the parties' names; no case is needed.

/** A claim with its source, as an answer is made of it. */
export interface Told {
  readonly claim: Claim;
  readonly source: Source;
  readonly status?: ClaimStatus;
}

function viewOf({ claim, source, status = 'proposed' }: Told): ClaimView {
  const parts = partyRoles.flatMap((part) => {
    const party = claim[part];
    return party === null ? [] : [[part, { id: party.name, kind: party.kind, name: party.name }] as const];
  });
  const line: SourceLine = { ...source, reading: 'read', claims: 1 };
  const entities: ClaimView['entities'] = Object.fromEntries(parts);
  return {
    claim,
    status,
    note: null,
    source: line,
    entities,
    summary: describeClaim(claim, entities),
    saidBy: describeVoices(claim.attribution, source.publication),
    when: describeRange(claim.range),
  };
}

/** Facts of claims in this order of recording; those of rejected ones are left out, as the ledger does. */
export function factsOf(told: readonly Told[]): readonly ClaimFacts[] {
  return told.flatMap(({ claim, source, status = 'proposed' }, at): readonly ClaimFacts[] => {
    if (status === 'rejected') return [];
    return [
      {
        claim: claim.id,
        number: at + 1,
        source: source.id,
        type: claim.type,
        kinds: claim.kinds,
        role: claim.role,
        polarity: claim.polarity,
        certainty: claim.certainty,
        status,
        range: claim.range,
        subject: claim.subject.name,
        object: claim.object?.name ?? null,
        appointedBy: claim.appointedBy?.name ?? null,
        replaces: claim.replaces?.name ?? null,
        count: claim.value?.kind === 'count' ? claim.value : null,
        rank: claim.rank?.text.toLowerCase() ?? null,
        competes: claim.links.flatMap((link) => (link.type === 'competes' ? [link.claim] : [])),
        voices: claim.attribution.map(({ voice, text }) => ({
          voice,
          key: voice === 'unnamed' || voice === 'unattributed' ? '' : text.toLowerCase(),
        })),
        publication: source.publication?.toLowerCase() ?? null,
        published: source.published,
        begin: claim.citation.begin,
        end: claim.citation.end,
      },
    ];
  });
}

/** Everything fetched that answers about these claims need. */
export function materialOf(told: readonly Told[]): Material {
  const views = new Map(told.map((each) => [each.claim.id, viewOf(each)]));
  const refs = new Map(
    [...views.values()].flatMap(({ entities }) => Object.values(entities).map((ref) => [ref.id, ref])),
  );
  const lines = new Map([...views.values()].map(({ source }) => [source.id, source]));
  const view: Material['view'] = (id) => views.get(id);
  return {
    view,
    views: (claims) => claims.flatMap(({ claim }) => views.get(claim) ?? []),
    entity: (id) => refs.get(id) ?? { id, kind: 'unit', name: id },
    backing: (claims) => backingOf(claims, { lineage: makeLineage([], []), view, line: (id) => lines.get(id) }),
  };
}
