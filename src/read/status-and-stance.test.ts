import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('what becomes of a person', () => {
  reads('is told with who holds them', {
    text: 'Omar Saleh was arrested by the Harra Brigade on 3 May 2022.',
    all: ['status (detention): Omar Saleh > Harra Brigade; from 2022-05-03'],
  });
  reads('is told by a noun', {
    text: 'The death of Omar Saleh was announced.',
    says: ['status (death): Omar Saleh > "The death"'],
  });
  reads('is not told by what is demanded', {
    text: 'Protesters demanded the arrest of Omar Saleh.',
    says: [],
    not: ['status (detention): Omar Saleh > "the arrest"'],
  });
  reads('is shared by those picked out of many', {
    text: 'Five men were killed in Zuwara, among them Omar Saleh.',
    says: ['status (death): Omar Saleh > "were killed"'],
  });
  reads('is told of persons named among the dead, not of those who mourn them', {
    text: 'Among the dead was Omar Saleh. Tariq Nasser, among others, wept.',
    says: ['status (death): Omar Saleh > "Among"'],
    not: ['status (death): Tariq Nasser > "among"'],
  });
  reads('is told by where a person is', {
    text: 'Omar Saleh remains in custody.',
    all: ['status (detention): Omar Saleh > "custody"'],
  });
});

describe('what is wished for a person', () => {
  reads('has not become of them', {
    text: 'Relatives demanded that Omar Saleh be tried. Tariq Nasser wants to be buried in Zuwara.',
    not: ['status (legal status): Omar Saleh > "tried"', 'status (death): Tariq Nasser > "buried"'],
    says: [],
  });
});

describe('a banned body', () => {
  reads('is told to be one in passing', {
    text: 'The outlawed Salt Legion attacked the Harra Brigade.',
    says: ['status (designation): Salt Legion > "outlawed"'],
    not: ['status (designation): Harra Brigade'],
  });
});

describe('stances', () => {
  reads('call on somebody to do something', {
    text: 'The Northern Front urged the Salt Legion to free the prisoners.',
    all: ['stance (calls): Northern Front > Salt Legion; said by Northern Front (urged)'],
  });
  reads('call for something, and for nobody', {
    text: 'The Northern Front called for talks. The Harra Brigade called for Omar Saleh.',
    all: ['stance (calls): Northern Front > "talks"; said by Northern Front (called)'],
  });
  reads('are no questions', {
    text: 'The Northern Front asked the Salt Legion about the price of wheat.',
    all: [],
  });
  reads('are those of the person named beside an office', {
    text: 'The spokesman of the Salt Legion, Omar Saleh, denied the allegation.',
    says: ['stance (denies): Omar Saleh > "the allegation"'],
    not: ['stance (denies): Salt Legion > "the allegation"'],
  });
  reads('are those of people without a name', {
    text: 'Traders welcomed the announcement.',
    says: ['stance (welcomes): Traders > "the announcement"'],
  });
});

describe('movements', () => {
  reads('have a beginning and an end', {
    text: 'The Harra Brigade moved from Zuwara to Karak.',
    all: ['movement (moving to): Harra Brigade > Karak', 'movement (moving from): Harra Brigade > Zuwara'],
  });
  reads('are made by who is driven out', {
    text: 'The Salt Legion was driven out of Zuwara by the Harra Brigade.',
    says: ['movement (withdrawal): Salt Legion > Zuwara'],
    not: ['movement (withdrawal): Harra Brigade > Zuwara'],
  });
});

describe('strength', () => {
  reads('has two bounds', {
    text: 'The Harra Brigade is estimated to have 250 to 300 members.',
    says: ['strength: Harra Brigade; 250 to 300 members'],
  });
  reads('is not measured by a handful of members', {
    text: 'Four members of the Harra Brigade went on trial.',
    not: ['strength: Harra Brigade; 4 to 4 members'],
    says: [],
  });
});
