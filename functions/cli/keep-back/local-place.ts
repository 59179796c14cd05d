import { existsSync } from 'node:fs';
import { systemClock } from '../../clock.ts';
import { openMill } from '../../local/mill.ts';
import { runPass } from '../../local/pass/pass.ts';
import { PUBLISHED_GENERATION } from '../../local/pass/publication.ts';
import { processPool } from '../../local/pool/process-pool.ts';
import { lastServedAt } from '../../local/served-at.ts';
import { type Call, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { consoleLog, faultsOnce } from '../console-log.ts';
import { checkInbox, foldersOf } from '../options.ts';
import type { Place } from './place.ts';

/** One machine: the file is written into the inbox, and a pass takes it up, whether `serve` runs or not. */
export async function localPlace(call: Call): Promise<Place> {
  const folders = foldersOf(call);
  checkInbox(folders);
  if (!existsSync(folders.state)) throw new UsageError(`there is no state at ${folders.state}; name it with --state`);
  const config = configOf(call, await lastServedAt(folders.state));
  const log = faultsOnce(consoleLog(call.terminal, 'error'));
  const mill = await openMill({ ...folders, config, clock: systemClock, log });
  const known = await mill.meta.get(PUBLISHED_GENERATION);
  if (known !== undefined && known !== mill.generation) {
    await mill.close();
    // A pass would read everything anew, and under the wrong configuration give every article another id.
    throw new UsageError(
      `${folders.state} was published with another configuration or version; name that with --config, or run "feedmill publish" first`,
    );
  }
  const pool = processPool({ ...folders, config }, log);
  return {
    name: `the inbox ${folders.inbox}`,
    isThere: async (key) => (await mill.inbox.read(key)) !== undefined,
    keys: async () => (await mill.inbox.scan()).files.map(({ key }) => key),
    async read(key) {
      const file = await mill.inbox.read(key);
      if (file !== undefined && 'refused' in file)
        throw new UsageError(`${key} cannot be read, so that it is not written over; take it away first`);
      return file && new TextDecoder().decode(file.bytes);
    },
    write: mill.inbox.put,
    async settled(key) {
      const { failed, faults } = await runPass(mill, { extent: 'changes', heals: false, pool });
      const [first] = [...failed.map(({ error }) => error), ...faults];
      if (first !== undefined) throw first;
      return (await mill.store.upload(key))?.value.receipt;
    },
    async close() {
      await pool.close();
      await mill.close();
    },
  };
}
