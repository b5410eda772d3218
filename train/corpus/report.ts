import type { Span } from '../../src/model/index.ts';
import type { CorpusAttribution, CorpusClaim, CorpusDocument, CorpusMention, CorpusTie } from './document.ts';
import { type MarkedPart, unmark } from './inline.ts';
import { type Named, readClaim, readTie } from './statements.ts';

/** A fault of an annotated file: where, and what. */
export interface CorpusFault {
  readonly line: number;
  readonly report: string | null;
  readonly reason: string;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Above the first reader's comment, so that a text on its own shows where comments begin. */
const commentsHeading = 'Comments';

/** Reads a file of annotated reports (corpora/muster/CONVENTION.md); a report with a fault is left out and every fault is told. */
export function readReports(
  content: string,
  split: CorpusDocument['split'],
): { readonly documents: readonly CorpusDocument[]; readonly faults: readonly CorpusFault[] } {
  const documents: CorpusDocument[] = [];
  const faults: CorpusFault[] = [];
  let lines: Line[] = [];
  let id: string | null = null;
  const finish = () => {
    if (id === null) return;
    const before = faults.length;
    const report = id;
    const document = readReport(report, split, lines, (line, reason) => faults.push({ line, report, reason }));
    if (document && faults.length === before) documents.push(document);
  };
  content.split(/\r?\n/).forEach((text, i) => {
    const start = /^===\s*(\S+)\s*$/.exec(text)?.[1];
    if (start === undefined) {
      if (id !== null) lines.push({ number: i + 1, text });
      else if (text.trim() !== '') faults.push({ line: i + 1, report: null, reason: 'a file begins with "=== id"' });
      return;
    }
    finish();
    id = start;
    lines = [];
    if (documents.some((one) => one.id === start))
      faults.push({ line: i + 1, report: start, reason: 'the id is used twice' });
  });
  finish();
  return { documents, faults };
}

function readReport(
  id: string,
  split: CorpusDocument['split'],
  lines: readonly Line[],
  fault: (line: number, reason: string) => void,
): CorpusDocument | null {
  const rules = lines.flatMap(({ text }, i) => (text.trim() === '---' ? [i] : []));
  const first = lines[0]?.number ?? 0;
  const [headEnd, bodyEnd] = rules;
  if (headEnd === undefined || bodyEnd === undefined || rules.length > 2) {
    fault(first, 'a report has three parts, divided by two lines "---"');
    return null;
  }
  const head = readHead(lines.slice(0, headEnd), fault);
  const body = readBody(lines.slice(headEnd + 1, bodyEnd), fault);
  const mentions = new Map(body.mentions.map((one) => [one.id, one]));
  const named: Named = {
    text: body.text,
    mentions,
    entities: new Set(body.mentions.map(({ entity }) => entity)),
    sentences: body.sentences.length,
  };
  const ties: CorpusTie[] = [];
  const claims: CorpusClaim[] = [];
  for (const { number, text } of lines.slice(bodyEnd + 1)) {
    const line = text.trim();
    if (line === '') continue;
    try {
      if (/^\??tie /.test(line)) ties.push(readTie(line, named));
      else if (/^\??claim /.test(line)) claims.push(readClaim(line, named));
      else throw new Error(`"${line.slice(0, 40)}" is neither a tie nor a claim`);
    } catch (error) {
      fault(number, error instanceof Error ? error.message : String(error));
    }
  }
  const date = head.get('published') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    fault(first, `published: "${date}" is no day`);
  for (const field of ['country', 'register', 'publisher']) if (!head.get(field)) fault(first, `${field}: is missing`);
  return {
    id,
    corpus: 'muster',
    split,
    title: body.title,
    date,
    publisher: head.get('publisher') ?? '',
    country: head.get('country') ?? '',
    register: head.get('register') ?? '',
    text: body.text,
    sentences: body.sentences,
    mentions: body.mentions,
    ties,
    attributions: body.attributions,
    claims,
  };
}

function readHead(lines: readonly Line[], fault: (line: number, reason: string) => void): ReadonlyMap<string, string> {
  const head = new Map<string, string>();
  for (const { number, text } of lines) {
    if (text.trim() === '') continue;
    const field = /^(country|register|publisher|published|note|language):\s*(.+)$/.exec(text);
    if (field) head.set(field[1] ?? '', (field[2] ?? '').trim());
    else fault(number, `"${text}" is no line of the head`);
  }
  return head;
}

interface Body {
  readonly title: string | null;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly mentions: readonly CorpusMention[];
  readonly attributions: readonly CorpusAttribution[];
}

function readBody(lines: readonly Line[], fault: (line: number, reason: string) => void): Body {
  let text = '';
  let title: string | null = null;
  let apart = true;
  let inComments = false;
  const sentences: Span[] = [];
  const mentions: CorpusMention[] = [];
  const parts: MarkedPart[] = [];
  for (const { number, text: line } of lines) {
    if (line.trim() === '') {
      apart = true;
      continue;
    }
    const headline = line.startsWith('# ');
    const comment = line.startsWith('> ');
    if (comment && !inComments) text += `${text === '' ? '' : '\n\n'}${commentsHeading}`;
    if (inComments && !comment) fault(number, 'comments stand at the end');
    inComments ||= comment;
    if (text !== '') text += apart || headline || comment ? '\n\n' : ' ';
    apart = headline;
    try {
      const found = unmark(line.replace(/^[#>] /, '').trim());
      const shift = <T extends Span>(span: T): T => ({
        ...span,
        begin: span.begin + text.length,
        end: span.end + text.length,
      });
      for (const one of found.mentions) {
        if (mentions.some((other) => other.id === one.id)) fault(number, `the mention ${one.id} is marked twice`);
        mentions.push(shift(one));
      }
      parts.push(...found.parts.map(shift));
      sentences.push({ begin: text.length, end: text.length + found.text.length });
      text += found.text;
      if (headline) title = found.text;
    } catch (error) {
      fault(number, error instanceof Error ? error.message : String(error));
    }
  }
  return { title, text, sentences, mentions, attributions: joinParts(parts, lines[0]?.number ?? 0, fault) };
}

function joinParts(
  parts: readonly MarkedPart[],
  line: number,
  fault: (line: number, reason: string) => void,
): CorpusAttribution[] {
  return [...new Set(parts.map(({ number }) => number))].map((number) => {
    const pieces = (part: MarkedPart['part']) =>
      parts
        .filter((one) => one.number === number && one.part === part)
        .map(({ begin, end, text }) => ({ begin, end, text }))
        .sort((a, b) => a.begin - b.begin);
    const found = { id: number, source: pieces('s'), cue: pieces('c'), content: pieces('t') };
    if (found.content.length === 0) fault(line, `the attribution ${number} has no content {t${number}:...}`);
    if (found.cue.length === 0 && found.source.length === 0)
      fault(line, `the attribution ${number} has neither source nor cue`);
    return found;
  });
}
