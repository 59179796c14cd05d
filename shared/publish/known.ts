import type { ArticleId } from '../article/types.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import type { Traced } from '../pipeline/trace.ts';

export type TracedArticle = Traced & { readonly id: ArticleId };

/**
 * Articles that one publication has read, whichever of its parts did. Of those that none has, where a stream brings a feed without its articles,
 * a line asks for as many as make three with the known ones: a whole article is much to read for one line of a log.
 */
export interface Known {
  note(article: TracedArticle): void;
  /** At most `most` of these. Never throws: what could not be read is left out, and may be read for another line. */
  among(ids: readonly ArticleId[], most: number): Promise<readonly Traced[]>;
}

const ENOUGH = 3;

export function knownIn(store: Pick<ArticleStore, 'article'>): Known {
  const known = new Map<ArticleId, Promise<Traced | undefined>>();
  const read = async (id: ArticleId): Promise<Traced | undefined> => {
    try {
      return (await store.article(id))?.value;
    } catch {
      known.delete(id);
      return undefined;
    }
  };
  return {
    note(article) {
      known.set(article.id, Promise.resolve(article));
    },
    async among(ids, most) {
      const there = ids.filter((id) => known.has(id)).slice(0, most);
      const others = ids.filter((id) => !known.has(id)).slice(0, Math.max(0, Math.min(ENOUGH, most) - there.length));
      for (const id of others) known.set(id, read(id));
      const found = await Promise.all([...there, ...others].map((id) => known.get(id)));
      return found.filter((article) => article !== undefined);
    },
  };
}
