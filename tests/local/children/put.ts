import { openFolderPublic } from '../../../shared/local/public/folder-public.ts';
import { openDatabase } from '../../../shared/local/sqlite/database.ts';
import { sha256 } from '../../contract/fixtures.ts';

/** Puts 1 MB of one letter after another to one path until it is killed. */
const [state = '', root = ''] = process.argv.slice(2);
const store = openFolderPublic(root, openDatabase(state).exclusive);
const path = '/section/city/rss.xml';

for (let round = 0; ; round++) {
  const bytes = Buffer.alloc(1 << 20, 97 + (round % 26));
  const head = await store.head(path);
  const outcome = await store.put(
    { path, bytes, contentType: 'application/rss+xml; charset=utf-8', cacheControl: '', digest: sha256(bytes) },
    head?.etag,
  );
  process.stdout.write(`${outcome} ${round}\n`);
}
