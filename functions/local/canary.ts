import { CANARY_KEY } from '../../shared/article/canary.ts';
import { millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import { type Revision, revisionOf } from '../../shared/pipeline/revision.ts';
import { canaryArticle, canaryPath, writtenIn } from '../../shared/publish/canary.ts';
import type { Mill } from './mill.ts';
import { thisProcess } from './pool/pool.ts';

/** An article of the server's own, by which it sees whether what is taken up comes out: the same as on AWS, in a feed that nobody is told of. */
export interface Canary {
  /** Takes up the next one, where it is time; the pass after it has to publish it. What fails is said, and seen by what does not come out. */
  send(): Promise<void>;
  /** @returns seconds since the one was written that readers get, or since one was taken up first; 0 before that */
  age(): Promise<number>;
}

/** As on AWS (functions/canary). */
const EVERY_MS = 300_000;

/** It lies in no folder: nothing of it is to be seen in an inbox, which may be one that nobody may write to. */
export function createCanary(mill: Mill): Canary {
  const now = () => millisecondsOf(mill.clock.now());
  let last = now();
  let first: number | undefined;
  const read: Mill['inbox']['read'] = async (key) => {
    if (key !== CANARY_KEY) return mill.inbox.read(key);
    const uploadedAt = mill.clock.now();
    return { key, bytes: Buffer.from(canaryArticle(uploadedAt, mill.config.site.feedsUrl)), uploadedAt };
  };
  const here = thisProcess({ ...mill, inbox: { ...mill.inbox, read } });
  return {
    async send() {
      if (Math.abs(now() - last) < EVERY_MS) return;
      last = now();
      first ??= last;
      const before = await mill.store.upload(CANARY_KEY);
      const revision = nextOf(before?.value.revision);
      const { failed } = await here.do({ kind: 'ingest', uploads: [{ key: CANARY_KEY, revision, changed: true }] });
      for (const { error } of failed) mill.log.error('canary not taken up', { error });
    },
    async age() {
      if (first === undefined) return 0;
      const feed = await mill.readPublic(canaryPath());
      const written = feed === undefined ? undefined : millisecondsOf(writtenIn(feed));
      return Math.max(0, now() - Math.max(first, written ?? 0)) / 1_000;
    },
  };
}

function nextOf(before: Revision | undefined): Revision {
  const count = before === undefined ? 0n : BigInt(`0x${before}`);
  return revisionOf((count + 1n).toString(16).padStart(40, '0'));
}
