import type { Day, DaySpan } from '../model/index.ts';
import { addDays } from '../model/index.ts';
import { cleanField, cleanLanguage, cleanUrl } from './field-text.ts';
import type { ArticleData } from './json-ld.ts';
import { readJsonLd } from './json-ld.ts';
import type { Metadata } from './metadata.ts';
import type { PageFacts } from './page-facts.ts';
import { parsePublished } from './published.ts';

/** Names under which pages give a date of publication, best first. None of them is a date of change. */
const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'article.published',
  'date',
] as const;

const authorNames = [
  'author',
  'article:author',
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
] as const;
const siteNames = [
  'og:site_name',
  'citation_journal_title',
  'citation_publisher',
  'dc.publisher',
  'dcterms.publisher',
  'application-name',
  'apple-mobile-web-app-title',
] as const;
const titleNames = [
  'og:title',
  'citation_title',
  'dc.title',
  'dcterms.title',
  'twitter:title',
  'headline',
  'title',
] as const;
const languageNames = [
  'content-language',
  'language',
  'dc.language',
  'dcterms.language',
  'og:locale',
  'inlanguage',
] as const;

/** What a page says of itself, with the title as its headline shows it. */
export interface PageMetadata extends Metadata {
  /** The headline: the page's own heading where it has one, else its title without the site's name. */
  readonly headline: string | null;
}

/**
 * Reads title, author, publication, date, address and language from a page's own markup: JSON-LD, then `meta` elements (Open Graph, citation_,
 * Dublin Core ...), then marked elements. Dates that cannot be read, or lie after the day of capture, are passed over.
 */
export function readPageMetadata(facts: PageFacts, capturedOn: Day): PageMetadata {
  const metas = new Map<string, string[]>();
  for (const { name, content } of facts.metas) {
    const field = cleanField(content);
    if (field !== null) metas.set(name, [...(metas.get(name) ?? []).slice(0, 20), field]);
  }
  const first = (names: readonly string[]) => names.flatMap((name) => metas.get(name)?.slice(0, 1) ?? []).at(0) ?? null;
  const canonical = cleanUrl(facts.canonical) ?? cleanUrl(first(['og:url']));
  const article = readJsonLd(facts.jsonLd, canonical === null ? [] : [canonical]);
  const publication = cleanField(first(siteNames) ?? article?.publisher);
  const headline = chooseHeadline(facts, article, first(titleNames), publication);
  return {
    headline,
    title: headline,
    publication,
    author: chooseAuthor(facts, article, metas, publication),
    published: choosePublished(facts, article, metas, capturedOn),
    url: canonical ?? cleanUrl(article?.url) ?? cleanUrl(facts.savedFrom),
    language: cleanLanguage(facts.language) ?? cleanLanguage(article?.language) ?? cleanLanguage(first(languageNames)),
    note: null,
  };
}

function chooseHeadline(
  facts: PageFacts,
  article: ArticleData | null,
  metaTitle: string | null,
  publication: string | null,
): string | null {
  const stated = cleanField(article?.headline) ?? metaTitle;
  const title = facts.title;
  // The heading a title speaks of is the headline, however the title decorates it; a heading with the site's name is its logo.
  const titles = [stated, title].filter((one) => one !== null).map(plainWords);
  const like = (test: (heading: string, title: string) => boolean) =>
    facts.headings.find((one) => titles.some((other) => plainWords(one) !== '' && test(plainWords(one), other)));
  const heading =
    like((one, other) => one === other) ??
    // "Heading - Site", where a heading of the site's name stands at the end and not here.
    like((one, other) => one.length >= 5 && other.startsWith(`${one} `)) ??
    like((one, other) => one.length >= 25 && other.includes(one)) ??
    (facts.headings.length === 1 && stated === null
      ? facts.headings.find((one) => one !== publication && plainWords(one).length >= 15)
      : undefined);
  if (heading !== undefined) return heading;
  return withoutSite(stated ?? title, publication);
}

/** A title without " - Site" or " | Site" at its end. */
function withoutSite(title: string | null, publication: string | null): string | null {
  if (title === null) return null;
  const parts = /^(.{10,}?)\s+[|–—»:·-]\s+([^|–—»·]{2,40})$/u.exec(title);
  if (!parts) return title;
  const [, rest = title, site = ''] = parts;
  // Without the site's name only a bar is sure to part it from the title; dashes stand in headlines.
  const isSite = publication === null ? /\s\|\s[^|]*$/.test(title) : plainWords(site) === plainWords(publication);
  return isSite ? rest : title;
}

function chooseAuthor(
  facts: PageFacts,
  article: ArticleData | null,
  metas: ReadonlyMap<string, readonly string[]>,
  publication: string | null,
): string | null {
  const named = authorNames.map((name) =>
    (metas.get(name) ?? []).filter((one) => !/^https?:|^@|^\/\//i.test(one)).join(', '),
  );
  const bylines = facts.bylines.map((one) => one.replace(/^(?:written\s+)?(?:by|par|por|von)[\s:]+/i, '').trim());
  const candidates = [cleanField(article?.author), ...named, ...bylines.filter((one) => one.length <= 100)];
  // A site that names itself as writer names none.
  return candidates.find((one) => one !== null && one !== '' && one !== publication) ?? null;
}

function choosePublished(
  facts: PageFacts,
  article: ArticleData | null,
  metas: ReadonlyMap<string, readonly string[]>,
  capturedOn: Day,
): DaySpan | null {
  const usable = (text: string | null | undefined): DaySpan | null => {
    const span = text ? parsePublished(text) : undefined;
    // One day of grace for time zones ahead of UTC.
    return span && span[0] <= nextDay(capturedOn) ? span : null;
  };
  const stated = [article?.published, ...publishedNames.flatMap((name) => metas.get(name) ?? [])];
  for (const text of stated) {
    const span = usable(text);
    if (span) return span;
  }
  const times = facts.times.filter(({ aside, meaning }) => !aside && meaning !== 'modified');
  const marked = times.filter(({ meaning }) => meaning === 'published');
  // An unmarked time is the article's where it follows the headline, or is the page's only day.
  const following = times.filter(({ afterHeading }) => afterHeading).slice(0, 1);
  const days = new Set(times.map(({ datetime }) => usable(datetime)?.[0]));
  for (const { datetime } of [...marked, ...following, ...(days.size === 1 ? times : [])]) {
    const span = usable(datetime);
    if (span) return span;
  }
  return null;
}

function nextDay(day: Day): Day {
  return day === '9999-12-31' ? day : addDays(day, 1);
}

/** Letters and digits of a title in lower case, for comparing what differs in marks and spaces only. */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
