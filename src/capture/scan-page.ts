import { Parser } from 'htmlparser2';
import { cleanField } from './field-text.ts';
import { holdsComments, silentElements, voidElements } from './html-words.ts';
import type { PageFacts, TimeFact } from './page-facts.ts';

/** One pass over a page: what it says of itself, and its elements rewritten to what reading needs. */
export interface PageScan {
  readonly facts: PageFacts;
  /**
   * The page as well-nested markup with neither scripts nor handlers nor long attributes, safe to build a tree from;
   * `null` where it is nested deeper than allowed.
   */
  readonly clean: string | null;
}

/**
 * Deepest nesting of which a tree is built. Real pages reach 30 to 100; the extraction's time grows with the square of the depth
 * (500 levels 0.03 s, 2,000 levels 0.6 s, 60,000 levels 38 s and a full stack).
 */
const deepestNesting = 500;

/** Attributes reading looks at, and the longest value of each kept, in UTF-16 units. */
const keptAttributes: { readonly [name: string]: number } = {
  id: 100,
  class: 400,
  role: 40,
  rel: 60,
  hidden: 20,
  'aria-hidden': 10,
  itemprop: 60,
  itemtype: 200,
  datetime: 60,
  href: 500,
  dir: 10,
  lang: 40,
};

/** How many facts of one kind are kept, and how long each: a hostile page may have millions. */
const mostFacts = 200;
const longestFact = 2000;
const longestJson = 1_000_000;

/** Scans a page in time in proportion to its length; stops where it is nested too deep. Never throws. */
export function scanPage(html: string): PageScan {
  const scanner = new Scanner();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        scanner.open(name, attributes);
        if (scanner.tooDeep) parser.pause();
      },
      onclosetag: (name) => scanner.close(name),
      ontext: (text) => scanner.text(text),
      oncomment: (text) => scanner.comment(text),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  if (!scanner.tooDeep) parser.end();
  return { facts: scanner.facts(), clean: scanner.tooDeep ? null : scanner.page() };
}

type Attributes = { readonly [name: string]: string };

/** A stretch of text being collected for a fact. */
interface Collecting {
  readonly element: string;
  depth: number;
  text: string;
  readonly limit: number;
  readonly done: (text: string) => void;
}

class Scanner {
  tooDeep = false;
  readonly #out: string[] = [];
  readonly #open: { readonly name: string; readonly aside: boolean; readonly written: boolean }[] = [];
  readonly #collecting: Collecting[] = [];
  #silent = 0;
  #asides = 0;
  #scripts = 0;
  #title: string | null = null;
  #language: string | null = null;
  #canonical: string | null = null;
  #savedFrom: string | null = null;
  readonly #metas: { readonly name: string; readonly content: string }[] = [];
  readonly #jsonLd: string[] = [];
  readonly #times: TimeFact[] = [];
  readonly #bylines: string[] = [];
  readonly #headings: string[] = [];
  #sawHeading = false;

