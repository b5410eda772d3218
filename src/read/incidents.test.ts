import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('incidents', () => {
  reads('are laid to people without a name by their words, each act with its victims', {
    text: 'Unidentified gunmen attacked the village of Zuwara on 3 May 2022, killing two farmers and wounding eight.',
    says: [
      'incident (attack): Unidentified gunmen > Zuwara; from 2022-05-03',
      'incident (killing): Unidentified gunmen > "two farmers"',
      'incident (attack): Unidentified gunmen > "eight"',
    ],
  });
  reads('are laid to the body whose people did them, also in the passive', {
    text: 'Three young men were beaten by officers of the Harra Brigade.',
    all: ['incident (abuse): Harra Brigade > "Three young men"'],
  });
  reads('keep the members of one list together', {
    text: 'Men of the Salt Legion kidnapped a foreman and two cooks.',
    all: ['incident (detention): Salt Legion > "a foreman and two cooks"'],
  });
  reads('are alleged of whom somebody accuses, not of who accuses', {
    text: 'The Northern Front accused the Salt Legion of shelling two villages.',
    says: ['incident (attack): Salt Legion > "two villages"; alleged'],
    not: ['incident: Northern Front > "two villages"'],
  });
  reads('are denied', {
    text: 'The Salt Legion did not kill the shepherds.',
    all: ['incident (killing) not: Salt Legion > "the shepherds"'],
  });
  reads('are no habits, no suppositions and no weather', {
    text: 'Bandits often rob traders. If gunmen attack the market, the police will come. The storm destroyed the jetty.',
    all: [],
  });
  reads('are not told by a list of places and a clause behind it', {
    text: 'He died at the Zuwara market, and three boys were detained by the Harra Brigade.',
    says: ['incident (detention): Harra Brigade > "three boys"'],
    not: ['incident (detention): Harra Brigade > Zuwara market'],
  });
  reads('are those of the other side of a fight, not of whose people fell', {
    text: 'Two farmers were killed in a clash with the Salt Legion near Zuwara.',
    says: ['incident (killing): Salt Legion > "Two farmers"'],
  });
  reads('are nobody\u2019s where none stands on the other side', {
    text: 'Two farmers were killed in an attack near Zuwara. The Salt Legion was in Karak.',
    not: ['incident (killing): Salt Legion > "Two farmers"'],
    says: [],
  });
});
