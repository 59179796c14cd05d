import { hash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { Rejection } from '../article/types.ts';
import type { MediaFile, Submission } from './types.ts';

interface Kind {
  readonly type: string;
  readonly extension: string;
}

const JPEG = { type: 'image/jpeg', extension: 'jpg' };
const PNG = { type: 'image/png', extension: 'png' };
const GIF = { type: 'image/gif', extension: 'gif' };
const WEBP = { type: 'image/webp', extension: 'webp' };
const AVIF = { type: 'image/avif', extension: 'avif' };
const MP3 = { type: 'audio/mpeg', extension: 'mp3' };
const M4A = { type: 'audio/mp4', extension: 'm4a' };
const OGG = { type: 'audio/ogg', extension: 'ogg' };
const WAV = { type: 'audio/wav', extension: 'wav' };
const MP4 = { type: 'video/mp4', extension: 'mp4' };
const WEBM = { type: 'video/webm', extension: 'webm' };
const PDF = { type: 'application/pdf', extension: 'pdf' };

/**
 * Knows a media upload by its bytes; neither the key's extension nor the declared content type is asked.
 *
 * @returns the file with its public path under the hash of its bytes, a rejection for media that browsers do not show everywhere
 *   (SVG, HEIC, TIFF, QuickTime, Matroska), or undefined for what is no media.
 */
export function mediaFileOf({ key, bytes, uploadedAt }: Submission): MediaFile | Rejection | undefined {
  const kind = kindOf(bytes);
  if (kind === undefined) return undefined;
  if (typeof kind === 'string') {
    const message = `${kind} files cannot be published. Send a picture as JPEG, PNG, GIF, WebP or AVIF, sound as MP3, M4A, Ogg or WAV, a film as MP4 or WebM.`;
    return { kind: 'rejection', reasons: [{ code: 'unsupported-format', message }] };
  }
  const digest = hash('sha256', bytes);
  return {
    key,
    hash: digest,
    type: kind.type,
    bytes: bytes.length,
    ...(kind.type.startsWith('image/') ? pixelSize(bytes) : {}),
    uploadedAt,
    path: `/media/${digest.slice(0, 32)}.${kind.extension}`,
  };
}

/** @returns a kind that is published, the name of one that is not, or undefined. */
function kindOf(bytes: Uint8Array): Kind | string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return JPEG;
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return PNG;
  if (/^GIF8[79]a/.test(head)) return GIF;
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return WEBP;
  if (head.startsWith('RIFF') && head.startsWith('WAVE', 8)) return WAV;
  if (head.startsWith('\0') && head.startsWith('ftyp', 4)) return isoKind(head.slice(8, 12));
  if (head.startsWith('OggS\0')) return head.includes('\x80theora') ? 'Ogg video' : OGG;
  if (head.startsWith('\x1a\x45\xdf\xa3')) return /webm/.test(head.slice(0, 80)) ? WEBM : 'Matroska';
  if (head.startsWith('%PDF-')) return PDF;
  if ((head.startsWith('ID3') && head < 'ID3\x05') || isMpegAudio(bytes)) return MP3;
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'TIFF';
  return SVG.test(head) ? 'SVG' : undefined;
}

/** Each comment is taken whole by the lookahead: what could end at any `-->` would try 2^n ways past n comments. */
const SVG =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?=(<!--[\s\S]*?-->))\1\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i;

/** ISO/IEC 14496-12 section 4.3: the major brand says what the file is. */
function isoKind(brand: string): Kind | string {
  if (brand === 'avif' || brand === 'avis') return AVIF;
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return 'HEIC';
  if (/^M4[AB] $/.test(brand)) return M4A;
  return brand === 'qt  ' ? 'QuickTime' : MP4;
}

/** A frame header of layer III (ISO/IEC 11172-3 section 2.4.1.3) with a bit rate and sampling rate that exist. */
function isMpegAudio(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const layerThree = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return layerThree && third >> 4 !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
}

/** Where a JPEG has no frame header so far, it is none: looking through 30 MB of anything takes four seconds. */
const JPEG_HEADERS = 1 << 20;

function pixelSize(bytes: Uint8Array): { readonly width?: number; readonly height?: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes[0] === 0xff ? bytes.subarray(0, JPEG_HEADERS) : bytes);
    if (!(width > 0 && height > 0)) return {};
    // Exif orientations from 5 on lie on their side: browsers turn them, and so must the stated size.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    // A picture with a header that nobody can read has no known size; that is no reason to keep it from the reader.
    return {};
  }
}
