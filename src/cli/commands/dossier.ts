import type { DossierAnswer, PlaceSaid, TieSaid } from '../../main/index.ts';
import { type Context, count } from '../context.ts';
import {
  backingWords,
  printAlike,
  printDisputeLines,
  printTenure,
  printViews,
  standingWords,
} from '../format-answers.ts';
import { entityWords } from '../format-claims.ts';
import { showAnswer } from '../show-answer.ts';
import type { Printer } from '../terminal.ts';
import { oneLine } from '../terminal.ts';
import { printStrengths } from './strength.ts';

/** `muster dossier UNIT`: everything the record holds about it, weighed. */
export async function dossier(context: Context, words: readonly string[]): Promise<number> {
  return showAnswer(context, (workspace) => workspace.dossier(words.join(' ')), printDossier);
}

function printDossier(answer: DossierAnswer, out: Printer): void {
  const { unit, names, otherNames, tenures, strengths, places, ties } = answer;
  out.line(
    `${entityWords(unit, out)} ${out.colors.dim(`(${count(answer.backing.claims, 'claim')}, ${backingWords(answer.backing)})`)}`,
  );
  printNames(out, names);
  section(out, 'Other names claims give it, which nobody has judged', otherNames.length);
  for (const { entity, how, claims } of otherNames) {
    out.line(`  ${how === 'identity' ? 'the same as' : how} ${entityWords(entity, out)}`);
    printViews(out, claims, '    ');
  }
  section(out, 'Posts', tenures.length);
  for (const tenure of tenures) printTenure(out, tenure, `${tenure.role}: ${entityWords(tenure.person, out)}`);
  section(out, 'Strength', strengths.length);
  printStrengths(out, strengths);
  section(out, 'Places', places.length);
  for (const place of places) printPlace(out, place);
  section(out, 'Ties to other bodies', ties.length);
  for (const tie of ties) printTie(out, tie, unit.id);
  for (const [title, views] of [
    ['What it came from and became', answer.succession],
    ['Incidents', answer.incidents],
    ['Other', answer.other],
  ] as const) {
    section(out, title, views.length);
    printViews(out, views);
  }
  printDisputeLines(out, answer.disputes);
  out.line();
  printAlike(out, answer.alike);
}

function section(out: Printer, title: string, length: number): void {
  if (length === 0) return;
  out.line();
  out.line(out.colors.bold(title));
}

/** The spellings of an entity. */
export function printNames(out: Printer, names: readonly { readonly name: string; readonly claims: number }[]): void {
  if (names.length === 0) return;
  out.line(`Spelled: ${names.map(({ name, claims }) => `${oneLine(name)} (${count(claims, 'claim')})`).join(', ')}`);
}

/** A place with who says so, for and against. */
export function printPlace(out: Printer, place: PlaceSaid): void {
  const { position } = place;
  const where =
    position === null
      ? ''
      : ` at ${position.latitude.toFixed(3)}, ${position.longitude.toFixed(3)} (${position.country})`;
  const words = [
    ...place.kinds,
    ...(place.inferred ? [`inferred: ${place.rule ?? 'by a rule'}`] : []),
    standingWords(place.asOf, out),
    backingWords(place.backing),
  ].filter((each) => each !== '');
  out.line(`${entityWords(place.place, out)}${where} ${out.colors.dim('|')} ${words.join(', ')}`);
  printViews(out, [...place.claims, ...place.premises]);
  printAgainst(out, place.against);
}

/** A tie with who says so, for and against, as seen from one of its ends. */
export function printTie(out: Printer, tie: TieSaid, from: string): void {
  const [words, other] = tie.from.id === from ? [tieWords[tie.type][0], tie.to] : [tieWords[tie.type][1], tie.from];
  const details = [
    ...tie.kinds,
    standingWords(tie.asOf, out),
    ...(tie.disputed ? [out.colors.yellow('disputed')] : []),
    backingWords(tie.backing),
  ].filter((each) => each !== '');
  out.line(`${words} ${entityWords(other, out)} ${out.colors.dim('|')} ${details.join(', ')}`);
  printViews(out, tie.claims);
  printAgainst(out, tie.against);
}

function printAgainst(out: Printer, against: DossierAnswer['other']): void {
  if (against.length === 0) return;
  out.line('  against it, or telling of its end:');
  printViews(out, against, '    ');
}

const tieWords: { readonly [T in TieSaid['type']]: readonly [from: string, to: string] } = {
  command: ['said to command', 'said to be commanded by'],
  membership: ['said to be part of', 'said to have as a part'],
  affiliation: ['said to be affiliated with', 'said to be affiliated with'],
  support: ['said to support', 'said to be supported by'],
  cooperation: ['said to cooperate with', 'said to cooperate with'],
  coordination: ['said to coordinate with', 'said to coordinate with'],
  hostility: ['said to act against', 'said to be acted against by'],
  dispute: ['said to be in dispute with', 'said to be in dispute with'],
  succession: ['succession to', 'succession from'],
};
