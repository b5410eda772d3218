import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('a person takes an office', () => {
  reads('in the active voice: who appoints, rank and title are kept', {
    text: 'The Northern Front appointed Colonel Omar Saleh commander of the Harra Brigade.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; title commander; rank Colonel; by Northern Front; starting'],
  });
  reads('in the passive voice, with who appoints at the end', {
    text: 'Colonel Omar Saleh was appointed commander of the Harra Brigade by the Northern Front.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; rank Colonel; by Northern Front; starting'],
  });
  reads('and replaces another, whose posting ends', {
    text: 'Omar Saleh has been named as the new head of the Harra Brigade, replacing Tariq Nasser.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; title head; starting; now',
      'posting: Tariq Nasser > Harra Brigade; commander; ending; past',
    ],
  });
  reads('and succeeds another in a month that is told', {
    text: 'Captain Layla Haddad succeeded Tariq Nasser as spokeswoman of the Harra Brigade in March 2020.',
    all: [
      'posting: Layla Haddad > Harra Brigade; spokesperson; rank Captain; replaces Tariq Nasser; starting; from 2020-03',
      'posting: Tariq Nasser > Harra Brigade; spokesperson; ending; to 2020-03',
    ],
  });
  reads('and takes it over from another', {
    text: 'Omar Saleh took over the command of the Harra Brigade from Tariq Nasser.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; replaces Tariq Nasser; starting',
      'posting: Tariq Nasser > Harra Brigade; commander; ending',
    ],
  });
  reads('on the word of several, who confirm that one replaces the other', {
    text: 'Multiple officers have confirmed that Omar Saleh is the new commander of the Harra Brigade, replacing Tariq Nasser on the orders of the Northern Front.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; starting; said by Multiple officers (have confirmed); unnamed Multiple officers vouches',
      'posting: Tariq Nasser > Harra Brigade; commander; ending; said by Multiple officers (have confirmed)',
    ],
  });
  reads('in a sentence whose source comes last', {
    text: 'Omar Saleh is the new commander of the Harra Brigade, three residents have said.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; starting; now; said by three residents (have said)'],
  });
  reads('told of by a noun', {
    text: 'The appointment of Omar Saleh as commander of the Harra Brigade surprised local officials.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; starting'],
  });
  reads('by election', {
    text: 'The Harra Brigade elected Omar Saleh as its leader. The new leader vowed to fight the Dune Army.',
    says: ['posting: Omar Saleh > Harra Brigade; commander; title leader; starting'],
    not: ['hostility: Omar Saleh > Dune Army; asserted'],
  });
  reads('only as a plan', {
    text: 'The Northern Front plans to appoint Omar Saleh commander of the Harra Brigade.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; planned; starting'],
    not: ['posting: Omar Saleh > Harra Brigade; now'],
  });
  reads('in the future, on the word of a spokesman who has an office himself', {
    text: "Salim Mansour, the Northern Front's spokesman, said Omar Saleh would replace Tariq Nasser as commander of the Harra Brigade.",
    all: [
      'posting: Salim Mansour > Northern Front; spokesperson; own words',
      'posting: Omar Saleh > Harra Brigade; commander; replaces Tariq Nasser; planned; said by Salim Mansour (said)',
      'posting: Tariq Nasser > Harra Brigade; commander; planned; ending; said by Salim Mansour (said)',
    ],
  });
});

describe('a person holds an office', () => {
  reads('told of by a verb, with rank and number of the unit', {
    text: 'Brigadier Salim Mansour commands the 12th Division.',
    all: ['posting: Salim Mansour > 12th Division; commander; rank Brigadier; now'],
  });
  reads('told of by a participle between commas', {
    text: 'The Harra Brigade, commanded by Omar Saleh, entered the village of Zuwara.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; now', 'movement (moving to): Harra Brigade > Zuwara; past'],
  });
  reads("told of by the unit's genitive and an apposition", {
    text: "The Harra Brigade's commander, Omar Saleh, spoke to reporters.",
    all: ['posting: Omar Saleh > Harra Brigade; commander; title commander; now'],
  });
  reads('each their own where one sentence names two', {
    text: 'The commander of the Harra Brigade, Colonel Omar Saleh, and the commander of the 12th Division, General Salim Mansour, met in Zuwara.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; rank Colonel',
      'posting: Salim Mansour > 12th Division; commander; rank General',
    ],
  });
  reads('each their own where the names come first', {
    text: 'Colonel Omar Saleh, head of the Harra Brigade, and Major Tariq Nasser, head of the Salt Legion, signed the truce.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; rank Colonel',
      'posting: Tariq Nasser > Salt Legion; commander; rank Major',
    ],
  });
  reads('still', {
    text: 'Omar Saleh remains the commander of the Harra Brigade.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; now'],
  });
  reads('as a founder, which founds the unit too', {
    text: 'Yusuf Karam founded the Harra Brigade in 2014.',
    all: ['posting: Yusuf Karam > Harra Brigade; founder; from 2014', 'succession (founded): Harra Brigade; from 2014'],
  });
  reads('as a member with a rank', {
    text: 'Gen. Salim Mansour, a member of the Northern Front, was seen in Zuwara.',
    says: ['posting: Salim Mansour > Northern Front; member; rank Gen.'],
  });
  reads('not, where it is denied', {
    text: 'Omar Saleh is not the commander of the Harra Brigade.',
    all: ['posting not: Omar Saleh > Harra Brigade; commander'],
  });
  reads('perhaps', {
    text: 'Omar Saleh may be the commander of the Harra Brigade.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; possible'],
  });
  reads('as far as is reported', {
    text: 'Omar Saleh reportedly leads the Harra Brigade.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; alleged'],
  });
  reads('not, where it is only asked', {
    text: 'Is Omar Saleh the commander of the Harra Brigade?',
    not: ['posting: Omar Saleh > Harra Brigade; asserted'],
  });
});

describe('a person has left an office', () => {
  reads('on a day that is told', {
    text: 'Tariq Nasser was dismissed as commander of the Harra Brigade on 3 May 2021.',
    all: ['posting: Tariq Nasser > Harra Brigade; commander; ending; past; to 2021-05-03'],
  });
  reads('by removal from a command', {
    text: 'The Northern Front removed Tariq Nasser from the command of the Harra Brigade.',
    all: ['posting: Tariq Nasser > Harra Brigade; commander; ending; past'],
    not: ['posting: Tariq Nasser > Northern Front'],
  });
  reads('and is called a former commander', {
    text: 'Tariq Nasser, the former commander of the Harra Brigade, denied the charges.',
    says: ['posting: Tariq Nasser > Harra Brigade; commander; past'],
  });
  reads('between two years', {
    text: 'Omar Saleh was the commander of the Harra Brigade from 2014 to 2017.',
    all: ['posting: Omar Saleh > Harra Brigade; commander; from 2014; to 2017; starting; ending; past'],
  });
  reads('by death, after years in it', {
    text: 'Omar Saleh was killed in Zuwara in July 2020. He had commanded the Harra Brigade since 2016.',
    all: [
      'status (death): Omar Saleh > "killed"; from 2020-07',
      'posting: Omar Saleh > Harra Brigade; commander; from 2016; past',
    ],
  });
  reads('for another: a new commander was the head of a small group that has a name', {
    text: 'The new commander of the Harra Brigade, Omar Saleh, was the head of a small group called the Zuwara Lions.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; starting; now',
      'posting: Omar Saleh > Zuwara Lions; commander; title head; past',
    ],
  });
});
