import type { Claim, PartyRole, Voice } from '../model/index.ts';
import type { EntityRef } from './answers.ts';

/** The entities that fill the parts of a claim. */
export type PartEntities = { readonly [P in PartyRole]?: EntityRef };

/**
 * What a claim says, in the record's own plain words and as a description, never as a statement that it is so:
 * "Salim Harb, commander of River Brigade", "River Brigade, not coordinating with US army". Words that stay the source's, be they a description
 * in the place of a name or what cannot be said shorter, stand in quotation marks.
 */
export function describeClaim(claim: Claim, entities: PartEntities): string {
  const subject = nameOf(claim, 'subject', entities) ?? claim.subject.name;
  const negated = claim.polarity === 'negated' ? `${isNoun(claim) ? 'no' : 'not'} ` : '';
  const object = nameOf(claim, 'object', entities);
  const phrase = phraseOf(claim, withoutEcho(claim, object), valueWords(claim));
  return `${subject}, ${negated}${phrase}${appointment(claim, entities)}`;
}

/** Who says so, outermost voice first: "Valley Post <- unnamed (multiple sources), confirmed". */
export function describeVoices(attribution: readonly Voice[], publication: string | null): string {
  return attribution
    .map((voice, level) => {
      const cue = voice.cue === null ? '' : `, ${voice.cue}`;
      const distance = voice.stance === 'distances' ? ' (the voice before it keeps its distance)' : '';
      return `${nameOfVoice(voice, level === 0 ? publication : null)}${cue}${distance}`;
    })
    .join(' <- ');
}

function nameOfVoice(voice: Voice, publication: string | null): string {
  if (voice.voice === 'unnamed') return voice.text === '' ? 'unnamed' : `unnamed (${voice.text})`;
  if (voice.voice === 'unattributed') return voice.text === '' ? 'unattributed' : `unattributed (${voice.text})`;
  if (voice.voice === 'publisher') return publication ?? (voice.text === '' ? 'publication not named' : voice.text);
  return voice.text;
}

function phraseOf(claim: Claim, object: string | null, value: string | null): string {
  const kinds = claim.kinds.filter((kind) => kind !== 'unspecified');
  const listed = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
  const what = object ?? value;
  const rest = object !== null && value !== null ? `: ${value}` : '';
  const joined = (words: string, without: string = words) => (what === null ? without : `${words} ${what}${rest}`);
  switch (claim.type) {
    case 'posting':
      return joined(postingPhrase(claim), bareRole(claim));
    case 'identity':
      return joined('also named', 'also known otherwise');
    case 'command':
      return joined('in command of', 'in command');
    case 'membership':
      return joined(kinds.includes('allegiance') ? 'sworn to' : 'part of', 'part of another body');
    case 'affiliation':
      return joined('affiliated with', 'affiliated');
    case 'support':
      return joined('supporting', 'giving support') + listed;
    case 'cooperation':
      return joined('cooperating with', 'cooperating') + listed;
    case 'coordination':
      return joined('coordinating with', 'coordinating') + listed;
    case 'hostility':
      return joined('acting against', 'acting with hostility') + listed;
    case 'dispute':
      return joined('in dispute with', 'in dispute');
    case 'succession':
      return joined(successionPhrase(kinds), successionPhrase(kinds).replace(/ (to|with|from|by)$/, ''));
    case 'positioning':
      return joined(positioningPhrase(kinds), 'positioned');
    case 'movement':
      return joined(movementPhrase(kinds), 'moving');
    case 'strength':
      return value === null ? 'strength' : `strength: ${value}`;
    case 'status':
      return `${kinds.length > 0 ? kinds.join(', ') : 'status'}${what === null ? '' : `: ${what}${rest}`}`;
    case 'stance':
      return joined(stancePhrase(kinds), 'taking a stance');
    case 'incident':
      return `incident${listed}${object === null ? '' : ` against ${object}`}${value === null ? '' : `: ${value}`}`;
    case 'inference':
      return joined('inference:', 'inference');
    case 'interpretation':
      return joined('interpretation:', 'interpretation');
  }
}

/** Whether what is said of the subject is a noun ("no mandate"), not a doing ("not supporting"). */
function isNoun({ type }: Claim): boolean {
  return ['strength', 'status', 'incident', 'inference', 'interpretation'].includes(type);
}

/** A number in plain figures; anything else in the source's own words, and marked as such. */
function valueWords({ value, wording }: Claim): string | null {
  if (value === null) return null;
  if (value.kind === 'text') return quoted(value.text);
  const { low, high, of } = value;
  const what = wording.includes(of) ? quoted(of) : of;
  if (low === null) return high === null ? quoted(value.text) : `at most ${high} ${what}`;
  if (high === null) return `at least ${low} ${what}`;
  return low === high ? `${low} ${what}` : `${low} to ${high} ${what}`;
}

/** The object, unless the value's words say it already: "no mandate: any mandate from the council". */
function withoutEcho({ value, object }: Claim, name: string | null): string | null {
  return value !== null && object !== null && value.text.includes(object.text) ? null : name;
}

function quoted(words: string): string {
  return `"${words}"`;
}

function bareRole(claim: Claim): string {
  if (claim.role === null || claim.role === 'other') return claim.title?.text ?? 'posted';
  return claim.role;
}

function postingPhrase(claim: Claim): string {
  const role = bareRole(claim);
  return role === 'posted' ? 'posted to' : `${role} of`;
}

function positioningPhrase(kinds: readonly string[]): string {
  if (kinds.includes('control')) return 'in control of';
  if (kinds.includes('site')) return 'based at';
  return kinds.includes('area of operations') ? 'operating in' : 'present in';
}

function movementPhrase(kinds: readonly string[]): string {
  if (kinds.includes('withdrawal')) return 'withdrawing from';
  return kinds.includes('moving from') ? 'moving from' : 'moving to';
}

function successionPhrase(kinds: readonly string[]): string {
  const [kind] = kinds;
  const phrases: { readonly [kind: string]: string } = {
    renamed: 'renamed to',
    merged: 'merged with',
    split: 'split from',
    'formed from': 'formed from',
    founded: 'founded by',
    dissolved: 'dissolved by',
  };
  return (kind === undefined ? undefined : phrases[kind]) ?? 'succeeded by';
}

function stancePhrase(kinds: readonly string[]): string {
  const phrases: { readonly [kind: string]: string } = {
    condemns: 'condemning',
    demands: 'demanding',
    denies: 'denying',
    welcomes: 'welcoming',
    rejects: 'rejecting',
    supports: 'speaking for',
    threatens: 'threatening',
    calls: 'calling for',
  };
  const said = kinds.flatMap((kind) => phrases[kind] ?? []);
  return said.length === 0 ? 'taking a stance on' : said.join(', ');
}

/** "; appointed by US-led coalition; replacing Samir Harb", where the claim says so. */
function appointment(claim: Claim, entities: PartEntities): string {
  const by = nameOf(claim, 'appointedBy', entities);
  const before = nameOf(claim, 'replaces', entities);
  return `${by === null ? '' : `; appointed by ${by}`}${before === null ? '' : `; replacing ${before}`}`;
}

/** The name of what fills a part; a description, which has no capital where its script knows capitals, in quotation marks. */
function nameOf(claim: Claim, part: PartyRole, entities: PartEntities): string | null {
  const name = entities[part]?.name ?? claim[part]?.name ?? null;
  return name !== null && /\p{Ll}/u.test(name) && !/[\p{Lu}\p{N}]/u.test(name) ? quoted(name) : name;
}
