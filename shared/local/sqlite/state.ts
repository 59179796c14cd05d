import type { State, StateOptions } from '../state.ts';
import { createCopyRequests } from './copy-requests.ts';
import { openDatabase } from './database.ts';
import { createHeldKeys } from './held-keys.ts';
import { createLedger } from './ledger.ts';
import { createMeta } from './meta.ts';
import { createNotices } from './notices.ts';
import { createOutbox } from './outbox.ts';
import { createRenditionRequests } from './rendition-requests.ts';
import { createUploadStatuses } from './statuses.ts';
import { createSqliteStore } from './store.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createUnarchived } from './unarchived.ts';

/**
 * All that one machine remembers, in one SQLite file.
 * @param path made where it is missing, with its folder
 * @throws SetupError when it is not a state file, or one of a newer version.
 */
export async function openSqliteState(path: string, options?: StateOptions): Promise<State> {
  const database = openDatabase(path, options);
  try {
    return {
      store: createSqliteStore(database),
      outbox: createOutbox(database),
      unarchived: createUnarchived(database),
      ledger: createLedger(database),
      held: createHeldKeys(database),
      statuses: createUploadStatuses(database),
      copyRequests: createCopyRequests(database),
      notices: createNotices(database),
      renditionRequests: createRenditionRequests(database),
      subscriptions: createSubscriptions(database),
      meta: createMeta(database),
      exclusive: database.exclusive,
      async close() {
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
