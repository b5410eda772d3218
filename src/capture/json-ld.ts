/** What JSON-LD (schema.org) says of the article a page shows; `null` where nothing. */
export interface ArticleData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

type Json = { readonly [key: string]: unknown };

/** Nodes looked at in one page; articles stand near the top. */
const mostNodes = 2000;

const articleType = /(?:article|blogposting|report|socialmediaposting|liveblogposting|discussionforumposting)$/i;
const pageType = /(?:webpage|creativework|itempage)$/i;

/**
 * Reads the article's node from a page's JSON-LD scripts (`@graph` and `@id` references too). Broken scripts are passed over. Only own properties are
 * read, so that no key of a page reaches an object's prototype; `dateModified` is never taken for the publication date.
 */
export function readJsonLd(scripts: readonly string[], pageUrls: readonly string[]): ArticleData | null {
  const nodes = scripts.flatMap((script) => nodesOf(parseLoosely(script))).slice(0, mostNodes);
  const byId = new Map<string, Json>();
  for (const node of nodes) {
    const id = text(node, '@id');
    if (id !== null && !byId.has(id)) byId.set(id, node);
  }
  const typed = (pattern: RegExp) => nodes.filter((node) => typesOf(node).some((type) => pattern.test(type)));
  const articles = typed(articleType);
  const here = articles.find((node) => pageUrls.some((url) => addressesOf(node).includes(url)));
  const article = here ?? articles[0];
  const page = typed(pageType).find((node) => text(node, 'datePublished') !== null || article !== undefined);
  const main = article ?? page;
  const site = typed(/^(?:website|organization|newsmediaorganization)$/i)[0];
  if (!main) {
    const name = site ? text(site, 'name') : null;
    return name === null ? null : { ...noArticle, publisher: name };
  }
  const from = (key: string) => text(main, key) ?? (page ? text(page, key) : null);
  return {
    headline: text(main, 'headline') ?? (article ? text(main, 'name') : null),
    published: from('datePublished'),
    author: namesOf(own(main, 'author') ?? own(main, 'creator'), byId),
    publisher: namesOf(own(main, 'publisher'), byId) ?? (site ? text(site, 'name') : null),
    language: from('inLanguage'),
    url: addressesOf(main).find((address) => /^https?:/.test(address)) ?? null,
  };
}

const noArticle: ArticleData = {
  headline: null,
  published: null,
  author: null,
  publisher: null,
  language: null,
  url: null,
};

/** JSON as pages write it: wrapped in comments or CDATA, with raw line breaks inside strings. */
function parseLoosely(script: string): unknown {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)$/, '');
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Most faults are control characters; the second attempt has none.
    }
  }
  return undefined;
}

/** The nodes that describe the page itself: top level, `@graph`, `mainEntity`; not what it links to, lists or quotes. */
function nodesOf(value: unknown): Json[] {
  const found: Json[] = [];
  const open: unknown[] = [value];
  for (let at = 0; at < open.length && found.length < mostNodes && open.length < 10 * mostNodes; at += 1) {
    const one = open[at];
    if (Array.isArray(one)) {
      open.push(...one.slice(0, mostNodes));
    } else if (isObject(one)) {
      found.push(one);
      open.push(own(one, '@graph'), own(one, 'mainEntity'), own(one, 'mainEntityOfPage'));
    }
  }
  return found;
}

/** Names of a person, an organisation or several, references resolved; joined by commas. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Json>): string | null {
  const values = Array.isArray(value) ? value.slice(0, 20) : [value];
  const names = values.map((one) => {
    if (typeof one === 'string') return /^https?:/i.test(one) ? null : one;
    if (!isObject(one)) return null;
    const id = text(one, '@id');
    const target = id === null ? undefined : byId.get(id);
    return text(one, 'name') ?? (target ? text(target, 'name') : null);
  });
  return [...new Set(names.filter((name) => name !== null))].join(', ') || null;
}

function addressesOf(node: Json): string[] {
  const page = own(node, 'mainEntityOfPage');
  const candidates = [own(node, 'url'), page, isObject(page) ? own(page, '@id') : undefined, own(node, '@id')];
  return candidates.filter((one) => typeof one === 'string');
}

function typesOf(node: Json): string[] {
  const type = own(node, '@type');
  return (Array.isArray(type) ? type.slice(0, 20) : [type]).filter((one) => typeof one === 'string');
}

/** A property as one string; of a list its first. */
function text(node: Json, key: string): string | null {
  const value = own(node, key);
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one.trim() === '' ? null : one;
  return isObject(one) ? (typeof one['@value'] === 'string' ? one['@value'] : null) : null;
}

function own(node: Json, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
