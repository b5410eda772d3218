import type { Clause } from '../../parse/clause.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../draft.ts';
import { accusations } from './accusing.ts';
import { joinings, oaths } from './belonging.ts';
import { commands, orders } from './commanding.ts';
import { controls } from './control.ts';
import { foundings } from './founding.ts';
import { labels } from './labelling.ts';
import { mutualActs } from './mutual.ts';
import { placings } from './placing.ts';
import { presence } from './presence.ts';
import { standings } from './standing.ts';

/** Tried in this order; the first that knows the verb in this use answers, even where it finds nothing to claim. */
const rules = [
  placings,
  mutualActs,
  standings,
  accusations,
  commands,
  labels,
  orders,
  oaths,
  controls,
  foundings,
  joinings,
];

/** Verbs whose claim needs more than the slots of a frame. */
export function special(clause: Clause, context: Context): readonly Draft[] {
  const location = presence(clause, context);
  if (location.length > 0) return location;
  for (const rule of rules) {
    const drafts = rule(clause, context);
    if (drafts) return drafts;
  }
  return [];
}
