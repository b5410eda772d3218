import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('what two do to one another', () => {
  reads('is fighting where they exchange fire', {
    text: 'The Dune Army and the Harra Brigade exchanged fire over a well.',
    all: ['hostility: Dune Army > Harra Brigade'],
  });
  reads('is fighting where they shoot at each other', {
    text: 'The Dune Army and the Harra Brigade shot at each other on Monday.',
    all: ['hostility: Dune Army > Harra Brigade'],
  });
  reads('is none where they exchange prisoners', {
    text: 'The Dune Army and the Harra Brigade exchanged prisoners.',
    all: [],
  });
  reads('is a dispute where they accuse each other', {
    text: 'The Dune Army and the Harra Brigade accuse each other of lying.',
    all: ['dispute: Dune Army > Harra Brigade'],
  });
  reads('is a dispute where they are at odds', {
    text: 'The Dune Army and the Harra Brigade are at odds over a road.',
    all: ['dispute: Dune Army > Harra Brigade'],
  });
  reads('is coordination where they coordinate a thing of theirs', {
    text: 'The Dune Army and the Harra Brigade coordinate their patrols.',
    all: ['coordination: Dune Army > Harra Brigade'],
  });
});

describe('a standing towards another', () => {
  reads('is command where one is under the orders of the other', {
    text: 'The Harra Brigade is under the direct command of the Northern Front.',
    all: ['command: Northern Front > Harra Brigade'],
  });
  reads('is command where one is put under the other', {
    text: 'The Harra Brigade has been placed under the orders of the Northern Front.',
    all: ['command: Northern Front > Harra Brigade'],
  });
  reads('is none where one is only under the fire of the other', {
    text: 'The Harra Brigade is under the fire of the Northern Front.',
    all: [],
  });
  reads('is command where one is subordinate, with the verb of an aside', {
    text: 'The Harra Brigade, which is subordinate to the Northern Front, lost a lorry.',
    all: ['command: Northern Front > Harra Brigade'],
  });
  reads('is command where a verb looks like a noun', {
    text: 'The Harra Brigade reports to the Northern Front.',
    all: ['command: Northern Front > Harra Brigade'],
  });
  reads('is not that of the one who is set aside', {
    text: 'The Harra Brigade answers to the Dune Army rather than to the Northern Front.',
    all: ['command: Dune Army > Harra Brigade'],
  });
  reads('is no command where reports come from the other', {
    text: 'The Harra Brigade reports losses to the Northern Front.',
    not: ['affiliation: Harra Brigade > Northern Front'],
  });
});

describe('a list of members', () => {
  reads('is spelled out behind a count', {
    text: 'The Northern Front comprises two brigades: the Harra Brigade and the Zuwara Brigade.',
    all: [
      'membership (part of): Harra Brigade > Northern Front',
      'membership (part of): Zuwara Brigade > Northern Front',
    ],
  });
  reads('is none of things', {
    text: 'The Northern Front comprises two offices: one in Zuwara and one in Harra.',
    not: ['membership (part of): Zuwara > Northern Front'],
  });
});

describe('a helper without a name', () => {
  reads('is told of by the words', {
    text: 'The Harra Brigade is financed by gold traders.',
    all: ['support (funding): gold traders > Harra Brigade'],
  });
  reads('helps the body that a description stands beside', {
    text: 'The Harra Brigade, a militia armed by big landowners, left Zuwara.',
    says: ['support (weapons): big landowners > Harra Brigade'],
  });
  reads('is none where a thing pays', {
    text: 'The Harra Brigade is financed by theft.',
    all: [],
  });
});

describe('a tie told by a noun', () => {
  reads('is an affiliation', {
    text: 'The Dune Army has close links to the Northern Front.',
    all: ['affiliation: Dune Army > Northern Front'],
  });
  reads('is denied by "no"', {
    text: 'The Dune Army has no ties with the Northern Front.',
    all: ['affiliation not: Dune Army > Northern Front'],
  });
  reads('stands between two', {
    text: 'There is no link between the Dune Army and the Northern Front.',
    all: ['affiliation not: Dune Army > Northern Front'],
  });
  reads('is none of roads', {
    text: 'The Dune Army cut the road links to Zuwara.',
    not: ['affiliation: Dune Army > Zuwara'],
  });
  reads('is told of a heading behind its colon', {
    text: 'Dune Army: linked to the Northern Front.',
    all: ['affiliation: Dune Army > Northern Front'],
  });
});

describe('a unit of a unit', () => {
  reads('is part of it', {
    text: 'The 3rd Battalion of the Harra Brigade left Zuwara.',
    says: ['membership (part of): 3rd Battalion > Harra Brigade'],
  });
  reads('is not where a place follows', {
    text: 'The Harra Brigade of Zuwara left.',
    not: ['membership (part of): Harra Brigade > Zuwara'],
  });
});

describe('a unit formed', () => {
  reads('out of others is told of by their words', {
    text: 'The Harra Brigade was formed in 2014 out of three volunteer companies.',
    all: ['succession (formed from): Harra Brigade > three volunteer companies; from 2014'],
  });
  reads('is founded where it was set up', {
    text: 'The Harra Brigade, set up in 2014, is based in Zuwara.',
    says: ['succession (founded): Harra Brigade; from 2014'],
  });
  reads('is not where it set up a thing', {
    text: 'The Harra Brigade set up a checkpoint in May.',
    not: ['succession (founded): Harra Brigade'],
  });
  reads('is dissolved, and not by itself', {
    text: 'The Harra Brigade was dissolved by the Northern Front.',
    not: ['succession (dissolved): Northern Front'],
  });
});

describe('the people of a body', () => {
  reads('stand for it where they are helped', {
    text: 'The Northern Front has trained 640 members of the Harra Brigade.',
    all: ['support (training): Northern Front > Harra Brigade'],
  });
  reads('stand for it behind "whose"', {
    text: 'Reporters met the Harra Brigade, whose fighters clashed with the Dune Army in May.',
    all: ['hostility: Harra Brigade > Dune Army'],
  });
  reads('help nobody where they help themselves', {
    text: 'The Harra Brigade is based in Zuwara. Armed groups often finance themselves.',
    not: ['support (funding): Armed groups > Harra Brigade'],
  });
});
