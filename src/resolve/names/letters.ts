/** What letters sound like, by script, in the signs of `sounds.ts`. Latin letters with signs are spelled out in letters without. */

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(/\s+/).map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Signed letters of the Latin alphabets and of scholarly transliteration. All other signs are dropped. */
const latin = pairs(
  `şsh șsh šsh śsh çX čch ćch žzh źz żzh ğgh ġgh ǧj ḫkh ẖkh ḏdh ṯth ḍD ðdh đd þth ħh ḥh ṣs ṭt ẓ6 āaa īii ūuu ēee ōoo âa îi ûu
  öo üu øo åo æae œoe ßss łl ıi əa ñn ŋn`,
);

const arabic = pairs(
  `ا1 أ1 إQ آ1 ٱ1 ؤ0 ئ0 ء بb تt ث8 جj حH خx دd ذ6 رr زz سs ش$ صS ضD طT ظJ ع3 غ9 فf قq كk لl مm نn هh و2 ي4 ى5 ة7
  پp چc ژZ گg ڤv کk ی4 ے4 ۓ4 ہh ھh ۀh ۃ7 ٹT ڈd ڑr ںn ڭg ݣg ێ4 ې4 ۆ2 ۇ2 ۋv ە7 ڕr ڵl ٺt ڊd ټT ډd ړr ږZ ښ$ ګg ڼn ځz څC`,
);

const hebrew = pairs('א1 בb גg דd ה7 ו2 זz חH טT י4 כk ךk לl מm םm נn ןn סs ע3 פf ףf צC ץC קq רr ש$ תt');

const cyrillic = pairs(
  `аa бb вv гG ґg ғ9 дd еe ёo єye жZ зz иi іi їyi йy јy кk қq лl љl мm нn њn ңn оo өo пp рr сs тt уu үu ұu ўu фf хx ҳh һh цC чc ҷj џj ш$ щ$ ъ ыi ь эe юyu яya ѓg ќk ђj ћc ѕz әa ѣe`,
);

export const lettersOf: {
  readonly latin: ReadonlyMap<string, string>;
  readonly arabic: ReadonlyMap<string, string>;
  readonly hebrew: ReadonlyMap<string, string>;
  readonly cyrillic: ReadonlyMap<string, string>;
} = { latin, arabic, hebrew, cyrillic };
