import { publicPathsOf } from '../../../shared/pipeline/article-files.ts';
import type { ArticleCommit, Commit } from '../../../shared/pipeline/types.ts';
import { noteNews, type Tables, within } from './tables.ts';

/** Versions are looked at first: a conflict has written nothing. */
export function commitTo(tables: Tables, { upload, article }: Commit): 'committed' | 'conflict' {
  const { uploads, articles } = tables;
  if ((uploads.get(upload.value.key)?.version ?? 0) !== upload.version) return 'conflict';
  if (article !== undefined && (articles.get(article.value.id)?.version ?? 0) !== article.version) return 'conflict';
  uploads.set(upload.value.key, { value: upload.value, version: upload.version + 1 });
  if (article !== undefined) {
    within(tables.claims, article.value.id, () => new Set()).add(upload.value.key);
    writeArticle(tables, article);
  }
  return 'committed';
}

function writeArticle(tables: Tables, { value, version, put, remove, due, noLongerDue, deletions }: ArticleCommit) {
  tables.articles.set(value.id, { value, version: version + 1 });
  for (const { feed, sort } of remove) tables.entries.get(feed)?.delete(sort);
  for (const entry of put) {
    within(tables.entries, entry.feed, () => new Map()).set(entry.sort, entry);
    if (tables.feeds.has(entry.feed)) continue;
    tables.feeds.set(entry.feed, { value: { id: entry.feed, isPublic: false }, version: 1 });
    noteNews(tables, entry.feed);
  }
  for (const path of publicPathsOf(value)) within(tables.shows, path, () => new Set()).add(value.id);
  if (noLongerDue !== undefined) tables.due.delete(`${noLongerDue.at} ${noLongerDue.article}`);
  if (due !== undefined) tables.due.set(`${due.at} ${due.article}`, due);
  for (const deletion of deletions ?? []) {
    const { feed, at, article } = deletion;
    within(tables.deletions, feed, () => new Map()).set(`${at} ${article}`, deletion);
  }
}
