/**
 * The documents of a feed, each a row: what it is called, where it lies below the feed's path, what it is served as. Imports
 * nothing and asks for no later JavaScript than ES 5 knows, so that the functions at the edge and the stack read it too.
 */
export const DOCUMENT_KINDS = [
  { kind: 'rss', file: 'rss.xml', mediaType: 'application/rss+xml', label: 'RSS', name: 'RSS' },
  { kind: 'atom', file: 'atom.xml', mediaType: 'application/atom+xml', label: 'Atom', name: 'Atom' },
  { kind: 'json', file: 'feed.json', mediaType: 'application/feed+json', label: 'JSON', name: 'JSON Feed' },
] as const satisfies readonly {
  readonly kind: string;
  /** The last part of its path. */
  readonly file: string;
  /** UTF-8 always. */
  readonly mediaType: string;
  /** Where the word "feed" stands above already. */
  readonly label: string;
  /** In full. */
  readonly name: string;
}[];

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]['kind'];

/** One value for each document of a feed. */
export type OfEachKind<Value> = Readonly<Record<DocumentKind, Value>>;

/** @returns what `value` makes of each row, by kind. */
export function ofEachKind<Value>(value: (row: (typeof DOCUMENT_KINDS)[number]) => Value): OfEachKind<Value> {
  return Object.fromEntries(DOCUMENT_KINDS.map((row) => [row.kind, value(row)])) as OfEachKind<Value>;
}

/**
 * @param path percent-encoded or not
 * @returns whether it is a document of a feed's archive, which is walked to and not subscribed to.
 */
export function isArchived(path: string): boolean {
  return /^\/.+\/archive\/[^/]+\/[^/]+$/.test(path);
}

/** @returns whether a public path, or that of an address, is one of a feed's documents, as opposed to a page or media. */
export function isFeedDocument(path: string): boolean {
  return DOCUMENT_KINDS.some((row) => path.endsWith(`/${row.file}`));
}
