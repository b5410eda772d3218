import { describe } from 'vitest';
import { reads } from '../../test/reading/read-text.ts';

describe('whose word it is', () => {
  reads('runs through two voices', {
    text: 'The ministry said that Omar Saleh had told investigators that Turkey funds the Harra Brigade.',
    all: ['support (funding): Turkey > Harra Brigade; said by The ministry (said), said by Omar Saleh (had told)'],
  });
  reads('is that of unnamed people, and the publication vouches for them', {
    text: 'Officials confirmed that Omar Saleh commands the Harra Brigade.',
    all: ['posting: Omar Saleh > Harra Brigade; said by Officials (confirmed); unnamed Officials vouches'],
  });
  reads('is denied: what is denied is not recorded as what they say', {
    text: 'The Northern Front denied that it backs the Harra Brigade.',
    says: ['support (unspecified) not: Northern Front > Harra Brigade; said by The Northern Front (denied)'],
    not: ['support (unspecified): Northern Front > Harra Brigade'],
  });
  reads('is that of a commander, who is told to be one by the publication', {
    text: 'A Harra Brigade commander, Omar Saleh, said the group coordinates with the Lebanese army.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; own words',
      'coordination: Harra Brigade > Lebanese army; said by A Harra Brigade commander, Omar Saleh (said)',
    ],
  });
  reads('is the view of some', {
    text: 'Some analysts see the withdrawal as an attempt by the Northern Front to distance itself from the Harra Brigade.',
    all: [
      'interpretation: Northern Front > "an attempt by the Northern Front to distance itself from the Harra Brigade"; said by Some analysts (see)',
    ],
  });
});

describe('quotations', () => {
  reads('cut in two are one speaker’s on both sides', {
    text: '"The Harra Brigade has a base in Zuwara," Omar Saleh said, "and Turkey funds the Harra Brigade."',
    all: [
      'positioning (site): Harra Brigade > Zuwara; said by Omar Saleh (said)',
      'support (funding): Turkey > Harra Brigade; said by Omar Saleh (said)',
    ],
  });
  reads('of several sentences are the speaker’s in each of them', {
    text: '"Turkey funds the Harra Brigade. The Salt Legion has a base in Zuwara," Omar Saleh said.',
    all: [
      'support (funding): Turkey > Harra Brigade; said by Omar Saleh (said)',
      'positioning (site): Salt Legion > Zuwara; said by Omar Saleh (said)',
    ],
  });
  reads('come before their speaker, whose office is no part of them', {
    text: '"Turkey funds the Harra Brigade," said Omar Saleh, a spokesman for the Northern Front.',
    all: [
      'support (funding): Turkey > Harra Brigade; said by Omar Saleh (said)',
      'posting: Omar Saleh > Northern Front; own words',
    ],
  });
  reads('stand behind a colon', {
    text: 'Omar Saleh tweeted: "Turkey funds the Harra Brigade."',
    all: ['support (funding): Turkey > Harra Brigade; said by Omar Saleh (tweeted)'],
  });
  reads('end with their sentence', {
    text: '"We are tired," Omar Saleh said. Turkey funds the Harra Brigade.',
    all: ['support (funding): Turkey > Harra Brigade; own words'],
  });
});

describe('what is told without being vouched for', () => {
  reads('is nobody’s word where no source is named', {
    text: 'The Harra Brigade is believed to have a base in Zuwara.',
    all: ['positioning (site): Harra Brigade > Zuwara; said by is believed (is believed); probable'],
  });
  reads('runs through an agency and the one it quotes', {
    text: 'The Sahel News Agency reported that the governor said Turkey funds the Harra Brigade.',
    all: [
      'support (funding): Turkey > Harra Brigade; said by The Sahel News Agency (reported), said by the governor (said)',
    ],
  });
  reads('is not said by who does not confirm it', {
    text: 'Omar Saleh did not confirm that Turkey funds the Harra Brigade.',
    all: ['support (funding): Turkey > Harra Brigade; said by Omar Saleh (did not confirm); possible'],
  });
  reads('is denied by who does not believe it', {
    text: 'The Northern Front does not believe that Turkey funds the Harra Brigade.',
    says: ['support (funding) not: Turkey > Harra Brigade; said by The Northern Front (does not believe)'],
    not: ['support (funding): Turkey > Harra Brigade'],
  });
  reads('is denied by who dismisses claims of it', {
    text: 'In a statement, the Northern Front dismissed claims that Turkey funds the Harra Brigade.',
    not: ['support (funding): Turkey > Harra Brigade'],
  });
  reads('is not done yet where it is urged', {
    text: 'The Northern Front urged the Harra Brigade to withdraw from Zuwara.',
    not: ['movement (withdrawal): Harra Brigade > Zuwara; asserted'],
  });
  reads('is no denial where an officer is dismissed', {
    text: 'The Northern Front dismissed his trainer and put the chief of staff in charge until Sunday.',
    not: ['stance (denies): Northern Front > "his trainer"'],
  });
  reads('is the publication’s own word after somebody merely spoke', {
    text: 'Omar Saleh spoke to his men in Homs. Turkey funds the Harra Brigade.',
    all: ['support (funding): Turkey > Harra Brigade; own words'],
  });
});

