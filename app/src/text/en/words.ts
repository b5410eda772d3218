// The record's own terms.
import type {
  AsOfAnswer,
  Certainty,
  ClaimStatus,
  ClaimType,
  EntityKind,
  PartyRole,
  Role,
  SegmentKind,
  Stance,
  VoiceKind,
} from '../../types.ts';

export const types: { readonly [T in ClaimType]: string } = {
  posting: 'Posting',
  identity: 'Identity',
  command: 'Command',
  membership: 'Membership',
  affiliation: 'Affiliation',
  support: 'Support',
  cooperation: 'Cooperation',
  coordination: 'Coordination',
  hostility: 'Hostility',
  dispute: 'Dispute',
  succession: 'Succession',
  positioning: 'Positioning',
  movement: 'Movement',
  strength: 'Strength',
  status: 'Status',
  stance: 'Stance',
  incident: 'Incident',
  inference: 'Inference',
  interpretation: 'Interpretation',
};

export const certainties: { readonly [C in Certainty]: string } = {
  asserted: 'stated as so',
  probable: 'said to be probable',
  possible: 'said to be possible',
  alleged: 'alleged',
  planned: 'planned',
  asked: 'asked, not said',
};

export const statuses: { readonly [S in ClaimStatus]: string } = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  conflict: 'In conflict',
  'work needed': 'Work needed',
  issue: 'Issue',
  rejected: 'Rejected',
};

export const parts: { readonly [P in PartyRole]: string } = {
  subject: 'Subject',
  object: 'Object',
  appointedBy: 'Appointed by',
  replaces: 'Replaces',
};

export const segments: { readonly [S in SegmentKind]: string } = {
  headline: 'Headline',
  body: 'Text',
  caption: 'Caption',
  comment: 'Reader’s comment',
  quote: 'Quoted passage',
};

export const voices: { readonly [V in VoiceKind]: string } = {
  publisher: 'publisher',
  person: 'person',
  body: 'body',
  unnamed: 'unnamed',
  unattributed: 'nobody named',
};

export const stances: { readonly [S in Stance]: string } = {
  vouches: 'relayed as true',
  neutral: 'relayed',
  distances: 'relayed with distance',
};

export const kinds: { readonly [K in EntityKind]: { readonly one: string; readonly many: string } } = {
  person: { one: 'Person', many: 'People' },
  unit: { one: 'Unit', many: 'Units' },
  place: { one: 'Place', many: 'Places' },
  organisation: { one: 'Organisation', many: 'Organisations' },
};

export const asOf: { readonly [A in AsOfAnswer]: string } = {
  attested: 'Attested for this day',
  possible: 'Possible on this day',
  bridged: 'Between days that sources speak of',
  none: 'Not for this day',
};

export const roles: { readonly [R in Role]: string } = {
  commander: 'commander',
  'deputy commander': 'deputy commander',
  'chief of staff': 'chief of staff',
  spokesperson: 'spokesperson',
  founder: 'founder',
  member: 'member',
  other: 'other',
};

/** A kind of support, position, incident ...: the record's own word is English. */
export function kindName(kind: string): string {
  return kind;
}

/**
 * The heading over an entity's claims of one type in one part.
 * @param title - as the record words it, in English
 */
export function groupTitle(_type: ClaimType, _part: PartyRole, title: string): string {
  return title;
}
