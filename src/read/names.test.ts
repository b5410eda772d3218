import { describe, expect, it } from 'vitest';
import { bodyOf, readSource } from '../../test/reading/claim-lines.ts';
import { reads } from '../../test/reading/read-text.ts';

describe('what words stand for', () => {
  reads('a unit is taken up as "the group" and "its"', {
    text: 'The Harra Brigade entered Zuwara. The group is backed by Turkey. Its commander, Omar Saleh, lives in Karak.',
    says: ['support (unspecified): Turkey > Harra Brigade', 'posting: Omar Saleh > Harra Brigade; commander'],
    not: ['posting: Omar Saleh > Turkey'],
  });
  reads('a unit is taken up as "this group"', {
    text: 'Badiya Brigade has 80 men. This group receives training from the Lebanese army.',
    all: ['strength: Badiya Brigade; 80 to 80 men', 'support (training): Lebanese army > Badiya Brigade'],
  });
  reads('a unit is taken up by the kind it is: "the same front"', {
    text: 'The Northern Front is based in Zuwara. The same front appointed Omar Saleh commander of the Harra Brigade.',
    says: ['posting: Omar Saleh > Harra Brigade; commander; starting', 'positioning (site): Northern Front > Zuwara'],
    not: ['posting: Omar Saleh > Northern Front'],
  });
  reads('a person is taken up as the new commander, and a small group gets the name it goes by', {
    text: 'Omar Saleh is the new commander of the Harra Brigade. The new commander was the head of a small armed group calling itself the Badiya Brigade of 80 men. The group quarrelled with the Lebanese army over its operations against farmers.',
    says: [
      'posting: Omar Saleh > Harra Brigade; commander; starting; now',
      'posting: Omar Saleh > Badiya Brigade; commander; title head; past',
      'strength: Badiya Brigade; 80 to 80 men',
      'dispute: Badiya Brigade > Lebanese army',
    ],
    not: [
      'posting: Omar Saleh > Harra Brigade; past',
      'dispute: Harra Brigade > Lebanese army',
      'hostility: Badiya Brigade > Lebanese army',
    ],
  });
  reads('a person is taken up by the surname and as "he"', {
    text: 'Colonel Omar Saleh leads the Harra Brigade. Saleh fled to Jordan in 2020, and he is in Karak.',
    says: ['posting: Omar Saleh > Harra Brigade; rank Colonel', 'movement (moving to): Omar Saleh > Jordan; from 2020'],
  });
});

describe('names', () => {
  reads('are told apart from the words around them that say who backs them', {
    text: 'The Turkish-backed Harra Brigade and the Iranian-backed Badiya Brigade clashed.',
    all: [
      'support (unspecified): Turkey > Harra Brigade',
      'support (unspecified): Iran > Badiya Brigade',
      'hostility: Harra Brigade > Badiya Brigade',
    ],
  });
  reads('are told apart from loaded words', {
    text: 'The self-styled Harra Brigade, led by the self-proclaimed General Omar Saleh, controls two villages.',
    says: [
      'posting: Omar Saleh > Harra Brigade; commander; rank General; wording self-styled; wording self-proclaimed',
    ],
  });
  reads('stand behind the one they are an affiliate of', {
    text: 'Salt Legion affiliate Badiya Brigade attacked the Lebanese army.',
    all: ['affiliation: Badiya Brigade > Salt Legion', 'hostility: Badiya Brigade > Lebanese army'],
  });
  reads('are those of a group that calls itself so', {
    text: 'A small terrorist group calling itself the Badiya Brigade controls Karak.',
    all: ['positioning (control): Badiya Brigade > Karak; wording terrorist; wording calling itself'],
  });
  reads('are Arabic names in Latin letters', {
    text: 'Liwa al-Harra is led by Abu Omar al-Zuwari.',
    all: ['posting: Abu Omar al-Zuwari > Liwa al-Harra; commander'],
  });
  reads('have initials and an abbreviated rank', {
    text: 'The 3rd Brigade of the 12th Division is commanded by Col. J. B. Okoro.',
    all: [
      'posting: J. B. Okoro > 3rd Brigade; commander; rank Col.',
      'membership (part of): 3rd Brigade > 12th Division',
    ],
  });
  reads('are of two that support one', {
    text: 'The Harra Brigade is supported by Turkey and Qatar.',
    all: ['support (unspecified): Turkey > Harra Brigade', 'support (unspecified): Qatar > Harra Brigade'],
  });

  it('are no common words at the beginning of a sentence', async () => {
    const text =
      'Groups in Zuwara said nothing. Back in 2019, Omar Saleh left the Harra Brigade. Reports differ. Still, Karak is calm.';
    const { claims, mentions } = await readSource(bodyOf(text));
    const names = mentions.filter(({ kind }) => ['person', 'unit', 'place', 'organisation'].includes(kind));
    expect(new Set(names.map(({ kind, text: name }) => `${kind} ${name}`))).toEqual(
      new Set(['place Zuwara', 'person Omar Saleh', 'unit Harra Brigade', 'place Karak']),
    );
    expect(mentions.filter(({ kind }) => kind === 'date').map(({ text: words }) => words)).toEqual(['2019']);
    expect(claims.map(({ type, range }) => [type, range.ending, range.to[1]])).toEqual([
      ['posting', true, '2019-12-31'],
    ]);
  });
});
