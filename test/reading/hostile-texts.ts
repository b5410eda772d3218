/** Kinds of text that are hard on a reader, each made in any size; `length` is in UTF-16 units, met to within one piece. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'one line without an end': (length) => repeat('the fighters moved on and the commander said that they had ', length),
  'one line of names': (length) => numbered((i) => `Omar${letters(i)} Saleh${letters(i * 7)}, `, length),
  'one word a line': (length) => numbered((i) => `word${letters(i % 500)}\n`, length),
  'no full stops': (length) => repeat('Colonel Omar Saleh commands the Harra Brigade in Zuwara since 2017 ', length),
  'new words only': (length) => numbered((i) => `${letters(i)}x${letters(i * 31)} `, length),
  'mixed scripts': (length) => repeat('لواء الحرة Harra Brigade Бригада 第三旅 Omar عمر Саид ', length),
  'control characters': (length) =>
    repeat('Omar\u0000 Saleh\u0007 com\u200bmands\u202e the \ufeffHarra\u001b[31m Brigade.\r ', length),
  'emoji and combining marks': (length) => repeat('🪖🏴‍☠️ Saleh e\u0301\u0302\u0303 👨‍👩‍👧‍👦 commands 🇱🇾. ', length),
  'capitals only': (length) => repeat('COLONEL OMAR SALEH COMMANDS THE HARRA BRIGADE NEAR ZUWARA. ', length),
  'brackets in brackets': (length) => '('.repeat(length / 2) + ')'.repeat(length / 2),
  'names in brackets': (length) => numbered((i) => `Front of ${title(i)} (F${title(i)}), `, length),
  'quotation marks': (length) => repeat('" “ ” \' ’ « » ', length),
  'quotations unclosed': (length) => repeat('“The group, he said, “is with us, ', length),
  'posting after posting': (length) =>
    numbered(
      (i) => `${title(i)} Saleh, commander of the ${title(i * 3)} Brigade, replaced ${title(i + 1)} Saleh. `,
      length,
    ),
  'sources and proofs': (length) =>
    numbered((i) => `Some say the ${title(i)} Front backs it, which proves that the ${title(i)} Front lied. `, length),
  'a number a word': (length) => numbered((i) => `${i} `, length),
  'dates only': (length) => numbered((i) => `on ${(i % 28) + 1} May ${1990 + (i % 40)} and `, length),
  'hyphens and apostrophes': (length) => repeat("al-Harra-al-Sham's-US-backed-", length),
  'one letter': (length) => 'a'.repeat(length),
  'blank lines': (length) => `End${repeat(' \n\t\n', length)}`,
};

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function numbered(piece: (i: number) => string, length: number): string {
  const pieces: string[] = [];
  for (let i = 0, sum = 0; sum < length; i += 1) {
    const next = piece(i);
    pieces.push(next);
    sum += next.length;
  }
  return pieces.join('');
}

/** A number written with small letters. */
function letters(number: number): string {
  return number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

function title(number: number): string {
  const word = letters(number + 700);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
