import type { Day, Problem, Segment } from '../model/index.ts';
import { layOut, looseBlock } from './block.ts';
import type { ExtractedPage } from './extract-page.ts';
import type { ExtractionLimits, ExtractionResult } from './extractor.ts';
import { extractInWorker } from './extractor.ts';
import { cleanField } from './field-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { wordCount } from './lines.ts';
import type { Metadata } from './metadata.ts';
import { noMetadata } from './metadata.ts';
import { readPageMetadata } from './page-metadata.ts';
import { paragraphsOf } from './paragraphs.ts';
import { hasWords } from './script.ts';
import { segmentsOf } from './segments.ts';

/** A text taken out of its format, or the problem that there is none. */
export type Extracted = ExtractedText | { readonly problem: Problem; readonly warnings: readonly Problem[] };

export interface ExtractedText {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly metadata: Metadata;
  readonly warnings: readonly Problem[];
  readonly problem?: undefined;
}

/** What extraction may use, and the day it happens on. */
export interface ExtractOptions extends ExtractionLimits {
  readonly capturedOn: Day;
}

/** A plain text as it stands; its title is its headline. */
export function extractPlain(text: string): ExtractedText {
  const segments = segmentsOf(text, paragraphsOf(text));
  return { text, segments, metadata: { ...noMetadata, title: headlineOf(text, segments) }, warnings: [] };
}

/** The readable text of a Markdown file and its front matter. */
export async function extractMarkdown(file: string, name: string, options: ExtractOptions): Promise<Extracted> {
  const { metadata, body, warnings } = await splitFrontMatter(file, name, options);
  const noText = () => fault('error', 'file-empty', 'it has no words below its front matter', name);
  if (!hasWords(body)) return { problem: noText(), warnings };
  const result = await extractInWorker({ kind: 'markdown', text: body }, options);
  if (result.type !== 'markdown') {
    const reason = `taking its markup out ${whyStopped(result)}; it was taken as plain text, markup and all`;
    const { text, segments, metadata: own } = extractPlain(body);
    const told = { ...metadata, title: metadata.title ?? own.title };
    return {
      text,
      segments,
      metadata: told,
      warnings: [...warnings, fault('warning', 'markdown-not-read', reason, name)],
    };
  }
  const { text, blocks } = layOut(result.blocks);
  if (!hasWords(text)) return { problem: noText(), warnings };
  const segments = segmentsOf(text, blocks);
  return { text, segments, metadata: { ...metadata, title: metadata.title ?? headlineOf(text, segments) }, warnings };
}

/** The main text of a page under its headline, readers' comments below it, and what the page says of itself. */
export async function extractHtml(html: string, name: string, options: ExtractOptions): Promise<Extracted> {
  const { page, warning } = await extractSafely(html, name, options);
  const metadata = readPageMetadata(page.facts, options.capturedOn);
  const warnings = warning === null ? [] : [warning];
  const own = page.blocks.filter(({ shape }) => shape !== 'comment');
  if (!hasWords(own.map(({ text }) => text).join(' ')) || isPlaceholder(page)) {
    return { problem: noTextProblem(page, name), warnings };
  }
  const { text, blocks } = layOut(withHeadline(page, metadata.headline));
  return { text, segments: segmentsOf(text, blocks), metadata, warnings };
}

function whyStopped(result: ExtractionResult): string {
  if (result.type !== 'stopped') return 'failed';
  if (result.by === 'fault') return `failed (${cleanField(result.reason) ?? 'for no known reason'})`;
  return result.by === 'time' ? 'took longer than allowed' : 'needed more memory than allowed';
}

/** A page's blocks and facts; where finding its main text was stopped, all its text, and a warning that says so. */
async function extractSafely(
  html: string,
  name: string,
  options: ExtractOptions,
): Promise<{ readonly page: ExtractedPage; readonly warning: Problem | null }> {
  const result = await extractInWorker({ kind: 'page', text: html }, options);
  const warn = (code: string, why: string) =>
    fault('warning', code, `${why}; all text of the page was taken, menus and neighbours included`, name);
  if (result.type === 'page') {
    const warning = result.page.tooDeep
      ? warn('html-too-deep', 'its elements are nested too deeply to find its main text')
      : null;
    return { page: result.page, warning };
  }
  const { extractFlat } = await import('./extract-flat.ts');
  const by = result.type === 'stopped' ? result.by : 'fault';
  const code = { time: 'html-too-slow', memory: 'html-too-large', fault: 'html-broken' }[by];
  return { page: extractFlat(html), warning: warn(code, `finding its main text ${whyStopped(result)}`) };
}

/** The blocks with the headline first, as a heading, and not a second time below. */
function withHeadline(page: ExtractedPage, headline: string | null): ExtractedPage['blocks'] {
  if (headline === null) return page.blocks;
  const same = (text: string) => plain(text) === plain(headline);
  const at = page.blocks.slice(0, 5).findIndex(({ shape, text }) => shape !== 'quote' && same(text));
  const others = page.blocks.filter((_, index) => index !== at);
  return [looseBlock('heading', headline, { level: 1 }), ...others];
}

/** A page that shows a few words until its scripts have run ("Loading", "Please enable JavaScript"). */
function isPlaceholder(page: ExtractedPage): boolean {
  if (page.facts.scripts === 0) return false;
  const text = page.blocks.map((block) => block.text).join(' ');
  return (
    wordCount(text) < 5 ||
    (wordCount(text) < 40 && /\b(?:enable|requires?|turn on|activate)\b[^.]{0,40}\bjavascript\b/i.test(text))
  );
}

function noTextProblem(page: ExtractedPage, name: string): Problem {
  const reason =
    page.facts.scripts > 0
      ? 'this page has no text of its own; scripts would have to build it'
      : 'this page has no text';
  const hint = 'Open it in a browser, and save it from there when its text is shown.';
  return { ...fault('error', 'html-no-text', reason, name), hint };
}

function headlineOf(text: string, segments: readonly Segment[]): string | null {
  const headline = segments.find(({ kind }) => kind === 'headline');
  return headline ? cleanField(text.slice(headline.begin, headline.end)) : null;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function fault(severity: Problem['severity'], code: string, reason: string, place: string): Problem {
  return { severity, code, reason, place };
}
