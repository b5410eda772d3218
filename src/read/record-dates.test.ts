import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

// The texts are read as published on Tuesday, 27 September 2022.

describe('the day of an act', () => {
  reads('stands before who tells of it', {
    text: 'On September 20, two officers told the Harra Monitor that the Northern Front had dismissed Colonel Omar Saleh from the command of the Harra Brigade.',
    says: ['posting: Omar Saleh > Harra Brigade; ending; to 2022-09-20'],
  });
  reads('stands behind the one who was before', {
    text: 'The Northern Front named Captain Tariq Nasser commander of the Harra Brigade on 20 September after removing Omar Saleh.',
    says: [
      'posting: Tariq Nasser > Harra Brigade; starting; by Northern Front; from 2022-09-20',
      'posting: Omar Saleh > Harra Brigade; ending; to ?..2022-09-20',
    ],
  });
  reads('stands in a clause that opens the sentence', {
    text: 'When the Northern Front appointed Captain Tariq Nasser commander of the Harra Brigade on September 20, it did so after dismissing the man who had led it until then, General Omar Saleh.',
    says: ['posting: Tariq Nasser > Harra Brigade; starting; by Northern Front; from 2022-09-20'],
  });
  reads('is yesterday, with its weekday', {
    text: 'The Northern Front dismissed Omar Saleh as commander of the Harra Brigade yesterday, Monday.',
    says: ['posting: Omar Saleh > Harra Brigade; ending; to 2022-09-26'],
  });
  reads('is a weekday with its date', {
    text: 'Tariq Nasser took command of the Harra Brigade on Tuesday 20 September.',
    says: ['posting: Tariq Nasser > Harra Brigade; starting; from 2022-09-20'],
  });
  reads('is a day of a year named before', {
    text: 'Omar Saleh had been at the head of the Harra Brigade since March 25, 2021. On April 3 of that year, the Northern Front officially appointed him commander of the brigade.',
    says: [
      'posting: Omar Saleh > Harra Brigade; from 2021-03-25',
      'posting: Omar Saleh > Harra Brigade; starting; from 2021-04-03; by Northern Front',
    ],
  });
  reads('is a day of a year named before, set apart from its clause', {
    text: 'Omar Saleh had been at the head of the Harra Brigade since March 25, 2021. It was on April 3 of that year, however, that the Northern Front officially appointed him.',
    says: ['posting: Omar Saleh > Harra Brigade; starting; from 2021-04-03; by Northern Front'],
  });
  reads('is a month before the clause', {
    text: 'Tariq Nasser leads the Harra Brigade. In October 2021, the Northern Front had dismissed Colonel Omar Saleh.',
    says: ['posting: Omar Saleh > Harra Brigade; ending; to 2021-10; rank Colonel'],
  });
  reads('is the day of an announcement', {
    text: 'The Harra Brigade announced on 3 May that Colonel Tariq Nasser would lead it.',
    says: [
      'posting: Tariq Nasser > Harra Brigade; starting; asserted; from 2022-05-03; said by The Harra Brigade (announced)',
    ],
  });
  reads('is the day of an announcement told beside it', {
    text: 'The term of Omar Saleh ended on 3 May, the day on which the Harra Brigade announced that Colonel Tariq Nasser would lead it.',
    says: ['posting: Tariq Nasser > Harra Brigade; starting; asserted; from 2022-05-03'],
  });
  reads('is the day of a decision', {
    text: 'On 3 May the Northern Front decided to appoint Tariq Nasser as commander of the Harra Brigade, in place of Brigadier Omar Saleh.',
    says: [
      'posting: Tariq Nasser > Harra Brigade; starting; asserted; from 2022-05-03; replaces Omar Saleh; by Northern Front',
      'posting: Omar Saleh > Harra Brigade; ending; asserted; rank Brigadier; to 2022-05-03',
    ],
  });
  reads('is the day of a post', {
    text: 'The Harra Brigade has a new commander, Tariq Nasser. The brigade made it known in a post on 3 May.',
    says: ['posting: Tariq Nasser > Harra Brigade; starting; from 2022-05-03; now'],
  });
  reads('is told of the decision behind it', {
    text: 'The Northern Front dismissed Omar Saleh as commander of the Harra Brigade. The decision was carried out yesterday, Monday, an officer said.',
    says: ['posting: Omar Saleh > Harra Brigade; ending; to 2022-09-26'],
  });
  reads('is not that of another decision or another act', {
    text: 'The Northern Front dismissed Omar Saleh as commander of the Harra Brigade. A decision on pay was made on 3 May. The town fell on 4 May.',
    not: [
      'posting: Omar Saleh > Harra Brigade; ending; to 2022-05-03',
      'posting: Omar Saleh > Harra Brigade; ending; to 2022-05-04',
    ],
  });
  reads('is not that of what another body made known', {
    text: 'The Harra Brigade has a new commander, Tariq Nasser. The Dune Army announced it on 3 May.',
    not: ['posting: Tariq Nasser > Harra Brigade; from 2022-05-03'],
  });
});

describe('what is said to have been done', () => {
  reads('is no plan, and has the day of the saying', {
    text: 'In 2017 the Northern Front claimed to have ended its support for the Harra Brigade.',
    says: ['support (unspecified): Northern Front > Harra Brigade; asserted; ending; to 2017'],
  });
  reads('is one where it is only hoped', {
    text: 'The Northern Front hopes to end its support for the Harra Brigade.',
    not: ['support (unspecified): Northern Front > Harra Brigade; asserted; ending'],
  });
});

describe('a plan stays one', () => {
  reads('where another body announces it', {
    text: 'The Northern Front announced on 3 May that it would attack the Harra Brigade.',
    not: ['hostility: Northern Front > Harra Brigade; asserted'],
  });
  reads('where the day is still to come', {
    text: 'The Harra Brigade announced on 3 May that Tariq Nasser would lead it from 1 November.',
    not: ['posting: Tariq Nasser > Harra Brigade; asserted; from 2022-05-03'],
  });
  reads('where somebody else foretells it', {
    text: 'A resident said on 3 May that Tariq Nasser would lead the Harra Brigade.',
    not: ['posting: Tariq Nasser > Harra Brigade; starting; asserted'],
  });
  reads('where a body only hopes or considers', {
    text: 'On 3 May the Northern Front considered appointing Tariq Nasser as commander of the Harra Brigade, and hoped to dismiss Omar Saleh.',
    not: [
      'posting: Tariq Nasser > Harra Brigade; starting; asserted; from 2022-05-03',
      'posting: Omar Saleh > Harra Brigade; ending; asserted',
    ],
  });
});
