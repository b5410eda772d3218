import type { Ledger } from '../ledger/index.ts';
import type { Day } from '../model/index.ts';
import type { CommandAnswer } from './answers.ts';
import { answerCommand } from './command-answer.ts';
import { findEntity } from './find-entity.ts';
import { createViews, refOf } from './views.ts';

/**
 * Who is said to command a unit, on a day or on any (`null`).
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askCommand(ledger: Ledger, unit: string, on: Day | null): Promise<CommandAnswer> {
  const { recorded, alike } = await findEntity(ledger, unit, ['unit', 'organisation']);
  const of = { entity: recorded.entity.id, part: 'object' } as const;
  const postings = await ledger.claims({ ...of, type: 'posting' });
  const commands = await ledger.claims({ ...of, type: 'command' });
  const views = await createViews(ledger).claims([...postings, ...commands]);
  return answerCommand(refOf(recorded), on, views, alike);
}
