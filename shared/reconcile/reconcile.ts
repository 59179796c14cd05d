import type { PublicPath } from '../article/public-path.ts';
import type { SubmissionKey } from '../article/types.ts';
import { isSuspicious } from '../pipeline/loss.ts';
import { EVERY_FEED } from '../pipeline/types.ts';
import { acceptLosses } from '../publish/feed-loss.ts';
import { PUBLIC_KINDS } from '../publish/public-kinds.ts';
import { attemptAll } from './attempt.ts';
import type { ReconcileDeps } from './deps.ts';
import { feedsStep } from './feeds.ts';
import { filesStep } from './files.ts';
import { type Removals, uploadsStep } from './uploads.ts';
import { watched } from './watched.ts';

/** What is compared, in this order: what is published follows from the store, which follows from the inbox. */
export const STAGES = ['uploads', 'removals', 'marks', 'feeds', 'files', 'receipts', 'site'] as const;
export type Stage = (typeof STAGES)[number];

/** How far a reconcile has come: plain data, so that another process can go on. */
export interface Position {
  readonly stage: Stage;
  /** The key, id or path that its stage came to, within a feed the cut of its archive too; '' at its beginning. */
  readonly after: string;
  /** The digest of the configuration that all uploads are read again for. */
  readonly reconfigured?: string;
  /** Whether somebody says that all uploads are to be read again. */
  readonly readsEverything?: boolean;
  /** Whether somebody says that whatever is gone was meant to be removed. */
  readonly acceptsRemovals?: boolean;
  /** Uploads that the records say are there, as far as it has come; and those of them which are not. */
  readonly there: number;
  readonly gone: number;
}

/** Where a reconcile begins. */
export async function beginning(
  { configuration }: Pick<ReconcileDeps, 'configuration'>,
  options: Pick<Position, 'acceptsRemovals' | 'readsEverything'> = {},
): Promise<Position> {
  const isChanged = (await configuration.known()) !== configuration.digest;
  const reconfigured = isChanged ? { reconfigured: configuration.digest } : {};
  return { stage: 'uploads', after: '', ...reconfigured, ...options, there: 0, gone: 0 };
}

/**
 * Goes on with a reconcile: compares inbox, store and public files, tells of each difference, and puts it right unless nothing is to
 * be changed. Each step is done as a whole before the next begins, holds a page of each list in memory, and can be done again.
 * @param isEnough asked after each step
 * @returns where to go on; undefined when all is done. What could not be put right is among the findings, and kept nothing else.
 * @throws when a list could not be read: the step is to be done again.
 */
export async function reconcile(
  deps: ReconcileDeps,
  from: Position,
  isEnough: () => boolean = () => false,
): Promise<Position | undefined> {
  for (let position: Position | undefined = from; position !== undefined; ) {
    position = await step(deps, position);
    if (isEnough()) return position;
  }
  return undefined;
}

async function step(deps: ReconcileDeps, position: Position): Promise<Position | undefined> {
  const { stage, after } = position;
  switch (stage) {
    case 'uploads': {
      const isReconfigured = position.reconfigured === deps.configuration.digest;
      // What is taken back follows by way of a queue, and what feeds lose by it after that.
      if (position.acceptsRemovals && after === '' && deps.mode === 'heal')
        deps.log.info('losses accepted', { trace: await acceptLosses(deps.store, deps.clock, EVERY_FEED) });
      const readsAll = isReconfigured ? 'reconfigured' : position.readsEverything ? 'reread' : undefined;
      const { upTo, there, gone } = await uploadsStep(deps, after as SubmissionKey, { removals: 'count', readsAll });
      return onward({ ...position, there: position.there + there, gone: position.gone + gone }, upTo);
    }
    case 'removals': {
      if (position.gone === 0) return onward(position, undefined);
      const removals = removalsOf(deps, position);
      const { upTo } = await uploadsStep(deps, after as SubmissionKey, { removals, readsAll: undefined });
      return onward(position, upTo);
    }
    case 'marks': {
      // Where nothing is taken back there are no other marks than those that the uploads' stage has told of.
      const isTakenBack = deps.mode === 'heal' && position.gone > 0 && removalsOf(deps, position) === 'take back';
      if (!isTakenBack) return onward(position, undefined);
      const { upTo } = await uploadsStep(deps, after as SubmissionKey, {
        removals: 'look behind',
        readsAll: undefined,
      });
      return onward(position, upTo);
    }
    case 'feeds':
      return onward(position, await feedsStep(deps, after));
    case 'files':
      // What is in no list yet would be taken for what nothing stands for.
      if ((await deps.isFilled?.()) === false) return onward(afterTelling(deps, position), undefined);
      return onward(position, await filesStep(deps, after as PublicPath));
    case 'receipts':
      return onward(position, await deps.receipts?.check(after as SubmissionKey, deps));
    case 'site':
      await attemptAll(
        deps,
        PUBLIC_KINDS.flatMap((kind) =>
          kind.of === 'site' ? { what: kind.name, work: () => kind.publish(watched(deps)) } : [],
        ),
      );
      if (deps.mode === 'heal' && position.reconfigured !== undefined)
        await deps.configuration.remember(position.reconfigured);
      return undefined;
  }
}

function afterTelling({ found }: ReconcileDeps, position: Position): Position {
  found({
    kind: 'failed',
    what: 'the comparison of public files',
    why: 'their list is still being filled after an upgrade',
  });
  return position;
}

/** The same stage behind `upTo`; the next one where that ended. */
function onward(position: Position, upTo: string | undefined): Position | undefined {
  if (upTo !== undefined) return { ...position, after: upTo };
  const next = STAGES[STAGES.indexOf(position.stage) + 1];
  return next === undefined ? undefined : { ...position, stage: next, after: '' };
}

/** An inbox that lost so much at once is more likely away than cleared up. */
function removalsOf({ config }: ReconcileDeps, { there, gone, acceptsRemovals }: Position): Removals {
  if (acceptsRemovals) return 'take back';
  return isSuspicious({ missing: gone, there, isElsewhere: false }, config.removals) ? 'hold' : 'take back';
}
