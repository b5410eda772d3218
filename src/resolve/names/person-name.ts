import { isArticle, withoutArticle } from './articles.ts';
import { lookupForm, nameLexicon } from './name-lexicon.ts';
import { makeWord, type NameWord } from './name-word.ts';

/** A person's name taken apart: ranks, titles and courtesies are gone. */
export interface PersonName {
  /** Given names, fathers' names, family names, in the order written, articles and "son of" left out; compounds are one word. */
  readonly words: readonly NameWord[];
  /** Of whom "Abu" or "Umm" says father or mother of; `null` without one before the name. A kunya inside is a word like others ("Ali Abu Zaid"). */
  readonly kunya: NameWord | null;
}

const article =
  /^(al|el|il|ul|ol|ad|ed|ud|od|ar|er|ur|or|as|es|us|os|az|ez|uz|oz|an|en|un|on|at|et|ut|ash|esh|ush|ach|ech|ath|eth|adh|edh|at|ot|al|l)$/i;
const sonOf = /^(ibn|bin|ben|bint|bent|ould|uld|wuld|wald|walad|veled|بن|ابن|بنت|ولد|إبن|ибн|бин|бен|zadeh-of)$/iu;
const fatherOf = /^(abu|abou|abo|aboo|ebu|أبو|ابو|أبي|ابي|أبا|ابا|абу|umm|um|oum|om|أم|ام|умм)$/iu;
const servant =
  /^(abd|abdu|abdul|abdel|abdal|abdol|abdoul|abdil|abdur|abder|abdar|abdus|abdes|abdas|abdun|abden|abdan|abdud|abded|abdad|abdush|abdesh|abdash|abduz|abdez|abdulla|abed|عبد|عبدال|абд|абдул|абдель|абдуль|абдель|абу-ль)$/iu;
const servantJoined =
  /^(abd[aeou]u?l|abd[aeou]u?(?=(rr|ss|nn|zz|dd|tt|ll|sh))|abd[aeou]u?(?=l?lah?$)|عبد(?=ال\p{L})|عبد(?=لله)|абд[аеуэ]л[ьъ]?|абд[уе](?=рр|лл|сс))(\p{L}{2,})$/iu;
const faith =
  /^(din|deen|dine|ddin|eddin|eddine|edin|uddin|oddin|aldin|eldin|aldeen|eldeen|الدين|دين|дин|ад-дин|allah|ullah|الله|islam)$/iu;
const particle = /^(de|del|della|di|da|dos|das|do|du|von|van|der|den|la|las|los|le|y|e|i|ze|zu|ter|ten|bar|mac)$/i;
const suffix = /^(jr|sr|ii|iii|phd|md|bey|pasha|paşa|efendi|hanim|hanım|sahib|saheb|jan|rtd|retd|ret)$/i;

/** Takes a person's name apart. */
export function parsePerson(name: string): PersonName {
  const tokens = stripTitles(tokensOf(reorder(name)));
  return assemble(tokens);
}

/** What stands in brackets falls, and "Family, Given" is put in the usual order; what follows a comma otherwise is no name. */
function reorder(name: string): string {
  const open = name.replace(/\([^)]*\)|\[[^\]]*\]|["“”«»][^"“”«»]*["“”«»]/gu, ' ').trim();
  const text = open === '' ? name : open;
  const comma = /^([^,،]+)[,،]\s*([^,،]*)/u.exec(text);
  if (comma === null) return text;
  const [, before = '', after = ''] = comma;
  const lexicon = nameLexicon();
  const office = after
    .split(/\s+/u)
    .some((word) => lexicon.titles.has(lookupForm(word)) || lexicon.words.has(lookupForm(word)));
  return office || after === '' || (before.trim().includes(' ') && after.trim().includes(' '))
    ? before
    : `${after} ${before}`;
}

function tokensOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/[\u064b-\u0652\u0670\u0640\u200c\u200e\u200f]/gu, '')
    .replace(/(?<=\p{L})[’'](?:s)(?=\s|$)/gu, '')
    .replace(/[’'‘`´ʿʾʼ]/gu, '')
    .split(/[\s\-‐‑–—/.·•_]+/u)
    .filter((token) => /\p{L}/u.test(token));
}

const burmeseTitle = /^(u|daw|ko|maung|bo|ma)$/i;

function stripTitles(tokens: readonly string[]): readonly string[] {
  const lexicon = nameLexicon();
  let begin = 0;
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const token = tokens[at] ?? '';
    const form = lookupForm(token);
    if (!lexicon.titles.has(form)) continue;
    const named = /^ال/u.test(token);
    const doubtful = lexicon.doubtfulTitles.has(form) && !named;
    if (doubtful && tokens.length - at - 1 < 2) continue;
    // Inside, a title is one where all before it only describes ("Iraqi Prime Minister X"), or where it shows by its writing ("Valley Post editor X").
    const told = (named && !doubtful) || /^\p{Ll}/u.test(token);
    if (at > begin && !told && !tokens.slice(begin, at).every(describes)) continue;
    begin = at + 1;
  }
  const [first, second] = [tokens[begin], tokens[begin + 1]];
  if (
    first !== undefined &&
    second !== undefined &&
    burmeseTitle.test(first) &&
    first.toLowerCase() !== second.toLowerCase()
  )
    begin += 1;
  const kept = tokens.slice(begin);
  const last = kept.at(-1);
  return last !== undefined && kept.length > 1 && suffix.test(last) ? kept.slice(0, -1) : kept;
}

function describes(token: string): boolean {
  const lexicon = nameLexicon();
  const form = lookupForm(token);
  return (
    lexicon.titles.has(form) ||
    lexicon.words.has(form) ||
    lexicon.links.has(form) ||
    /^(\p{Ll}|\p{Lu}{2,}$)/u.test(token)
  );
}

function assemble(tokens: readonly string[]): PersonName {
  const words: NameWord[] = [];
  let kunya: NameWord | null = null;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1];
    if (next !== undefined && (isArticle(token, next) || sonOf.test(token) || (particle.test(token) && at > 0)))
      continue;
    if (next !== undefined && fatherOf.test(token)) {
      const named = compoundFrom(tokens, at + 1);
      const child = makeWord(`${token} ${named.text}`, named.spoken);
      if (words.length === 0 && kunya === null) kunya = child;
      else words.push(makeWord(`${token} ${named.text}`, `abu${named.spoken}`));
      at = named.end;
      continue;
    }
    const compound = compoundFrom(tokens, at);
    words.push(makeWord(compound.text, compound.spoken));
    at = compound.end;
  }
  return { words, kunya };
}

interface Compound {
  readonly text: string;
  readonly spoken: string;
  /** Index of its last token. */
  readonly end: number;
}

/** The word that begins at a token: with what follows, where the two are one name ("Abd al-Rahman", "Nour al-Din"). */
function compoundFrom(tokens: readonly string[], from: number): Compound {
  let at = from;
  while (tokens[at + 1] !== undefined && isArticle(tokens[at] ?? '', tokens[at + 1] ?? '')) at += 1;
  const token = tokens[at] ?? '';
  const joined = servantJoined.exec(token);
  if (joined !== null) return { text: token, spoken: servantOf(joined[3] ?? joined.at(-1) ?? ''), end: at };
  let next = at + 1;
  while (tokens[next + 1] !== undefined && article.test(tokens[next] ?? '')) next += 1;
  const after = tokens[next];
  if (after !== undefined && servant.test(token))
    return { text: `${token} ${after}`, spoken: servantOf(after), end: next };
  if (after !== undefined && faith.test(after) && !/^islam$/i.test(after)) {
    return { text: `${token} ${after}`, spoken: withoutArticle(token) + faithOf(after), end: next };
  }
  return { text: token, spoken: compactFaith(withoutArticle(token)), end: at };
}

const servantOf = (rest: string): string => {
  const bare = withoutArticle(rest);
  return /\p{Script=Arabic}/u.test(bare)
    ? `عبد${bare}`
    : /\p{Script=Cyrillic}/u.test(bare)
      ? `абд${bare}`
      : `abd${bare.toLowerCase()}`;
};

const faithOf = (word: string): string => {
  if (/\p{Script=Arabic}/u.test(word)) return /دين/u.test(word) ? 'دين' : 'له';
  if (/\p{Script=Cyrillic}/u.test(word)) return 'дин';
  return /d[ie]/i.test(word) ? 'din' : 'lah';
};

/** "Noureddine" as "Nour al-Din" is spoken, "Nasrallah" as "Nasr Allah". */
function compactFaith(word: string): string {
  return word
    .replace(/(\p{L}{2,})[aeou]dd?[ie]+ne?$/iu, '$1din')
    .replace(/(\p{L}{2,})[aeou]l-?d[ie]+ne?$/iu, '$1din')
    .replace(/(\p{L}{2,})الدين$/u, '$1دين')
    .replace(/(\p{L}{2,})[aou]lla[h]?$/iu, '$1lah')
    .replace(/(\p{L}{2,})الله$/u, '$1له');
}
