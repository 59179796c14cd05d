import { processTerminal } from '../../../functions/cli/terminal.ts';

/** Says when it has been asked to end, and goes on all the same. */
setInterval(() => undefined, 1_000);
const interrupted = processTerminal().interrupted();
process.stdout.write('listening\n');
await interrupted;
process.stdout.write('asked to end\n');
