import { type Context, count, reportProblems, withCase } from '../context.ts';
import { exitCodes } from '../io.ts';

/** `muster verify`: recomputes everything and names the first fault. */
export async function verify(context: Context): Promise<number> {
  return withCase(context, async (workspace) => {
    const result = await workspace.verify();
    const { out, options } = context;
    if (options.json) out.json(result);
    if (result.fault !== null) {
      reportProblems(context, [result.fault]);
      return exitCodes.failed;
    }
    if (!options.json) {
      const { entries, sources, claims, head } = result;
      out.line(
        `All fits: ${entries} log entries, ${count(sources, 'source')}, ${count(claims, 'claim')}. Head ${head}.`,
      );
    }
    return exitCodes.done;
  });
}

/** `muster rebuild`: makes every table anew from the log. */
export async function rebuild(context: Context): Promise<number> {
  return withCase(context, async (workspace) => {
    await workspace.rebuild();
    const summary = await workspace.summary();
    if (context.options.json) context.out.json(summary);
    else context.out.line(`Made anew: ${count(summary.sources, 'source')}, ${count(summary.claims, 'claim')}.`);
    return exitCodes.done;
  });
}
