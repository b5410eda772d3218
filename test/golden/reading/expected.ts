import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  certainties,
  claimTypes,
  entityKinds,
  kindsOf,
  linkTypes,
  roles,
  segmentKinds,
  voiceKinds,
} from '../../../src/model/index.ts';

// The texts and what they must and must not yield; README.md describes the format. Files are checked when they are loaded,
// so that a slip in a fixture is a clear error and not a missed claim.

/** One or more of `allowed`, alternatives separated by `|`. */
const oneOf = (what: string, allowed: readonly string[]) =>
  z.string().refine((text) => text.split('|').every((part) => allowed.includes(part)), { error: `no ${what}` });

const day = z.iso.date();
const bounds = z.tuple([day.nullable(), day.nullable()]);
const allKinds = Object.values(kindsOf).flat();

const statement = z.strictObject({
  /** A claim type, several with `|`, or `*` for any. */
  type: oneOf('claim type', [...claimTypes, '*']),
  subject: z.string().nullish(),
  object: z.string().nullish(),
  role: oneOf('role', roles).optional(),
  kinds: z.array(oneOf('kind', allKinds)).optional(),
  polarity: z.enum(['affirmed', 'negated', 'any']).optional(),
  certainty: oneOf('certainty', certainties).optional(),
  /** Kind of the innermost voice, and words that name it. */
  voice: oneOf('voice', voiceKinds).optional(),
  voiceText: z.string().optional(),
  /** Words of some voice of the chain. */
  through: z.string().optional(),
  range: z
    .strictObject({
      from: bounds.optional(),
      to: bounds.optional(),
      starting: z.boolean().optional(),
      ending: z.boolean().optional(),
      /** Over by the publication day: it ended, or is placed before it. */
      past: z.literal(true).optional(),
      /** Said to hold on the publication day, with no end told. */
      current: z.literal(true).optional(),
    })
    .optional(),
  value: z.strictObject({ low: z.number().nullable(), high: z.number().nullable() }).optional(),
  rank: z.string().optional(),
  title: z.string().optional(),
  appointedBy: z.string().optional(),
  replaces: z.string().optional(),
  quoteHas: z.string().optional(),
  segment: z.enum(segmentKinds).optional(),
  wording: z.array(z.string()).optional(),
  /** A link of this type leads from or to the claim. */
  links: z.array(z.enum(linkTypes)).optional(),
  /** Any party of the claim has this name (and kind). */
  party: z.string().optional(),
  partyKind: z.enum(entityKinds).optional(),
});

/** A statement as the fixtures write it. Fields left out are not looked at. */
export type Statement = z.infer<typeof statement>;

const expectation = z.strictObject({
  id: z.string(),
  publication: z.string(),
  published: day,
  /** Kept from whoever works on the reader: only its totals are shown. */
  held: z.boolean().default(false),
  /** What the text tries: `passive`, `apposition`, `decoy` ... */
  covers: z.array(z.string()).min(1),
  must: z.array(statement),
  mustNot: z.array(statement),
});
const sentence = expectation.extend({ text: z.string().min(1) });

/** A text and the statements that judge a reading of it. */
export type Item = z.infer<typeof sentence> & { readonly kind: 'sentence' | 'article' };

/** The short texts of `sentences.jsonl`. @throws where a line is not in the format, naming it. */
export function loadSentences(): Item[] {
  const lines = readFileSync(new URL('sentences.jsonl', import.meta.url), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    return [{ ...check(sentence, line, `sentences.jsonl:${index + 1}`), kind: 'sentence' as const }];
  });
}

/** The articles of `articles/`, in order of name. @throws where a file is not in the format, naming it. */
export function loadArticles(): Item[] {
  const folder = new URL('articles/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => {
    const text = readFileSync(new URL(name.replace('.json', '.txt'), folder), 'utf8');
    return { ...check(expectation, readFileSync(new URL(name, folder), 'utf8'), name), text, kind: 'article' as const };
  });
}

function check<T>(schema: z.ZodType<T>, json: string, place: string): T {
  const result = schema.safeParse(JSON.parse(json));
  if (result.success) return result.data;
  throw new Error(`${place}: ${z.prettifyError(result.error)}`);
}
