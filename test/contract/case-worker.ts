import { createCase, openCase } from '../../src/ledger/index.ts';
import { MusterError } from '../../src/model/index.ts';
import { bytesOf, eventsOf, reportOf } from './make.ts';

// A process that works on a case, for tests that need more than one or kill it: `case-worker.ts TASK FOLDER NAME COUNT`.
// It prints a line for each thing done, after the ledger has said that it is stored.

const [task = '', folder = '', name = '', count = '0'] = process.argv.slice(2);

const say = (line: string): void => {
  // A write to a pipe is done when this returns, so that what was printed was printed before a kill.
  process.stdout.write(`${line}\n`);
};

async function work(): Promise<void> {
  if (task === 'append') {
    const opened = await openCase(folder);
    say('ready');
    for (let index = 0; index < Number(count); index += 1) {
      const report = reportOf(`Ilka Vorst ${name} ${index}`, 'Saltmarsh Guard', 'Dunmere');
      await opened.originals.put(bytesOf(report.source.text));
      const entries = await opened.ledger.append(eventsOf(report), name);
      for (const entry of entries) say(`${entry.seq} ${entry.hash}`);
    }
    await opened.close();
  } else if (task === 'create') {
    const opened = await createCase(folder, { name });
    say('created');
    await opened.close();
  } else if (task === 'read-only') {
    // Root may write anywhere; nobody may not.
    if (process.getuid?.() === 0) {
      process.setgid?.(65534);
      process.setuid?.(65534);
    }
    const opened = await openCase(folder);
    say(`claims ${(await opened.ledger.claims({ words: 'salt' })).length}`);
    say(`fault ${(await opened.ledger.verify()).fault?.place ?? 'none'}`);
    say(`readOnly ${opened.readOnly}`);
    const report = reportOf('Nadia Quill', 'Saltmarsh Guard', 'Dunmere');
    await sayCode(() => opened.ledger.append(eventsOf(report), 'nobody'));
    await sayCode(() => opened.ledger.rebuild());
    await sayCode(() => opened.originals.put(bytesOf(report.source.text)));
    await opened.close();
  } else {
    throw new Error(`there is no task ${task}`);
  }
}

async function sayCode(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
    say('done');
  } catch (fault) {
    say(fault instanceof MusterError ? fault.code : String(fault));
  }
}

await work();
