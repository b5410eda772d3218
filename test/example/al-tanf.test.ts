import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView, Workspace } from '../../src/main/index.ts';
import { createWorkspace, exampleClaims, exampleFolder } from '../../src/main/index.ts';
import { requireDay } from '../../src/model/index.ts';
import { temporaryFolder } from '../contract/sqlite-case.ts';

// What a record made of the bundled example must show, line by line: the answers of the program, each with its quotes.

let workspace: Workspace;
let remove: () => Promise<void>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  remove = folder.remove;
  workspace = await createWorkspace(folder.path, { cwd: exampleFolder(), by: 'muster' });
  const added = await workspace.addInputs(['r*.md']);
  expect(added.problems).toEqual([]);
  const hand = await exampleClaims();
  expect((await workspace.as(hand.by).addClaims(hand.lines, hand.file)).problems).toEqual([]);
}, 120_000);

afterAll(async () => {
  await workspace?.close();
  await remove?.();
});

const unit = 'Maghawir al-Thawra';
const day = requireDay;
const publicationsOf = (claims: readonly ClaimView[]): ReadonlySet<string> =>
  new Set(claims.map(({ source }) => source.publication ?? ''));

/** Every claim shown has its words. */
function expectQuotes(claims: readonly ClaimView[]): void {
  expect(claims.length).toBeGreaterThan(0);
  for (const { claim } of claims) expect(claim.citation.quote).not.toBe('');
}

describe('who commanded the faction', () => {
  it('names al-Qasim on 1 October 2022, with six days on which his command is said to have begun, each under its sources', async () => {
    const answer = await workspace.who(unit, day('2022-10-01'));
    const qasim = answer.commanders.find(({ person }) => /Qas+[ie]m/.test(person.name));
    expect(qasim).toBeDefined();
    const started = new Map(
      (qasim?.starts ?? [])
        .filter(({ days: [first, last] }) => first !== null && first === last)
        .map((said) => [said.days[0], said]),
    );
    for (const [date, publication] of [
      ['2022-09-23', 'Syria Direct'],
      ['2022-09-24', 'Syria TV'],
      ['2022-09-25', 'The Syrian Observer'],
      ['2022-09-26', 'Shaam'],
      ['2022-10-03', 'The Syrian Observer'],
      ['2022-10-04', 'Al-Manar'],
    ] as const) {
      const said = started.get(day(date));
      expect([date, said === undefined ? null : [...publicationsOf(said.claims)]]).toEqual([
        date,
        expect.arrayContaining([publication]),
      ]);
      expectQuotes(said?.claims ?? []);
    }
    expect(answer.stances.some(({ claim }) => claim.kinds.includes('rejects'))).toBe(true);
  });

  it('is disputed on 24 September 2022', async () => {
    const answer = await workspace.who(unit, day('2022-09-24'));
    const names = answer.commanders.map(({ person }) => person.name).join('; ');
    expect(names).toMatch(/Qas+[ie]m/);
    expect(names).toMatch(/Tal+a/);
    expect(answer.disputed).toBe(true);
    expect(answer.disputes.map(({ dispute }) => dispute.rule)).toEqual(
      expect.arrayContaining(['two commanders', 'different start', 'different end']),
    );
  });

  it('names al-Qasim first and without dispute on 20 October 2022, and al-Antari on 5 March 2024', async () => {
    const autumn = await workspace.who(unit, day('2022-10-20'));
    expect(autumn.commanders[0]?.person.name).toMatch(/Qas+[ie]m/);
    expect(autumn.disputed).toBe(false);
    const spring = await workspace.who(unit, day('2024-03-05'));
    expect(spring.commanders[0]).toMatchObject({ person: { name: expect.stringMatching(/Antari/) }, asOf: 'attested' });
    expect(spring.disputed).toBe(false);
    expect(spring.otherNames.map(({ entity }) => entity.name)).toContain('Syrian Free Army');
  });
});

