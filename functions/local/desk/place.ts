import type { SubmissionKey } from '../../../shared/article/types.ts';
import { isCode } from '../../../shared/local/error-code.ts';
import { createQuery } from '../../../shared/pipeline/query/query.ts';
import { neighboursOf } from '../../../shared/publish/neighbours.ts';
import { digestOf } from '../../desk/digest.ts';
import { fetchLink } from '../../desk/fetch-link.ts';
import type { DeskPlace } from '../../desk/place.ts';
import { Problem } from '../../desk/problem.ts';
import type { ReachRules } from '../../web/public-request.ts';
import type { Mill } from '../mill.ts';
import type { Inspector } from './inspector.ts';
import { keepVersion, versionBytes, versionsOf } from './versions.ts';

/** The desk of one machine: what it writes lies in the inbox's folder, where the watcher finds it as from any other hand. */
export function localDesk(
  { inbox, store, config, clock, removals }: Mill,
  inspector: Inspector,
  acceptRemovals: () => void,
  reach?: ReachRules,
): DeskPlace {
  let last: Promise<unknown> = Promise.resolve();
  const read: DeskPlace['read'] = async (key) => {
    const upload = await inbox.read(key);
    return upload === undefined || 'refused' in upload ? undefined : upload.bytes;
  };
  /** One after the other, so that of two editors with the same version before them one is told. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const result = last.then(act).catch(asProblem);
    last = result.catch(() => undefined);
    return result;
  };
  const keep = async (key: SubmissionKey) => {
    const there = await read(key);
    if (there !== undefined) await keepVersion(inbox, key, there, { until: clock.now() });
  };
  return {
    config,
    query: createQuery(store),
    store,
    clock,
    receipt: async (key) => (await store.upload(key))?.value.receipt,
    read,
    write: (key, bytes, before) =>
      inTurn(async () => {
        if (before === undefined) return inbox.putNew(key, bytes);
        const there = await read(key);
        if (there === undefined || digestOf(there) !== before) return false;
        if (!sameBytes(there, bytes)) await keepVersion(inbox, key, there, { until: clock.now() });
        await inbox.put(key, bytes);
        return true;
      }),
    remove: (key) =>
      inTurn(async () => {
        await keep(key);
        await inbox.put(key, undefined);
      }),
    versions: (key) => versionsOf(inbox, key),
    version: (key, id) => versionBytes(inbox, key, id),
    writeBeside: (key, text) =>
      inTurn(async () => {
        await keep(key);
        await inbox.put(key, text);
      }),
    inspect: inspector.inspect,
    fetch: fetchLink(reach),
    neighbours: (article) => neighboursOf(store, article, config),
    async heldRemovals() {
      const keys = await removals.held();
      return { keys, count: keys.length };
    },
    acceptRemovals: async () => acceptRemovals(),
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** @throws Problem where the folder does not take it, in words for who sent it */
function asProblem(error: unknown): never {
  if (isCode(error, 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'ENOTEMPTY')) throw new Problem('name-in-the-way');
  if (isCode(error, 'ENOSPC', 'EDQUOT')) throw new Problem('disk-full');
  if (isCode(error, 'EACCES', 'EPERM', 'EROFS')) throw new Problem('may-not-write');
  throw error;
}
