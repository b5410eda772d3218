// The lists a claim draws on, as the page offers them; a test keeps them the same as the record's own.
import type { Certainty, ClaimStatus, ClaimType, EntityKind, Role } from '../types.ts';

export const claimTypes: readonly ClaimType[] = [
  'posting',
  'identity',
  'command',
  'membership',
  'affiliation',
  'support',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
  'positioning',
  'movement',
  'strength',
  'status',
  'stance',
  'incident',
  'inference',
  'interpretation',
];

export const certainties: readonly Certainty[] = ['asserted', 'probable', 'possible', 'alleged', 'planned', 'asked'];

export const roles: readonly Role[] = [
  'commander',
  'deputy commander',
  'chief of staff',
  'spokesperson',
  'founder',
  'member',
  'other',
];

export const claimStatuses: readonly ClaimStatus[] = [
  'proposed',
  'accepted',
  'conflict',
  'work needed',
  'issue',
  'rejected',
];

export const entityKinds: readonly EntityKind[] = ['person', 'unit', 'place', 'organisation'];

export const kindsOf: { readonly [T in ClaimType]?: readonly string[] } = {
  support: [
    'funding',
    'weapons',
    'munitions',
    'equipment',
    'training',
    'logistics',
    'protection',
    'air support',
    'unspecified',
  ],
  positioning: ['site', 'area of operations', 'present', 'control'],
  movement: ['moving to', 'moving from', 'withdrawal'],
  succession: ['renamed', 'merged', 'split', 'formed from', 'founded', 'dissolved'],
  membership: ['part of', 'allegiance'],
  status: ['legal status', 'designation', 'mandate', 'consent', 'detention', 'death', 'injury', 'readiness'],
  stance: ['condemns', 'demands', 'denies', 'welcomes', 'rejects', 'supports', 'threatens', 'calls'],
  incident: ['attack', 'killing', 'detention', 'abuse', 'crime', 'strike', 'protest', 'other'],
};
