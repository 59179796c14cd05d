import './loaded.ts';
import { createHash } from 'node:crypto';
import { instantOf } from '../../shared/article/dates/milliseconds.ts';
import type { ArticleId, FeedId, Instant, SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { feedPaths } from '../../shared/feed/description.ts';
import { ALL } from '../../shared/feed/membership.ts';
import { SILENT } from '../../shared/log.ts';
import { generationOf } from '../../shared/pipeline/generation.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import type { Unarchived } from '../../shared/pipeline/ports.ts';
import { release } from '../../shared/pipeline/release.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import type { Submission, SubmissionRef } from '../../shared/pipeline/types.ts';
import { kindOf } from '../../shared/publish/public-kinds.ts';
import { publishChanges } from '../../shared/publish/publish.ts';
import type { ReconcileDeps } from '../../shared/reconcile/deps.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { beginning, type Position, reconcile } from '../../shared/reconcile/reconcile.ts';
import { type ArchiveKeeper, createArchiveKeeper } from './archives.ts';
import { CALM, type Cause, causeOf } from './cause.ts';
import { createClockwork } from './clockwork.ts';
import { createDateKeeper, type Uploaded } from './dates.ts';
import { decoded } from './encodings.ts';
import { isOf } from './feeds.ts';
import type { Content, Step } from './history.ts';
import { createLastShown, type LastShown } from './last-shown.ts';
import { createMemoryInbox } from './memory/inbox.ts';
import { mirrored, mirroredListing } from './memory/mirrored.ts';
import { createMemoryPublic, etagOf, type MemoryPublic, type OnWrite } from './memory/public-store.ts';
import { createIdKeeper, type IdKeeper, type Moved } from './moves.ts';
import {
  bytesOf,
  CONFIGURATIONS,
  datingOf,
  keptUntil,
  SMALL,
  saidOf,
  sidecarOf,
  type Telling,
  tellingsOf,
} from './newsroom.ts';
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
  /** One that changes nothing. @returns what it finds, as it comes upon it */
  look(): readonly Finding[];
  now(): Instant;
  config(): Config;
  uploads(): readonly Submission[];
  readonly published: MemoryPublic;
  /** Where a bucket beside it answered otherwise. */
  readonly unlike: readonly string[];
  readonly reader: Reader;
  /** What of dates in the feed of all is wrong. */
  readonly misdated: readonly string[];
  /** Whether what a commit changed has been tried for the last time, in vain. */
  hasGivenUp(): boolean;
  /** Whether somebody has published since the last commit, and had no fault. */
  hasPublishedAll(): boolean;
  /** Whether every configuration so far has had such a feed. */
  isLasting(feed: FeedId): boolean;
  /** Whether feeds have ever been small, whose archives stay. */
  hasArchives(): boolean;
  readonly archives: ArchiveKeeper;
  readonly lastShown: LastShown;
  /** Whether the configuration has changed since something was uploaded: by that too an article leaves a feed, whatever it reads. */
  isReconfigured(): boolean;
  /** Whether an article has left it, or been another in it. */
  hasLost(feed: FeedId): boolean;
  /** When a commit last took an article from readers. */
  readonly takenBack: ReadonlyMap<string, Instant>;
  /** Uploads that have been moved, in their order. */
  readonly moves: readonly Moved[];
  readonly ids: IdKeeper;
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
  /** When readers may see which version of a story, by itself, in milliseconds since 1970. */
  const versions = new Map<string, Pick<Telling, 'earliest' | 'without'>>();
  /** The same by what was said beside it from its first moment on. */
  const kept = new Map<string, number>();
  /** Of an upload, what it told last. */
  const told = new Map<string, readonly string[]>();
  const reader: Reader = createReader({
    now: clockwork.now,
    files: () => published.files,
    decode: ({ bytes, contentEncoding }) => decoded(bytes, contentEncoding),
    earliest: (story, version) => {
      const name = `${story} ${version}`;
      return Math.max(versions.get(name)?.earliest ?? 0, kept.get(name) ?? 0);
    },
    isMoved: (story) => ids.isMoved(story),
    isLasting: (path) => isLasting(path.replace(/^\/|\/[^/]*$/g, '') as FeedId),
  });
  const isLasting = (feed: FeedId) => used.every((one) => isOf(feed, one));
  const [stated, arrived, uploaded] = [new Set<number>(), new Set<number>(), new Map<string, Uploaded>()];
  const times = new Map<string, number>();
  /** Of an article, its last story and version. */
  const latest = new Map<string, string>();
  let isAnySaid = false;
  /** Whether tags have been said of an upload from beside it: its feeds are others then, and nothing that it shows tells when. */
  let isAnyTagged = false;
  const facts = {
    ...{ stated, arrived, uploaded, times, isMoved: (story: string) => ids.isMoved(story) },
    get isAnySaid() {
      return isAnySaid;
    },
    get configurations() {
      return used.length;
    },
  };
  const datesIn = createDateKeeper(facts);
  const misdated: string[] = [];
  const published = createMemoryPublic((path, file) => {
    reader.saw(path, file);
    const kind = kindOf(path);
    if (kind?.of === 'archive' && file !== undefined && path.endsWith('.json'))
      archives.saw(path, Buffer.from(file.bytes).toString());
    const feed = kind?.of === 'feed' ? kind.feedOf(path) : undefined;
    if (feed !== undefined && path === feedPaths(feed).json) {
      const document = file && Buffer.from(decoded(file.bytes, file.contentEncoding)).toString();
      lastShown.saw(feed, document);
      if (feed === ALL && document !== undefined) {
        misdated.push(...datesIn(document));
        ids.saw(document);
      }
    }
    onWrite(path, file);
  });
  const tellUnlike = (what: string) => void unlike.push(what);
  const publicStore = bucket === undefined ? published.store : mirrored(published.store, bucket.store, tellUnlike);
  const publicListing =
    bucket === undefined ? published.listing : mirroredListing(published.listing, bucket.listing, tellUnlike);
  const ahead = [0, 0];
  const last = new Map<
    string,
    { readonly bytes: Uint8Array; readonly keptUntil: number; readonly saysEmbargo: boolean }
  >();
  /** When an article was last taken from readers. */
  const takenBack = new Map<ArticleId, Instant>();
  let config = CONFIGURATIONS[0] as Config;
  const used = [config];
  let known = generationOf(config);
  let events = 0;
  const moves: Moved[] = [];
  const left = new Set<FeedId>();
  const ids = createIdKeeper();
  const archives = createArchiveKeeper(clockwork.now);
  const lastShown = createLastShown((story, version) => {
    const name = `${story} ${version}`;
    return !ids.isMoved(story) && !isAnyTagged && latest.get(uploaded.get(name)?.of ?? '') === name;
  });
  let isReconfigured = false;
  let isCalm = false;
  /** Commits so far, and how many there were when somebody began to publish who had no fault. */
  let commits = 0;
  let publishedSince = 0;
  let isGivenUp = false;
  let machines = 0;

  /** Runs a process. @returns how it ended, and whether no fault was to befall it */
  const start = async (
    cause: Cause,
    work: (ports: ReturnType<typeof portsOf>) => Promise<unknown>,
  ): Promise<Ending & { readonly isSpared: boolean }> => {
    const own = (isCalm ? CALM : cause).next();
    const ending = await runProcess(clockwork, own, (process) => work(portsOf(process, isCalm ? CALM : cause)));
    return { ...ending, isSpared: own.faults.length === 0 };
  };

  function portsOf(process: Process, cause: Cause) {
    const machine = machines++ % ahead.length;
    return {
      store: process.through(stream.tapped(store, cause)),
      publicStore: process.through(publicStore),
      publicListing: process.through(publicListing),
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

  const stream = createStream(
    clockwork,
    async (batch) => {
      const cause = batch.at(-1)?.cause ?? CALM;
      const articles = [...new Set(batch.flatMap(({ article }) => article ?? []))];
      const feeds = [...new Set(batch.flatMap(({ entries }) => entries.map(({ feed }) => feed)))];
      const before = commits;
      const { how, isSpared } = await start(cause, (ports) =>
        publishChanges({ ...ports, unarchived: unarchivedIn(batch) }, { articles, feeds }),
      );
      if (how === 'done' && isSpared) publishedSince = before;
      return how === 'done';
    },
    () => {
      isGivenUp = true;
    },
    ({ article }) => {
      commits++;
      if (article !== undefined) archives.committed(article.value.id);
      for (const { feed } of article?.remove ?? []) left.add(feed);
      for (const { feed, article: id, at } of article?.deletions ?? []) if (feed === ALL) takenBack.set(id, at);
    },
  );

  async function hear(ref: SubmissionRef, cause: Cause, seconds: number): Promise<void> {
    await clockwork.sleep(1000 * seconds);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const { how } = await start(cause, (ports) => ingest(ports, ref));
      if (how === 'done') return;
      await clockwork.sleep(AGAIN_MS);
    }
  }

  /** @param look how uploads come to be looked at */
  async function compare(
    cause: Cause,
    look?: ReconcileDeps['look'],
    told: Pick<ReconcileDeps, 'mode' | 'found'> = { mode: 'heal', found: () => undefined },
  ): Promise<void> {
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
          ...told,
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
    arrived.add(Date.parse(uploadedAt));
    for (const name of told.get(key) ?? []) {
      const one = uploaded.get(name);
      if (one === undefined) continue;
      one.at = clockwork.now();
      times.set(one.of, (times.get(one.of) ?? 0) + 1);
    }
  }

  function put(key: string, content: Content): void {
    const now = clockwork.now();
    const names: string[] = [];
    const beside = lying.has(sidecarOf(key) as SubmissionKey) ? last.get(sidecarOf(key)) : undefined;
    for (const { story, version, earliest, without } of tellingsOf(key, content, now)) {
      const name = `${story} ${version}`;
      names.push(name);
      versions.set(name, { earliest: beside?.saysEmbargo ? without : earliest, without });
      // What lay there before it came keeps it back from its first moment on.
      keep(name, beside?.keptUntil);
    }
    told.set(key, names);
    remember(key, content, now);
    const saysEmbargo = 'says' in content && content.says === 'embargo';
    if (saidOf(key) !== key) letGo(saidOf(key), keptUntil(content, now), saysEmbargo);
    const bytes = bytesOf(key, content, now);
    last.set(key, { bytes, keptUntil: keptUntil(content, now), saysEmbargo });
    upload(key, bytes);
  }

  /** Of a history that has been shrunk: nobody writes a story beside where it lies. */
  function isElsewhere({ key, content }: { readonly key: string; readonly content: Content }): boolean {
    const place = 'name' in content && content.name !== undefined ? ids.placeOf(content.name) : undefined;
    return place !== undefined && place !== key && lying.has(place as SubmissionKey);
  }

  /** @returns whether anything lay there, and nothing where it goes */
  function bring({ does, key, to }: Step & { readonly does: 'copy' | 'move' }): boolean {
    const before = last.get(key);
    const isFree = !lying.has(to as SubmissionKey);
    if (before === undefined || !isFree || !lying.has(key as SubmissionKey)) return false;
    if (does === 'move') lying.delete(key as SubmissionKey);
    const names = told.get(key) ?? [];
    const beside = lying.has(sidecarOf(to) as SubmissionKey) ? last.get(sidecarOf(to)) : undefined;
    for (const name of names) keep(name, beside?.keptUntil);
    if (does === 'move') ids.moved(key, to);
    else ids.copied(key, to);
    if (does === 'move') told.set(key, []);
    told.set(to, names);
    last.set(to, before);
    upload(to, before.bytes);
    moves.push({ from: key as SubmissionKey, to: to as SubmissionKey, isCopy: does === 'copy' });
    return true;
  }

  /** What is told of dates, and of which article. */
  function remember(key: string, content: Content, now: number): void {
    isAnySaid ||= 'says' in content;
    isAnyTagged ||= 'says' in content && content.says === 'tags';
    for (const { story, of, version, dates, isDated, isShowing } of datingOf(key, content, now)) {
      for (const date of dates) stated.add(date);
      uploaded.set(`${story} ${version}`, { of, story, at: now, isDated, isShowing });
      latest.set(of, `${story} ${version}`);
      if (!key.endsWith('.md')) continue;
      const from = ids.placeOf(story);
      // Taken away first, and brought again elsewhere.
      if (from !== undefined && from !== key) moves.push({ from: from as SubmissionKey, to: key as SubmissionKey });
      ids.uploaded(story, key);
    }
  }

  /** What could be seen once may be seen again. */
  function keep(name: string, until = 0): void {
    kept.set(name, Math.min(kept.get(name) ?? Number.POSITIVE_INFINITY, until));
  }

  /** What was kept back all along is so until then; what could be seen once may be seen again. */
  function letGo(key: string, until: number, saysEmbargo = false): void {
    for (const name of told.get(key) ?? []) {
      if ((kept.get(name) ?? 0) > clockwork.now()) kept.set(name, until);
      const own = versions.get(name);
      if (own !== undefined && saysEmbargo) versions.set(name, { ...own, earliest: own.without });
    }
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
    takenBack,
    moves,
    ids,
    misdated,
    lastShown,
    hasArchives: () => used.includes(SMALL),
    archives,
    isReconfigured: () => isReconfigured,
    isLasting,
    hasLost: (feed) => left.has(feed),
    hasGivenUp: () => isGivenUp,
    hasPublishedAll: () => publishedSince === commits,
    take(step) {
      const cause = causeOf(step);
      switch (step.does) {
        case 'upload':
          if (isElsewhere(step)) return;
          put(step.key, step.content);
          return tell(step, cause);
        case 'upload again': {
          const before = last.get(step.key);
          if (before === undefined || lying.has(step.key as SubmissionKey)) return;
          if (saidOf(step.key) !== step.key) letGo(saidOf(step.key), before.keptUntil, before.saysEmbargo);
          upload(step.key, before.bytes);
          return tell(step, cause);
        }
        case 'remove':
          if (!lying.delete(step.key as SubmissionKey)) return;
          if (saidOf(step.key) !== step.key) letGo(saidOf(step.key), 0);
          return tell(step, cause);
        case 'copy':
        case 'move':
          if (!bring(step)) return;
          if (step.does === 'move') tell(step, cause);
          return tell({ ...step, key: step.to }, cause);
        case 'release':
          return void start(cause, (ports) => release(ports, ports.clock.now()));
        case 'configure':
          config =
            step.configuration === 'small'
              ? SMALL
              : (CONFIGURATIONS[step.configuration % CONFIGURATIONS.length] as Config);
          used.push(config);
          isReconfigured ||= arrived.size > 0;
          return;
        case 'reconcile':
          return void compare(cause, async (refs) => {
            for (const ref of refs) void hear(ref, cause, 1);
          });
        case 'lose':
          published.lose(step.path);
          if (bucket !== undefined) void clockwork.standingStill(() => bucket.store.remove(step.path));
          return;
        case 'leave': {
          const file = {
            path: step.path,
            bytes: Buffer.from('left'),
            ...{ contentType: 'text/html', cacheControl: '', digest: '' },
          };
          published.leave(file);
          if (bucket !== undefined) void clockwork.standingStill(() => bucket.store.put(file, undefined));
          return;
        }
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
    look() {
      const findings: Finding[] = [];
      void compare(CALM, undefined, { mode: 'tell', found: (one) => findings.push(one) });
      return findings;
    },
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
