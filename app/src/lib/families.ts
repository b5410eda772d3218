import type { ClaimType } from '../types.ts';

/** Claim types that share a colour. Colour only groups: the type always stands in words beside it. */
export type Family = 'post' | 'tie' | 'clash' | 'place' | 'word';

const families: { readonly [T in ClaimType]: Family } = {
  posting: 'post',
  identity: 'post',
  command: 'post',
  membership: 'tie',
  affiliation: 'tie',
  support: 'tie',
  cooperation: 'tie',
  coordination: 'tie',
  succession: 'tie',
  hostility: 'clash',
  dispute: 'clash',
  incident: 'clash',
  positioning: 'place',
  movement: 'place',
  strength: 'place',
  status: 'word',
  stance: 'word',
  inference: 'word',
  interpretation: 'word',
};

/** The family a claim type belongs to. */
export function familyOf(type: ClaimType): Family {
  return families[type];
}
