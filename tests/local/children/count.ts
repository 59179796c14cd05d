import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolderPublic } from '../../../shared/local/public/folder-public.ts';
import { openDatabase } from '../../../shared/local/sqlite/database.ts';
import type { PublicFile } from '../../../shared/pipeline/ports.ts';
import { sha256 } from '../../contract/fixtures.ts';

/** Adds 1 to the number in a public file as often as it is told, by conditional puts. */
const [state = '', root = '', times = '0'] = process.argv.slice(2);
const store = openFolderPublic(root, openDatabase(state).exclusive);
const path = '/count.txt';

for (let done = 0; done < Number(times); ) {
  const head = await store.head(path);
  const before = head === undefined ? '0' : readFileSync(join(root, path), 'utf8');
  if (head !== undefined && sha256(before) !== head.digest) continue;
  const after = String(Number(before) + 1);
  const file: PublicFile = {
    path,
    bytes: Buffer.from(after),
    contentType: '',
    cacheControl: '',
    digest: sha256(after),
  };
  if ((await store.put(file, head?.etag)) === 'written') done++;
}
