import type { FeedId, Instant } from '../../article/types.ts';
import type { Archived, FeedRecord, Had } from '../../pipeline/types.ts';
import { integer, type Row, text } from './row.ts';

/** The columns of the table of feeds that make its record. */
export const FEED_COLUMNS =
  'id, is_public, title, is_empty, content, updated, archived, emptied, told, again, had, etags';

/** A feed's record as the table of feeds has it. */
export function feedOf(row: Row): FeedRecord {
  return {
    id: text(row, 'id') as FeedId,
    isPublic: integer(row, 'is_public') === 1,
    ...(row.title === null ? {} : { title: text(row, 'title') }),
    ...(integer(row, 'is_empty') === 1 ? { isEmpty: true } : {}),
    ...(row.emptied === null ? {} : { emptied: text(row, 'emptied') as Instant }),
    ...(row.content === null
      ? {}
      : { shown: { content: text(row, 'content'), updated: text(row, 'updated') as Instant } }),
    ...(row.archived === null ? {} : { archived: JSON.parse(text(row, 'archived')) as Archived }),
    ...(row.told === null ? {} : { told: text(row, 'told') }),
    ...(row.again === null ? {} : { again: text(row, 'again') as Instant }),
    ...(row.had === null ? {} : { had: JSON.parse(text(row, 'had')) as Had }),
    ...(row.etags === null ? {} : { etags: text(row, 'etags').split(' ') }),
  };
}
