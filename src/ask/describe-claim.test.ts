import { describe, expect, it } from 'vitest';
import { claimOf, sourceOf } from '../../test/cli/material.ts';
import type { Claim } from '../model/index.ts';
import { claimTypes, kindsOf } from '../model/index.ts';
import { describeClaim, describeVoices } from './describe-claim.ts';

const source = sourceOf(
  'Salim Harb leads River Brigade as its trainer and says Hill Army gave it rifles near Homs, 80 fighters strong.',
);
const quote = 'Salim Harb leads River Brigade';

describe('describeClaim', () => {
  it.each<[string, Claim]>([
    [
      'Salim Harb, commander of River Brigade',
      claimOf(source, quote, { subject: 'Salim Harb', object: 'River Brigade' }),
    ],
    [
      'Salim Harb, not commander of River Brigade',
      claimOf(source, quote, { subject: 'Salim Harb', object: 'River Brigade', polarity: 'negated' }),
    ],
    [
      'Salim Harb, trainer of River Brigade; appointed by Hill Army',
      claimOf(source, quote, {
        subject: 'Salim Harb',
        object: 'River Brigade',
        role: 'other',
        title: 'trainer',
        appointedBy: 'Hill Army',
      }),
    ],
    [
      'Hill Army, supporting River Brigade (weapons)',
      claimOf(source, source.text, {
        type: 'support',
        subject: 'Hill Army',
        object: ['it', 'River Brigade'],
        kinds: ['weapons'],
      }),
    ],
    [
      'River Brigade, based at Homs',
      claimOf(source, source.text, {
        type: 'positioning',
        subject: 'River Brigade',
        object: 'Homs',
        objectKind: 'place',
        kinds: ['site'],
      }),
    ],
    [
      'River Brigade, strength: "80 fighters"',
      claimOf(source, source.text, { type: 'strength', subject: 'River Brigade', value: '80 fighters' }),
    ],
  ])('says "%s"', (words, claim) => {
    expect(describeClaim(claim, {})).toBe(words);
  });

  it("puts what stays the source's own words in quotation marks", () => {
    const said = claimOf(source, source.text, { type: 'support', subject: 'Hill Army', object: 'it' });
    expect(describeClaim(said, {})).toBe('Hill Army, supporting "it"');
    const mandate = claimOf(source, source.text, {
      type: 'status',
      subject: 'River Brigade',
      object: 'Hill Army',
      value: 'Hill Army gave it rifles',
      kinds: ['mandate'],
      polarity: 'negated',
    });
    expect(describeClaim(mandate, {})).toBe('River Brigade, no mandate: "Hill Army gave it rifles"');
  });

  it('gives numbers as figures, and keeps a loaded word for what is counted at a distance', () => {
    const base = claimOf(source, source.text, { type: 'strength', subject: 'River Brigade', value: '80 fighters' });
    const counted = (low: number | null, high: number | null, wording: readonly string[] = []) =>
      describeClaim(
        {
          ...base,
          wording,
          value: { kind: 'count', text: '80 fighters', begin: 0, end: 1, low, high, of: 'fighters' },
        },
        {},
      );
    expect(counted(80, 80)).toBe('River Brigade, strength: 80 fighters');
    expect(counted(80, null)).toBe('River Brigade, strength: at least 80 fighters');
    expect(counted(null, 80)).toBe('River Brigade, strength: at most 80 fighters');
    expect(counted(60, 80)).toBe('River Brigade, strength: 60 to 80 fighters');
    expect(counted(80, 80, ['fighters'])).toBe('River Brigade, strength: 80 "fighters"');
  });

  it('calls the parties by the entities they are', () => {
    const claim = claimOf(source, quote, { subject: 'Salim Harb', object: 'River Brigade' });
    const object = { id: 'ent-1', kind: 'unit', name: 'Free River Army' } as const;
    expect(describeClaim(claim, { object })).toBe('Salim Harb, commander of Free River Army');
  });

  it('has words for every type and kind, with and without an object, and never leaves a gap', () => {
    for (const type of claimTypes) {
      for (const kind of [null, ...(kindsOf[type] ?? [])]) {
        for (const object of [undefined, 'River Brigade']) {
          const words = describeClaim(
            claimOf(source, source.text, {
              type,
              subject: 'Salim Harb',
              kinds: kind === null ? [] : [kind],
              ...(object === undefined ? {} : { object }),
            }),
            {},
          );
          expect(words).toMatch(/^Salim Harb, \S/);
          expect(words).not.toMatch(/ {2}|undefined|null|\b(to|with|of|from|by|against|on|at|in)$/);
        }
      }
    }
  });
});

describe('describeVoices', () => {
  it('names the chain from the outside in, with its cues and distances', () => {
    const claim = claimOf(source, quote, {
      subject: 'Salim Harb',
      object: 'River Brigade',
      voices: [
        { voice: 'unnamed', text: 'two officers', cue: 'confirmed', stance: 'vouches' },
        { voice: 'body', text: 'Hill Army', cue: 'claimed', stance: 'distances' },
      ],
    });
    expect(describeVoices(claim.attribution, 'Valley Post')).toBe(
      'Valley Post <- unnamed (two officers), confirmed <- Hill Army, claimed (the voice before it keeps its distance)',
    );
  });

  it('says so where the publication is not known', () => {
    const voice = { voice: 'publisher', text: '', begin: null, end: null, cue: null, stance: null } as const;
    expect(describeVoices([voice], null)).toBe('publication not named');
  });
});
