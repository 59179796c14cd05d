import type { PublicPath } from '../article/public-path.ts';
import { sha256Of } from '../article/sha-256.ts';
import { stated } from '../article/stated.ts';
import type { Config } from '../config/types.ts';
import type { Answered } from './answered.ts';
import { DOCUMENT_KINDS, type OfEachKind } from './document-kinds.ts';
import { atom } from './formats/atom.ts';
import { json } from './formats/json.ts';
import { joined, type Parts } from './formats/parts.ts';
import { rss } from './formats/rss.ts';
import { checkWellFormed } from './formats/well-formed.ts';
import type { FeedWindow } from './model.ts';
import { type FeedModel, modelOf } from './model.ts';

/** One rendered file. */
export interface FeedDocument {
  /** Public path, readable; begins with `/`. */
  readonly path: PublicPath;
  /** UTF-8. */
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
  /** @default 200 */
  readonly answered?: Answered;
}

/**
 * The documents of a feed, in the order of their table. Equal windows give equal bytes.
 * @throws Error when two articles have one id, which would hide one of them in most readers, or when what was written is
 *   not well-formed XML: faults of this project, never of an article.
 */
export function renderFeed(window: FeedWindow, config: Config): FeedDocument[] {
  const model = modelOf(window, config);
  const ids = new Set(model.items.map(({ id }) => id));
  if (ids.size < model.items.length) throw new Error(`feed ${window.feed.id} holds an article twice`);
  const paths = window.history?.kind === 'archive' ? window.history.own.paths : window.feed.paths;
  return DOCUMENT_KINDS.map(({ kind, mediaType }) =>
    documentOf(paths[kind], `${mediaType}; charset=utf-8`, joined(WRITERS[kind](model))),
  );
}

const WRITERS: OfEachKind<(model: FeedModel) => Parts> = {
  rss: (model) => wellFormed(rss(model)),
  atom: (model) => wellFormed(atom(model)),
  json,
};

/** @param content as text, or as bytes in UTF-8 */
export function documentOf(
  path: PublicPath,
  contentType: string,
  content: string | Uint8Array,
  answered?: Answered,
): FeedDocument {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const digest = sha256Of(bytes);
  return { path, bytes, contentType, digest, ...stated({ answered }) };
}

/** Each item has been looked at when it was written. */
function wellFormed(parts: Parts): Parts {
  checkWellFormed(parts.head + parts.tail);
  return parts;
}
