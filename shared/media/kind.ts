import { latin1 } from '../article/latin1.ts';
import { mediaKindNamed, type PublishedType } from '../article/media/media-type.ts';
import { stated } from '../article/stated.ts';
import { isoMedia } from './iso/movie.ts';
import { recordingOf, withoutTag } from './recording.ts';
import { HEIC, OGG_VIDEO, type RefusedKind, refusedKindOf, SVG } from './refused-kinds.ts';

/** What a media file is by its bytes, and what these tell of its length and size. */
export interface MediaKind {
  readonly type: PublishedType;
  readonly extension: string;
  /** Seconds. */
  readonly duration?: number;
  /** Pixels, of films. */
  readonly width?: number;
  readonly height?: number;
}

type Kind = Pick<MediaKind, 'type' | 'extension'>;

const JPEG = mediaKindNamed('jpg');
const PNG = mediaKindNamed('png');
const GIF = mediaKindNamed('gif');
const WEBP = mediaKindNamed('webp');
const AVIF = mediaKindNamed('avif');
const MP3 = mediaKindNamed('mp3');
const AAC = mediaKindNamed('aac');
const M4A = mediaKindNamed('m4a');
const OGG = mediaKindNamed('ogg');
const WAV = mediaKindNamed('wav');
const FLAC = mediaKindNamed('flac');
const WEBM_AUDIO = mediaKindNamed('weba');
const WEBM = mediaKindNamed('webm');
const MATROSKA = mediaKindNamed('mkv');
const MP4 = mediaKindNamed('mp4');
const QUICKTIME = mediaKindNamed('mov');
const PDF = mediaKindNamed('pdf');
const VTT = mediaKindNamed('vtt');
const SRT = mediaKindNamed('srt');
/** Before the first line of what is said (WebVTT, section 4.1; SubRip). */
const VTT_START = /^(?:\xef\xbb\xbf)?WEBVTT(?:[ \t\r\n]|$)/;
const SRT_START = /^(?:\xef\xbb\xbf)?\s*\d+\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3} *--> *\d{1,2}:\d\d:\d\d/;

/** @returns a kind that is published, one that is not, or undefined for what is no media. */
export async function mediaKindOf(bytes: Uint8Array): Promise<MediaKind | RefusedKind | undefined> {
  const kind = signatureOf(bytes);
  if (kind === 'ISO') return isoKind(bytes);
  if (kind === undefined || 'instead' in kind || !/^(?:audio|video)\//.test(kind.type)) return kind;
  const recording = await recordingOf(bytes, kind.type);
  const { hasVideo, ...facts } = recording ?? { hasVideo: true };
  return { ...(kind === WEBM && !hasVideo ? WEBM_AUDIO : kind), ...facts };
}

function signatureOf(bytes: Uint8Array): Kind | RefusedKind | 'ISO' | undefined {
  const head = latin1(bytes, 0, 1024);
  if (VTT_START.test(head)) return VTT;
  if (SRT_START.test(head)) return SRT;
  if (head.startsWith('\xff\xd8\xff')) return JPEG;
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return PNG;
  if (/^GIF8[79]a/.test(head)) return GIF;
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return WEBP;
  if (/^(?:RIFF|RF64)/.test(head) && head.startsWith('WAVE', 8)) return WAV;
  if (head.startsWith('\0') && ISO_START.test(head.slice(4, 8))) return 'ISO';
  const refused = refusedKindOf(head);
  if (refused !== undefined) return refused;
  if (head.startsWith('OggS\0')) return head.includes('\x80theora') ? OGG_VIDEO : OGG;
  if (head.startsWith('\x1a\x45\xdf\xa3')) return head.slice(0, 80).includes('webm') ? WEBM : MATROSKA;
  if (head.startsWith('fLaC')) return FLAC;
  if (head.startsWith('%PDF-')) return PDF;
  if (head.startsWith('ID3') && head < 'ID3\x05') return behindTag(bytes);
  if (isMpegAudio(bytes)) return MP3;
  if (isAdts(bytes)) return AAC;
  return SVG_START.test(head) ? SVG : undefined;
}

/** A brand, or what an old QuickTime file without one begins with. */
const ISO_START = /^(?:ftyp|moov|mdat|wide|free|skip)$/;

/** Each comment is taken whole by the lookahead: what could end at any `-->` would try 2^n ways past n comments. */
const SVG_START =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?=(<!--[\s\S]*?-->))\1\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s/>]/i;

/**
 * The brand says what the file is (ISO/IEC 14496-12 section 4.3); where it is one of the general ones, the tracks do. An M4A
 * may have a track of chapter pictures and is sound all the same.
 */
function isoKind(bytes: Uint8Array): MediaKind | RefusedKind | undefined {
  const brand = latin1(bytes, 4, 8) === 'ftyp' ? latin1(bytes, 8, 12) : '';
  if (/^(?:avif|avis)$/.test(brand) || (/^(?:mif1|msf1)$/.test(brand) && compatibleBrands(bytes).includes('avif')))
    return AVIF;
  if (/^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return HEIC;
  const { hasAudio, hasVideo, duration, width, height } = isoMedia(bytes);
  if (brand === '' && !hasAudio && !hasVideo) return undefined;
  const length = stated({ duration });
  if (/^M4[AB] $/.test(brand) || (brand !== '' && brand !== 'qt  ' && hasAudio && !hasVideo))
    return { ...M4A, ...length };
  const size = width === undefined || height === undefined ? {} : { width, height };
  return { ...(brand === '' || brand === 'qt  ' ? QUICKTIME : MP4), ...length, ...size };
}

/** Some encoders name the family of formats first, and AVIF after it. */
function compatibleBrands(bytes: Uint8Array): readonly string[] {
  const end = Math.min(Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32BE(), 256);
  return latin1(bytes, 16, end).match(/.{4}/gs) ?? [];
}

/** Any sound may stand behind the tag. */
function behindTag(bytes: Uint8Array): Kind {
  const sound = withoutTag(bytes);
  if (latin1(sound, 0, 4) === 'fLaC') return FLAC;
  return isAdts(sound) ? AAC : MP3;
}

/** A frame header of layer III (ISO/IEC 11172-3 section 2.4.1.3) with a bit rate and sampling rate that exist. */
function isMpegAudio(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = bytes;
  const layerThree = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08;
  return layerThree && third >> 4 !== 0 && third >> 4 !== 15 && (third & 0x0c) !== 0x0c;
}

/** Two frames in a row (ISO/IEC 13818-7 section 6.2): twelve bits alone stand at the start of many things. */
function isAdts(bytes: Uint8Array): boolean {
  const [, , , third = 0, fourth = 0, fifth = 0] = bytes;
  const length = ((third & 0x03) << 11) | (fourth << 3) | (fifth >> 5);
  return isAdtsHeader(bytes) && length >= 7 && isAdtsHeader(bytes.subarray(length));
}

function isAdtsHeader([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xf6) === 0xf0 && (third & 0x3c) >> 2 < 13;
}
