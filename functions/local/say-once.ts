import type { Log } from '../../shared/log.ts';

/** A log of something that tries again and again. */
export interface PatientLog extends Log {
  /** All is well: a fault that comes back is news again. */
  forget(): void;
}

/** Milliseconds after which a fault that still repeats is said again, with how often it did. */
const SAID_AGAIN_MS = 3_600_000;
/** Uploads of a disk that breaks, each with a fault of its own; beyond, faults are said as often as they come. */
const MOST_FAULTS = 10_000;

interface Said {
  readonly at: number;
  readonly repeated: number;
}

/**
 * Says each fault once, however often it repeats, and then once an hour with the number of repetitions: a disk that was full
 * for a night must not be filled by saying so. What is at fault with the machine is said of one upload, and not of each.
 * @param now milliseconds
 */
export function sayOnce(log: Log, now: () => number = () => performance.now()): PatientLog {
  const said = new Map<string, Said>();
  const at =
    (level: 'warn' | 'error'): Log['error'] =>
    (event, fields = {}) => {
      const about = isOfTheMachine(fields.error) ? { error: fields.error } : fields;
      const fault = JSON.stringify([level, event, about], (_, value) =>
        value instanceof Error ? kindOf(value) : value,
      );
      const before = said.get(fault);
      if (before === undefined) {
        if (said.size < MOST_FAULTS) said.set(fault, { at: now(), repeated: 0 });
        log[level](event, fields);
      } else if (now() - before.at < SAID_AGAIN_MS) {
        said.set(fault, { ...before, repeated: before.repeated + 1 });
      } else {
        said.set(fault, { at: now(), repeated: 0 });
        log[level](event, { ...fields, repeated: before.repeated + 1 });
      }
    };
  return { info: log.info, warn: at('warn'), error: at('error'), forget: () => said.clear() };
}

/** Full, read-only and broken disks, and too many open files, in the system's words (errno(3)) and SQLite's (sqlite3_errstr). */
const OF_THE_MACHINE =
  /^(?:ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE)\b|^(?:database or disk is full|disk I\/O error|attempt to write a readonly database)$/;

/** An error that another process has sent keeps its message alone, so that counts. */
function isOfTheMachine(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.cause instanceof Error ? isOfTheMachine(error.cause) : OF_THE_MACHINE.test(error.message);
}

/**
 * By its cause: of ten thousand pages that a full disk keeps from being written, another one may be the first each time. Errors
 * of the operating system name the file, and temporary files have random names.
 */
function kindOf(error: Error): string {
  if (error.cause instanceof Error) return kindOf(error.cause);
  const { code, syscall } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? `${code} ${syscall}` : `${error.name} ${error.message}`;
}
