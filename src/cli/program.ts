import type { OptionValues } from 'commander';
import { Command } from 'commander';
import { requireDaySpan } from '../model/index.ts';
import type { Context } from './context.ts';
import { createContext, parseKnown } from './context.ts';
import type { CliIo } from './io.ts';
import { exitCodes } from './io.ts';
import {
  parseClaimOrder,
  parseClaimType,
  parseEntityKind,
  parsePart,
  parseSize,
  parseStatus,
  parseUrl,
  parseWhole,
} from './parse-options.ts';
import { addWeighedQuestions } from './question-commands.ts';
import { cleanText } from './terminal.ts';

/** Does a command's work and gives its exit code. */
export type Action = (context: Context, args: readonly string[], options: OptionValues) => Promise<number>;

/**
 * All commands of `muster`, as a parser. What a command needs is loaded when it is called, so that starting one costs only its own.
 * `done` receives the exit code of the command that ran.
 */
export function createProgram(io: CliIo, version: string, done: (code: number) => void): Command {
  const program = new Command('muster')
    .description('Reads reports about armed groups and keeps the record of who says what about them.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--case <folder>', 'the case to use (else MUSTER_CASE, the current folder or the nearest above it)')
    .option('--json', 'print JSON: one document, or one a line for lists')
    .option('--plain', 'no colours and no progress bar')
    .option('--as-known-on <time>', 'the record as it stood then: a day, a moment or a log entry', checkedKnown)
    .option('--by <name>', 'who does it, for the log (else MUSTER_BY, else "reviewer")')
    .option('--debug', 'print the stack of an error')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => {
        const words = cleanText(text)
          .replace(/^error: /, '')
          .trimEnd()
          .split('\n');
        write(`muster: ${words.join('\n  ')}\n  See \`muster --help\`.\n`);
      },
    });

  /** Runs an action with the words after the command as plain strings; the last two things commander hands over are options and command. */
  const run =
    (load: () => Promise<Action>) =>
    async (...handed: unknown[]): Promise<void> => {
      const command = handed.at(-1);
      if (!(command instanceof Command)) throw new TypeError('commander handed over no command');
      const options = command.optsWithGlobals();
      const args = handed
        .slice(0, -2)
        .flatMap((each) => (Array.isArray(each) ? each.map(String) : each === undefined ? [] : [String(each)]));
      const action = await load();
      done((await action(createContext(io, options), args, options)) ?? exitCodes.done);
    };

  addInput(program, run);
  addWeighedQuestions(program, run);
  addQuestions(program, run);
  addDecisions(program, run);
  addUpkeep(program, run);
  return program;
}

/** The words of `--as-known-on`, once they are found to be a time. */
function checkedKnown(text: string): string {
  parseKnown(text);
  return text;
}

/** Makes the action of a command from what loads its work. */
export type Run = (load: () => Promise<Action>) => (...handed: unknown[]) => Promise<void>;

/** Options that say how much of the machine reading may take. */
function withReadingOptions(command: Command): Command {
  return command
    .option('--workers <number>', 'processes that read at the same time (1: this one)', parseWhole(1, 1024))
    .option(
      '--time-limit <seconds>',
      'longest time for one document where other processes read',
      parseWhole(1, 86_400),
    );
}

/** Options that say what the files do not, or say better. */
function withSourceOptions(command: Command): Command {
  return command
    .option('--publication <name>', 'who published it')
    .option('--published <date>', 'when: YYYY-MM-DD, YYYY-MM or YYYY', requireDaySpan)
    .option('--url <address>', 'where it was published', parseUrl)
    .option('--title <words>', 'its title')
    .option('--author <name>', 'who wrote it')
    .option('--language <code>', 'its language, such as en or ar')
    .option('--max-size <size>', 'largest file taken in, such as 20MB', parseSize);
}

function addInput(program: Command, run: Run): void {
  program
    .command('new <folder>')
    .description('make a case')
    .option('--name <words>', 'what to call it (else the name of the folder)')
    .action(run(async () => (await import('./commands/new-case.ts')).newCase));
  withReadingOptions(
    withSourceOptions(
      program
        .command('add [inputs...]')
        .description(
          'take in files, folders, globs or - (standard input), and read them; without any, read what is unread',
        ),
    ),
  ).action(run(async () => (await import('./commands/add.ts')).add));
  withReadingOptions(
    withSourceOptions(
      program
        .command('read [inputs...]')
        .description(
          'read files, folders, globs or - without keeping them; with --json one claim a line; without any, read what is unread in the case',
        ),
    ),
  )
    .option('--layers', 'with --json: also mentions, ties and attributions')
    .action(run(async () => (await import('./commands/read.ts')).read));
  program
    .command('example')
    .description('make a case of the bundled example, show what it holds and serve its page')
    .option('--port <number>', 'port to serve on (else any free one)', parseWhole(0, 65535))
    .option('--browser', 'open the page in the browser')
    .option('--no-serve', 'make and read the case only')
    .action(run(async () => (await import('./commands/example.ts')).example));
}