describe('alternatives', () => {
  reads('compete within a sentence', {
    text: 'Omar Saleh travelled to Amman, some officials say; others say he fled to Beirut.',
    all: [
      'movement (moving to): Omar Saleh > Amman; said by some officials (say); competes movement (moving to): Omar Saleh > Beirut',
      'movement (moving to): Omar Saleh > Beirut; said by others (say); competes movement (moving to): Omar Saleh > Amman',
    ],
  });
  reads('compete across sentences', {
    text: 'Some reports say Omar Saleh went to Jordan. Other reports say he went to Lebanon.',
    all: [
      'movement (moving to): Omar Saleh > Jordan; alleged; said by Some reports (say); competes movement (moving to): Omar Saleh > Lebanon',
      'movement (moving to): Omar Saleh > Lebanon; alleged; said by Other reports (say); competes movement (moving to): Omar Saleh > Jordan',
    ],
  });
});

describe('arguments', () => {
  reads('give one statement as evidence for what is inferred', {
    text: 'The fact that the Northern Front is appointing Omar Saleh as commander of the Harra Brigade is clear evidence that the Northern Front was lying.',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; by Northern Front; evidence-for inference: Northern Front > "the Northern Front was lying"',
      'inference: Northern Front > "the Northern Front was lying"',
    ],
  });
});

describe('stances and status', () => {
  reads('a government condemns a presence and demands that it end', {
    text: 'The Lebanese government condemned the presence of the Harra Brigade on its soil and demanded its withdrawal.',
    says: [
      'stance (condemns): Lebanese government > Harra Brigade; said by Lebanese government (condemned)',
      'stance (demands): Lebanese government > "its withdrawal"; said by Lebanese government (demanded)',
    ],
  });
  reads('a unit demands the withdrawal of another', {
    text: 'The Northern Front demanded the withdrawal of the Salt Legion from Zuwara.',
    says: ['stance (demands): Northern Front > Salt Legion'],
    not: ['movement (withdrawal): Salt Legion > Zuwara; asserted'],
  });
  reads('a ministry rejects an accusation', {
    text: 'The Ministry of Defence of Lebanon rejected the accusation.',
    all: ['stance (rejects): Ministry of Defence of Lebanon > "the accusation"'],
  });
  reads('a unit is somewhere without mandate and consent', {
    text: 'The Harra Brigade operates in Lebanon without a mandate from the United Nations and without the consent of the Lebanese government.',
    all: [
      'positioning (area of operations): Harra Brigade > Lebanon',
      'status (mandate) not: Harra Brigade > United Nations',
      'status (consent) not: Harra Brigade > Lebanese government',
    ],
  });
  reads('vague crimes stay vague', {
    text: 'The horrendous crimes committed by the Harra Brigade drove thousands from their homes.',
    all: ['incident (crime): Harra Brigade > "The horrendous crimes"; alleged; wording horrendous'],
  });
});

describe('parts of an article', () => {
  const caption = 'Turkish-sponsored Salt Legion affiliate Harra Brigade fighters in Zuwara desert - Karak';
  reads('a caption, a comment and the body are different voices', {
    isArticle: true,
    text: `Old enemies in the desert\n\n${caption} - مقاتلون من لواء الحرة\n\nThe Northern Front has named a new head for the Harra Brigade. Omar Saleh is the new head of the Harra Brigade, several officers have confirmed.\n\nThe Harra Brigade has a base in Zuwara, and it coordinates with the Dune Army.\n\n  1. Nadim Haddad\n\n    Turkey funds the Harra Brigade and nobody stops it.\n`,
    says: [
      'support (unspecified): Turkey > Harra Brigade; in caption; own words; wording Turkish-sponsored',
      'affiliation: Harra Brigade > Salt Legion; in caption',
      'positioning (present): Harra Brigade > Zuwara desert; in caption',
      'posting: Omar Saleh > Harra Brigade; commander; by Northern Front; own words; in body',
      'posting: Omar Saleh > Harra Brigade; commander; said by several officers (have confirmed); in body',
      'positioning (site): Harra Brigade > Zuwara; in body',
      'support (funding): Turkey > Harra Brigade; in comment; person Nadim Haddad',
    ],
    not: ['support (funding): Turkey > Harra Brigade; own words', 'posting: Nadim Haddad > Harra Brigade'],
  });
  reads('a dateline is no part of the first sentence', {
    isArticle: true,
    text: 'New commander for Harra Brigade\n\nZUWARA, Sept 27 (Daily Harra) - The Northern Front appointed Omar Saleh commander of the Harra Brigade on Monday, officials said.\n',
    all: [
      'posting: Omar Saleh > Harra Brigade; commander; by Northern Front; from 2022-09-26; starting; said by officials (said)',
    ],
  });
});
