import type { ClaimType, Span } from '../../../model/index.ts';
import type { Aspect } from '../../claim-parts.ts';
import type { Argument } from '../../refer/argument.ts';
import type { PartyItem } from '../items.ts';
import type { Clause, Slot } from './clause.ts';
import { type ArabicDraft, arabicDraft, type RuleFrame } from './draft.ts';
import { type Mood, tenseOf } from './mood.ts';

/** A predicate in its clause, with its mood. */
export interface Told {
  readonly frame: RuleFrame;
  readonly clause: Clause;
  readonly mood: Mood;
}

/** Whether a party is an armed or security body. */
export const isBody: (party: Argument) => boolean = (party: Argument) => party.kind === 'unit';

/** The parties no preposition stands before. */
export function free(clause: Clause): readonly PartyItem[] {
  return clause.slots.filter((slot) => slot.preposition === '').map((slot) => slot.item);
}

/** The first party behind one of some prepositions. */
export function behind(clause: Clause, pattern: RegExp): Slot | undefined {
  return clause.slots.find((slot) => pattern.test(slot.preposition));
}

/** A body or state that can act; a country acts as its state. */
export function acting(party: Argument | undefined): Argument | undefined {
  if (!party) return undefined;
  if (party.kind === 'place') return party.referent?.state ? { ...party, kind: 'organisation' } : undefined;
  return party.kind === 'unit' || party.kind === 'person' ? party : party.kind === 'organisation' ? party : undefined;
}

interface Parts {
  readonly type: ClaimType;
  readonly subject: Argument;
  readonly object?: Argument | null;
  readonly kinds?: readonly string[];
  readonly aspect: Aspect;
  readonly rule: string;
  readonly confidence?: number;
}

/** A draft of what a predicate tells of one or two parties. */
export function relation({ frame, clause, mood }: Told, parts: Parts): ArabicDraft {
  const { trigger } = clause;
  const spans: Span[] = [parts.subject, ...(parts.object ? [parts.object] : [])];
  return arabicDraft({
    ...parts,
    object: parts.object ?? null,
    kinds: parts.kinds ?? [],
    parsed: frame.parsed,
    anchor: { begin: trigger.atom.begin, end: trigger.atom.end },
    evidence: [clause.span, ...spans],
    tense: tenseOf(trigger, mood, frame.parsed),
    dates: clause.dates,
    certainty: mood.certainty,
    negated: mood.negated,
    confidence: parts.confidence ?? 0.8,
  });
}
