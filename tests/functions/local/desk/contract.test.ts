import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { giveOut } from '../../../../functions/cli/desk/keep-grants.ts';
import { systemClock } from '../../../../functions/clock.ts';
import { openDesk } from '../../../../functions/local/desk/desk.ts';
import { createEvents } from '../../../../functions/local/desk/events.ts';
import { metaGrants } from '../../../../functions/local/desk/grants.ts';
import { startServer } from '../../../../functions/local/http/server.ts';
import { openMill } from '../../../../functions/local/mill.ts';
import { runPass } from '../../../../functions/local/pass/pass.ts';
import { parseConfig } from '../../../../shared/config/parse.ts';
import { SILENT } from '../../../../shared/log.ts';
import { deskContract } from '../../../contract/desk.ts';
import { temporaryFolder } from '../../../support/feedmill.ts';

deskContract('of one machine', async () => {
  const folder = temporaryFolder();
  const [inbox, publicFolder] = ['inbox', 'public'].map((name) => join(folder.path, name)) as [string, string];
  mkdirSync(inbox);
  const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
  const config = parseConfig(JSON.stringify({ site }), 'test configuration');
  const folders = { inbox, publicFolder, state: join(folder.path, 'state.sqlite') };
  const mill = await openMill({ ...folders, config, clock: systemClock, log: SILENT });
  const events = createEvents();
  const desk = await openDesk(mill, { ...folders, config, events, acceptRemovals: () => undefined });
  const { feedsUrl } = config.site;
  const server = await startServer({ publicFolder, feedsUrl, hubs: [], port: 0, desk: desk.answering });
  const name = 'Ada of the contract';
  const grant = { name, role: 'chief', sections: [], made: systemClock.now() } as const;
  const token = await giveOut(metaGrants(mill.meta), grant);
  return {
    name,
    ask: (path, init = {}) =>
      fetch(`${server.url}desk/api/${path}`, {
        ...init,
        headers: { Authorization: `Bearer ${token}`, ...init.headers },
      }),
    file: async (key) => (existsSync(join(inbox, key)) ? readFileSync(join(inbox, key), 'utf8') : undefined),
    async put(key, text) {
      mkdirSync(dirname(join(inbox, key)), { recursive: true });
      writeFileSync(join(inbox, key), text);
    },
    settle: async () => void (await runPass(mill, { extent: 'changes' })),
    async close() {
      events.close();
      await server.close();
      await desk.close();
      await mill.close();
      folder.remove();
    },
  };
});
