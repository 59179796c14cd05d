import type { FeedId } from '../article/types.ts';
import { publicUrl } from '../feed/address.ts';
import { feedPaths } from '../feed/description.ts';
import type { Receipt } from './types.ts';

/** A feed and where its documents are: absolute addresses. */
export interface FeedLinks {
  readonly id: FeedId;
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
}

/** Every feed that shows an article of the upload, each once. */
export function feedLinks({ articles, site }: Receipt): readonly FeedLinks[] {
  const ids = [...new Set(articles.flatMap(({ feeds }) => feeds))].sort();
  return ids.map((id) => {
    const { rss, atom, json } = feedPaths(id);
    return { id, rss: publicUrl(rss, { site }), atom: publicUrl(atom, { site }), json: publicUrl(json, { site }) };
  });
}

/** A receipt as other programs get it: with the addresses of its feeds, which the store has no need to keep. */
export function receiptObject(receipt: Receipt): Receipt & { readonly feeds: readonly FeedLinks[] } {
  return { ...receipt, feeds: feedLinks(receipt) };
}
