import { describe, expect, it } from 'vitest';
import { type ClaimFacts, type ClaimType, unknownRange } from '../../model/index.ts';
import { interestOf, lastSpeakerIsInterested } from './interest.ts';

function tie(type: ClaimType, subject: string, object: string, more: Partial<ClaimFacts> = {}): ClaimFacts {
  return {
    claim: `clm-${type}-${subject}-${object}`,
    number: 1,
    source: 'src-1',
    type,
    kinds: [],
    role: null,
    polarity: 'affirmed',
    certainty: 'asserted',
    status: 'proposed',
    range: unknownRange,
    subject,
    object,
    appointedBy: null,
    replaces: null,
    count: null,
    rank: null,
    competes: [],
    voices: [{ voice: 'publisher', key: 'p' }],
    publication: 'p',
    published: null,
    begin: 0,
    end: 1,
    ...more,
  };
}

const ties = [
  tie('posting', 'spokesman', 'brigade'),
  tie('posting', 'chief', 'brigade'),
  tie('membership', 'brigade', 'army'),
  tie('membership', 'battalion', 'army'),
  tie('hostility', 'rebels', 'brigade'),
  tie('posting', 'rebel', 'rebels'),
  tie('support', 'patron', 'rebels'),
  tie('hostility', 'observer', 'brigade', { polarity: 'negated' }),
  tie('hostility', 'observer', 'brigade', { status: 'rejected', claim: 'clm-rejected' }),
];

describe('interestOf', () => {
  it.each([
    ['spokesman', ['brigade'], 'party', ['clm-posting-spokesman-brigade']],
    ['spokesman', ['chief'], 'party', ['clm-posting-chief-brigade', 'clm-posting-spokesman-brigade']],
    ['brigade', ['brigade', 'town'], 'party', []],
    ['rebel', ['brigade'], 'enemy', ['clm-hostility-rebels-brigade']],
    ['spokesman', ['rebels'], 'enemy', ['clm-hostility-rebels-brigade']],
    ['patron', ['rebels'], 'ally', ['clm-support-patron-rebels']],
    [
      'spokesman',
      ['battalion'],
      'ally',
      ['clm-membership-battalion-army', 'clm-membership-brigade-army', 'clm-posting-spokesman-brigade'],
    ],
    ['observer', ['brigade'], 'none known', []],
  ] as const)('%s on %s: %s', (speaker, spokenOf, interest, claims) => {
    const found = interestOf(speaker, spokenOf, ties);

    expect(found).toEqual({ interest, claims });
  });

  it('filters claims by their last speaker', () => {
    const said = tie('posting', 'chief', 'brigade');
    expect(lastSpeakerIsInterested(said, 'rebel', ties)).toBe(true);
    expect(lastSpeakerIsInterested(said, 'observer', ties)).toBe(false);
    expect(lastSpeakerIsInterested(said, null, ties)).toBe(false);
  });
});
