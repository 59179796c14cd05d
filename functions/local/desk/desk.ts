import type { ReachRules } from '../../web/public-request.ts';
import type { Answering } from '../http/server.ts';
import type { Mill } from '../mill.ts';
import type { WorkerOptions } from '../pool/child.ts';
import { answersDesk } from './answering.ts';
import type { DeskEvents } from './events.ts';
import { openInspector } from './inspector.ts';
import { openPiecesFolder } from './pieces-folder.ts';
import { localDesk } from './place.ts';
import { deskToken, holders } from './sign-in.ts';

export interface OpenDesk {
  readonly answering: Answering;
  readonly token: string;
  close(): Promise<void>;
}

interface Parts {
  readonly events: DeskEvents;
  readonly acceptRemovals: () => void;
  /** What links may lead to. @default - the public internet */
  readonly reach?: ReachRules;
}

/** How many times the largest upload all that are under way may have together. */
const MOST_OF_PIECES = 10;
const CLEANED_MS = 3_600_000;

/** The desk of one mill, until its configuration is read again. */
export async function openDesk(mill: Mill, options: WorkerOptions & Parts): Promise<OpenDesk> {
  const { events, acceptRemovals, reach, ...workerOptions } = options;
  const inspector = openInspector(workerOptions, mill.clock);
  const token = await deskToken(mill.meta);
  const mostBytes = MOST_OF_PIECES * mill.config.limits.mediaBytes;
  const pieces = openPiecesFolder(`${options.state}.uploads`, { mostBytes });
  const removeOld = () =>
    void pieces.removeOld().catch((error) => mill.log.warn('half uploads not removed', { error }));
  removeOld();
  const timer = setInterval(removeOld, CLEANED_MS).unref();
  const place = localDesk(mill, inspector, acceptRemovals, pieces, reach);
  const holderOf = holders(mill.meta, mill.clock);
  const most = mill.config.limits.mediaBytes;
  return {
    answering: answersDesk({ place, events, holderOf, most, log: mill.log }),
    token,
    close() {
      clearInterval(timer);
      return inspector.close();
    },
  };
}
