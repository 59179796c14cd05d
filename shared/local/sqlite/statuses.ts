import type { SubmissionKey } from '../../article/types.ts';
import type { Receipt } from '../../receipt/types.ts';
import type { UploadStatuses } from '../state.ts';
import type { Database } from './database.ts';
import { text } from './row.ts';

/** Statuses from the index that lists are sorted by: no record is read, let alone parsed, of 50,000 that is the most of a pass. */
export function createUploadStatuses({ db }: Database): UploadStatuses {
  const all = db.prepare('SELECT status, key FROM sources INDEXED BY sources_by_status');
  return {
    each(visit) {
      for (const row of all.iterate())
        visit(text(row, 'key') as SubmissionKey, text(row, 'status') as Receipt['status']);
    },
  };
}