describe('ranks', () => {
  it.each([
    ['Muhammad Farid al-Qasim', ['Captain', 'Colonel']],
    ['Muhannad al-Talla', ['Brigadier General', 'Colonel', 'Lieutenant Colonel']],
    ['Salem Turki al-Antari', ['Colonel', 'Lieutenant Colonel']],
  ])('of %s disagree', async (person, ranks) => {
    const career = await workspace.career(person);
    const given = career.tenures.flatMap((tenure) => tenure.ranks);
    expect(given.map(({ rank }) => rank)).toEqual(expect.arrayContaining(ranks));
    for (const { claims } of given) expectQuotes(claims);
  });

  it('are disputes', async () => {
    const disputes = await workspace.disputes({ rule: 'different rank' });
    const about = disputes.map((each) => each.about[0]?.name ?? '').join('; ');
    expect(about).toMatch(/Qas+[ie]m/);
    expect(about).toMatch(/Tal+a/);
  });
});

describe('who acted', () => {
  it('is the coalition, US Central Command and the United States, and the three stay three', async () => {
    const claims = await workspace.claims({ type: 'posting' });
    const acting = new Map(
      claims.flatMap(({ entities }) =>
        entities.appointedBy ? [[entities.appointedBy.name, entities.appointedBy.id] as const] : [],
      ),
    );
    const ids = [/coalition/i, /Central Command|القيادة المركزية/, /^United States$|^US$|^Washington$/].map((name) => {
      const found = [...acting].find(([known]) => name.test(known));
      expect([String(name), found?.[0]]).toEqual([String(name), expect.any(String)]);
      return found?.[1];
    });
    expect(new Set(ids).size).toBe(3);
  });
});

describe('where al-Talla went', () => {
  it('is Iraq by some and Turkey by others', async () => {
    const { places } = await workspace.where('Muhannad al-Talla', null);
    const said = (name: RegExp) => places.filter(({ place }) => name.test(place.name)).flatMap(({ claims }) => claims);
    for (const publication of ['Syria News', 'Syria Press', 'Al-Waght']) {
      expect([...publicationsOf(said(/Iraq|العراق/))]).toContain(publication);
    }
    for (const publication of ['Syria TV', 'The Syrian Observer', 'Euphrates Post']) {
      expect([...publicationsOf(said(/Turkey|تركيا/))]).toContain(publication);
    }
  });

  it('is given as alternatives where one text gives both', async () => {
    const disputes = await workspace.disputes({ rule: 'alternatives in one text', entity: 'Muhannad al-Talla' });
    expect(disputes.some(({ sides }) => sides.length > 1 && sides.every(({ best }) => best.length > 0))).toBe(true);
  });
});

describe('strength, origin and support', () => {
  it('is about 800 in 2017 and at least 300 in 2022, the brigade about 80, and time apart is no dispute', async () => {
    const { numbers, disputes } = await workspace.strength(unit);
    expect(numbers.map(({ low, view }) => [low, view.source.published?.[0].slice(0, 4)])).toEqual(
      expect.arrayContaining([
        [300, '2022'],
        [800, '2017'],
      ]),
    );
    expect(disputes).toEqual([]);
    const brigade = await workspace.strength('Qaryateen Brigade');
    expect(brigade.numbers.map(({ high, low }) => high ?? low)).toContain(80);
  });

  it('was founded in 2015 or 2016, out of the New Syrian Army', async () => {
    const [dispute] = await workspace.disputes({ rule: 'different origin', entity: unit });
    expect(dispute?.sides.map(({ label }) => label).join('; ')).toMatch(/2015[\s\S]*2016|2016[\s\S]*2015/);
    const { succession } = await workspace.dossier(unit);
    const formed = succession.filter(({ claim }) => claim.kinds.includes('formed from'));
    expectQuotes(formed);
    expect(formed.some(({ entities }) => entities.object?.name === 'New Syrian Army')).toBe(true);
  });

  it('of the brigade is said to have ended in 2017 by three, of whom one infers that it was a lie', async () => {
    const claims = await workspace.claims({ type: 'support' });
    const ended = claims.filter(({ claim }) => claim.range.ending && claim.range.to[1]?.startsWith('2017'));
    expect([...publicationsOf(ended)]).toEqual(expect.arrayContaining(['Syria Press']));
    expect(
      claims.some(({ source, claim }) => /VOA|afooter/i.test(source.publication ?? source.name) && claim.range.ending),
    ).toBe(true);
    const inferred = await workspace.claims({ type: 'inference' });
    expect([...publicationsOf(inferred)]).toEqual(['Syria News']);
  });
});

