import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('where a unit is', () => {
  reads('is a base', {
    text: 'The Harra Brigade is based in Zuwara.',
    all: ['positioning (site): Harra Brigade > Zuwara; now'],
  });
  reads('is a base that belongs to it', {
    text: "The Northern Front's base in Zuwara was hit on Sunday.",
    all: ['positioning (site): Northern Front > Zuwara'],
  });
  reads('is an area it operates in, and a base it does so from', {
    text: 'The Harra Brigade operates in the Zuwara district from its base at Tell Rimah.',
    all: [
      'positioning (area of operations): Harra Brigade > Zuwara district',
      'positioning (site): Harra Brigade > Tell Rimah',
    ],
  });
  reads('is no longer where it was', {
    text: 'The Harra Brigade no longer operates in Zuwara.',
    all: ['positioning (area of operations): Harra Brigade > Zuwara; ending; past'],
  });
  reads('is a place it took, under a commander', {
    text: 'Under the command of Omar Saleh, the Harra Brigade captured Zuwara.',
    says: ['positioning (control): Harra Brigade > Zuwara; starting'],
  });
});

describe('movement', () => {
  reads('is a withdrawal on a day', {
    text: 'The Harra Brigade withdrew from Zuwara on 4 June 2021.',
    all: ['movement (withdrawal): Harra Brigade > Zuwara; from 2021-06-04; past'],
  });
  reads('is planned', {
    text: 'The Harra Brigade will withdraw from Zuwara.',
    all: ['movement (withdrawal): Harra Brigade > Zuwara; planned'],
  });
  reads('is that of a person, in a year', {
    text: 'Omar Saleh fled to Jordan in 2020.',
    all: ['movement (moving to): Omar Saleh > Jordan; from 2020'],
  });
  reads('is believed', {
    text: 'Omar Saleh is believed to have fled to Jordan.',
    all: ['movement (moving to): Omar Saleh > Jordan; probable'],
  });
});

describe('strength', () => {
  reads('is a number of fighters', {
    text: 'The Harra Brigade has about 300 fighters.',
    all: ['strength: Harra Brigade; 300 to 300 fighters; now'],
  });
  reads('stands before the name', {
    text: 'The 300-strong Harra Brigade guards the border.',
    all: ['strength: Harra Brigade; 300 to 300 members'],
  });
  reads('is open above', {
    text: 'The Harra Brigade has more than 2,000 fighters in its ranks.',
    all: ['strength: Harra Brigade; 2000 to ? fighters'],
  });
  reads('is belittled, and the word for that is kept', {
    text: 'Omar Saleh leads a small armed group calling itself the Harra Brigade of merely 80 terrorists in its ranks.',
    says: ['strength: Harra Brigade; 80 to 80 terrorists; wording merely; wording terrorists'],
  });
});
