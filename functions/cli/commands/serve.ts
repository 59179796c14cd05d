import { resolve } from 'node:path';
import { feedPaths } from '../../../shared/feed/description.ts';
import { ALL } from '../../../shared/feed/membership.ts';
import { createLog } from '../../../shared/log.ts';
import { systemClock } from '../../clock.ts';
import { type Mill, openMill } from '../../local/mill.ts';
import { serveMill } from '../../local/serve.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { CONFIG, configOf, foldersOf, INBOX, PUBLIC, portOf, STATE } from '../options.ts';

const DEFAULT_PORT = 8080;

export const serve: Command = {
  name: 'serve',
  summary: 'Watch the inbox, publish what changes, and serve the public folder over HTTP',
  options: {
    inbox: INBOX,
    public: PUBLIC,
    state: STATE,
    config: CONFIG,
    port: { value: 'N', help: `port to listen on (default: ${DEFAULT_PORT}; 0 takes a free one)` },
    host: { value: 'ADDRESS', help: 'address to listen on (default: 127.0.0.1, this machine only)' },
  },
  details: 'Ends on Ctrl-C. Whatever it was doing then, it goes on with when it is started again.',
  async run(call) {
    // Listened for from the start: a signal during the first pass ends it after that pass, not in the middle.
    const interrupted = call.terminal.interrupted();
    const folders = foldersOf(call);
    const port = portOf(call, DEFAULT_PORT, 'serve');
    const host = call.values.host ?? '127.0.0.1';
    const config = configOf(call, 'serve');
    const mill = openMill({
      ...folders,
      config,
      clock: systemClock,
      log: createLog((line) => call.terminal.err(`${line}\n`), 'warn'),
    });
    try {
      const serving = await serveMill(mill, { ...folders, config, host, port }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code !== 'EADDRINUSE') throw error;
          throw new UsageError(`port ${port} is taken; name another with --port`, 'serve');
        },
      );
      call.terminal.out(welcome(mill, serving.url, folders.inbox));
      await interrupted;
      await serving.close();
    } finally {
      mill.close();
    }
    return EXIT.ok;
  },
};

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
