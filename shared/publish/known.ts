import type { ArticleId } from '../article/types.ts';
import type { ArticleStore } from '../pipeline/ports.ts';
import type { Traced } from '../pipeline/trace.ts';

export type TracedArticle = Traced & { readonly id: ArticleId };

/** Articles that one publication has read, whichever of its parts did: each is asked for once, for all feeds that it has left. */
export interface Known {
  note(article: TracedArticle): void;
  of(id: ArticleId): Promise<Traced | undefined>;
}

export function knownIn(store: Pick<ArticleStore, 'article'>): Known {
  const known = new Map<ArticleId, Promise<Traced | undefined>>();
  return {
    note(article) {
      known.set(article.id, Promise.resolve(article));
    },
    of(id) {
      const found = known.get(id) ?? store.article(id).then((article) => article?.value);
      known.set(id, found);
      return found;
    },
  };
}
