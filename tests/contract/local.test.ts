import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stated } from '../../shared/article/stated.ts';
import type { Instant } from '../../shared/article/types.ts';
import { answeredIn } from '../../shared/feed/answered.ts';
import { createFolderInbox } from '../../shared/local/inbox/folder-inbox.ts';
import { createInboxListing } from '../../shared/local/inbox/inbox-listing.ts';
import { createFolderListing } from '../../shared/local/public/folder-listing.ts';
import { openFolderPublic } from '../../shared/local/public/folder-public.ts';
import { publicTypeOf } from '../../shared/local/public/types.ts';
import { openDatabase } from '../../shared/local/sqlite/database.ts';
import { UPLOADS_AT_ONCE } from '../../shared/local/sqlite/store.ts';
import { createSubscriptions } from '../../shared/local/sqlite/subscriptions.ts';
import { articleStoreContract } from './article-store.ts';
import { openSqlite } from './both-stores.ts';
import { INBOX_LIMITS, inboxContract } from './inbox.ts';
import { publicStoreContract } from './public-store.ts';
import { queryContract } from './query.ts';
import { subscribersContract } from './subscribers.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'feedmill-contract-'));

articleStoreContract('SQLite', openSqlite, { uploadsAtOnce: UPLOADS_AT_ONCE });
queryContract('SQLite', openSqlite);
subscribersContract('SQLite', async () => {
  const home = folder();
  const database = openDatabase(join(home, 'state.sqlite'));
  return {
    subscribers: createSubscriptions(database),
    async close() {
      database.close();
      rmSync(home, { recursive: true });
    },
  };
});

publicStoreContract('a folder', async () => {
  const home = folder();
  const database = openDatabase(join(home, 'state.sqlite'));
  const root = join(home, 'public');
  return {
    store: openFolderPublic(root, database.exclusive),
    listing: createFolderListing(root),
    async served(path) {
      const bytes = await readFile(join(root, path)).catch(() => undefined);
      return bytes && { bytes, ...publicTypeOf(path), ...stated({ answered: answeredIn(bytes.toString('latin1')) }) };
    },
    async close() {
      database.close();
      rmSync(home, { recursive: true });
    },
  };
});

inboxContract('a folder', async () => {
  const root = folder();
  const clock = { now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant };
  const inbox = createFolderInbox({ root, limits: INBOX_LIMITS, clock, settlingMs: 5 });
  return {
    inbox,
    listing: createInboxListing(inbox, clock),
    async upload(key, bytes) {
      mkdirSync(dirname(join(root, key)), { recursive: true });
      writeFileSync(join(root, key), bytes);
    },
    async remove(key) {
      rmSync(join(root, key));
    },
    async close() {
      rmSync(root, { recursive: true });
    },
  };
});
