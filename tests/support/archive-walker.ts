import { elements, texts } from '../feed/xml-tree.ts';

export type Format = 'rss' | 'atom' | 'json';

/** One document of a walk. */
export interface Stop {
  readonly url: string;
  /** Of its articles, in its order. */
  readonly ids: readonly string[];
  /** Where the next older one is. */
  readonly older?: string | undefined;
  readonly newer?: string | undefined;
  readonly self?: string | undefined;
  readonly isArchive: boolean;
  readonly isComplete: boolean;
}

export const FILES: Readonly<Record<Format, string>> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };

/** What a walker reads of one document (RFC 5005, section 4; JSON Feed 1.1, `next_url`). */
export function stopAt(url: string, document: string, format: Format): Stop {
  if (format === 'json') {
    const { items, next_url, _feedmill = {} } = JSON.parse(document);
    return {
      url,
      ids: items.map(({ id }: { id: string }) => id),
      older: next_url,
      newer: _feedmill.archive?.newer_url,
      self: _feedmill.archive?.url,
      isArchive: _feedmill.archive !== undefined,
      isComplete: next_url === undefined && _feedmill.archive === undefined,
    };
  }
  const links = elements(document, format === 'rss' ? 'atom:link' : 'link').filter(({ parent }) => {
    return parent !== null && 'name' in parent && (parent.name === 'channel' || parent.name === 'feed');
  });
  const to = (rel: string) => links.find(({ attribs }) => attribs.rel === rel)?.attribs.href;
  const ids = format === 'rss' ? texts(document, 'guid') : elements(document, 'entry').map((entry) => idIn(entry));
  return {
    url,
    ids,
    older: to('prev-archive'),
    newer: to('next-archive'),
    self: to('self'),
    isArchive: elements(document, 'fh:archive').length === 1,
    isComplete: elements(document, 'fh:complete').length === 1,
  };
}

function idIn(entry: ReturnType<typeof elements>[number]): string {
  const id = entry.children.find((child) => 'name' in child && child.name === 'id');
  const text = id !== undefined && 'children' in id ? id.children[0] : undefined;
  return text !== undefined && 'data' in text ? String(text.data) : '';
}

/**
 * Goes from a feed's own document to the oldest of its archive.
 * @param read a public file by its path, as a server of files gives it: what stands behind a `?` is nothing to it
 * @param meanwhile called between two documents
 */
export async function walk(
  read: (path: string) => string | undefined,
  start: string,
  format: Format,
  meanwhile: (stop: Stop) => Promise<void> = async () => undefined,
): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let url: string | undefined = start; url !== undefined; ) {
    const document = read(decodeURI(new URL(url).pathname));
    if (document === undefined) throw new Error(`${url} is not there`);
    const stop: Stop = stopAt(url, document, format);
    if (stops.length > 500) throw new Error(`the walk does not end: ${url}`);
    stops.push(stop);
    url = stop.older;
    await meanwhile(stop);
  }
  return stops;
}
