import type { SubmissionKey } from '../../article/types.ts';
import { type Revision, revisionOf } from '../../pipeline/revision.ts';
import { breathe } from '../breathe.ts';
import { type Fingerprint, GONE } from '../inbox/fingerprint.ts';
import type { AbsentFile, Ledger, Observation, SeenFile } from '../inbox/ledger.ts';
import type { Database } from './database.ts';
import { integer, text } from './row.ts';

const COUNTER_DIGITS = 16;
/** Of one step through all of them: 5 ms. */
export const FILES_AT_ONCE = 5_000;

/** The ledger in the state file: what an earlier process observed is known to the next. */
export function createLedger({ db, exclusive }: Database): Ledger {
  const sql = {
    file: db.prepare('SELECT fingerprint, revision, settled FROM files WHERE key = ?'),
    filesAfter: db.prepare('SELECT key, fingerprint FROM files WHERE key > ? ORDER BY key LIMIT ?'),
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
    async observe(files) {
      const look = ({ key, fingerprint }: SeenFile): Observation | undefined => {
        const row = sql.file.get(key);
        if (row === undefined || text(row, 'fingerprint') !== fingerprint) return undefined;
        return { key, revision: text(row, 'revision') as Revision, changed: integer(row, 'settled') === 0 };
      };
      const known = files.map(look);
      // A scan that finds nothing new, which is nearly every scan, takes no lock.
      if (known.every((one) => one !== undefined)) return known;
      // Only at what may be new is looked again: of a thousand files it is one, and a look at all takes as long as the first one.
      return exclusive(() =>
        files.map((file, index) => known[index] ?? look(file) ?? record(file.key, file.fingerprint)),
      );
    },
    async absent(seen, unreadable = []) {
      const unknowable = (key: string) => unreadable.some((folder) => folder === '' || key.startsWith(`${folder}/`));
      const absent: AbsentFile[] = [];
      let last = '';
      for (;;) {
        const rows = sql.filesAfter.all(last, FILES_AT_ONCE);
        for (const row of rows) {
          last = text(row, 'key');
          const key = last as SubmissionKey;
          if (seen.has(key) || unknowable(key)) continue;
          const fingerprint = text(row, 'fingerprint') as Fingerprint;
          absent.push({ key, fingerprint, isGone: fingerprint === GONE });
        }
        if (rows.length < FILES_AT_ONCE) return absent;
        await breathe();
      }
    },
    async gone(keys) {
      if (keys.length === 0) return [];
      return exclusive(() =>
        keys.map((key) => {
          const row = sql.file.get(key);
          if (row === undefined || text(row, 'fingerprint') !== GONE) return record(key, GONE);
          return { key, revision: text(row, 'revision') as Revision, changed: true };
        }),
      );
    },
    async isThere(key) {
      const row = sql.file.get(key);
      return row !== undefined && text(row, 'fingerprint') !== GONE;
    },
    async count() {
      return integer(sql.present.get(GONE) ?? {}, 'count');
    },
    async settled(done) {
      exclusive(() => {
        for (const { key, revision } of done) {
          sql.forget.run(key, revision, GONE);
          sql.settle.run(key, revision);
        }
      });
    },
  };
}
