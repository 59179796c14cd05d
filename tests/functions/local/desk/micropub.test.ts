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
import { micropubContract } from '../../../contract/micropub.ts';
import { temporaryFolder } from '../../../support/feedmill.ts';

micropubContract('of one machine', async () => {
  const folder = temporaryFolder();
  const [inbox, publicFolder] = [join(folder.path, 'inbox'), join(folder.path, 'public')];
  mkdirSync(inbox);
  const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
  const config = parseConfig(JSON.stringify({ site }), 'test configuration');
  const folders = { inbox, publicFolder, state: join(folder.path, 'state.sqlite') };
  const mill = await openMill({ ...folders, config, clock: systemClock, log: SILENT });
  const events = createEvents();
  const desk = await openDesk(mill, { ...folders, config, events, acceptRemovals: () => undefined });
  const { feedsUrl } = config.site;
  const server = await startServer({ publicFolder, feedsUrl, hubs: [], port: 0, desk: desk.answering });
  const url = `${server.url}desk/`;
  const grants = metaGrants(mill.meta);
  return {
    url,
    file: async (key) => (existsSync(join(inbox, key)) ? readFileSync(join(inbox, key), 'utf8') : undefined),
    async put(key, text) {
      mkdirSync(dirname(join(inbox, key)), { recursive: true });
      writeFileSync(join(inbox, key), text);
    },
    settle: async () => void (await runPass(mill, { extent: 'changes' })),
    give: (grant) => giveOut(grants, { name: 'Ada', role: 'chief', sections: [], made: systemClock.now(), ...grant }),
    async end(name) {
      for (const grant of await grants.list()) if (grant.name === name) await grants.remove(grant.digest);
    },
    async writer(key) {
      const headers = { Authorization: `Bearer ${desk.token}` };
      const answer = await fetch(`${url}api/versions/${encodeURIComponent(key)}`, { headers });
      return ((await answer.json()) as { now: { by?: string }[] }).now[0]?.by;
    },
    async close() {
      events.close();
      await server.close();
      await desk.close();
      await mill.close();
      folder.remove();
    },
  };
});
