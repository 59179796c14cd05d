import type { FeedId } from '../article/types.ts';
import { publicUrl } from '../feed/address.ts';
import { feedPaths } from '../feed/description.ts';
import { type OfEachKind, ofEachKind } from '../feed/document-kinds.ts';
import type { Receipt } from './types.ts';

/** A feed and where its documents are: absolute addresses. */
export interface FeedLinks extends OfEachKind<string> {
  readonly id: FeedId;
}

/** Every feed that shows an article of the upload, each once. */
export function feedLinks({ articles, site }: Receipt): readonly FeedLinks[] {
  const ids = [...new Set(articles.flatMap(({ feeds }) => feeds))].sort();
  return ids.map((id) => {
    const paths = feedPaths(id);
    return { id, ...ofEachKind(({ kind }) => publicUrl(paths[kind], { site })) };
  });
}
