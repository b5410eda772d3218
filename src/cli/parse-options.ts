import type { ClaimStatus, ClaimType, DisputeRule, DisputeState, EntityKind, PartyRole } from '../model/index.ts';
import {
  claimStatuses,
  claimTypes,
  disputeRules,
  disputeStates,
  entityKinds,
  MusterError,
  partyRoles,
} from '../model/index.ts';

const units: { readonly [unit: string]: number } = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  kib: 2 ** 10,
  m: 1e6,
  mb: 1e6,
  mib: 2 ** 20,
  g: 1e9,
  gb: 1e9,
  gib: 2 ** 30,
};

/** Bytes of a size such as `500000`, `20MB` or `1GiB`. @throws {MusterError} `usage` */
export function parseSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const unit = units[(match?.[2] ?? '').toLowerCase()];
  const bytes = match && unit !== undefined ? Math.floor(Number(match[1]) * unit) : 0;
  if (bytes >= 1 && Number.isSafeInteger(bytes)) return bytes;
  throw new MusterError('usage', `"${text}" is not a size.`, { hint: 'Write a number of bytes, or 20MB, 1GiB.' });
}

/** A whole number from `least` up. @throws {MusterError} `usage` */
export function parseWhole(least: number, most: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new MusterError('usage', `"${text}" is not a whole number from ${least} to ${most}.`);
  };
}

/** One of the words allowed; the error lists them. @throws {MusterError} `usage` */
function parseOneOf<T extends string>(what: string, allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((each) => each === text.trim().toLowerCase().replace(/[-_]/g, ' '));
    if (found !== undefined) return found;
    throw new MusterError('usage', `"${text}" is no ${what}.`, { hint: `Use one of: ${allowed.join(', ')}.` });
  };
}

/** An address of the web. @throws {MusterError} `usage` */
export function parseUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new MusterError('usage', `"${text}" is not a web address.`, { hint: 'Write it whole, with https://.' });
}

export const parseClaimType: (text: string) => ClaimType = parseOneOf('claim type', claimTypes);
export const parseClaimOrder: (text: string) => 'place' | 'confidence' = parseOneOf('order', ['place', 'confidence']);
export const parseStatus: (text: string) => ClaimStatus = parseOneOf('status', claimStatuses);
export const parseDisputeRule: (text: string) => DisputeRule = parseOneOf('rule of disputes', disputeRules);
export const parseDisputeState: (text: string) => DisputeState = parseOneOf('state of a dispute', disputeStates);
export const parseEntityKind: (text: string) => EntityKind = parseOneOf('kind of entity', entityKinds);

/** What can be thought away. */
export const parseWithoutKind: (text: string) => 'source' | 'publication' | 'voice' = parseOneOf('kind to think away', [
  'source',
  'publication',
  'voice',
]);

/** A part of a claim, by its name in any case. @throws {MusterError} `usage` */
export function parsePart(text: string): PartyRole {
  const found = partyRoles.find((part) => part.toLowerCase() === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new MusterError('usage', `"${text}" is no part of a claim.`, { hint: `Use one of: ${partyRoles.join(', ')}.` });
}
