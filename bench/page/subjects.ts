import { spread } from '../record/measure.ts';

/** What questions and views are asked about, out of the case itself: from all parts of its lists, from the most written of to the least. */
export interface Subjects {
  readonly units: readonly string[];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly sources: readonly string[];
  readonly publications: readonly string[];
  readonly voices: readonly string[];
  readonly disputes: readonly string[];
  readonly claims: readonly string[];
  readonly words: readonly string[];
  readonly days: readonly string[];
  readonly counts: { readonly sources: number; readonly claims: number };
}

/** So many of each. */
const most = 20;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Looks at the case behind a server. */
export async function subjectsOf(url: string): Promise<Subjects> {
  const entities = (kind: string) =>
    ask<{ entities: readonly Named[] }>(url, `/api/entities?kind=${kind}&limit=2000`).then((a) =>
      spread(a.entities, most),
    );
  const [units, people, places] = [await entities('unit'), await entities('person'), await entities('place')];
  const { sources: all } = await ask<{
    sources: readonly {
      readonly id: string;
      readonly publication: string | null;
      readonly published: readonly [string, string] | null;
    }[];
  }>(url, '/api/sources');
  const sources = spread(all, most);
  const { answer: disputes } = await ask<{ answer: readonly { readonly dispute: { readonly id: string } }[] }>(
    url,
    '/api/disputes?limit=200',
  );
  const { answer: voices } = await ask<{ answer: readonly { readonly text: string }[] }>(url, '/api/voices?limit=200');
  const { case: counts } = await ask<{ case: Subjects['counts'] }>(url, '/api/case');
  const { claims } = await ask<{ claims: readonly { readonly claim: { readonly id: string } }[] }>(
    url,
    '/api/claims?limit=1000',
  );
  return {
    units: units.map(({ id }) => id),
    people: people.map(({ id }) => id),
    places: places.map(({ id }) => id),
    sources: sources.map(({ id }) => id),
    publications: spread([...new Set(all.flatMap(({ publication }) => publication ?? []))], most),
    voices: spread(voices, most).map(({ text }) => text),
    disputes: spread(disputes, most).map(({ dispute }) => dispute.id),
    claims: spread(claims, most).map(({ claim }) => claim.id),
    words: [...units, ...people].flatMap(({ name }) => name.split(' ').at(-1) ?? []),
    days: sources.flatMap(({ published }) => published?.[0] ?? []),
    counts,
  };
}

/** An answer of the interface. */
async function ask<T>(url: string, path: string): Promise<T> {
  const response = await fetch(new URL(path, url));
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
