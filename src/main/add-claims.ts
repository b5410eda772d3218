import type { Ledger } from '../ledger/index.ts';
import type { Problem, SourceId } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { type HandLine, readHandLines } from './hand-lines.ts';
import { joinCertain } from './join-entities.ts';
import { proposeByHand } from './propose-by-hand.ts';

/** What taking in claims made by hand did. */
export interface AddClaimsResult {
  readonly added: number;
  /** Claims the case held before. */
  readonly alreadyThere: number;
  readonly problems: readonly Problem[];
}

/**
 * Records claims written one a line, as `muster read --json` writes them, as claims of a person. `document` is the name of a source in the case. A line whose words do
 * not stand in that source, or that is no claim, is refused and named; the others are recorded.
 */
export async function addClaims(ledger: Ledger, by: string, text: string, file: string): Promise<AddClaimsResult> {
  const { lines, problems } = readHandLines(text, file);
  const refused: Problem[] = [...problems];
  const sources = new Map((await ledger.sources()).map(({ source }) => [source.name, source.id]));
  let [added, alreadyThere] = [0, 0];
  for (const line of lines) {
    try {
      const source = await sourceOf(line, sources, ledger);
      const { claims } = await proposeByHand(ledger, by, source, [line.draft]);
      added += claims.length;
      const recorded = await ledger.claimsById(claims);
      await joinCertain(
        ledger,
        [...recorded.values()].flatMap(({ parties }) => parties.map(({ entity }) => entity)),
      );
    } catch (error) {
      if (!(error instanceof MusterError)) throw error;
      if (error.code === 'claim-there') alreadyThere += 1;
      else refused.push(problemOf(error, `${file}, line ${line.number}`));
    }
  }
  return { added, alreadyThere, problems: refused };
}

async function sourceOf(
  { document, words }: HandLine,
  sources: ReadonlyMap<string, SourceId>,
  ledger: Ledger,
): Promise<SourceId> {
  const id = sources.get(document);
  const source = id === undefined ? undefined : await ledger.source(id);
  if (id === undefined || source === undefined) {
    throw new MusterError('source-unknown', `There is no source called "${document}" in this case.`, {
      hint: 'A claim can only be made on words of a source: add it first. "muster sources" lists their names.',
    });
  }
  for (const { begin, end, text } of words) {
    if (source.text.slice(begin, end) === text) continue;
    throw new MusterError('claim-invalid', `"${text}" is not the text of ${document} at ${begin}-${end}.`, {
      hint: 'Offsets count UTF-16 units of the extracted text, as "muster source --text" prints it.',
    });
  }
  return id;
}

function problemOf({ code, message, hint }: MusterError, place: string): Problem {
  return { severity: 'error', code, reason: message, place, ...(hint === undefined ? {} : { hint }) };
}
