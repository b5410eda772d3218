import type { Ledger } from '../ledger/index.ts';
import { claimTypes, MusterError } from '../model/index.ts';
import { mostDisputes, viewDisputes } from './ask-disputes.ts';
import { findEntity } from './find-entity.ts';
import { compareDays, daysOf } from './standing.ts';
import { answerTimeline } from './timeline-answer.ts';
import { createViews, refOf } from './views.ts';
import type { TimelineAnswer } from './weighed-answers.ts';

/** The most claims a timeline of a whole case is made of; putting more in order takes longer than anybody waits, and nobody reads them. */
const mostClaims = 20_000;

/**
 * In order of time what is claimed about an entity, or about all (`null`), with the disputes.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`, `timeline-too-long`
 */
export async function askTimeline(ledger: Ledger, entity: string | null, limit: number): Promise<TimelineAnswer> {
  if (entity === null) {
    const { claims } = await ledger.counts();
    if (claims > mostClaims) {
      throw new MusterError('timeline-too-long', `This case has ${claims} claims: too many for one timeline.`, {
        hint: 'Ask for the timeline of an entity.',
      });
    }
  }
  const found = entity === null ? null : (await findEntity(ledger, entity)).recorded;
  const about = found === null ? {} : { entity: found.entity.id };
  const views = createViews(ledger);
  const facts = await ledger.facts(found === null ? { types: claimTypes } : { entities: [found.entity.id] });
  const disputes = await ledger.disputes({ ...about, limit: mostDisputes });
  // Only what can be among the first `limit` items is fetched.
  const first = [...facts]
    .sort((a, b) => compareDays(daysOf(a.range), daysOf(b.range)) || (a.claim < b.claim ? -1 : 1))
    .slice(0, limit);
  const shown = await views.claimsById(first.map(({ claim }) => claim));
  const answer = answerTimeline(
    found === null ? null : refOf(found),
    first.flatMap(({ claim }) => shown.get(claim) ?? []),
    await viewDisputes(ledger, views, disputes),
    limit,
  );
  return { ...answer, omitted: answer.omitted + facts.length - first.length };
}
