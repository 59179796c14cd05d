import { hash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { Rejection } from '../article/types.ts';
import { reject } from '../formats/rejection.ts';
import { isTurnedImage } from './avif-turn.ts';
import { mediaKindOf } from './media-kind.ts';
import type { MediaFile, Submission } from './types.ts';

/**
 * Knows a media upload by its bytes; neither the key's extension nor the declared content type is asked.
 *
 * @returns the file with its public path under the hash of its bytes, a rejection for media that readers do not show (HEIC,
 *   TIFF) or that may run code in their browsers (SVG), or undefined for what is no media.
 */
export async function mediaFileOf({ key, bytes, uploadedAt }: Submission): Promise<MediaFile | Rejection | undefined> {
  const kind = await mediaKindOf(bytes);
  if (kind === undefined) return undefined;
  if ('instead' in kind) {
    return reject('unsupported-format', `${kind.name} files cannot be published. ${kind.instead}`);
  }
  const { type, extension, duration, width, height } = kind;
  const digest = hash('sha256', bytes);
  return {
    key,
    hash: digest,
    type,
    bytes: bytes.length,
    ...(type.startsWith('image/') ? pixelSize(bytes) : {}),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(duration === undefined ? {} : { duration: milliseconds(duration) }),
    uploadedAt,
    path: `/media/${digest.slice(0, 32)}.${extension}`,
  };
}

/** No player counts further, and sums of frames would show it. */
function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Bytes of a picture in which its size is stated, behind previews and colour profiles of a few hundred kB. */
const HEADER = 8_000_000;

function pixelSize(bytes: Uint8Array): { readonly width?: number; readonly height?: number } {
  try {
    // A copy (which `slice` of a Buffer is not), but not of a picture of 100 MB: of a file that breaks off in its header, the
    // library would read on in what lies behind it in memory.
    const { width, height, type, orientation = 1 } = imageSize(new Uint8Array(bytes.subarray(0, HEADER)));
    if (!(width > 0 && height > 0)) return {};
    // Exif orientations from 5 on lie on their side: browsers turn them, and so must the stated size.
    return orientation >= 5 || (type === 'avif' && isTurnedImage(bytes))
      ? { width: height, height: width }
      : { width, height };
  } catch {
    // A picture with a header that nobody can read has no known size; that is no reason to keep it from the reader.
    return {};
  }
}
