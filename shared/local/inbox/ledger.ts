import type { SubmissionKey } from '../../article/types.ts';
import { type Revision, revisionOf } from '../../pipeline/revision.ts';
import type { Database } from '../store/database.ts';
import { integer, text } from '../store/row.ts';
import type { Fingerprint } from './fingerprint.ts';

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

/** A known file that was not seen, as it was. */
export interface AbsentFile extends SeenFile {
  /** Its going is recorded, and not yet settled. */
  readonly isGone: boolean;
}

/** Gives local uploads what S3 gives with its events: revisions, and the news that something changed or went. */
export interface Ledger {
  /** A fingerprint that was not there before gets the next revision. */
  observe(files: readonly SeenFile[]): readonly Observation[];
  /**
   * Known files that are not among the seen keys, in the order of their keys. Those below `unreadable` folders are left out:
   * what cannot be listed is not known to be gone.
   */
  absent(seen: ReadonlySet<SubmissionKey>, unreadable?: readonly string[]): readonly AbsentFile[];
  /** Records that these files are gone, each with a revision for its going: `changed` until settled, then forgotten. */
  gone(keys: readonly SubmissionKey[]): readonly Observation[];
  /** Whether the file was there when the inbox was last looked through, and nobody has recorded its going since. */
  isThere(key: SubmissionKey): boolean;
  /** How many files are there in this sense. */
  count(): number;
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
    files: db.prepare('SELECT key, fingerprint FROM files ORDER BY key'),
    present: db.prepare('SELECT count(*) AS count FROM files WHERE fingerprint <> ?'),
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
    absent(seen, unreadable = []) {
      const unknowable = (key: string) => unreadable.some((folder) => folder === '' || key.startsWith(`${folder}/`));
      const absent: AbsentFile[] = [];
      for (const row of sql.files.iterate()) {
        const key = text(row, 'key') as SubmissionKey;
        if (seen.has(key) || unknowable(key)) continue;
        const fingerprint: Fingerprint = text(row, 'fingerprint');
        absent.push({ key, fingerprint, isGone: fingerprint === GONE });
      }
      return absent;
    },
    gone(keys) {
      if (keys.length === 0) return [];
      return exclusive(() =>
        keys.map((key) => {
          const row = sql.file.get(key);
          if (row === undefined || text(row, 'fingerprint') !== GONE) return record(key, GONE);
          return { key, revision: text(row, 'revision') as Revision, changed: true };
        }),
      );
    },
    isThere(key) {
      const row = sql.file.get(key);
      return row !== undefined && text(row, 'fingerprint') !== GONE;
    },
    count() {
      return integer(sql.present.get(GONE) ?? {}, 'count');
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
