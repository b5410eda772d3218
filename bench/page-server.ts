// A server of its own for `bench:page`, with the sources as they stand and the page built from them: node --import tsx bench/page-server.ts CASE APP.
import { openWorkspace } from '../src/main/index.ts';
import { startServer } from '../src/server/index.ts';

const [caseFolder, appFolder] = process.argv.slice(2);
if (caseFolder === undefined || appFolder === undefined) throw new RangeError('Name the case and the built page.');
const server = await startServer({ workspace: await openWorkspace(caseFolder), appFolder });
console.log(server.url);
