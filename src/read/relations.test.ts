import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('command', () => {
  reads('is told of by a verb', {
    text: 'The Northern Front controls the Harra Brigade.',
    all: ['command: Northern Front > Harra Brigade; now'],
  });
  reads('is told of from below', {
    text: 'The Harra Brigade takes its orders from the Northern Front.',
    all: ['command: Northern Front > Harra Brigade'],
  });
  reads('is told of by a relative clause in the passive voice', {
    text: 'The Harra Brigade, which is commanded by the Northern Front, is based in Zuwara.',
    all: ['command: Northern Front > Harra Brigade', 'positioning (site): Harra Brigade > Zuwara'],
  });
  reads('is told of by a bare relative clause whose pronoun reaches back to the subject', {
    text: 'The Northern Front has chosen a new chief for the Harra Brigade, a Dune Army affiliate it controls from its base in Zuwara.',
    says: [
      'command: Northern Front > Harra Brigade',
      'affiliation: Harra Brigade > Dune Army',
      'positioning (site): Northern Front > Zuwara',
    ],
    not: ['command: Harra Brigade > Northern Front', 'affiliation: Northern Front > Dune Army'],
  });
});

describe('membership and affiliation', () => {
  reads('begin when a unit joins', {
    text: 'The Harra Brigade joined the Northern Front in June 2018.',
    all: ['membership (part of): Harra Brigade > Northern Front; starting; from 2018-06'],
  });
  reads('end when it leaves, in a year told relative to the report', {
    text: 'The Harra Brigade left the Northern Front last year.',
    all: ['membership (part of): Harra Brigade > Northern Front; ending; to 2021'],
  });
  reads('are pledged', {
    text: 'The Dune Army pledged allegiance to the Northern Front.',
    all: ['membership (allegiance): Dune Army > Northern Front; starting'],
  });
  reads('are told of in an apposition', {
    text: 'The Harra Brigade, part of the Northern Front, is in Zuwara.',
    all: ['membership (part of): Harra Brigade > Northern Front', 'positioning (present): Harra Brigade > Zuwara'],
  });
  reads('are those of a wing', {
    text: 'The Dune Army is the armed wing of the Harra Party.',
    all: ['affiliation: Dune Army > Harra Party'],
  });
  reads('are those of an offshoot', {
    text: 'The Dune Army, an offshoot of the Northern Front, was formed in 2016.',
    all: ['affiliation: Dune Army > Northern Front', 'succession (founded): Dune Army; from 2016'],
  });
  reads('are denied', {
    text: 'The Dune Army is not affiliated with the Northern Front.',
    all: ['affiliation not: Dune Army > Northern Front'],
  });
});

describe('support', () => {
  reads('has a kind for each thing given', {
    text: 'Turkey provides the Harra Brigade with ammunition, salaries and logistical support.',
    all: ['support (munitions, funding, logistics): Turkey > Harra Brigade; now'],
  });
  reads('is received', {
    text: 'The Harra Brigade received funding, weapons and training from the Northern Front.',
    all: ['support (funding, weapons, training): Northern Front > Harra Brigade; past'],
  });
  reads('comes from two, each with a kind of their own', {
    text: 'The Harra Brigade was trained by Turkey and received weapons from the Northern Front.',
    all: ['support (training): Turkey > Harra Brigade', 'support (weapons): Northern Front > Harra Brigade'],
  });
  reads('is given in a year', {
    text: 'Algeria supplied the Harra Brigade with rifles and trucks in 2018.',
    all: ['support (weapons, equipment): Algeria > Harra Brigade; from 2018; past'],
  });
  reads('stands in a loaded adjective, which is kept as wording and out of the name', {
    text: 'The US-sponsored Harra Brigade terrorist group controls Zuwara.',
    all: [
      'support (unspecified): US > Harra Brigade; wording US-sponsored; wording terrorist',
      'positioning (control): Harra Brigade > Zuwara',
    ],
  });
  reads('stands in a participle between commas', {
    text: 'The Salt Legion, backed by Algeria, clashed with the Harra Brigade on 2 May 2021.',
    all: ['support (unspecified): Algeria > Salt Legion', 'hostility: Salt Legion > Harra Brigade; from 2021-05-02'],
  });
  reads('has ended, by the claim of the one who gave it', {
    text: 'Back in 2016, the Northern Front claimed that it had stopped supporting the Salt Legion.',
    all: [
      'support (unspecified): Northern Front > Salt Legion; ending; to 2016; said by the Northern Front (claimed); body the Northern Front distances',
    ],
  });
  reads('has ended, told of by a noun', {
    text: 'In 2016, the Northern Front said that it had cut its support for the Salt Legion.',
    all: ['support (unspecified): Northern Front > Salt Legion; ending; to 2016; said by the Northern Front (said)'],
  });
  reads('was never given', {
    text: 'Turkey has never supported the Harra Brigade.',
    all: ['support (unspecified) not: Turkey > Harra Brigade'],
  });
  reads('of one kind was not given', {
    text: 'Turkey did not train the Harra Brigade.',
    all: ['support (training) not: Turkey > Harra Brigade'],
  });
});

