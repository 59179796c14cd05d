import type { HistoryLinks } from '../archives/history.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../document-kinds.ts';
import { element, type Xml } from './xml.ts';

export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** What a document of XML says of its feed's history (RFC 5005). @param link what a link is called in it */
export function historyElements(link: string, kind: DocumentKind, history: HistoryLinks | undefined): readonly Xml[] {
  if (history === undefined) return [];
  const type = DOCUMENT_KINDS.find((row) => row.kind === kind)?.mediaType;
  return [
    ...history.related.map(({ rel, href }) => element(link, { rel, type, href: href[kind] })),
    ...(history.isComplete ? [element('fh:complete', {})] : []),
    ...(history.isArchive ? [element('fh:archive', {})] : []),
  ];
}
