import { stated } from '../../../shared/article/stated.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { isCode } from '../../../shared/local/error-code.ts';
import { createQuery } from '../../../shared/pipeline/query/query.ts';
import { neighboursOf } from '../../../shared/publish/neighbours.ts';
import { digestOf } from '../../desk/digest.ts';
import type { Editor } from '../../desk/editor.ts';
import { fetchLink } from '../../desk/fetch-link.ts';
import type { UploadsInPieces } from '../../desk/in-pieces.ts';
import type { DeskPlace } from '../../desk/place.ts';
import { Problem } from '../../desk/problem.ts';
import type { ReachRules } from '../../web/public-request.ts';
import type { Mill } from '../mill.ts';
import type { Inspector } from './inspector.ts';
import type { PiecesFolder } from './pieces-folder.ts';
import { createTurns } from './turns.ts';
import { type Change, historyOf, keepChange, versionBytes } from './versions.ts';

/** So much is sent again at the most where a line breaks: a quarter of a minute at 1 Mbit/s. */
const PIECE_BYTES = 2_097_152;

/**
 * The desk of one machine: what it writes lies in the inbox's folder, where the watcher finds it as from any other hand.
 * @returns the desk as somebody works at it, whose name is kept with what they write
 */
export function localDesk(
  { inbox, store, config, clock, removals }: Mill,
  inspector: Inspector,
  acceptRemovals: () => void,
  pieces: PiecesFolder,
  reach?: ReachRules,
): (who: Editor) => DeskPlace {
  const takeTurn = createTurns();
  const read: DeskPlace['read'] = async (key) => {
    const upload = await inbox.read(key);
    return upload === undefined || 'refused' in upload ? undefined : upload.bytes;
  };
  /** One after the other, so that of two editors with the same version before them one is told. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => takeTurn(act).catch(asProblem);
  const keep = (key: SubmissionKey, change: Pick<Change, 'from' | 'to'>, { name }: Editor) =>
    keepChange(inbox, key, { ...change, at: clock.now(), ...stated({ by: name }) });
  const writeAs =
    (who: Editor): DeskPlace['write'] =>
    (key, bytes, before) =>
      inTurn(async () => {
        const there = await read(key);
        if (before === undefined && there !== undefined) return false;
        if (before !== undefined && (there === undefined || digestOf(there) !== before)) return false;
        if (there === undefined || !sameBytes(there, bytes)) await keep(key, stated({ from: there, to: bytes }), who);
        if (before === undefined) return inbox.putNew(key, bytes);
        await inbox.put(key, bytes);
        return true;
      });
  const inPiecesAs = (who: Editor): UploadsInPieces => {
    const own = pieces.of(who.name);
    return {
      pieceBytes: PIECE_BYTES,
      begin: (key, bytes) => own.begin(key, bytes).catch(asProblem),
      find: own.find,
      put: (...piece) => own.put(...piece).catch(asProblem),
      whole: own.whole,
      async finish(key, id, before) {
        const bytes = await own.whole(key, id);
        if (bytes === undefined) throw new Problem('not-under-way', { key });
        const isWritten = await writeAs(who)(key, bytes, before);
        if (isWritten) await own.drop(key, id);
        return isWritten;
      },
      drop: own.drop,
    };
  };
  return (who) => ({
    config,
    query: createQuery(store),
    store,
    clock,
    receipt: async (key) => (await store.upload(key))?.value.receipt,
    read,
    write: writeAs(who),
    inPieces: inPiecesAs(who),
    remove: (key, before) =>
      inTurn(async () => {
        const there = await read(key);
        if (there === undefined || digestOf(there) !== before) return false;
        await keep(key, { from: there }, who);
        await inbox.put(key, undefined);
        return true;
      }),
    async history(key) {
      const upload = await inbox.read(key);
      return historyOf(inbox, key, upload === undefined || 'refused' in upload ? undefined : upload);
    },
    version: (key, id) => versionBytes(inbox, key, id),
    changeBeside: (key, change) =>
      inTurn(async () => {
        const upload = await inbox.read(key);
        if (upload !== undefined && 'refused' in upload) throw new Problem('beside-unreadable');
        const there = upload?.bytes;
        const before = there && new TextDecoder().decode(there);
        const text = change(before);
        if (text === before) return;
        await keep(key, stated({ from: there, to: text === undefined ? undefined : Buffer.from(text) }), who);
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
  });
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
