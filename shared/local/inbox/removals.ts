import type { SubmissionKey } from '../../article/types.ts';
import type { RemovalLimits } from '../../config/types.ts';
import { isSuspicious, type Loss } from '../../pipeline/loss.ts';
import type { State } from '../state.ts';
import { bodyOf } from './fingerprint.ts';
import type { AbsentFile } from './ledger.ts';
import type { Scan } from './scan.ts';

/** Uploads that are not in the inbox any more, by what is to be done about them. */
export interface Verdict {
  /** To be taken back. */
  readonly gone: readonly SubmissionKey[];
  /** To be left as they are until somebody says that their removal is meant. */
  readonly held: readonly SubmissionKey[];
}

/** What a look at the inbox did not find. */
export interface Absence {
  readonly scan: Scan;
  readonly seen: ReadonlySet<SubmissionKey>;
  /** All that is known and not there. */
  readonly absent: readonly AbsentFile[];
  /** Those of them that were there at the look before. */
  readonly missing: readonly AbsentFile[];
}

/** Decides over uploads that are not in the inbox any more, and remembers which removals are held. */
export interface Removals {
  /** To be asked before the ledger hears of the scan: what arrives with it makes no loss smaller. */
  absence(scan: Scan): Promise<Absence>;
  /** @param accepts whether somebody says that all removals are meant */
  judge(absence: Absence, accepts: boolean): Promise<Verdict>;
  /** What is held now, by whatever process, in the order of the keys. */
  held(): Promise<readonly SubmissionKey[]>;
}

/** Which folder the inbox was when nothing was held. */
export const INBOX_IDENTITY = 'inbox identity';

/** Kept in the state, so that what one process holds another can be told to do. */
export function createRemovals(
  { held, ledger, meta }: Pick<State, 'held' | 'ledger' | 'meta'>,
  limits: RemovalLimits,
): Removals {
  /** Nearly always nothing is held and nothing is to be: then nobody is kept from writing. */
  const remember = async (before: ReadonlySet<SubmissionKey>, now: ReadonlySet<SubmissionKey>): Promise<void> => {
    const added = [...now].filter((key) => !before.has(key));
    const ended = [...before].filter((key) => !now.has(key));
    if (added.length + ended.length > 0) await held.change({ added, ended });
  };

  return {
    held: held.list,
    async absence(scan) {
      const seen = new Set(scan.files.map(({ key }) => key));
      const absent = await ledger.absent(seen, scan.unreadable);
      const before = new Set(await held.list());
      return { scan, seen, absent, missing: absent.filter(({ key, isGone }) => !isGone && !before.has(key)) };
    },
    async judge({ scan, seen, absent, missing }, accepts) {
      const before = new Set(await held.list());
      const identity = await meta.get(INBOX_IDENTITY);
      const loss: Loss = {
        missing: withoutMoved(missing, scan).length,
        there: (await ledger.count()) - before.size,
        isElsewhere: identity !== undefined && identity !== scan.identity,
      };
      const now = new Set<SubmissionKey>();
      for (const key of before) if (!seen.has(key) && (await ledger.isThere(key))) now.add(key);
      if (isSuspicious(loss, limits)) for (const { key } of missing) now.add(key);
      if (accepts) for (const { key } of absent) now.delete(key);
      await remember(before, now);
      if (now.size === 0 && scan.identity !== undefined && scan.identity !== identity)
        await meta.set(INBOX_IDENTITY, scan.identity);
      return { gone: absent.filter(({ key }) => !now.has(key)).map(({ key }) => key), held: [...now].sort() };
    },
  };
}

/** A file that was renamed is not lost, nor are those below a folder that was. */
function withoutMoved(missing: readonly AbsentFile[], { files }: Scan): readonly AbsentFile[] {
  if (missing.length === 0) return missing;
  const bodies = new Set(files.map(({ fingerprint }) => bodyOf(fingerprint)));
  return missing.filter(({ fingerprint }) => !bodies.has(bodyOf(fingerprint)));
}
