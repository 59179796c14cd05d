import { resolve } from 'node:path';
import { feedPaths } from '../../../shared/feed/description.ts';
import { ALL } from '../../../shared/feed/membership.ts';
import { createLog } from '../../../shared/log.ts';
import { systemClock } from '../../clock.ts';
import { type Mill, openMill } from '../../local/mill.ts';
import { serveMill } from '../../local/serve.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { configOf, foldersOf, portOf } from '../options.ts';

const DEFAULT_PORT = 8080;

/** Serves until it is told to end. */
export async function serve(call: Call): Promise<ExitStatus> {
  // Listened for from the start: a signal during the first pass breaks it off in order.
  const interrupted = call.terminal.interrupted();
  const folders = foldersOf(call);
  const port = portOf(call, DEFAULT_PORT, 'serve');
  const host = call.values.host ?? '127.0.0.1';
  const config = configOf(call, 'serve');
  const mill = await openMill({
    ...folders,
    config,
    clock: systemClock,
    log: createLog((line) => call.terminal.err(`${line}\n`), 'warn'),
  });
  try {
    const acceptsRemovals = call.switches.has('accept-removals');
    const serving = await serveMill(mill, { ...folders, config, host, port, acceptsRemovals }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE') throw error;
        throw new UsageError(`port ${port} is taken; name another with --port`, 'serve');
      },
    );
    // Not before the feeds are there, or it is known that they cannot be made now.
    const begins = await Promise.race([serving.firstPass.then(() => true), interrupted.then(() => false)]);
    if (begins) call.terminal.out(welcome(mill, serving.url, folders.inbox));
    await interrupted;
    await serving.close();
  } finally {
    await mill.close();
  }
  return EXIT.ok;
}

function welcome({ config }: Mill, url: string, inbox: string): string {
  const root = url.slice(0, -1);
  return [
    `${config.site.title}: drop articles into ${resolve(inbox)}`,
    '',
    ...Object.values(feedPaths(ALL)).map((path) => `  ${root}${path}`),
    `  ${url}  all feeds`,
    '',
    'Ctrl-C ends it.',
    '',
  ].join('\n');
}
