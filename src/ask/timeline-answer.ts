import type { ClaimView } from './answers.ts';
import { compareDays, compareText, daysOf } from './standing.ts';
import type { DisputeView, TimelineAnswer, TimelineItem } from './weighed-answers.ts';

/**
 * Claims and disputes in order of time; those without any day last. Claims that only repeat a day and words stay: each is somebody's.
 * @param limit At most so many items, the earliest.
 */
export function answerTimeline(
  entity: TimelineAnswer['entity'],
  views: readonly ClaimView[],
  disputes: readonly DisputeView[],
  limit: number,
): TimelineAnswer {
  const items: TimelineItem[] = [
    ...views.map((view) => ({
      days: daysOf(view.claim.range),
      kind: 'claim' as const,
      title: view.summary,
      view,
      dispute: null,
    })),
    ...disputes.map((dispute) => ({
      days: dispute.dispute.days,
      kind: 'dispute' as const,
      title: dispute.title,
      view: null,
      dispute,
    })),
  ];
  const sorted = items.sort(
    (a, b) => compareDays(a.days, b.days) || compareText(a.kind, b.kind) || compareText(idOf(a), idOf(b)),
  );
  return { entity, items: sorted.slice(0, limit), omitted: Math.max(0, sorted.length - limit) };
}

function idOf({ view, dispute }: TimelineItem): string {
  return view?.claim.id ?? dispute?.dispute.id ?? '';
}
