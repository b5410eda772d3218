import type { TextSpan } from '../../../model/index.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { findAppositions, postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import { type Office, rankIn } from '../../refer/offices.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { appositionPerson, officeIn } from '../persons.ts';
import { aspectOf, posting } from './posting.ts';

/** Postings said in passing: "X, commander of Y", "Y commander X", "the group's leader, X". */
export function postingsOfPhrases(context: Context): Draft[] {
  const { parsed } = context;
  const drafts: Draft[] = [];
  const appositions = findAppositions(parsed.phrases);
  for (const phrase of parsed.phrases) {
    if (phrase.type !== 'noun') continue;
    const office = officeIn(phrase, context);
    if (!office || office.field === 'civil') continue;
    const beside = appositions.flatMap((pair) =>
      pair.first === phrase ? [pair.second] : pair.second === phrase ? [pair.first] : [],
    );
    const person =
      office.person ??
      beside.map((noun) => context.make.person(noun)).find((argument) => argument?.referent?.named) ??
      trailingName(phrase, context);
    const partner = coordinatedOffice(phrase, context);
    const shared =
      person ?? (partner ? (partner.office.person ?? appositionPerson(partner.phrase, context)) : undefined);
    const unit = office.unit ?? partner?.office.unit;
    if (!shared || !unit) continue;
    if (isPredicate(phrase, context)) continue;
    const rank = office.rank ?? rankBeside(shared, context);
    drafts.push(
      posting(context, office, shared, unit, {
        clause: null,
        rank,
        anchor: office.title,
        aspect: aspectOf(office),
        holdsNow: office.time !== 'former',
        inPassing: true,
        rule: 'office-beside-name',
        confidence: office.person ? 0.85 : 0.8,
        evidence: [shared, office.title, unit],
      }),
    );
  }
  return drafts;
}

/** "its founder and commander, X": the office joined to this one, which may name the unit or the person for both. */
function coordinatedOffice(
  phrase: NounPhrase,
  context: Context,
): { readonly phrase: NounPhrase; readonly office: Office } | undefined {
  const { phrases } = context.parsed;
  const at = phrases.indexOf(phrase);
  for (const [mark, other] of [
    [phrases[at + 1], phrases[at + 2]],
    [phrases[at - 1], phrases[at - 2]],
  ] as const) {
    if (mark?.type !== 'conjunction' || other?.type !== 'noun') continue;
    const office = officeIn(other, context);
    if (office) return { phrase: other, office };
  }
  return undefined;
}

/** Whether a phrase is what a copula or a verb of appointing says of somebody else: those rules take it. */
function isPredicate(phrase: NounPhrase, { parsed, lexicon }: Context): boolean {
  return parsed.clauses.some((clause) => {
    const copula = /^(?:be|become|remain)$/.test(clause.verb.lemma) && clause.objects.includes(phrase);
    return copula || (lexicon.words.appoint.has(clause.verb.lemma) && clause.second === phrase);
  });
}

/** "the commander of the group Muhannad al-Talla": a person's name directly behind the office and its unit. */
function trailingName(phrase: NounPhrase, { parsed, make }: Context): Argument | undefined {
  const last = postmodifiers(parsed.phrases, phrase).at(-1)?.nouns.at(-1);
  const after = parsed.phrases[parsed.phrases.indexOf(last ?? phrase) + 1];
  const inside = last?.names.map((name) => make.named(name, last)).find((argument) => argument?.kind === 'person');
  if (inside && last && last.names.length > 1) return inside;
  return after?.type === 'noun' ? make.person(after) : undefined;
}

/** The rank written before a person's name where the office stands elsewhere. */
function rankBeside(person: Argument, { lexicon }: Context): TextSpan | null {
  return person.phrase ? rankIn(person.phrase, lexicon) : null;
}
