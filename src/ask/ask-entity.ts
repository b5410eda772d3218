import type { Ledger } from '../ledger/index.ts';
import type { ClaimType, EntityKind, PartyRole } from '../model/index.ts';
import { claimTypes, partyRoles } from '../model/index.ts';
import type { ClaimView, EntityRef, EntityView } from './answers.ts';
import { findEntity } from './find-entity.ts';
import { createViews, refOf } from './views.ts';

/**
 * What the record holds about an entity, by id or name.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askEntity(ledger: Ledger, nameOrId: string, kind?: EntityKind): Promise<EntityView> {
  const { recorded, alike } = await findEntity(ledger, nameOrId, kind === undefined ? undefined : [kind]);
  const entity = refOf(recorded);
  const views = createViews(ledger);
  const claims = await views.claims(await ledger.claims({ entity: entity.id }));
  const ids = new Set([entity.id, ...recorded.merged]);
  const judged = (await ledger.judgements()).filter(({ left, right }) => ids.has(left) || ids.has(right));
  const others = judged.map(({ left, right }) => {
    // Of two merged ids the other one is the one that is shown no more.
    const otherId = left === entity.id || !ids.has(right) ? right : left;
    return otherId === entity.id ? left : otherId;
  });
  const refs = await views.entities(others);
  const judgements = judged.map(({ seq, judgement, reason }, at) => {
    const id = others[at] ?? '';
    return { seq, other: refs.get(id) ?? { id, kind: entity.kind, name: id }, judgement, reason };
  });
  return {
    entity,
    names: recorded.names,
    merged: recorded.merged,
    groups: group(claims, entity.id),
    judgements,
    alike,
  };
}

function group(claims: readonly ClaimView[], id: string): EntityView['groups'] {
  return claimTypes.flatMap((type) =>
    partyRoles.flatMap((part) => {
      const found = claims.filter((view) => view.claim.type === type && view.entities[part]?.id === id);
      return found.length === 0 ? [] : [{ type, part, title: titleOf(type, part), claims: found }];
    }),
  );
}

const titles: { readonly [T in ClaimType]: readonly [subject: string, object: string] } = {
  posting: ['Postings held', 'People posted to it'],
  identity: ['Other names', 'Other names'],
  command: ['In command of', 'Under the command of'],
  membership: ['Part of', 'Members and parts'],
  affiliation: ['Affiliated with', 'Affiliated with it'],
  support: ['Support given', 'Support received'],
  cooperation: ['Cooperation', 'Cooperation'],
  coordination: ['Coordination', 'Coordination'],
  hostility: ['Acting against', 'Acted against by'],
  dispute: ['Disputes', 'Disputes'],
  succession: ['What became of it', 'What it came from'],
  positioning: ['Where it is placed', 'Who is placed here'],
  movement: ['Movements', 'Movements to and from here'],
  strength: ['Strength', 'Strength'],
  status: ['Status', 'Status given by it'],
  stance: ['Stances taken', 'Stances taken on it'],
  incident: ['Incidents', 'Incidents against it'],
  inference: ['Inferences about it', 'Inferences that name it'],
  interpretation: ['Interpretations of it', 'Interpretations that name it'],
};

function titleOf(type: ClaimType, part: PartyRole): string {
  if (part === 'appointedBy') return 'Appointments made';
  if (part === 'replaces') return 'Replaced by';
  return titles[type][part === 'subject' ? 0 : 1];
}

/** All entities, most claims first. */
export async function askEntities(
  ledger: Ledger,
  filter: { readonly kind?: EntityKind; readonly limit?: number },
): Promise<readonly (EntityRef & { readonly claims: number })[]> {
  return (await ledger.entities(filter)).map((each) => ({ ...refOf(each), claims: each.claims }));
}
