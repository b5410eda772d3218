import type { ClaimId, EntityId, PartyRole } from '../model/index.ts';
import { partyRoles } from '../model/index.ts';
import type { ClaimView } from './answers.ts';
import { groupBy } from './material.ts';
import { compareText } from './standing.ts';
import type { FrameRow } from './weighed-answers.ts';

/**
 * How each publication speaks of an entity: by which names, with which loaded words, numbers, days and hedges, and whom it blames. What commenters write on
 * a publication's page is theirs and stands in a row of its own.
 */
export function answerFrames(entity: EntityId, views: readonly ClaimView[]): readonly FrameRow[] {
  return [...groupBy(views, publicationOf)]
    .map(([publication, own]) => ({
      publication,
      sources: [...new Set(own.map(({ source }) => source.id))],
      names: counted(own, (view) => partsOf(view, entity).flatMap((part) => view.claim[part]?.text ?? [])),
      wording: counted(own, ({ claim }) => claim.wording),
      numbers: own.flatMap(({ claim, entities }) =>
        claim.value?.kind === 'count' && entities.subject?.id === entity
          ? [{ text: claim.value.text, claim: claim.id }]
          : [],
      ),
      dates: own.flatMap(({ claim, summary, when }) =>
        claim.range.starting || claim.range.ending ? [{ what: summary, when, claim: claim.id }] : [],
      ),
      hedges: counted(own, (view) => [hedgeOf(view)]).map(({ text, claims }) => ({ certainty: text, claims })),
      blames: own.flatMap(({ claim, summary }) =>
        claim.type === 'incident' || claim.type === 'hostility' ? [{ text: summary, claim: claim.id }] : [],
      ),
    }))
    .sort((a, b) => b.sources.length - a.sources.length || compareText(a.publication, b.publication));
}

function publicationOf({ source, claim }: ClaimView): string {
  const name = source.publication ?? 'publication not named';
  return claim.citation.segment === 'comment' ? `${name}, comments` : name;
}

function partsOf({ entities }: ClaimView, entity: EntityId): readonly PartyRole[] {
  return partyRoles.filter((part) => entities[part]?.id === entity);
}

/** How sure the words are, and whether they are the publication's own or somebody's it reports. */
function hedgeOf({ claim }: ClaimView): string {
  const denied = claim.polarity === 'negated' ? ', denied' : '';
  return `${claim.certainty}${denied}${claim.attribution.length > 1 ? ', on the word of others' : ''}`;
}

/** Words with the claims that have them, most used first. */
function counted(
  views: readonly ClaimView[],
  wordsOf: (view: ClaimView) => readonly string[],
): readonly { readonly text: string; readonly claims: readonly ClaimId[] }[] {
  const uses = views.flatMap((view) => [...new Set(wordsOf(view))].map((text) => ({ text, claim: view.claim.id })));
  return [...groupBy(uses, ({ text }) => text)]
    .map(([text, all]) => ({ text, claims: all.map(({ claim }) => claim) }))
    .sort((a, b) => b.claims.length - a.claims.length || compareText(a.text, b.text));
}
