import type { Claim, ClaimRange, ClaimType, Day, EntityKind, Party, TextSpan, Voice } from '../../src/model/index.ts';
import { addDays, makeRange } from '../../src/model/index.ts';
import type { Random } from './random.ts';
import type { Army, WorldUnit } from './world.ts';
import { commandOn, personName } from './world.ts';

/** What of a claim its sentence gives; the report adds whose it is and where it stands. */
type Given = Omit<Claim, 'id' | 'source' | 'attribution' | 'citation' | 'reader' | 'confidence'>;

/** A sentence and its claim, once it is known where the sentence begins. */
export interface Said {
  readonly sentence: string;
  claim(begin: number): Given;
  voices(begin: number): readonly Voice[];
}

/** Claims of a report, about. */
const sentences = 30;
/** One name or date in so many is wrong. */
const wrongOneIn = 25;
const times = [
  'On Monday',
  'Last week',
  'According to residents',
  'In the north',
  'At dawn',
  'By the weekend',
  'Near the river',
  'As before',
];
const supporters = ['the Coalition', 'the Ministry of Defence', 'the Border Council', 'the Northern Alliance'];

/** What a report of a day says: of one brigade and its battalions mostly, as reports do. */
export function draftReport(random: Random, army: Army, published: Day): readonly Said[] {
  const brigades = army.units.flatMap((unit, at) => (/Brigade/.test(unit.name) ? [at] : []));
  const focus = brigades[Math.floor(random.next() ** 2 * brigades.length)] ?? 0;
  const near = army.units.filter(
    (unit, at) => at === focus || unit.parent === focus || at === army.units[focus]?.parent,
  );
  return Array.from({ length: sentences }, () => {
    const unit = random.next() < 0.2 ? random.pick(army.units) : random.pick(near);
    const kind = random.next();
    if (kind < 0.25) return commands(random, unit, published);
    if (kind < 0.42) return appointed(random, unit, published);
    if (kind < 0.62) return partOf(random, army, unit, published);
    if (kind < 0.77) return based(random, army, unit, published);
    if (kind < 0.87) return strength(random, unit, published);
    return supported(random, unit, published);
  });
}

function commands(random: Random, unit: WorldUnit, published: Day): Said {
  const { now } = commandOn(unit, published);
  const person = random.below(wrongOneIn) === 0 ? personName(random) : now.person;
  return said(
    random,
    [now.rank, ' ', person, random.pick([' commands ', ' leads ', ' is in command of ']), unit.name],
    published,
    {
      type: 'posting',
      subject: [2, 'person'],
      object: [4, 'unit'],
      rank: 0,
      range: makeRange({ from: [published, published], to: [published, published] }),
    },
  );
}

function appointed(random: Random, unit: WorldUnit, published: Day): Said {
  const { now, before } = commandOn(unit, published);
  const on = random.below(wrongOneIn) === 0 ? addDays(now.from, 1 + random.below(20)) : now.from;
  const words = [now.person, ' became commander of ', unit.name, ` on ${on}`];
  const from: ClaimRange['from'] = [on, on];
  const range = makeRange({ from, to: [on, on <= published ? published : null], starting: true });
  return said(random, before === null ? words : [...words, ', after ', before.person], published, {
    type: 'posting',
    subject: [0, 'person'],
    object: [2, 'unit'],
    ...(before === null ? {} : { replaces: [5, 'person'] as const }),
    range,
  });
}

function partOf(random: Random, army: Army, unit: WorldUnit, published: Day): Said {
  const parent = army.units[unit.parent ?? 0] ?? unit;
  return said(
    random,
    [unit.name, random.pick([' is part of ', ' belongs to ', ' serves under ']), parent.name],
    published,
    {
      type: parent === unit ? 'identity' : 'membership',
      subject: [0, 'unit'],
      object: [2, 'unit'],
      range: makeRange({ from: [published, published], to: [published, published] }),
    },
  );
}