describe('names', () => {
  it.each([
    'Maghawir al-Thawra',
    'Maghaweir al-Thowra',
    'Maghawir Thawra',
    'Jaysh Maghawir al-Thawra',
    'Revolutionary Commando Army',
    'MAT',
    'مغاوير الثورة',
    'جيش مغاوير الثورة',
  ])('of the faction: %s', async (name) => {
    const [asked, known] = [await workspace.entity(name, 'unit'), await workspace.entity(unit, 'unit')];
    expect(asked.entity.id).toBe(known.entity.id);
  });

  it('of later are another unit that it was renamed to', async () => {
    const [earlier, later] = [await workspace.entity(unit, 'unit'), await workspace.entity('Syrian Free Army', 'unit')];
    expect(later.entity.id).not.toBe(earlier.entity.id);
    expect((await workspace.entity('جيش سورية الحرة', 'unit')).entity.id).toBe(later.entity.id);
  });

  it('suggest that the "Free Syrian Army" of the reports is the Syrian Free Army, and merge nothing', async () => {
    const suggestions = await workspace.suggestions({ entity: 'Free Syrian Army' });
    const pair = suggestions.find(({ left, right }) =>
      [left, right].some(({ entity }) => entity.name === 'Syrian Free Army'),
    );
    expect(pair).toMatchObject({ line: 'likely' });
    expect(pair?.reasons.join('; ')).toMatch(/another order/);
  });

  it.each([
    [
      'Muhannad al-Talla',
      [
        "Muhannad al-Talla'a",
        'Muhannad Tallaa',
        'Muhannad al-Talaa',
        'Muhannad Tallae',
        'Muhanad Ahmed al-Tallaa',
        'مهند الطلاع',
      ],
    ],
    [
      'Muhammad Farid al-Qasim',
      ['Mohammed Farid al-Qasem', 'Muhammad Fareed Qassim', 'Farid Hossam al-Qassim', 'Farid al-Qasim', 'فريد القاسم'],
    ],
  ])('of %s are one man', async (name, spellings) => {
    const known = (await workspace.entity(name, 'person')).entity.id;
    for (const spelling of spellings) {
      expect([spelling, (await workspace.entity(spelling, 'person')).entity.id]).toEqual([spelling, known]);
    }
  });

  it('are joined by entries of the log that give their reason and can be taken back', async () => {
    const entries = (await workspace.log()).filter(({ event }) => event.type === 'identity-judged');
    expect(entries.length).toBeGreaterThan(10);
    for (const { by, event } of entries) {
      expect(by).toMatch(/^muster-resolver\//);
      expect(event.type === 'identity-judged' && event.reason).toBeTruthy();
    }
  });
});

describe('origins', () => {
  it('counts the three copies of one story once', async () => {
    const { commanders } = await workspace.who('Syrian Free Army', day('2024-03-05'));
    const antari = commanders.find(({ person }) => /Antari/.test(person.name));
    const [story] = (antari?.backing.origins ?? []).filter(({ sources }) => sources.length === 3);
    expect(story?.reasons.length).toBeGreaterThan(0);
    const { edges } = await workspace.origins(null);
    expect(edges.map(({ kind }) => kind).sort()).toEqual(['copy', 'translation', 'translation']);
  });

  it('knows that Syria Press and Al-Waght lean on one interview', async () => {
    const { upstreams, sources } = await workspace.origins(null);
    const nameOf = (id: string) => sources.find((source) => source.id === id)?.publication;
    const shared = upstreams.find(({ leaning, speaker }) => {
      const leaners = leaning.map(({ source }) => nameOf(source));
      return speaker !== null && leaners.includes('Syria Press') && leaners.includes('Al-Waght');
    });
    expect(shared).toBeDefined();
  });
});
