import type { Claim, Party, PartyRole, Span, TextSpan } from '../model/index.ts';
import { entitiesOf, type ReadDocument } from './read-documents.ts';

/**
 * The lines of `muster read --json`: a contract other programs rely on (docs/commands.md). Every field always stands; what is absent is
 * `null` or `[]`. Dropping or renaming a field, or changing a meaning, is a breaking change; new fields are added at the end.
 */
export interface ClaimLine {
  /** The path as found. */
  readonly document: string;
  readonly id: string;
  readonly type: string;
  readonly subject: PartyLine;
  readonly object: PartyLine | null;
  readonly value: Claim['value'];
  readonly role: string | null;
  readonly title: TextSpan | null;
  readonly rank: TextSpan | null;
  readonly kinds: readonly string[];
  readonly attribution: Claim['attribution'];
  readonly certainty: string;
  readonly polarity: string;
  readonly range: Claim['range'];
  readonly wording: readonly string[];
  readonly links: Claim['links'];
  readonly citation: {
    readonly segment: string;
    readonly begin: number;
    readonly end: number;
    readonly quote: string;
  };
  readonly reader: string;
  readonly confidence: number;
  /** Postings only: who appointed, and whom the person replaces. */
  readonly appointedBy: PartyLine | null;
  readonly replaces: PartyLine | null;
}

interface PartyLine {
  readonly text: string;
  readonly kind: string;
  readonly begin: number;
  readonly end: number;
  /** The resolved name, after coreference. */
  readonly name: string;
}

/** What a reading rests on, one fact a line. */
export type LayerLine =
  | { readonly document: string; readonly mention: TextSpan & { readonly kind: string } }
  | { readonly document: string; readonly tie: { readonly type: string; readonly from: Span; readonly to: Span } }
  | {
      readonly document: string;
      readonly attribution: {
        readonly source: readonly Span[];
        readonly cue: readonly Span[];
        readonly content: readonly Span[];
      };
    };

/** A document's lines: its claims, then, where asked for, what they rest on. */
export function documentLines(
  document: ReadDocument,
  options: { readonly layers: boolean },
): readonly (ClaimLine | LayerLine)[] {
  const entities = entitiesOf(document);
  const { name } = document.source;
  const claims = document.claims.map((claim) => {
    const names = entities.get(claim.id) ?? {};
    return claimLine(name, claim, (part) => names[part]?.name);
  });
  return options.layers ? [...claims, ...layerLines(document)] : claims;
}

function claimLine(document: string, claim: Claim, nameOf: (part: PartyRole) => string | undefined): ClaimLine {
  const party = ({ text, kind, begin, end, name }: Party, part: PartyRole): PartyLine => ({
    text,
    kind,
    begin,
    end,
    name: nameOf(part) ?? name,
  });
  const { id, type, value, role, kinds, attribution, certainty, polarity, range, wording, links, reader } = claim;
  const { segment, begin, end, quote } = claim.citation;
  return {
    document,
    id,
    type,
    subject: party(claim.subject, 'subject'),
    object: claim.object === null ? null : party(claim.object, 'object'),
    value,
    role,
    title: words(claim.title),
    rank: words(claim.rank),
    kinds,
    attribution: attribution.map(({ voice, text, begin, end, cue, stance }) => ({
      voice,
      text,
      begin,
      end,
      cue,
      stance,
    })),
    certainty,
    polarity,
    range: { from: range.from, to: range.to, starting: range.starting, ending: range.ending },
    wording,
    links: links.map((link) => ({ type: link.type, claim: link.claim })),
    citation: { segment, begin, end, quote },
    reader,
    confidence: claim.confidence,
    appointedBy: claim.appointedBy === null ? null : party(claim.appointedBy, 'appointedBy'),
    replaces: claim.replaces === null ? null : party(claim.replaces, 'replaces'),
  };
}

function words(span: TextSpan | null): TextSpan | null {
  return span === null ? null : { text: span.text, begin: span.begin, end: span.end };
}

function layerLines({ source, reading }: ReadDocument): readonly LayerLine[] {
  if (reading === null) return [];
  const document = source.name;
  const place = ({ begin, end }: Span): Span => ({ begin, end });
  return [
    ...reading.mentions.map(({ kind, begin, end, text }) => ({ document, mention: { kind, begin, end, text } })),
    ...reading.ties.map(({ type, from, to }) => ({ document, tie: { type, from: place(from), to: place(to) } })),
    ...reading.attributions.map(({ source: voice, cue, content }) => ({
      document,
      attribution: { source: voice.map(place), cue: cue.map(place), content: content.map(place) },
    })),
  ];
}
