import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { pageOf } from '../../pipeline/article-files.ts';
import { decodeArticle } from '../../pipeline/codec.ts';
import { uploadPlace } from '../../pipeline/query/lists.ts';
import type { UploadRecord } from '../../pipeline/types.ts';

/** Teaches a connection to tell of records from before lists were kept where they stand in them, for the step that lists them. */
export function teachPlaces(db: DatabaseSync): void {
  const place = (record: SQLInputValue) => uploadPlace(JSON.parse(String(record)) as UploadRecord);
  const article = (content: SQLInputValue) => decodeArticle(content as Uint8Array);
  const functions: Record<string, (value: SQLInputValue) => string> = {
    upload_status: (record) => place(record).status,
    upload_section: (record) => place(record).section,
    upload_instant: (record) => place(record).uploadedAt,
    article_state: (content) => article(content).state,
    article_date: (content) => article(content).published,
    article_page: (content) => pageOf(article(content)) ?? '',
  };
  for (const [name, tell] of Object.entries(functions)) db.function(name, { deterministic: true }, tell);
}
