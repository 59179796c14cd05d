import type { Metadata } from '../../article/media/metadata.ts';
import { joined } from '../pieces.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';

export interface Cover {
  readonly picture: Uint8Array;
  readonly removed: ReadonlySet<Metadata>;
}

/**
 * A picture inside a recording, without all that pictures tell.
 * @returns undefined for what is neither JPEG nor PNG, or cannot be cleaned
 */
export function cleanCover(picture: Buffer): Cover | undefined {
  const start = picture.toString('latin1', 0, 3);
  const clean = start === '\xff\xd8\xff' ? cleanJpeg(picture) : start === '\x89PN' ? cleanPng(picture) : undefined;
  return clean === undefined || 'fault' in clean
    ? undefined
    : { picture: joined(clean.pieces), removed: clean.removed };
}

/**
 * The same where a picture must not change its length: what is left of its room comes behind its end, where decoders do not look.
 * @returns undefined too where it has no room
 */
export function cleanCoverInPlace(picture: Buffer): Cover | undefined {
  const clean = cleanCover(picture);
  if (clean === undefined || clean.picture.length > picture.length) return undefined;
  const padded = Buffer.concat([clean.picture], picture.length);
  if (padded.equals(picture)) return { picture, removed: new Set() };
  // A damaged one has no end: what comes behind it is taken for a part of it.
  const again = cleanCover(padded);
  return again !== undefined && Buffer.compare(again.picture, clean.picture) === 0
    ? { picture: padded, removed: clean.removed }
    : undefined;
}
