import type { Ledger, RecordedDispute } from '../ledger/index.ts';
import { publicationKey } from '../ledger/index.ts';
import type { ClaimFacts, ClaimId, Dispute } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { voiceKey } from '../resolve/index.ts';
import { disputesOf, disputeTopics } from '../weigh/index.ts';
import { viewDisputes } from './ask-disputes.ts';
import { claimsOfDisputes } from './dispute-views.ts';
import { loadOrigins } from './load-material.ts';
import { groupBy } from './material.ts';
import { createViews } from './views.ts';
import type { DisputeView, WhatIf, WhatIfAnswer } from './weighed-answers.ts';
import type { DisputeChange } from './what-if-answer.ts';
import { compareDisputes, supportLost } from './what-if-answer.ts';

/** At most so many of each are shown; the rest is counted. */
const mostShown = 200;

/** What speaks under a name, for all a person who types it knows. */
const namedVoices = ['publisher', 'person', 'body'] as const;

/**
 * What the record would lose without a source, a publication or a voice: statements that keep no support, or support of fewer origins, and disputes that would
 * be none. Only what the struck claims touch is looked at.
 * @throws {MusterError} `nothing-struck` where no claim falls with it
 */
export async function askWhatIf(ledger: Ledger, without: WhatIf): Promise<WhatIfAnswer> {
  const filter = {
    ...(without.source === undefined ? {} : { sources: [without.source] }),
    ...(without.publication === undefined ? {} : { publications: [publicationKey(without.publication) ?? ''] }),
    ...(without.voice === undefined ? {} : { voices: voiceKeys(without.voice) }),
  };
  const gone = Object.keys(filter).length === 0 ? [] : await ledger.facts(filter);
  if (gone.length === 0) throw nothingStruck(without);
  const struck = new Set(gone.map(({ claim }) => claim));
  const facts = await ledger.facts({ sayingTheSameAs: filter });
  const views = createViews(ledger);
  const origins = await loadOrigins(ledger, facts);
  const losses = supportLost(facts, struck);
  const lost = losses.filter(({ after }) => after.length === 0);
  const weakened = losses
    .filter(({ after }) => after.length > 0)
    .map((support) => ({ ...support, was: origins(support.before), is: origins(support.after) }))
    .filter(({ was, is }) => is < was);
  const shownLost = lost.slice(0, mostShown);
  const shownWeakened = weakened.slice(0, mostShown);
  const shown = await views.claimsById([
    ...shownLost.flatMap(({ before }) => before.slice(0, mostClaims).map(({ claim }) => claim)),
    ...shownWeakened.flatMap(({ after }) => after.slice(0, mostClaims).map(({ claim }) => claim)),
  ]);
  const viewsOf = (claims: readonly ClaimFacts[]) => claims.flatMap(({ claim }) => shown.get(claim) ?? []);
  const change = await disputesWithout(ledger, gone, struck);
  const view = async (disputes: readonly Dispute[]): Promise<readonly DisputeView[]> =>
    viewDisputes(ledger, views, disputes.slice(0, mostShown).map(asRecorded));
  return {
    without,
    struck: struck.size,
    lost: shownLost.map(({ before }) => {
      const claims = viewsOf(before);
      return { statement: claims[0]?.summary ?? '', claims };
    }),
    weakened: shownWeakened.map(({ after, was, is }) => {
      const claims = viewsOf(after);
      return { statement: claims[0]?.summary ?? '', before: was, after: is, claims };
    }),
    settled: await view(change.settled),
    changed: await view(change.changed),
    totals: {
      lost: lost.length,
      weakened: weakened.length,
      settled: change.settled.length,
      changed: change.changed.length,
    },
  };
}

/** Claims shown of one statement. */
const mostClaims = 5;

/** Disputes that the claims struck have a part in, worked out again without them. */
async function disputesWithout(
  ledger: Ledger,
  gone: readonly ClaimFacts[],
  struck: ReadonlySet<ClaimId>,
): Promise<DisputeChange> {
  const before = await ledger.disputes({ claims: [...struck] });
  const inDispute = new Set(claimsOfDisputes(before));
  const topics = new Set(gone.filter(({ claim }) => inDispute.has(claim)).flatMap((each) => disputeTopics(each)));
  // Claims outside the disputes count too: they join postings into tenures, and bound them.
  const about = [...new Set(before.flatMap(({ dispute }) => dispute.about))];
  const rest = about.length === 0 ? [] : await ledger.facts({ entities: about });
  const byTopic = groupBy(
    rest
      .filter(({ claim }) => !struck.has(claim))
      .flatMap((fact) => disputeTopics(fact).flatMap((topic) => (topics.has(topic) ? [{ topic, fact }] : []))),
    ({ topic }) => topic,
  );
  const after = [...byTopic].flatMap(([topic, found]) =>
    disputesOf(
      topic,
      found.map(({ fact }) => fact),
    ),
  );
  return compareDisputes(
    before.map(({ dispute }) => dispute),
    after,
  );
}

function asRecorded(dispute: Dispute): RecordedDispute {
  return { dispute, state: 'open', settlement: null };
}

/** The keys these words can have as a voice. */
function voiceKeys(words: string): readonly string[] {
  return [...new Set(namedVoices.map((voice) => voiceKey(voice, words)))].filter((key) => key !== '');
}

function nothingStruck({ source, publication, voice }: WhatIf): MusterError {
  const what = source ?? publication ?? voice;
  return new MusterError(
    'nothing-struck',
    what === undefined ? 'Nothing to think away.' : `No claim rests on "${what}".`,
    {
      hint: 'Name a source by its id (`muster sources`), a publication by its name, or a voice by its words in a claim.',
    },
  );
}
