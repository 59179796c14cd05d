import { imageSize } from 'image-size';
import { oneLine } from '../article/characters.ts';
import { cutAtWord } from '../article/limits/cut.ts';
import { LIMITS } from '../article/limits/limits.ts';
import type { Metadata } from '../article/media/metadata.ts';
import { isTooLargeToRender, MOST_PIXELS } from '../article/media/renditions.ts';
import { reject } from '../article/rejection.ts';
import type { Rejection, SubmissionKey, Warning } from '../article/types.ts';
import { isTurnedImage } from './iso/avif-turn.ts';
import { mediaKindOf } from './kind.ts';
import { withoutMetadata } from './metadata/clean.ts';
import type { Credits } from './metadata/exif/credits.ts';
import { digestOf, lengthOf } from './pieces.ts';
import type { MediaFile } from './types.ts';

/** An upload that is media. */
export interface MediaUpload {
  readonly kind: 'media';
  /** As it is published. */
  readonly file: MediaFile;
  /** What it is published without. */
  readonly removed: ReadonlySet<Metadata>;
  readonly warnings: readonly Warning[];
  /** Uploads without which it is of no use. */
  readonly awaits?: readonly SubmissionKey[];
}

/**
 * Knows a media upload by its bytes; neither the key's extension nor the declared content type is asked.
 *
 * @returns the file as it is published, without what it tells beside the picture or sound, under the hash of that; a rejection for media that readers do not show (HEIC, TIFF), that may run code in their browsers (SVG), or of which
 *   nobody can say what they hold; undefined for what is no media.
 */
export async function mediaUploadOf({
  key,
  bytes,
  uploadedAt,
}: Pick<MediaFile, 'key' | 'uploadedAt'> & { readonly bytes: Uint8Array }): Promise<
  MediaUpload | Rejection | undefined
> {
  const kind = await mediaKindOf(bytes);
  if (kind === undefined) return undefined;
  if ('instead' in kind)
    return reject({ code: 'unsupported-format', detail: { media: kind.name, instead: kind.instead } });
  const { type, extension, duration, width, height } = kind;
  const clean = await withoutMetadata(bytes, type);
  if ('fault' in clean) return reject({ code: 'damaged-media', detail: clean.fault });
  const digest = digestOf(clean.pieces);
  const file: MediaFile = {
    key,
    hash: digest,
    type,
    bytes: lengthOf(clean.pieces),
    ...(type.startsWith('image/') ? pixelSize(bytes) : {}),
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...(duration === undefined ? {} : { duration: milliseconds(duration) }),
    ...saidOf(clean.credits ?? {}),
    uploadedAt,
    path: `/media/${digest.slice(0, 32)}.${extension}`,
  };
  return {
    kind: 'media',
    file,
    removed: clean.removed,
    warnings: type === 'application/pdf' ? await pdfWarnings(bytes) : sizeWarnings(file),
  };
}

/** The credit is how whoever sends a picture wants it credited, the creator's name where nothing is said of that (IPTC Photo Metadata Standard). */
function saidOf({ creator = '', credit = creator, copyright = '' }: Credits): Pick<MediaFile, 'credit' | 'rights'> {
  const by = cutAtWord(oneLine(credit), LIMITS.credit.most);
  const rights = cutAtWord(oneLine(copyright), LIMITS.rights.most);
  return { ...(by === '' ? {} : { credit: by }), ...(rights === '' ? {} : { rights }) };
}

/** Of what would have smaller ones, which phones take in its place. */
function sizeWarnings(file: MediaFile): readonly Warning[] {
  if (!isTooLargeToRender(file)) return [];
  const { bytes, width = 0, height = 0 } = file;
  const pixels = width * height;
  return [{ code: 'picture-too-large', detail: pixels > MOST_PIXELS ? { pixels } : { bytes } }];
}

/** It is published as it is: without its authors it would be another document, and they may mean it so. */
async function pdfWarnings(bytes: Uint8Array): Promise<readonly Warning[]> {
  const { authorsOfPdf } = await import('./metadata/pdf-authors.ts');
  const authors = authorsOfPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return authors.length === 0 ? [] : [{ code: 'pdf-authors', detail: authors }];
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
