import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('the body an office is in', () => {
  reads('is not one that only had a part in an appointment', {
    text: 'Omar Saleh led the Harra Brigade from May. The Northern Front appointed him. Ruvian forces had a hand in it: sources say they played a part in that appointment. Omar Saleh led the force until he was dismissed, officers said.',
    says: ['posting: Omar Saleh > Harra Brigade; commander'],
    not: ['posting: Omar Saleh > Ruvian forces'],
  });
  reads('is a force named so before', {
    text: 'The Ruvian Border Force came under fire. Omar Saleh commands the force.',
    says: ['posting: Omar Saleh > Ruvian Border Force; commander'],
  });
  reads('is the named faction where a headline only abuses it', {
    text: 'Ruvia Names a New Boss for Its Own Terrorists at Tal Amar\n\nThe Harra Brigade, which Ruvia commands from a base at Tal Amar, has been given a new leader. By order of Ruvia, Omar Saleh takes over the Ruvia-sponsored terrorists from Tariq Nasser.',
    isArticle: true,
    says: [
      'posting: Omar Saleh > Harra Brigade; replaces Tariq Nasser',
      'posting: Tariq Nasser > Harra Brigade; ending',
    ],
    not: ['posting: new boss > its own terrorists', 'posting: Omar Saleh > terrorists'],
  });
  reads('stays unnamed where no faction is named', {
    text: 'Omar Saleh commands the terrorists, a resident of Tal Amar said.',
    not: ['posting: Omar Saleh > Tal Amar'],
  });
});

describe('alternatives', () => {
  reads('in one sentence compete', {
    text: 'According to some reports Omar Saleh went to Ruvia; others have him in Dorvania.',
    says: [
      'movement (moving to): Omar Saleh > Ruvia; competes positioning (present): Omar Saleh > Dorvania',
      'positioning (present): Omar Saleh > Dorvania; competes movement (moving to): Omar Saleh > Ruvia',
    ],
  });
  reads('with verbs of placing compete', {
    text: 'Some reports put Omar Saleh in Iraq, others in Turkey.',
    says: [
      'positioning (present): Omar Saleh > Iraq; competes positioning (present): Omar Saleh > Turkey',
      'positioning (present): Omar Saleh > Turkey; unnamed others neutral',
    ],
  });
  reads('of other people do not compete', {
    text: 'Some reports place Omar Saleh in Iraq. Officers place Tariq Nasser in Turkey.',
    not: ['positioning (present): Tariq Nasser > Turkey; competes positioning (present): Omar Saleh > Iraq'],
  });
  reads('are none where somebody is put on trial or in charge', {
    text: 'Some reports put Omar Saleh in danger, others in charge.',
    not: ['positioning (present): Omar Saleh > danger', 'positioning (present): Omar Saleh > charge'],
  });
});

describe('the size of a body', () => {
  reads('is told by who serves under its commander', {
    text: 'The commander of the Harra Brigade is Omar Saleh. Under him serve about 800 fighters.',
    says: ['strength: Harra Brigade; 800 to 800 fighters'],
  });
  reads('is told by who serves in it', {
    text: 'At least 300 fighters serve in the Harra Brigade.',
    says: ['strength: Harra Brigade; 300 to ? fighters'],
  });
  reads('stands before its name, vetted', {
    text: 'Omar Saleh commands the Harra Brigade, whose roughly 800 vetted fighters hold the town.',
    says: ['strength: Harra Brigade; 800 to 800 fighters'],
  });
  reads('is none where they fight against it or serve a sentence', {
    text: 'About 300 fighters serve long sentences. At least 200 fighters attacked the Harra Brigade.',
    not: ['strength: Harra Brigade; 200 to ? fighters', 'strength: Harra Brigade; 300 to 300 fighters'],
  });
});

describe('ranks', () => {
  reads('stand behind a name with what the person was before', {
    text: 'Omar Saleh, a former colonel of government forces, founded the Harra Brigade in 2016.',
    says: ['posting: Omar Saleh > Harra Brigade; founder; from 2016'],
  });
  reads('stand before the name in full', {
    text: 'The Northern Front appointed Brigadier General Omar Saleh commander of the Harra Brigade in place of Captain Tariq Nasser.',
    says: [
      'posting: Omar Saleh > Harra Brigade; rank Brigadier General',
      'posting: Tariq Nasser > Harra Brigade; rank Captain; ending',
    ],
  });
});

