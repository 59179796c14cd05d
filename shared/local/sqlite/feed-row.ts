import type { FeedId } from '../../article/types.ts';
import type { FeedRecord } from '../../pipeline/types.ts';
import { integer, type Row, text } from './row.ts';

/** A feed's record as the table of feeds has it. */
export function feedOf(row: Row): FeedRecord {
  const known = { id: text(row, 'id') as FeedId, isPublic: integer(row, 'is_public') === 1 };
  return row.title === null ? known : { ...known, title: text(row, 'title') };
}