describe('working together', () => {
  reads('is cooperation where two do the same thing', {
    text: 'The Northern Front and the Dune Army held a joint military exercise.',
    all: ['cooperation: Northern Front > Dune Army; past'],
  });
  reads('is cooperation on patrol', {
    text: 'The Harra Brigade and the Dune Army carried out joint patrols in Zuwara.',
    says: ['cooperation: Harra Brigade > Dune Army'],
  });
  reads('is coordination where each knows of the other', {
    text: 'The Harra Brigade coordinates with the Northern Front.',
    all: ['coordination: Harra Brigade > Northern Front; now'],
  });
  reads('did not take place, although one sponsors the other', {
    text: 'The Harra Brigade attacked the village without coordinating with its Northern Front sponsors.',
    says: ['coordination not: Harra Brigade > Northern Front', 'support (unspecified): Northern Front > Harra Brigade'],
    not: ['coordination: Harra Brigade > Northern Front', 'hostility: Harra Brigade > Northern Front'],
  });
});

describe('fighting and quarrels', () => {
  reads('are hostility in the active voice', {
    text: 'The Harra Brigade fought the Dune Army near Zuwara.',
    says: ['hostility: Harra Brigade > Dune Army; past'],
  });
  reads('are hostility against a part of the other, on the word of a ministry', {
    text: 'According to the defence ministry, the Harra Brigade attacked a checkpoint of the Dune Army on Monday.',
    all: ['hostility: Harra Brigade > Dune Army; from 2022-09-26; said by the defence ministry (According to)'],
  });
  reads('are no hostility where taking part is denied', {
    text: 'The Harra Brigade was not involved in the attack on the Dune Army.',
    not: ['hostility: Harra Brigade > Dune Army'],
  });
  reads('are a dispute where nobody fights', {
    text: 'The Harra Brigade had a dispute with the Dune Army over smuggling revenue.',
    all: ['dispute: Harra Brigade > Dune Army; past'],
  });
});

describe('succession', () => {
  reads('is a new name, in a month', {
    text: 'The Harra Brigade renamed itself the Desert Shield in January 2020.',
    all: ['succession (renamed): Harra Brigade > Desert Shield; from 2020-01'],
  });
  reads('is a new name in the passive voice', {
    text: 'The Salt Legion was renamed the Desert Guard in 2020.',
    all: ['succession (renamed): Salt Legion > Desert Guard; from 2020'],
  });
  reads('is an end', {
    text: 'The Salt Legion dissolved in 2021.',
    all: ['succession (dissolved): Salt Legion; from 2021'],
  });
});

describe('names that stand for one', () => {
  reads('stand in brackets, several of them', {
    text: 'The Salt Legion (SL – Jund al-Milh) controls the road to Zuwara.',
    says: ['identity: Salt Legion > SL', 'identity: Salt Legion > Jund al-Milh'],
  });
  reads('are told of by "also known as"', {
    text: 'The Harra Brigade, also known as the Zuwara Lions, has 400 men.',
    all: ['identity: Harra Brigade > Zuwara Lions', 'strength: Harra Brigade; 400 to 400 men'],
  });
  reads('are used for each other further on', {
    text: 'The Harra Brigade (HB) said it lost six men. HB is based in Zuwara.',
    says: ['identity: Harra Brigade > HB', 'positioning (site): Harra Brigade > Zuwara'],
  });
});

describe('what a body calls another', () => {
  reads('is its stance, where a participle behind a place tells it and "it" is the other', {
    text: 'The Turkish government rejects the Harra Brigade’s presence on Turkish land, calling it an invasion.',
    says: [
      'stance (calls): Turkish government > Harra Brigade',
      'stance (rejects): Turkish government > Harra Brigade',
    ],
    not: ['stance (calls): Turkish government > Turkish government'],
  });
});