function addQuestions(program: Command, run: Run): void {
  program
    .command('show <entity...>')
    .description('what is claimed about a person, unit, place or organisation (name or id)')
    .option('--kind <kind>', 'person, unit, place or organisation, where a name can mean several', parseEntityKind)
    .action(run(async () => (await import('./commands/show.ts')).show));
  program
    .command('claims')
    .description('list claims')
    .option('--type <type>', 'of this type, such as posting or support', parseClaimType)
    .option('--source <id>', 'from this source')
    .option('--entity <name>', 'about this entity (name or id)')
    .option('--part <part>', 'with --entity: only where it is the subject, object, appointedBy or replaces', parsePart)
    .option('--status <status>', 'with this status, such as proposed or "work needed"', parseStatus)
    .option('--words <words>', 'with these words in the quote or a name')
    .option('--order <order>', 'by place in the sources, or by confidence (least sure first)', parseClaimOrder)
    .option('--limit <number>', 'at most so many', parseWhole(1))
    .option('--offset <number>', 'leaving out so many first ones', parseWhole(0))
    .action(run(async () => (await import('./commands/claims.ts')).claims));
  program
    .command('claim <id>')
    .description('a claim with its passage, the words marked')
    .action(run(async () => (await import('./commands/claims.ts')).claim));
  program
    .command('sources')
    .description('list sources')
    .action(run(async () => (await import('./commands/sources.ts')).sources));
  program
    .command('source <id>')
    .description('a source with its claims')
    .option('--text', 'print its text as well')
    .action(run(async () => (await import('./commands/sources.ts')).source));
  program
    .command('search <words...>')
    .description('find entities, claims and passages')
    .option('--limit <number>', 'at most so many of each', parseWhole(1))
    .action(run(async () => (await import('./commands/search.ts')).search));
  program
    .command('open')
    .description('serve the page of the case on this machine')
    .option('--port <number>', 'port to serve on (else any free one)', parseWhole(0, 65535))
    .option('--browser', 'open the page in the browser')
    .action(run(async () => (await import('./commands/open.ts')).open));
}

function addDecisions(program: Command, run: Run): void {
  program
    .command('propose <file>')
    .description('record claims made by hand: one a line, as `read --json` writes them')
    .action(run(async () => (await import('./commands/propose.ts')).propose));
  program
    .command('review <claim> <status>')
    .description('decide on a claim: accepted, conflict, "work needed", issue, rejected or proposed')
    .option('--note <words>', 'why')
    .action(run(async () => (await import('./commands/decide.ts')).review));
  for (const [name, description] of [
    ['same', 'two entities (names or ids) are one'],
    ['different', 'two entities are not one'],
    ['unsure', 'two entities may be one'],
  ] as const) {
    program
      .command(`${name} <left> <right>`)
      .description(`record that ${description}`)
      .option('--note <words>', 'why')
      .option('--anyway', 'record it though something of the one was judged different from something of the other')
      .action(run(async () => (await import('./commands/decide.ts')).judge(name)));
  }
  program
    .command('settle <dispute>')
    .description('record which of its claims decide a dispute')
    .requiredOption('--deciding <claims...>', 'the claims that decide it')
    .option('--note <words>', 'why')
    .action(run(async () => (await import('./commands/disputes.ts')).settle));
  program
    .command('undo <entry>')
    .description('take back a review, a judgement or a settlement, by its number in the log')
    .option('--note <words>', 'why')
    .action(run(async () => (await import('./commands/decide.ts')).undo));
  program
    .command('log')
    .description('list everything that happened to the case')
    .option('--after <number>', 'only after this entry', parseWhole(0))
    .option('--limit <number>', 'at most so many', parseWhole(1))
    .action(run(async () => (await import('./commands/log.ts')).log));
}

function addUpkeep(program: Command, run: Run): void {
  program
    .command('verify')
    .description('check the chain, the originals, every quote and every table; name the first fault')
    .action(run(async () => (await import('./commands/upkeep.ts')).verify));
  program
    .command('rebuild')
    .description('make every table anew from the log')
    .action(run(async () => (await import('./commands/upkeep.ts')).rebuild));
}
