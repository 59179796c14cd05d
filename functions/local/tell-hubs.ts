import { instantOf, millisecondsOf } from '../../shared/article/dates/milliseconds.ts';
import type { FetchFault } from '../../shared/article/notes.ts';
import type { FeedId } from '../../shared/article/types.ts';
import type { NextNotice, Notices, WaitingNotice } from '../../shared/local/state.ts';
import type { Log } from '../../shared/log.ts';
import { eachByItself } from '../../shared/pipeline/parallel.ts';
import type { Clock } from '../../shared/pipeline/ports.ts';
import { LONGEST_HELD_S } from '../../shared/publish/cache-control.ts';
import { pauseAfter } from '../../shared/push/back-off.ts';
import { type TellDeps, type Told, tell } from '../../shared/push/tell.ts';

export interface TellHubsDeps extends TellDeps {
  /** Those that can be told. */
  readonly hubs: readonly string[];
  /** Those that documents name: what is to be told to any other is forgotten. */
  readonly named: readonly string[];
  /** Our own, which is told by a call. */
  readonly own?: OwnHub;
  readonly notices: Notices;
  readonly clock: Clock;
  readonly log: Log;
  /** Called with what became of each notice. */
  readonly onTold?: (result: NoticeResult) => void;
}

export interface OwnHub {
  readonly url: string;
  readonly spread: (feed: FeedId) => Promise<void>;
}

export type NoticeResult = 'told' | 'failed' | 'given-up';

/** Notices of a hub; what is left is with the next round. */
const A_ROUND = 1_000;
const HUBS_AT_ONCE = 4;

/**
 * Tells hubs what is due by now, each its notices one after the other: hubs are others' servers. One that does not answer is left alone
 * for the rest of the round, and holds up no other.
 * @param isEnough asked before each notice. @default never
 */
export async function tellHubs(deps: TellHubsDeps, isEnough: () => boolean = () => false): Promise<void> {
  const hubs = await deps.notices.hubsDue(deps.clock.now());
  const faults = await eachByItself(hubs, HUBS_AT_ONCE, async (hub) => {
    if (!deps.named.includes(hub)) await deps.notices.forget(hub);
    else if (hub === deps.own?.url) await spread(deps, deps.own, isEnough);
    else if (deps.hubs.includes(hub)) await tellOne(deps, hub, isEnough);
  });
  for (const { item, error } of faults) deps.log.error('hub not told', { hub: item, error });
}

async function spread({ notices, clock }: TellHubsDeps, own: OwnHub, isEnough: () => boolean): Promise<void> {
  for (const notice of await notices.due(own.url, clock.now(), A_ROUND)) {
    if (isEnough()) return;
    await own.spread(notice.feed);
    await notices.replace(notice, undefined);
  }
}

async function tellOne({ notices: kept, ...deps }: TellHubsDeps, hub: string, isEnough: () => boolean): Promise<void> {
  let isAway: number | undefined;
  for (const notice of await kept.due(hub, deps.clock.now(), A_ROUND)) {
    if (isEnough()) return;
    if (isAway !== undefined) await kept.replace(notice, { ...notice, at: later(deps.clock, isAway) });
    else {
      const told = await tell(deps, notice);
      // Broken off by us, it did not fail.
      if (told.kind !== 'told' && isEnough()) return;
      const next = nextOf(notice, told, deps.clock);
      await kept.replace(notice, next);
      say(deps, notice, told, next);
      if (told.kind === 'failed' && isOfTheHub(told.why)) isAway = pauseAfter(1, told.askedFor);
    }
  }
}

/** @returns what is to be done next; undefined: nothing. */
function nextOf({ turn, failures }: WaitingNotice, told: Told, clock: Clock): NextNotice | undefined {
  if (told.kind === 'told')
    return turn === 'last' ? undefined : { turn: 'last', failures: 0, at: later(clock, LONGEST_HELD_S) };
  const pause = pauseAfter(failures + 1, told.kind === 'failed' ? told.askedFor : undefined);
  return { turn, failures: failures + 1, at: pause === undefined ? undefined : later(clock, pause) };
}

function say(
  { log, onTold }: Pick<TellHubsDeps, 'log' | 'onTold'>,
  { hub, feed, turn }: WaitingNotice,
  told: Told,
  next: NextNotice | undefined,
): void {
  if (told.kind === 'told') {
    onTold?.('told');
    log.info('hub told', { hub, feed, turn });
    return;
  }
  const { kind, ...about } = told;
  const isOver = next?.at === undefined;
  onTold?.(isOver ? 'given-up' : 'failed');
  if (isOver) log.error('hub given up', { hub, feed, ...about });
  else
    log.warn(kind === 'unreadable' ? 'feed not readable yet' : 'hub not told', { hub, feed, ...about, again: next.at });
}

/** Whether another notice would fare no better: it is away, slow, or says that it is too busy; and not that it does not know the topic. */
function isOfTheHub(why: FetchFault): boolean {
  return typeof why !== 'object' || !('status' in why) || why.status === 429 || why.status >= 500;
}

function later(clock: Clock, seconds: number) {
  return instantOf(millisecondsOf(clock.now()) + seconds * 1_000);
}
