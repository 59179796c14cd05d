import { CANARY_KEY } from '../../shared/article/canary.ts';
import { isCopyKey } from '../../shared/article/media/copies.ts';
import { stated } from '../../shared/article/stated.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { hubsOf } from '../../shared/feed/hubs.ts';
import { createCopiesFolder } from '../../shared/local/copies-folder.ts';
import { createRemovals, type Removals } from '../../shared/local/inbox/removals.ts';
import type { State, StateOptions } from '../../shared/local/state.ts';
import type { Log } from '../../shared/log.ts';
import type { Compose } from '../../shared/pipeline/compose/compose.ts';
import { generationOf } from '../../shared/pipeline/generation.ts';
import type { Clock, CopyStore, PublicListing, PublicStore } from '../../shared/pipeline/ports.ts';
import type { Cursor } from '../../shared/pipeline/query/cursor.ts';
import { canaryUpload } from '../../shared/publish/canary.ts';
import type { PublishDeps } from '../../shared/publish/deps.ts';
import { isOver } from '../../shared/publish/feed-end.ts';
import { claimState } from './claim.ts';
import { checkApart, checkReachable, type Folders } from './folders.ts';
import type { MachineInbox } from './inbox/machine-inbox.ts';
import { openInbox } from './inbox/open-inbox.ts';
import { openState } from './open-state.ts';
import { createPatrol, NO_PATROL, type Patrol, POSITION } from './pass/patrol.ts';
import { findPublicPlace } from './public/find-public-place.ts';
import type { PublicPlace } from './public/public-place.ts';

/** Loaded by whoever reads uploads: half of a start, which the process that has others read them need not wait for. */
const compose: Compose = async (...upload) =>
  (await import('../../shared/pipeline/compose/compose.ts')).compose(...upload);

export interface MillOptions extends Folders, StateOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether another mill, which works in the same places, has looked whether that can be. */
  readonly isSecond?: boolean;
}

/** The pipeline on one machine: everything that a pass over the inbox works with. */
export interface Mill
  extends Pick<
      State,
      | 'store'
      | 'outbox'
      | 'unarchived'
      | 'ledger'
      | 'statuses'
      | 'copyRequests'
      | 'renditionRequests'
      | 'notices'
      | 'subscriptions'
      | 'meta'
      | 'close'
    >,
    Pick<PublicPlace, 'etagOf' | 'etagAt'> {
  readonly inbox: MachineInbox;
  readonly publicStore: PublicStore;
  readonly publicListing: PublicListing;
  /** What readers get at a path. */
  readonly readPublic: PublicPlace['read'];
  readonly removals: Removals;
  readonly patrol: Patrol;
  readonly copies: CopyStore;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly compose: Compose;
  readonly announce?: NonNullable<PublishDeps['announce']>;
  readonly mayCommit: true;
  /** Not before a pass has recorded it: an upload that is missing may be one whose removal is held. */
  readonly isGone: (key: SubmissionKey) => Promise<boolean>;
  /** Changes whenever the same upload might come to another article or file: with the configuration, and with Feedmill. */
  readonly generation: string;
}

/**
 * @throws OverlapError when inbox, public folder and state do not lie apart.
 * @throws ForeignStateError when the state file belongs to another inbox.
 * @throws SetupError when it is no state file.
 */
export async function openMill(options: MillOptions): Promise<Mill> {
  const { config, clock, log } = options;
  checkApart(options);
  checkReachable(options, config);
  const openPublicPlace = await findPublicPlace(options.publicFolder, options.isSecond !== true);
  const inbox = await openInbox(options.inbox, config, clock);
  const state = await openState(options.state, options);
  try {
    const { store, ledger, notices, meta } = state;
    await claimState(state, inbox, options.state);
    const hubs = hubsOf(config);
    const copies = createCopiesFolder(`${options.state}.copies`);
    const place = openPublicPlace(state.exclusive);
    const at = (await meta.get(POSITION)) as Cursor | undefined;
    return {
      inbox: {
        ...inbox,
        async read(key) {
          if (key === CANARY_KEY) return canaryUpload(clock.now(), config.site.feedsUrl);
          return isCopyKey(key) ? copies.read(key) : inbox.read(key);
        },
      },
      ...state,
      publicStore: place.store,
      publicListing: place.listing,
      readPublic: place.read,
      etagAt: place.etagAt,
      ...stated({ etagOf: place.etagOf }),
      removals: createRemovals(state, config.removals),
      patrol:
        place.look === undefined
          ? NO_PATROL
          : createPatrol(store, place.look, at, (feed) => isOver(feed, config, clock.now())),
      copies,
      config,
      clock,
      log,
      compose,
      ...(hubs.length === 0 ? {} : { announce: (feed) => notices.add(hubs, feed, clock.now()) }),
      mayCommit: true,
      // The canary lies in no folder.
      isGone: async (key) => key !== CANARY_KEY && !(await ledger.isThere(key)),
      generation: generationOf(config),
      async close() {
        place.close();
        inbox.close();
        await state.close();
      },
    };
  } catch (error) {
    inbox.close();
    await state.close();
    throw error;
  }
}
