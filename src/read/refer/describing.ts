import type { NounPhrase } from '../parse/phrase.ts';
import type { Referent } from './referent.ts';

/** Words that describe a non-state body without naming it. */
export const groupWords: ReadonlySet<string> = new Set(
  'group groups faction factions militia militias organisation organization movement formation outfit gang brigade battalion rebels militants terrorists fighters insurgents gunmen'.split(
    ' ',
  ),
);

/** A noun that makes a state's body of a country's adjective: "Syrian army", "US officials". */
export const stateUnits: ReadonlySet<string> = new Set(
  'army military forces force troops navy police gendarmerie soldiers air airforce marines guard guards intelligence command security commandos jets warplanes warplane aircraft planes artillery drones helicopters gunships'.split(
    ' ',
  ),
);
/** Nouns for what governs a state. */
export const stateOrganisations: ReadonlySet<string> = new Set(
  'government regime authorities administration presidency ministry parliament state'.split(' '),
);

/** People who stand for the body whose name precedes them. */
export const agents: RegExp =
  /^(?:patrons?|handlers?|backers?|allies|masters?|officials?|officers|advisers|advisors|instructors|trainers|partners?|sponsors?|leadership|authorities|counterparts?|representatives|delegation)$/;

/** Adjectives that belong to no name. */
export const describing: ReadonlySet<string> = new Set(
  'new old former small large larger big main same so-called self-styled alleged local armed powerful rival terrorist rebel militant jihadist extremist illegal'.split(
    ' ',
  ),
);

/** Whether a description tells of an armed body: "group" alone does not, "rebel group" does. */
export function tellsArmed(phrase: NounPhrase, head: string): boolean {
  const weak =
    /^(?:groups?|organi[sz]ations?|movements?|alliances?|networks?|missions?|companies|company|formations?|outfits?|sections?|units?|teams?)$/.test(
      head,
    );
  return (
    !weak ||
    /\b(?:armed|terror\w*|rebel|militant|militia|military|insurgent|jihadi\w*|guerrilla|paramilitary|opposition|islamist|extremist|vigilante|separatist|self-defen[cs]e|affiliated|allied|resistance)\b/i.test(
      phrase.text,
    )
  );
}

/** Whether "the group", "the faction" can mean it: not a coalition, a mission or an office, which have words of their own. */
export function looksLikeGroup(head: string, referent: Referent): boolean {
  if (!/^(?:group|faction|militia|movement|organi[sz]ation|formation|outfit|gang)$/.test(head)) return false;
  return ![...referent.heads].some((other) =>
    /^(?:coalition|mission|government|police|ministry|council|agency|command|alliance|observatory|press|network|operation|party|company|office|commission|court)$/.test(
      other,
    ),
  );
}

/** Whether a noun speaks of a body's people rather than of the body. */
export function isPluralPeople(head: string): boolean {
  return /^(?:fighters|militants|rebels|terrorists|gunmen|insurgents|soldiers|troops|men|members|recruits|jihadists|mercenaries)$/.test(
    head,
  );
}

/** A description without its article and loaded or relative adjectives. */
export function descriptionText(phrase: NounPhrase): string {
  return phrase.text.replace(/^(?:the|a|an|this|that|these|those)\s+/i, '');
}

/** Whether a description names nothing: "a Syrian group" does not, "an ISIS group" does. */
export function isPlainlyDescribed(
  { names, head, sentence }: NounPhrase,
  nationalities: { has(word: string): boolean },
): boolean {
  return names.every(
    ({ from, to, end }) =>
      end === head.end && sentence.folded.slice(from, to - 1).every((word) => nationalities.has(word)),
  );
}
