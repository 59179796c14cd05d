import type { Metadata } from '../../../article/media/metadata.ts';
import { type Cover, cleanCover, cleanCoverInPlace } from '../cover.ts';
import { readComments, writtenComments } from './comments.ts';

/** Blocks before the frames of sound (RFC 9639, section 8). */
export const BLOCK = { info: 0, padding: 1, application: 2, seekTable: 3, comments: 4, cues: 5, picture: 6 } as const;

/** @returns the content that stays of a block; undefined where none does */
export function cleanBlock(type: number, content: Buffer, removed: Set<Metadata>): Uint8Array | undefined {
  switch (type) {
    case BLOCK.info:
    case BLOCK.seekTable:
    case BLOCK.cues:
      return content;
    case BLOCK.comments:
      return cleanComments(content, removed);
    case BLOCK.picture:
      return cleanPicture(content, removed, cleanCover);
    case BLOCK.padding:
      if (content.every((byte) => byte === 0)) return content;
      removed.add('other');
      return undefined;
    default:
      removed.add('other');
      return undefined;
  }
}

function cleanComments(content: Buffer, removed: Set<Metadata>): Uint8Array | undefined {
  const found = new Set<Metadata>();
  const comments = readComments(content, 0, found);
  if (comments === undefined || comments.end < content.length) found.add('tags');
  for (const what of found) removed.add(what);
  if (comments === undefined) return undefined;
  return found.size === 0 ? content : writtenComments(comments);
}

/** Type, media type, description, measures and colours stand before a picture (section 8.8). */
function cleanPicture(
  content: Buffer,
  removed: Set<Metadata>,
  clean: (picture: Buffer) => Cover | undefined,
): Uint8Array | undefined {
  const start = startOfPicture(content);
  const cover = start === undefined ? undefined : clean(content.subarray(start));
  if (start === undefined || cover === undefined) {
    removed.add('thumbnail');
    return undefined;
  }
  if (cover.removed.size === 0) return content;
  for (const what of cover.removed) removed.add(what);
  const whole = Buffer.concat([content.subarray(0, start), cover.picture]);
  whole.writeUInt32BE(cover.picture.length, start - 4);
  return whole;
}

/** The same of a picture that must not change its length. */
export function cleanPictureInPlace(content: Buffer, removed: Set<Metadata>): Uint8Array | undefined {
  return cleanPicture(content, removed, cleanCoverInPlace);
}

function startOfPicture(content: Buffer): number | undefined {
  let at = 4;
  for (let text = 0; text < 2; text++) {
    if (at + 4 > content.length) return undefined;
    at += 4 + content.readUInt32BE(at);
  }
  return at + 20 > content.length ? undefined : at + 20;
}
