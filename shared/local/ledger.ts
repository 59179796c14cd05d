import type { SubmissionKey } from '../article/types.ts';
import { type Revision, revisionOf } from '../pipeline/revision.ts';
import type { Database } from './database.ts';
import type { Fingerprint } from './fingerprint.ts';
import { integer, text } from './row.ts';

/** One upload as the inbox shows it. */
export interface SeenFile {
  readonly key: SubmissionKey;
  readonly fingerprint: Fingerprint;
}

export interface Observation {
  readonly key: SubmissionKey;
  readonly revision: Revision;
  /** True until this revision is settled, also after a restart. */
  readonly changed: boolean;
}

/** Gives local uploads what S3 gives with its events: revisions, and the news that something changed or went. */
export interface Ledger {
  /** A fingerprint that was not there before gets the next revision. */
  observe(files: readonly SeenFile[]): readonly Observation[];
  /**
   * Known files that are not among the seen keys, each with a revision for its going: `changed` until settled, then
   * forgotten. Keys below `unreadable` folders are left alone: what cannot be listed is not known to be gone.
   */
  missing(seen: Iterable<SubmissionKey>, unreadable?: readonly string[]): readonly Observation[];
  /** That revision of the file was ingested. Does nothing when a newer one was observed meanwhile. */
  settled(done: readonly { readonly key: SubmissionKey; readonly revision: Revision }[]): void;
}

/** No file has this fingerprint. */
const GONE: Fingerprint = 'gone';
const COUNTER_DIGITS = 16;

/** The ledger in the state file: what an earlier process observed is known to the next. */
export function createLedger({ db, exclusive }: Database): Ledger {
  const sql = {
    file: db.prepare('SELECT fingerprint, revision, settled FROM files WHERE key = ?'),
    keys: db.prepare('SELECT key, fingerprint, revision FROM files ORDER BY key'),
    put: db.prepare(
      `INSERT INTO files (key, fingerprint, revision, settled) VALUES (?, ?, ?, 0)
       ON CONFLICT (key) DO UPDATE SET fingerprint = excluded.fingerprint, revision = excluded.revision, settled = 0`,
    ),
    settle: db.prepare('UPDATE files SET settled = 1 WHERE key = ? AND revision = ?'),
    forget: db.prepare('DELETE FROM files WHERE key = ? AND revision = ? AND fingerprint = ?'),
    count: db.prepare(
      `INSERT INTO counters (name, value) VALUES ('revision', 1)
       ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`,
    ),
  };

  const nextRevision = (): Revision => {
    const count = integer(sql.count.get() ?? {}, 'value');
    return revisionOf(count.toString(16).padStart(COUNTER_DIGITS, '0'));
  };

  const record = (key: SubmissionKey, fingerprint: Fingerprint): Observation => {
    const revision = nextRevision();
    sql.put.run(key, fingerprint, revision);
    return { key, revision, changed: true };
  };

  return {
    observe(files) {
      const look = ({ key, fingerprint }: SeenFile): Observation | undefined => {
        const row = sql.file.get(key);
        if (row === undefined || text(row, 'fingerprint') !== fingerprint) return undefined;
        return { key, revision: text(row, 'revision') as Revision, changed: integer(row, 'settled') === 0 };
      };
      const known = files.map(look);
      // A scan that finds nothing new, which is nearly every scan, takes no lock.
      if (known.every((one) => one !== undefined)) return known;
      return exclusive(() => files.map((file) => look(file) ?? record(file.key, file.fingerprint)));
    },
    missing(seen, unreadable = []) {
      const present = new Set<string>(seen);
      const unknowable = (key: string) => unreadable.some((folder) => folder === '' || key.startsWith(`${folder}/`));
      const gone = sql.keys.all().filter((row) => !present.has(text(row, 'key')) && !unknowable(text(row, 'key')));
      if (gone.length === 0) return [];
      return exclusive(() =>
        gone.map((row) => {
          const key = text(row, 'key') as SubmissionKey;
          if (text(row, 'fingerprint') !== GONE) return record(key, GONE);
          return { key, revision: text(row, 'revision') as Revision, changed: true };
        }),
      );
    },
    settled(done) {
      exclusive(() => {
        for (const { key, revision } of done) {
          sql.forget.run(key, revision, GONE);
          sql.settle.run(key, revision);
        }
      });
    },
  };
}
