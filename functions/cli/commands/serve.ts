import { createLog } from '../../../shared/log.ts';
import { openMill } from '../../local/mill.ts';
import { serveMill } from '../../local/serve.ts';
import { type Command, EXIT } from '../command.ts';
import { CONFIG, clockOf, configOf, foldersOf, INBOX, PUBLIC, portOf, STATE } from '../options.ts';

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
    const folders = foldersOf(call);
    const port = portOf(call, DEFAULT_PORT, 'serve');
    const host = call.values.host ?? '127.0.0.1';
    const mill = openMill({
      ...folders,
      config: configOf(call, 'serve'),
      clock: clockOf(call, 'serve'),
      log: createLog((line) => call.terminal.err(`${line}\n`), 'warn'),
    });
    try {
      const serving = await serveMill(mill, { host, port, publicFolder: folders.publicFolder, inbox: folders.inbox });
      call.terminal.out(`Drop articles into ${folders.inbox}\nFeeds are at ${serving.url}\n`);
      await call.terminal.interrupted();
      await serving.close();
    } finally {
      mill.close();
    }
    return EXIT.ok;
  },
};
