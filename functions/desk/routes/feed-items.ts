import type { LiveArticle } from '../../../shared/article/types.ts';
import type { Config } from '../../../shared/config/types.ts';
import { limitedFor } from '../../../shared/feed/description.ts';
import { DOCUMENT_KINDS, type OfEachKind } from '../../../shared/feed/document-kinds.ts';
import { renderFeed } from '../../../shared/feed/documents.ts';
import { ALL } from '../../../shared/feed/membership.ts';
import { windowOf } from '../../../shared/feed/window.ts';

/** The part of a document that is an item, from and to. */
const PARTS: OfEachKind<readonly [string, string]> = {
  rss: ['<item>', '</item>'],
  atom: ['<entry', '</entry>'],
  json: ['{', '}'],
};

/** An article as the documents of the feed of all articles will have it, whenever it comes out: the same bytes. */
export function feedItems(article: LiveArticle, config: Config): OfEachKind<string> {
  const limited = limitedFor(ALL, config);
  const documents = renderFeed(windowOf(ALL, limited, [{ ...article, state: 'published' }]), limited);
  const items = DOCUMENT_KINDS.map(({ kind }, index) => {
    const text = Buffer.from(documents[index]?.bytes ?? []).toString();
    const [begin, end] = PARTS[kind];
    const from = text.indexOf(begin, kind === 'json' ? text.indexOf('"items"') : 0);
    const to = text.lastIndexOf(end, kind === 'json' ? text.lastIndexOf(']') : text.length);
    return [kind, from < 0 || to < from ? '' : text.slice(from, to + end.length)] as const;
  });
  return Object.fromEntries(items) as OfEachKind<string>;
}
