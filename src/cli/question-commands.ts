import type { Command } from 'commander';
import { requireDay } from '../model/index.ts';
import { parseDisputeRule, parseDisputeState, parseWhole, parseWithoutKind } from './parse-options.ts';
import type { Run } from './program.ts';

/** Questions whose answers are weighed: claims put together, with what stands behind them and against them. */
export function addWeighedQuestions(program: Command, run: Run): void {
  const onDay = ['--on <day>', 'on that day (YYYY-MM-DD)'] as const;
  program
    .command('who')
    .description('ask who holds a role')
    .command('commands <unit...>')
    .description('who is said to command a unit')
    .option(...onDay, requireDay)
    .action(run(async () => (await import('./commands/who.ts')).whoCommands));
  program
    .command('chain <unit...>')
    .description('the bodies over and under a unit, and who commands each')
    .option(...onDay, requireDay)
    .option('--limit <number>', 'at most so many bodies', parseWhole(1))
    .action(run(async () => (await import('./commands/chain.ts')).chain));
  program
    .command('career <person...>')
    .description('the posts a person is said to have held')
    .action(run(async () => (await import('./commands/career.ts')).career));
  program
    .command('dossier <unit...>')
    .description('everything the record holds about a unit, weighed')
    .action(run(async () => (await import('./commands/dossier.ts')).dossier));
  program
    .command('strength <unit...>')
    .description('the numbers said of a unit')
    .action(run(async () => (await import('./commands/strength.ts')).strength));
  program
    .command('where <entity...>')
    .description('where a unit or person is said to be')
    .option(...onDay, requireDay)
    .action(run(async () => (await import('./commands/where.ts')).where));
  program
    .command('backs <unit...>')
    .description('who is said to support a body, and whom it supports')
    .option(...onDay, requireDay)
    .action(run(async () => (await import('./commands/backs.ts')).backs));
  program
    .command('frames <entity...>')
    .description('how each publication names, counts, dates and hedges an entity')
    .action(run(async () => (await import('./commands/frames.ts')).frames));
  program
    .command('network [entity...]')
    .description('the ties around an entity, or among those of most claims')
    .option(...onDay, requireDay)
    .option('--limit <number>', 'at most so many entities', parseWhole(1))
    .action(run(async () => (await import('./commands/network.ts')).network));
  program
    .command('timeline [entity...]')
    .description('claims and disputes in order of time')
    .option('--limit <number>', 'at most so many', parseWhole(1))
    .action(run(async () => (await import('./commands/timeline.ts')).timeline));
  program
    .command('disputes [id]')
    .description('claims that cannot all hold; with an id, one dispute')
    .option('--about <entity>', 'about this entity (name or id)')
    .option('--rule <rule>', 'found by this rule, such as "two commanders"', parseDisputeRule)
    .option('--state <state>', 'open, settled or reopened', parseDisputeState)
    .option('--limit <number>', 'at most so many', parseWhole(1))
    .option('--offset <number>', 'leaving out so many first ones', parseWhole(0))
    .action(run(async () => (await import('./commands/disputes.ts')).disputes));
  program
    .command('origins [source]')
    .description('which sources copy, quote or lean on one another')
    .action(run(async () => (await import('./commands/origins.ts')).origins));
  program
    .command('what-if')
    .description('what the record would lose without a source, a publication or a voice')
    .requiredOption('--without <what>', 'a source by its id, a publication by its name, or a voice by its words')
    .option('--kind <kind>', 'source, publication or voice, where the words can mean several', parseWithoutKind)
    .action(run(async () => (await import('./commands/what-if.ts')).whatIf));
  program
    .command('suggestions [entity...]')
    .description('entities that may be one')
    .option('--limit <number>', 'at most so many', parseWhole(1))
    .option('--offset <number>', 'leaving out so many first ones', parseWhole(0))
    .action(run(async () => (await import('./commands/suggestions.ts')).suggestions));
}