  open(name: string, attributes: Attributes): void {
    this.#note(name, attributes);
    const isVoid = voidElements.has(name);
    const silent = silentElements.has(name);
    const aside = isAside(name, attributes);
    if (silent && !isVoid) this.#silent += 1;
    const written = this.#silent === 0 && !isFrame(name) && /^[a-z][a-z0-9-]{0,30}$/.test(name);
    if (written && !['meta', 'link', 'base', 'img', 'input'].includes(name)) this.#out.push(openTag(name, attributes));
    if (isVoid) return;
    if (aside) this.#asides += 1;
    for (const one of this.#collecting) if (one.element === name) one.depth += 1;
    this.#open.push({ name, aside, written });
    if (this.#open.length > deepestNesting) this.tooDeep = true;
  }

  close(name: string): void {
    if (voidElements.has(name)) return;
    const element = this.#open.pop();
    if (!element) return;
    if (silentElements.has(name)) this.#silent -= 1;
    if (element.aside) this.#asides -= 1;
    if (element.written) this.#out.push(`</${name}>`);
    for (const one of this.#collecting) if (one.element === name) one.depth -= 1;
    while (this.#collecting.at(-1)?.depth === 0) {
      const one = this.#collecting.pop();
      one?.done(one.text);
    }
  }

  text(text: string): void {
    for (const one of this.#collecting) if (one.text.length < one.limit) one.text += text.slice(0, one.limit);
    if (this.#silent === 0) this.#out.push(escapeText(text));
  }

  comment(text: string): void {
    // Browsers and SingleFile note where a page was saved from.
    const found = /saved from url=\(\d+\)(\S{1,500})|\burl:\s*(https?:\S{1,500})/i.exec(text.slice(0, 2000));
    this.#savedFrom ??= found?.[1] ?? found?.[2] ?? null;
  }

  facts(): PageFacts {
    return {
      title: this.#title,
      language: this.#language,
      metas: this.#metas,
      canonical: this.#canonical,
      jsonLd: this.#jsonLd,
      times: this.#times,
      bylines: this.#bylines,
      headings: this.#headings,
      savedFrom: this.#savedFrom,
      scripts: this.#scripts,
    };
  }

  page(): string {
    const title = escapeText(this.#title ?? '');
    return `<!doctype html><html><head><title>${title}</title></head><body>${this.#out.join('')}</body></html>`;
  }

  #note(name: string, attributes: Attributes): void {
    switch (name) {
      case 'html':
        this.#language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
        return;
      case 'meta':
        this.#noteMeta(attributes);
        return;
      case 'link':
        if (attributes.rel?.toLowerCase() === 'canonical') this.#canonical ??= attributes.href ?? null;
        return;
      case 'title':
        if (this.#title === null && this.#open.every(({ name: outer }) => outer !== 'svg')) {
          this.#collect(name, longestFact, (text) => {
            this.#title ??= cleanField(text);
          });
        }
        return;
      case 'script':
        this.#scripts += 1;
        if (/^\s*application\/ld\+json/i.test(attributes.type ?? '') && this.#jsonLd.length < 50) {
          this.#collect(name, longestJson, (text) => this.#jsonLd.push(text));
        }
        return;
      case 'time':
        this.#noteTime(attributes);
        return;
      case 'h1':
        this.#sawHeading = true;
        if (this.#headings.length < mostFacts) {
          this.#collect(name, longestFact, (text) => keep(this.#headings, cleanField(text)));
        }
        return;
    }
    if (this.#asides === 0 && this.#silent === 0 && this.#bylines.length < mostFacts && isByline(attributes)) {
      this.#collect(name, longestFact, (text) => keep(this.#bylines, cleanField(text)));
    }
  }

  #noteMeta(attributes: Attributes): void {
    const names = [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']];
    const content = attributes.content;
    if (content === undefined || this.#metas.length >= 5 * mostFacts) return;
    for (const name of names) {
      if (name !== undefined) {
        this.#metas.push({ name: name.slice(0, 100).trim().toLowerCase(), content: content.slice(0, longestFact) });
      }
    }
  }

  #noteTime(attributes: Attributes): void {
    const datetime = attributes.datetime?.slice(0, 100);
    if (datetime === undefined || this.#times.length >= mostFacts) return;
    const marks = `${attributes.class ?? ''} ${attributes.itemprop ?? ''}`.slice(0, 500);
    const isPublished =
      attributes.pubdate !== undefined ||
      /\b(?:date)?published\b|\bentry-date\b|\bpubdate\b|\bpublish-date\b/i.test(marks);
    const isModified = /modified|updated/i.test(marks);
    // WordPress marks a text never changed since as "published updated".
    const meaning = isPublished ? 'published' : isModified ? 'modified' : null;
    this.#times.push({ datetime, meaning, afterHeading: this.#sawHeading, aside: this.#asides > 0 });
  }

  #collect(element: string, limit: number, done: (text: string) => void): void {
    // Collections nest as elements do; `open` raises the depth of this one right after.
    if (this.#collecting.length < 20) this.#collecting.push({ element, depth: 0, text: '', limit, done });
  }
}

function keep(list: string[], text: string | null): void {
  if (text !== null) list.push(text);
}

/** Elements of the page's frame, which the rewritten page has its own of. */
function isFrame(name: string): boolean {
  return name === 'html' || name === 'head' || name === 'body';
}

function isByline(attributes: Attributes): boolean {
  if (attributes.rel?.split(/\s+/).includes('author')) return true;
  if (attributes.itemprop?.split(/\s+/).includes('author')) return true;
  return (attributes.class ?? '')
    .slice(0, 500)
    .split(/\s+/)
    .some((one) =>
      /^(?:byline|author|author-name|byline-name|entry-author|post-author|article-author|byline__name|p-author)$/i.test(
        one,
      ),
    );
}

function isAside(name: string, attributes: Attributes): boolean {
  if (name === 'nav' || name === 'footer' || name === 'aside') return true;
  return name !== 'body' && holdsComments(attributes.id ?? '', (attributes.class ?? '').slice(0, 500));
}

function openTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const [attribute, limit] of Object.entries(keptAttributes)) {
    const value = attributes[attribute];
    if (value !== undefined) tag += ` ${attribute}="${escapeText(value.slice(0, limit)).replaceAll('"', '&quot;')}"`;
  }
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style?.slice(0, 500) ?? '')) tag += ' hidden=""';
  return `${tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
