import { isSentenceEnd, wordCount } from './lines.ts';
import { mainScript } from './script.ts';

/** Words that open a picture's legend, before a colon, a dash or a closing bracket. */
const label =
  /^[([]?\s*(?:file\s+|illustrative\s+|archive\s+)?(?:photos?|images?|pictures?|captions?|foto|fotos|imagen|légende|bild|fotoğraf|фото|снимок|صورة|الصورة|صور|عکس|תמונה|צילום)(?:\s+(?:by|credit|caption|courtesy|from|via)\b[^:]{0,40}|\s+\d{1,2})?\s*[:\])–—|]/iu;

/** A legend that opens as news agencies open theirs. */
const opening = /^(?:FILE(?:\s+PHOTO)?\s*[-–—:]|pictured\b|in this (?:\w+ ){0,4}(?:photo|image|picture|screenshot)\b)/i;

/** A legend that opens with the picture itself; a sentence about an image may begin so too, and then ends as one. */
const softOpening = /^(?:photo|image|picture|screenshot)s?\b/i;

/** Who took the picture, in brackets at the end: "(Photo: X)", "[Image courtesy of X]". */
const bracketedCredit =
  /[([][^()[\]]{0,60}\b(?:photo|image|picture|courtesy|screenshot|handout|getty|credit)\b[^()[\]]{0,60}[)\]]\.?$/i;

/** The same without brackets: "Photo by X", "AP Photo/X", "© X", "Getty Images". A copyright notice has a year after the sign. */
const bareCredit =
  /(?:\b(?:photo|image|picture)s?(?: by |: ?| ?\/ ?| courtesy )[^.]{2,60}|©\s*(?!\d{4})[^.]{2,60}|\bgetty images)$/i;

/** Longest legend, in words; longer paragraphs are told, not shown. */
const mostWords = 60;
const mostLength = 800;

/** Whether a paragraph is a picture's legend by its own words: a label, a credit, or the same said in a second script after a dash. */
export function isLegend(text: string): boolean {
  if (text.length > mostLength || wordCount(text) > mostWords) return false;
  if (hasLegendLabel(text) || opening.test(text) || bracketedCredit.test(text)) return true;
  return !isSentenceEnd(text) && (softOpening.test(text) || bareCredit.test(text) || repeatsInOtherScript(text));
}

/** Whether a paragraph opens with a label such as "Photo:". */
export function hasLegendLabel(text: string): boolean {
  return label.test(text);
}

/** "Fighters of the brigade at the base - مقاتلون من اللواء في القاعدة": two parts, each of some words, in two scripts. */
function repeatsInOtherScript(text: string): boolean {
  const parts = text.split(/\s+[-–—|/]+\s+/u);
  const [left, right] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (parts.length < 2 || wordCount(left) < 2 || wordCount(right) < 2) return false;
  const [first, last] = [mainScript(left), mainScript(right)];
  return (
    first !== undefined && last !== undefined && first.script !== last.script && first.share > 0.8 && last.share > 0.8
  );
}
