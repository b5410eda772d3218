/**
 * What `lexicon/ranks.tsv` does not tell of ranks: which of its rows are one rank in different armies, and the ranks in other scripts.
 *
 * Armies differ, and this table stays small on purpose. A brigadier (British, Pakistani, Kenyan ...) and a brigadier general (American, Nigerian ...) are one
 * standing, OF-6 of NATO's STANAG 2116, and reports use both for the Arabic ʿamīd; that a brigadier is no general in his own army does not make
 * him another man. Iran's second brigadier general stands between a colonel and a brigadier general and is neither. The Soviet colonel general has no
 * counterpart elsewhere and stays itself. Naval, air and police ranks keep their own names: nobody is called both commodore and brigadier.
 */
export const sameRanks: readonly (readonly [rank: string, others: readonly string[]])[] = [
  ['Marshal', ['Field Marshal', 'Marshal of the Russian Federation']],
  ['General', ['General Officer', 'Amir General', 'Sardar']],
  [
    'Brigadier General',
    ['Brigadier', 'First Brigadier General', 'Staff Brigadier', 'Pilot Brigadier', 'Engineer Brigadier'],
  ],
  ['Major', ['Commandant']],
  ['First Lieutenant', ['Senior Lieutenant', 'Full Lieutenant']],
  ['Second Lieutenant', ['Junior Lieutenant']],
];

/** Ranks in other scripts, as written without the article; and Latin spellings that the word list lacks. */
export const otherScripts: readonly (readonly [rank: string, words: readonly string[]])[] = [
  // Arabic: the ladder of Syria, Iraq, Egypt, Jordan and Libya. ʿImād and farīq awwal are both put into English as "General".
  ['Marshal', ['مشير', 'маршал', 'مارشال']],
  ['General', ['عماد', 'عماد أول', 'فريق أول', 'جنرال', 'ژنرال', 'генерал', 'سردار', 'امیر', 'ارتشبد']],
  ['Lieutenant General', ['فريق', 'سپهبد', 'генерал-лейтенант']],
  ['Major General', ['لواء', 'سرلشکر', 'генерал-майор']],
  ['Brigadier General', ['عميد', 'سرتیپ', 'سرتیپ یکم', 'سرتیپ تمام', 'бригадный генерал']],
  ['Second Brigadier General', ['سرتیپ دوم']],
  ['Colonel', ['عقيد', 'كولونيل', 'سرهنگ', 'سرهنگ تمام', 'полковник']],
  ['Lieutenant Colonel', ['مقدم', 'سرهنگ دوم', 'подполковник']],
  ['Major', ['رائد', 'سرگرد', 'майор']],
  ['Captain', ['نقيب', 'سروان', 'капитан']],
  ['First Lieutenant', ['ملازم أول', 'ستوان یکم', 'старший лейтенант']],
  ['Lieutenant', ['ستوان', 'лейтенант']],
  ['Second Lieutenant', ['ملازم', 'ملازم ثان', 'ملازم ثاني', 'ستوان دوم', 'младший лейтенант']],
  ['Third Lieutenant', ['ستوان سوم']],
  ['Warrant Officer', ['مساعد', 'مساعد أول', 'استوار', 'прапорщик']],
  ['Staff Sergeant', ['رقيب أول']],
  ['Sergeant', ['رقيب', 'گروهبان', 'сержант']],
  ['Corporal', ['عريف', 'سرجوخه', 'ефрейтор']],
  ['Private', ['جندي', 'سرباز', 'рядовой']],
  ['Colonel General', ['генерал-полковник']],
  ['General of the Army', ['генерал армии']],
  ['Admiral', ['أميرال', 'ادميرال', 'адмирал']],
];

/** Words beside a rank that leave it the same: branch, staff college, retirement, side changed. Rank marks of the word list come on top. */
export const besides: readonly string[] = [
  ...'the former ex late defected defector dissident then our army navy police air force pilot engineer doctor dr'.split(
    ' ',
  ),
  ...'ركن الركن طيار متقاعد منشق بحري مهندس طبيب حقوقي سابق سابقا'.split(' '),
  ...'ستاد خلبان بازنشسته پاسدار'.split(' '),
  ...'юстиции авиации запаса отставке в'.split(' '),
];
