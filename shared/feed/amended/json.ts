import type { ArticleId } from '../../article/types.ts';
import { jsonDocument, jsonItem, toldDeletions, writtenItem } from '../formats/json.ts';
import type { Amender } from './amendment.ts';
import { secondOf } from './elements.ts';

/** As far as it is looked at. */
interface Document {
  readonly _feedmill?: { readonly deleted?: readonly { readonly id: ArticleId }[] };
  readonly items: readonly { readonly id: ArticleId; readonly date_modified: string }[];
}

export const jsonAmender: Amender = {
  told(document) {
    const { items, _feedmill } = JSON.parse(document) as Document;
    return {
      items: items.map(({ id, date_modified }) => ({ id, modified: secondOf(date_modified) })),
      deleted: (_feedmill?.deleted ?? []).map(({ id }) => id),
    };
  },
  amended(document, { struck, anew, deletions }) {
    const { items, ...feed } = JSON.parse(document) as Document;
    const { deleted: _, ...others } = feed._feedmill ?? {};
    const extension = { ...others, ...(deletions.length === 0 ? {} : { deleted: toldDeletions(deletions) }) };
    const _feedmill = Object.keys(extension).length === 0 ? undefined : extension;
    const left = items.filter(({ id }) => !struck.has(id));
    const written = left.map((item) => {
      const other = anew.get(item.id);
      return other === undefined ? writtenItem(item) : jsonItem(other);
    });
    return jsonDocument({ ...feed, _feedmill }, written);
  },
};