function based(random: Random, army: Army, unit: WorldUnit, published: Day): Said {
  const place = random.below(wrongOneIn) === 0 ? random.pick(army.units).place : unit.place;
  return said(random, [unit.name, random.pick([' is based in ', ' has its headquarters in ']), place], published, {
    type: 'positioning',
    subject: [0, 'unit'],
    object: [2, 'place'],
    kinds: ['site'],
    range: makeRange({ from: [published, published], to: [published, published] }),
  });
}

function strength(random: Random, unit: WorldUnit, published: Day): Said {
  const count = Math.round(unit.strength * (random.below(wrongOneIn) === 0 ? 3 : 0.9 + random.next() / 5));
  return said(random, [unit.name, ' has ', `about ${count} soldiers`], published, {
    type: 'strength',
    subject: [0, 'unit'],
    count: [2, Math.round(count * 0.9), Math.round(count * 1.1)],
    range: makeRange({ from: [published, published], to: [published, published] }),
  });
}

function supported(random: Random, unit: WorldUnit, published: Day): Said {
  return said(
    random,
    [random.pick(supporters), random.pick([' supplies ', ' trains ', ' arms ']), unit.name],
    published,
    {
      type: 'support',
      subject: [0, 'organisation'],
      object: [2, 'unit'],
      kinds: ['unspecified'],
      range: makeRange({ from: [published, published], to: [published, published] }),
    },
  );
}

/** Which words of a sentence are what. */
interface Parts {
  readonly type: ClaimType;
  readonly subject: readonly [word: number, kind: EntityKind];
  readonly object?: readonly [word: number, kind: EntityKind];
  readonly replaces?: readonly [word: number, kind: EntityKind];
  readonly rank?: number;
  readonly count?: readonly [word: number, low: number, high: number];
  readonly kinds?: readonly string[];
  readonly range: ClaimRange;
}

/** A sentence of these words, said by the report itself, by nobody named, or by somebody. */
function said(random: Random, words: readonly string[], published: Day, parts: Parts): Said {
  const lead = `${random.pick(times)} ${published}: `;
  const speaker = random.next();
  const voice =
    speaker < 0.1
      ? `officer ${personName(random)}`
      : speaker < 0.33
        ? random.pick(['sources', 'residents', 'officials'])
        : null;
  const body = words.join('');
  const told = voice === null ? '' : `, ${voice} said`;
  const spanOf = (begin: number, at: number): TextSpan => {
    const start = begin + lead.length + words.slice(0, at).join('').length;
    const text = words[at] ?? '';
    return { text, begin: start, end: start + text.length };
  };
  const party = (begin: number, [at, kind]: readonly [number, EntityKind]): Party => {
    const span = spanOf(begin, at);
    return { ...span, kind, name: span.text };
  };
  return {
    sentence: `${lead}${body}${told}.`,
    claim: (begin) => ({
      type: parts.type,
      subject: party(begin, parts.subject),
      object: parts.object === undefined ? null : party(begin, parts.object),
      value:
        parts.count === undefined
          ? null
          : {
              kind: 'count',
              ...spanOf(begin, parts.count[0]),
              low: parts.count[1],
              high: parts.count[2],
              of: 'soldiers',
            },
      role: parts.type === 'posting' ? 'commander' : null,
      title: null,
      rank: parts.rank === undefined ? null : spanOf(begin, parts.rank),
      kinds: parts.kinds ?? [],
      appointedBy: null,
      replaces: parts.replaces === undefined ? null : party(begin, parts.replaces),
      certainty: 'asserted',
      polarity: 'affirmed',
      range: parts.range,
      wording: [],
      links: [],
    }),
    voices: (begin) => {
      if (voice === null) return [];
      const start = begin + lead.length + body.length + 2;
      const named = voice.startsWith('officer ');
      const text = named ? voice.slice('officer '.length) : voice;
      const at = named ? start + 'officer '.length : start;
      return [
        { voice: named ? 'person' : 'unnamed', text, begin: at, end: at + text.length, cue: 'said', stance: 'neutral' },
      ];
    },
  };
}
