import { CANARY_KEY } from '../../shared/article/canary.ts';
import { millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import { type Revision, revisionOf } from '../../shared/pipeline/revision.ts';
import { canaryPath, writtenIn } from '../../shared/publish/canary.ts';
import type { Mill } from './mill.ts';
import type { Pool } from './pool/pool.ts';

/** An article of the server's own, by which it sees whether what is taken up comes out: the same as on AWS, in a feed that nobody is told of. */
export interface Canary {
  /** Has the next one taken up, where it is time; the pass that goes on has to publish it. A fault in taking it up is said in the log. */
  send(pool: Pool): Promise<void>;
  /** A pass has come to its end: what was sent before should be out. */
  passEnded(): void;
  /** @returns for how many seconds one that was sent has not come out; 0 where it has, or nothing has tried yet to bring it out */
  late(): Promise<number>;
}

/** As on AWS (functions/canary). */
const EVERY_MS = 300_000;

export function createCanary({ clock, store, readPublic, log }: Mill): Canary {
  const now = () => millisecondsOf(clock.now());
  let lastSent = now();
  /** The first that has not been seen to come out. */
  let awaited: { readonly since: number; isTried: boolean } | undefined;

  /** What cannot be read has not come out. */
  const isOut = async (since: number): Promise<boolean> => {
    try {
      const feed = await readPublic(canaryPath());
      // It was written to the second.
      return feed !== undefined && millisecondsOf(writtenIn(feed)) > since - 1_000;
    } catch {
      return false;
    }
  };
  const look = async () => {
    if (awaited !== undefined && (await isOut(awaited.since))) awaited = undefined;
  };
  return {
    async send(pool) {
      const at = now();
      if (Math.abs(at - lastSent) < EVERY_MS) return;
      await look();
      lastSent = at;
      // By a clock that was put back it would be awaited from then on only.
      awaited = { since: Math.min(at, awaited?.since ?? at), isTried: awaited?.isTried ?? false };
      const before = await store.upload(CANARY_KEY);
      const revision = nextOf(before?.value.revision);
      const { failed } = await pool.do({ kind: 'ingest', uploads: [{ key: CANARY_KEY, revision, changed: true }] });
      for (const { error } of failed) log.error('canary not taken up', { error });
    },
    passEnded() {
      if (awaited !== undefined) awaited.isTried = true;
    },
    async late() {
      await look();
      return awaited?.isTried ? Math.max(0, now() - awaited.since) / 1_000 : 0;
    },
  };
}

/** No file has been seen, of which the ledger would make it. */
function nextOf(before: Revision | undefined): Revision {
  const count = before === undefined ? 0n : BigInt(`0x${before}`);
  return revisionOf((count + 1n).toString(16).padStart(40, '0'));
}
