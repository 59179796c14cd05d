import type { PublicPath } from '../../shared/article/public-path.ts';
import { stated } from '../../shared/article/stated.ts';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import { feedPaths } from '../../shared/feed/description.ts';
import { ALL } from '../../shared/feed/membership.ts';
import type { ArticleStore } from '../../shared/pipeline/ports.ts';
import type { Submission } from '../../shared/pipeline/types.ts';
import { feedPagePath, pagePath } from '../../shared/site/feed-page-path.ts';
import { isOfArchives, walked } from './archives.ts';
import type { History } from './history.ts';
import { differences, doubts, witnessOf } from './judge.ts';
import type { OnWrite } from './memory/public-store.ts';
import { isPlain, strayOrigins } from './moves.ts';
import { reference } from './reference.ts';
import { rememberingCompose } from './remembering-compose.ts';
import type { Engines } from './stores.ts';
import { createWorld, type World } from './world.ts';

const HOUR = 3_600_000;
/** What is slow or comes again is over by then; what comes a day late is not. */
const UNTIL_AT_REST = 3 * HOUR;

/** @returns what a history has broken of what is promised, a line each; none when all held. */
export async function tryHistory(
  history: History,
  engines: Pick<Engines, 'store' | 'bucket'>,
  onWrite?: OnWrite,
): Promise<readonly string[]> {
  const { store } = engines;
  const world = createWorld(engines, onWrite);
  for (const step of history) {
    await world.wait(step.after);
    world.take(step);
  }
  await world.wait(UNTIL_AT_REST);
  world.calm();
  const swept = await released(world);
  const whole = losesNothing(history) && !world.hasGivenUp() && world.published.files.has(feedPaths(ALL).atom);
  const renamed = whole && isPlain(history) ? world.ids.changed() : [];
  const left = whole ? await judged(world, store, swept) : await neverMade(world, store);
  const byItself = left.filter((what) => !(MARKED.test(what) && isDeadly(history)));
  const reconciled = await compared(world);
  const healed = await judged(world, store, await released(world), [reconciled]);
  const found = healed.length > 0 ? [] : world.look();
  await world.wait(HOUR / 2);
  // Whatever is late comes, and changes nothing.
  await world.wait(48 * HOUR);
  const later = healed.length > 0 ? [] : await judged(world, store, await released(world));
  const after =
    healed.length + later.length > 0 || !isAnythingToExpire(world) ? [] : await expired(world, store, reconciled);
  return [
    ...world.unlike.map((what) => `the bucket: ${what}`),
    ...world.reader.complaints.map((what) => `a reader saw: ${what}`),
    ...world.misdated.map((what) => `a reader saw: ${what}`),
    ...renamed.map((what) => `a reader saw: ${what}`),
    ...byItself.map((what) => `before any reconcile: ${what}`),
    ...healed.map((what) => `after one reconcile: ${what}`),
    ...found.map((what) => `a second reconcile found: ${JSON.stringify(what)}`),
    ...later.map((what) => `after what was late: ${what}`),
    ...after.map((what) => `when records had expired: ${what}`),
  ];
}

/** Whether everything is heard of in the end, as long as each is tried again: then nothing is left for a reconcile to find. */
function losesNothing(history: History): boolean {
  return history.every((step, index) => {
    const { does, events = [1], stream } = step;
    // Before anything is there, with the same feeds.
    if (index === 0 && does === 'configure' && step.configuration === 'small') return true;
    const isHeard = events.length > 0 && events.every((seconds) => 1000 * seconds < UNTIL_AT_REST / 2);
    return !/^(?:configure|lose|leave)$/.test(does) && isHeard && (stream === undefined || stream === 'twice');
  });
}

/**
 * Who takes an article over says so in the receipt of the earlier upload first. Dies he then, and is his own upload removed before he is tried
 * again, nobody knows of it until everything is compared.
 */
const MARKED = /says superseded, and should say/;

function isDeadly(history: History): boolean {
  return history.some(({ faults = [] }) => faults.some(([, , kind]) => kind.startsWith('dies')));
}

