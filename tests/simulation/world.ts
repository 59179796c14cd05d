import { createHash } from 'node:crypto';
import { instantOf } from '../../shared/article/dates/milliseconds.ts';
import type { FeedId, Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { isConfigured } from '../../shared/feed/membership.ts';
import { SILENT } from '../../shared/log.ts';
import { generationOf } from '../../shared/pipeline/generation.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import type { Unarchived } from '../../shared/pipeline/ports.ts';
import { release } from '../../shared/pipeline/release.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import type { Submission, SubmissionRef } from '../../shared/pipeline/types.ts';
import { publishChanges } from '../../shared/publish/publish.ts';
import type { ReconcileDeps } from '../../shared/reconcile/deps.ts';
import { beginning, type Position, reconcile } from '../../shared/reconcile/reconcile.ts';
import { CALM, type Cause, causeOf } from './cause.ts';
import { createClockwork } from './clockwork.ts';
import { decoded } from './encodings.ts';
import type { Content, Step } from './history.ts';
import { createMemoryInbox } from './memory/inbox.ts';
import { mirrored } from './memory/mirrored.ts';
import { createMemoryPublic, etagOf, type MemoryPublic, type OnWrite } from './memory/public-store.ts';
import { bytesOf, CONFIGURATIONS, earliest, storyOf } from './newsroom.ts';
import { type Ending, type Process, runProcess } from './process.ts';
import { createReader, type Reader } from './reader.ts';
import { rememberingCompose } from './remembering-compose.ts';
import type { Engines } from './stores.ts';
import { createStream, type StreamRecord } from './stream.ts';

/** A newsroom's stack in one process: what handlers do, what calls them, and what lies between. */
export interface World {
  /** Does the deed, whose consequences take their time. */
  take(step: Step): void;
  /** Lets time pass. */
  wait(milliseconds: number): Promise<void>;
  /** From now on nothing goes wrong, clocks are right, and what is late alone is still to come. */
  calm(): void;
  release(): void;
  /** One that looks at uploads itself. */
  reconcile(): void;
  now(): Instant;
  config(): Config;
  uploads(): readonly Submission[];
  readonly published: MemoryPublic;
  /** Where a bucket beside it answered otherwise. */
  readonly unlike: readonly string[];
  readonly reader: Reader;
}

const START = Date.parse('2026-06-01T12:00:00Z');
const AGAIN_MS = 90_000;
/** Then a message is in the dead letters, and a reconcile given up. */
const ATTEMPTS = 3;

export function createWorld(
  { store, bucket }: Pick<Engines, 'store' | 'bucket'>,
  onWrite: OnWrite = () => undefined,
): World {
  const unlike: string[] = [];
  const clockwork = createClockwork(START);
  const { inbox, listing: inboxListing, files: lying } = createMemoryInbox();
  const versions = new Map<string, number>();
  const reader: Reader = createReader({
    now: clockwork.now,
    files: () => published.files,
    decode: ({ bytes, contentEncoding }) => decoded(bytes, contentEncoding),
    earliest: (story, version) => versions.get(`${story} ${version}`) ?? 0,
    isLasting: (path) => used.every((one) => isConfigured(path.replace(/^\/|\/[^/]*$/g, '') as FeedId, one)),
  });
  const published = createMemoryPublic((path, file) => {
    reader.saw(path, file);
    onWrite(path, file);
  });
  const publicStore =
    bucket === undefined ? published.store : mirrored(published.store, bucket, (what) => unlike.push(what));
  const ahead = [0, 0];
  const lastBytes = new Map<string, { readonly bytes: Uint8Array }>();
  let config = CONFIGURATIONS[0] as Config;
  const used = [config];
  let known = generationOf(config);
  let events = 0;
  let isCalm = false;
  let machines = 0;

  /** Starts a process. */
  const start = (cause: Cause, work: (ports: ReturnType<typeof portsOf>) => Promise<unknown>): Promise<Ending> =>
    runProcess(clockwork, (isCalm ? CALM : cause).next(), (process) => work(portsOf(process, isCalm ? CALM : cause)));

  function portsOf(process: Process, cause: Cause) {
    const machine = machines++ % ahead.length;
    return {
      store: process.through(stream.tapped(store, cause)),
      publicStore: process.through(publicStore),
      publicListing: process.through(published.listing),
      etagOf,
      inbox: process.through(inbox),
      inboxListing: process.through(inboxListing),
      compose: (...upload: Parameters<typeof rememberingCompose>) =>
        clockwork.standingStill(() => rememberingCompose(...upload)),
      config,
      clock: { now: () => instantOf(clockwork.now() + 1000 * (ahead[machine] ?? 0)) },
      log: SILENT,
    };
  }

  const stream = createStream(clockwork, async (batch) => {
    const cause = batch.at(-1)?.cause ?? CALM;
    const articles = [...new Set(batch.flatMap(({ article }) => article ?? []))];
    const feeds = [...new Set(batch.flatMap(({ entries }) => entries.map(({ feed }) => feed)))];
    const { how } = await start(cause, (ports) =>
      publishChanges({ ...ports, unarchived: unarchivedIn(batch) }, { articles, feeds }),
    );
    return how === 'done';
  });

  async function hear(ref: SubmissionRef, cause: Cause, seconds: number): Promise<void> {
    await clockwork.sleep(1000 * seconds);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { how } = await start(cause, (ports) => ingest(ports, ref));
      if (how === 'done') return;
      await clockwork.sleep(AGAIN_MS);
    }
  }

  /** @param look how uploads come to be looked at */
  async function compare(cause: Cause, look?: ReconcileDeps['look']): Promise<void> {
    let position: Position | undefined | 'beginning' = 'beginning';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { how } = await start(cause, async (ports) => {
        const deps: ReconcileDeps = {
          ...ports,
          look: async (refs) => {
            if (look !== undefined) return look(refs);
            for (const ref of refs) await ingest(ports, ref);
          },
          configuration: {
            digest: generationOf(ports.config),
            known: async () => known,
            async remember(digest) {
              known = digest;
            },
          },
          mode: 'heal',
          found: () => undefined,
        };
        if (position === 'beginning') position = await beginning(deps, { acceptsRemovals: true });
        while (position !== undefined) position = await reconcile(deps, position as Position, () => true);
      });
      if (how === 'done') return;
      await clockwork.sleep(AGAIN_MS);
    }
  }

  function upload(key: string, bytes: Uint8Array): void {
    const uploadedAt = instantOf(clockwork.now());
    lying.set(key as SubmissionKey, { bytes, uploadedAt, stamp: createHash('md5').update(bytes).digest('hex') });
    lastBytes.set(key, { bytes });
  }

  function put(key: string, content: Content): void {
    if ('version' in content) versions.set(`${storyOf(key)} ${content.version}`, earliest(content, clockwork.now()));
    upload(key, bytesOf(key, content, clockwork.now()));
  }

  function tell(step: Step & { readonly key: string }, cause: Cause): void {
    const revision = revisionOf((++events).toString(16).padStart(8, '0'));
    const ref: SubmissionRef = { key: step.key as SubmissionKey, revision };
    for (const seconds of step.events ?? [1]) void hear(ref, cause, seconds);
  }

  return {
    published,
    unlike,
    reader,
    take(step) {
      const cause = causeOf(step);
      switch (step.does) {
        case 'upload':
          put(step.key, step.content);
          return tell(step, cause);
        case 'upload again': {
          const last = lastBytes.get(step.key);
          if (last === undefined || lying.has(step.key as SubmissionKey)) return;
          upload(step.key, last.bytes);
          return tell(step, cause);
        }
        case 'remove':
          if (lying.delete(step.key as SubmissionKey)) tell(step, cause);
          return;
        case 'release':
          return void start(cause, (ports) => release(ports, ports.clock.now()));
        case 'configure':
          config = CONFIGURATIONS[step.configuration % CONFIGURATIONS.length] as Config;
          used.push(config);
          return;
        case 'reconcile':
          return void compare(cause, async (refs) => {
            for (const ref of refs) void hear(ref, cause, 1);
          });
        case 'lose':
          published.lose(step.path);
          if (bucket !== undefined) void clockwork.standingStill(() => bucket.remove(step.path));
          return;
        case 'set clock':
          ahead[step.machine] = step.ahead;
      }
    },
    wait: (milliseconds) => clockwork.run(clockwork.now() + milliseconds),
    calm() {
      isCalm = true;
      ahead.fill(0);
    },
    release: () => void start(CALM, (ports) => release(ports, ports.clock.now())),
    reconcile: () => void compare(CALM),
    now: () => instantOf(clockwork.now()),
    config: () => config,
    uploads: () => [...lying].map(([key, one]) => ({ key, ...one })),
  };
}

function unarchivedIn(batch: readonly StreamRecord[]): Unarchived {
  return {
    async of(feed) {
      const sorts = batch.flatMap(({ entries }) =>
        entries.flatMap((one) => (one.feed === feed ? (one.sort ?? []) : [])),
      );
      return { sorts: [...new Set(sorts)].sort(), done: async () => undefined };
    },
  };
}
