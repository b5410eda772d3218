import { z } from 'zod';
import type { Problem } from '../model/index.ts';
import {
  certainties,
  claimTypes,
  entityKinds,
  MusterError,
  makeRange,
  parseDay,
  polarities,
  roles,
  stances,
  voiceKinds,
} from '../model/index.ts';
import type { HandDraft, HandParty, HandVoice } from './propose-by-hand.ts';

// Claims made by hand outside a case, in the form `muster read --json` gives claims: what one person wrote down, another takes in.

const place = z.number().int().nonnegative();
const span = z.object({ begin: place, end: place, text: z.string() });
const party = span.extend({ kind: z.enum(entityKinds), name: z.string() });
const day = z.string().transform((text, context) => {
  const found = parseDay(text);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: `"${text}" is not a day that exists` });
  return z.NEVER;
});
const bounds = z.tuple([day.nullable(), day.nullable()]);
const line = z.object({
  document: z.string().min(1),
  type: z.enum(claimTypes),
  subject: party,
  object: party.nullable(),
  value: z
    .discriminatedUnion('kind', [
      span.extend({
        kind: z.literal('count'),
        low: z.number().nullable(),
        high: z.number().nullable(),
        of: z.string(),
      }),
      span.extend({ kind: z.literal('text') }),
    ])
    .nullable(),
  role: z.enum(roles).nullable(),
  title: span.nullable(),
  rank: span.nullable(),
  kinds: z.array(z.string()),
  attribution: z
    .array(
      z.object({
        voice: z.enum(voiceKinds),
        text: z.string(),
        begin: place.nullable(),
        end: place.nullable(),
        cue: z.string().nullable(),
        stance: z.enum(stances).nullable(),
      }),
    )
    .min(1),
  certainty: z.enum(certainties),
  polarity: z.enum(polarities),
  range: z.object({ from: bounds, to: bounds, starting: z.boolean(), ending: z.boolean() }),
  wording: z.array(z.string()),
  citation: z.object({ begin: place, end: place, quote: z.string().min(1) }),
  appointedBy: party.nullable(),
  replaces: party.nullable(),
});
type Line = z.infer<typeof line>;

/** A claim of a line, and the words it says stand at its places: they must be the source's. */
export interface HandLine {
  /** Number of the line in its file, from 1. */
  readonly number: number;
  readonly document: string;
  readonly draft: HandDraft;
  readonly words: readonly { readonly begin: number; readonly end: number; readonly text: string }[];
}

/** Reads claims written one a line. A line that is none is a problem that names it; the others stand. */
export function readHandLines(
  text: string,
  file: string,
): { readonly lines: readonly HandLine[]; readonly problems: readonly Problem[] } {
  const lines: HandLine[] = [];
  const problems: Problem[] = [];
  for (const [at, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const number = at + 1;
    try {
      lines.push(handLine(line.parse(JSON.parse(written)), number));
    } catch (error) {
      problems.push({
        severity: 'error',
        code: 'claim-line-invalid',
        reason: reasonOf(error),
        place: `${file}, line ${number}`,
        hint: 'A line holds one claim as "muster read --json" writes it.',
      });
    }
  }
  return { lines, problems };
}

function handLine(claim: Line, number: number): HandLine {
  const { citation, value } = claim;
  const quote = { begin: citation.begin, end: citation.end };
  const named = [claim.subject, claim.object, claim.appointedBy, claim.replaces, claim.title, claim.rank, value];
  const voices = claim.attribution.slice(1);
  const said = voices.flatMap(({ begin, end, text }) => (begin === null || end === null ? [] : [{ begin, end, text }]));
  return {
    number,
    document: claim.document,
    words: [{ ...quote, text: citation.quote }, ...named.filter((one) => one !== null), ...said],
    draft: {
      type: claim.type,
      quote,
      subject: handParty(claim.subject),
      object: claim.object && handParty(claim.object),
      value:
        value === null
          ? null
          : {
              begin: value.begin,
              end: value.end,
              count: value.kind === 'count' ? { low: value.low, high: value.high, of: value.of } : null,
            },
      role: claim.role,
      title: claim.title,
      rank: claim.rank,
      kinds: claim.kinds,
      appointedBy: claim.appointedBy && handParty(claim.appointedBy),
      replaces: claim.replaces && handParty(claim.replaces),
      voices: voices.map(handVoice),
      certainty: claim.certainty,
      polarity: claim.polarity,
      range: makeRange(claim.range),
      wording: claim.wording,
    },
  };
}

function handParty({ begin, end, kind, name }: z.infer<typeof party>): HandParty {
  return { begin, end, kind, name };
}

function handVoice({ voice, begin, end, cue, stance }: Line['attribution'][number]): HandVoice {
  if (voice === 'publisher') throw new MusterError('claim-invalid', 'the publisher is the first voice and no other');
  return { voice, words: begin === null || end === null ? null : { begin, end }, cue, stance: stance ?? 'neutral' };
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    return first === undefined ? 'it is no claim' : `${first.path.join('.') || 'the line'}: ${first.message}`;
  }
  return error instanceof Error ? error.message : String(error);
}
