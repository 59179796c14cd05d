import { statSync } from 'node:fs';
import { FeedmillError } from '../../shared/pipeline/errors.ts';

/** The state as a server has it open, which goes on in the same file wherever somebody moves it, and knows nothing of that. */
export interface StateFile {
  /** @throws FeedmillError where it does not lie in its place any more: what is remembered there, the next start would not know. */
  check(): void;
}

export function stateFile(path: string): StateFile {
  const identity = () => {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && `${stats.dev}.${stats.ino}`;
  };
  const opened = identity();
  return {
    check() {
      if (identity() !== opened)
        throw new FeedmillError(
          `the state ${path} was moved or replaced while it is worked on; put it back, or end this and start it again`,
        );
    },
  };
}