/** Feeds that came with what was lost or given up: who published next, and had no fault, was to make them. */
async function neverMade(world: World, store: ArticleStore): Promise<readonly string[]> {
  if (!world.hasPublishedAll()) return [];
  const known = await Promise.all(
    (await store.feeds()).map(async ({ id }) => ({ id, articles: await store.entries(id, 1) })),
  );
  return (
    known
      .filter(({ id, articles }) => articles.length > 0 && world.isLasting(id))
      // One that was empty when it was to be made is known, and no news when it has an article again.
      .filter(({ id }) => !world.hasLost(id))
      // One that the configuration names has a page before it has an article, and is no news when that comes.
      .filter(
        ({ id }) =>
          !world.published.files.has(feedPaths(id).atom) && !world.published.files.has(pagePath(feedPagePath(id))),
      )
      .map(({ id }) => `${id} has an article and no documents, and somebody has published since`)
  );
}

/** @returns the instant at which everything began to be compared, which is done now. */
async function compared(world: World): Promise<Instant> {
  const at = world.now();
  world.reconcile();
  await world.wait(HOUR / 2);
  return at;
}

/** Deletions that are told, and feeds that have nothing to tell of any more: for both a time ends. */
function isAnythingToExpire({ takenBack, published, reader }: World): boolean {
  return takenBack.size > 0 || [...published.files.keys()].some((path) => Number.isFinite(reader.emptySince(path)));
}

/** All that had a time has come to its end in the days before, but for what no event tells: the nightly comparison comes upon it. */
async function expired(world: World, store: ArticleStore, before: Instant): Promise<readonly string[]> {
  const again = await compared(world);
  return judged(world, store, await released(world), [before, again]);
}

/** @returns the instant of a sweep whose changes are public now. */
async function released(world: World): Promise<Instant> {
  const at = world.now();
  world.release();
  await world.wait(HOUR / 4);
  return at;
}

async function originsOf(
  uploads: readonly Submission[],
  store: ArticleStore,
): Promise<ReadonlyMap<SubmissionKey, string>> {
  const origins = new Map<SubmissionKey, string>();
  for (const { key } of uploads) {
    const origin = (await store.upload(key))?.value.origin;
    if (origin !== undefined) origins.set(key, origin);
  }
  return origins;
}

/** @param comparisons when everything was compared, the last time just now */
async function judged(
  world: World,
  store: ArticleStore,
  now: Instant,
  comparisons?: readonly Instant[],
): Promise<readonly string[]> {
  const config = world.config();
  const files = new Map<PublicPath, Uint8Array>(
    [...world.published.files].map(([path, { bytes }]) => [path, bytes] as const),
  );
  const uploads = world.uploads();
  const origins = await originsOf(uploads, store);
  const witness = witnessOf(files, config, origins);
  const expected = await reference(uploads, now, config, { compose: rememberingCompose, witness });
  const { reader, takenBack } = world;
  const lastShown = world.isReconfigured() ? undefined : world.lastShown;
  const withArticles = uploads.flatMap(({ key }) =>
    /^(?:published|scheduled|expired|superseded)$/.test(expected.statuses.get(key) ?? '') ? [key] : [],
  );
  const of = (all: ReadonlyMap<PublicPath, Uint8Array>) =>
    world.hasArchives() ? new Map([...all].filter(([path]) => !isOfArchives(path))) : all;
  const wrong = [
    ...strayOrigins(withArticles, origins, world.moves),
    ...differences(of(files), of(expected.files)),
    ...(world.hasArchives() ? await walked(files, expected.files, witness.feeds) : []),
    ...world.archives.complaints,
    ...doubts(witness, expected, { now, config, reader, takenBack, ...stated({ compared: comparisons, lastShown }) }),
  ];
  for (const { key } of uploads) {
    const status = (await store.upload(key))?.value.receipt.status;
    const should = expected.statuses.get(key);
    if (status !== should) wrong.push(`the receipt of ${key} says ${status}, and should say ${should}`);
  }
  for await (const { key, receipt } of store.uploads())
    if (!expected.statuses.has(key) && receipt.status !== 'withdrawn')
      wrong.push(`the receipt of ${key}, which is gone, says ${receipt.status}`);
  return wrong;
}
