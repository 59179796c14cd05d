import type { Changes } from '../../../shared/pipeline/types.ts';
import type { Mill } from '../mill.ts';
import type { Pool } from '../pool/pool.ts';
import type { PassOptions } from './options.ts';
import { type Astray, POSITION } from './patrol.ts';
import { attempted, faultsOf, publishParts } from './publication.ts';

export interface Healing {
  /** How many articles, feeds and index pages are right in the public folder that were not. */
  readonly restored: number;
  readonly faults: readonly unknown[];
  /** Milliseconds that the look took with which it began. */
  readonly lookMs: number;
}

/** Articles that a pass looks at, 0.1 ms each: a server has many passes, a command is waited for, and their cost must not grow with the archive. */
const LOOKS_AT: Readonly<Record<PassOptions['extent'], number>> = { changes: 100, feeds: 200, everything: 1_000 };
/** One that is as good as nothing else, or looks at a few files alone, looks at these: 2 ms. */
const LOOKS_BRIEFLY_AT = 10;

/**
 * Puts right what is not in the public folder as the store says, as far as a pass looks. Where something could be put right,
 * more may have been taken away with it: then everything is looked at.
 * @param failed what this pass could not publish, and the next one will try
 */
export async function heal(mill: Mill, pool: Pool, failed: Changes, options: PassOptions): Promise<Healing> {
  const started = performance.now();
  const looked = await lookedAt(mill, options);
  const lookMs = performance.now() - started;
  if ('error' in looked) return { restored: 0, faults: [looked.error], lookMs };
  const found = without(failed, looked.found);
  if (options.extent !== 'changes') await remember(mill);
  const faults = await leaveOver(mill, pool, found, options);
  if (amountOf(found) === 0) return { restored: 0, faults, lookMs };
  const first = await putRight(mill, pool, found, options);
  if (first.restored === 0) return { ...first, faults: [...faults, ...first.faults], lookMs };
  const rest = await putRight(
    mill,
    pool,
    without(found, without(failed, await mill.patrol.all(options.signal))),
    options,
  );
  const restored = first.restored + rest.restored;
  mill.log.warn('public files were missing', { restored });
  return { restored, faults: [...faults, ...first.faults, ...rest.faults], lookMs };
}

/** A disk that fails at one file keeps nothing from being told of what was done before. */
async function lookedAt(
  { patrol }: Mill,
  { leavesInbox, told, extent }: PassOptions,
): Promise<{ readonly found: Astray } | { readonly error: unknown }> {
  try {
    return { found: await patrol.next(leavesInbox || told !== undefined ? LOOKS_BRIEFLY_AT : LOOKS_AT[extent]) };
  } catch (error) {
    return { error };
  }
}

/** What goes by the passing of time alone, of which no upload tells, and what lists feeds with it. */
async function leaveOver(mill: Mill, pool: Pool, { over }: Astray, options: PassOptions): Promise<readonly unknown[]> {
  if (over.length === 0) return [];
  const unpublished = await publishParts(pool, { articles: [], feeds: over }, { ...options, archiving: 'all' });
  return [
    ...faultsOf(unpublished),
    ...(await attempted(async () => (await import('../../../shared/publish/list-feeds.ts')).listFeeds(mill))),
  ];
}

/** For the next process; a server's own passes go on by themselves and write nothing where nothing happens. */
async function remember({ meta, patrol }: Mill): Promise<void> {
  if (patrol.position() !== ((await meta.get(POSITION)) ?? '')) await meta.set(POSITION, patrol.position());
}

async function putRight(
  mill: Mill,
  pool: Pool,
  astray: Astray,
  options: PassOptions,
): Promise<Omit<Healing, 'lookMs'>> {
  const unpublished = await publishParts(pool, astray, { ...options, archiving: 'all' });
  const unlisted = astray.index
    ? await attempted(async () => (await import('../../../shared/publish/index-page.ts')).publishIndex(mill))
    : [];
  const faults = [...faultsOf(unpublished), ...unlisted];
  const left = await mill.patrol.left(astray);
  if (faults.length === 0) mill.patrol.giveUp(left.articles);
  return { restored: amountOf(astray) - amountOf(left), faults };
}

/** @param tried what this pass has seen to already */
function without(tried: Changes, { articles, feeds, index, over }: Astray): Astray {
  const skipped = new Set<string>([...tried.articles, ...tried.feeds]);
  const isLeft = (id: string) => !skipped.has(id);
  return { articles: articles.filter(isLeft), feeds: feeds.filter(isLeft), index, over: over.filter(isLeft) };
}

function amountOf({ articles, feeds, index }: Astray): number {
  return articles.length + feeds.length + (index ? 1 : 0);
}
