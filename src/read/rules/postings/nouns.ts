import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import { officeOf, rankIn } from '../../refer/offices.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { inPlaceBehind } from './in-place-of.ts';

/** "the appointment of X as commander of U, in place of Y", "the dismissal of X by Z", "X's removal": postings told by a noun. */
export function postingsOfNouns(context: Context): Draft[] {
  return context.parsed.phrases.flatMap((phrase) => {
    if (phrase.type !== 'noun') return [];
    const { appointment, dismissal } = context.lexicon.words;
    const word = phrase.head.lower;
    return appointment.has(word) || dismissal.has(word) ? told(phrase, dismissal.has(word), context) : [];
  });
}

function told(phrase: NounPhrase, ending: boolean, context: Context): Draft[] {
  const { make, parsed, discourse, lexicon } = context;
  const after = postmodifiers(parsed.phrases, phrase);
  const whom = after.find((oblique) => oblique.preposition === 'of')?.nouns[0] ?? phrase.possessor;
  const person = make.person(whom);
  if (!person?.referent?.named) return [];
  const asPhrase = after.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const office =
    (asPhrase ? officeOf(asPhrase, parsed, make, discourse, lexicon) : undefined) ??
    (whom ? officeOf(whom, parsed, make, discourse, lexicon) : undefined);
  if (office?.field === 'civil') return [];
  const unit =
    office?.unit ?? discourse.posts.unitOf(person.referent) ?? discourse.posts.postedUnit(parsed.sentence.index);
  if (!unit || (!office && !ending)) return [];
  const by =
    make.actor(after.find((oblique) => oblique.preposition === 'by')?.nouns[0]) ??
    (phrase.possessor && phrase.possessor !== whom ? make.actor(phrase.possessor) : undefined);
  const before = ending ? undefined : inPlaceBehind(phrase, context);
  const rejected = parsed.clauses.some(
    (clause) =>
      clause.objects.includes(phrase) &&
      /^(?:reject|refuse|accept|oppose|deny|demand|discuss|consider|recogni[sz]e)$/.test(clause.verb.lemma),
  );
  const base = {
    type: 'posting' as const,
    object: unit,
    role: office?.role ?? ('commander' as const),
    parsed,
    anchor: { begin: phrase.begin, end: phrase.end },
    inPassing: true,
    holdsNow: !ending,
    // A removal that is rejected has been ordered all the same; only how sure the words are of it is less.
    confidence: rejected ? 0.55 : 0.7,
    rule: `noun:${phrase.head.lower}`,
  };
  const rank = person.phrase ? rankIn(person.phrase, lexicon) : null;
  const drafts = [
    draft({
      ...base,
      subject: person,
      aspect: ending ? 'end' : 'start',
      title: office?.title ?? null,
      rank,
      appointedBy: ending ? null : (by ?? null),
      replaces: before ?? null,
      evidence: [phrase.head, person, unit, ...(office ? [office.title] : []), ...(by ? [by] : [])],
    }),
  ];
  if (before)
    drafts.push(
      draft({
        ...base,
        subject: before,
        aspect: 'end',
        holdsNow: false,
        rank: before.phrase ? rankIn(before.phrase, lexicon) : null,
        evidence: [phrase.head, before, unit],
        rule: `noun:${phrase.head.lower}-in-place-of`,
      }),
    );
  return drafts;
}