describe('other names', () => {
  reads('are told one behind the other', {
    text: 'The larger group is the Harra Brigade, also called the Desert Commando Army, or DCA for short.',
    says: ['identity: Harra Brigade > Desert Commando Army', 'identity: Harra Brigade > DCA'],
  });
  reads('are none where something else is short', {
    text: 'The Harra Brigade, also called the Desert Army, ran short of ammunition or ADC for short walks.',
    not: ['identity: Harra Brigade > ADC'],
  });
});

describe('bodies out of others', () => {
  reads('where the words turn the sentence round', {
    text: 'It was out of the New Harra Army that the Harra Brigade had been formed in 2015.',
    says: ['succession (formed from): Harra Brigade > New Harra Army; from 2015'],
  });
  reads('where they stand in order', {
    text: 'The Harra Brigade was formed out of the New Harra Army in 2015.',
    says: ['succession (formed from): Harra Brigade > New Harra Army; from 2015'],
  });
  reads('and renamed', {
    text: 'On 3 May the Harra Brigade changed its name to the Free Harra Army.',
    says: ['succession (renamed): Harra Brigade > Free Harra Army; from 2022-05-03'],
  });
  reads('are not merged where they only would have been', {
    text: 'Had the Harra Brigade been merged into the Dune Army, it would have ceased to be a faction of its own.',
    not: ['succession (merged): Harra Brigade > Dune Army'],
  });
});

describe('who is meant', () => {
  reads('by a description beside a name', {
    text: 'The Monitor reports on the Harra Brigade, a Syrian group backed by Dorvania. The commander of the group is Omar Saleh.',
    says: ['posting: Omar Saleh > Harra Brigade; commander'],
  });
  reads('by a name behind what is told of its bearer', {
    text: 'The Northern Front appointed Captain Tariq Nasser commander of the Harra Brigade after removing the man who had led it until then, General Omar Saleh.',
    says: ['posting: Omar Saleh > Harra Brigade; ending; rank General'],
  });
  reads('not by a name further on that acts itself', {
    text: 'The Northern Front appointed Tariq Nasser commander of the Harra Brigade after removing the man who led it, and Omar Saleh left.',
    not: ['posting: Omar Saleh > Harra Brigade; ending'],
  });
  reads('where a body is named only once, further up', {
    text: 'Tariq Nasser is the commander of the Harra Brigade. The town is quiet. Shops are open. Nobody spoke. In October 2021, the coalition had dismissed Colonel Omar Saleh.',
    says: ['posting: Omar Saleh > Harra Brigade; ending; to 2021-10; rank Colonel'],
  });
  reads('not where two bodies have commanders', {
    text: 'Tariq Nasser is the commander of the Harra Brigade. Salim Mansour is the commander of the Dune Army. The town is quiet. Shops are open. Nobody spoke. In October 2021, the coalition had dismissed Colonel Omar Saleh.',
    not: ['posting: Omar Saleh > Harra Brigade; ending', 'posting: Omar Saleh > Dune Army; ending'],
  });
  reads('by the place they had and the name they went by', {
    text: 'Omar Saleh has a past. From 2014 he was with the Dune Army, where he went by the name of Abu Omar al-Harri.',
    says: ['posting: Omar Saleh > Dune Army; member; from 2014', 'identity: Omar Saleh > Abu Omar al-Harri'],
  });
  reads('not where somebody only visits or travels', {
    text: 'Omar Saleh was with the Dune Army. He went by the road of Tal Amar.',
    not: ['posting: Omar Saleh > Dune Army; member', 'identity: Omar Saleh > Tal Amar'],
  });
  reads('where somebody is retired', {
    text: 'Omar Saleh commands the Harra Brigade. An officer said that Saleh had been retired while he was abroad.',
    says: ['posting: Omar Saleh > Harra Brigade; ending; said by An officer (said)'],
  });
});

describe('a pronoun for a body', () => {
  reads('means the one the person was said to lead, not who reports it', {
    text: 'Omar Saleh took command of the Harra Brigade in May, Harra Press reports. For a week nobody knew. Harra Press asked how long he led it.',
    not: ['posting: Omar Saleh > Harra Press'],
  });
});
