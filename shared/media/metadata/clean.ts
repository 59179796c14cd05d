import type { PublishedType } from '../../article/media/media-type.ts';
import { isSame } from '../pieces.ts';
import type { Cleaned, Cleaner, Unclear } from './cleaned.ts';

/** Each is loaded with the first file of its type. */
const CLEANERS: Readonly<Record<PublishedType, () => Promise<Cleaner>>> = {
  'image/jpeg': async () => (await import('./jpeg.ts')).cleanJpeg,
  'image/png': async () => (await import('./png.ts')).cleanPng,
  'image/gif': async () => (await import('./gif.ts')).cleanGif,
  'image/webp': async () => (await import('./webp.ts')).cleanWebp,
  'image/avif': iso,
  'audio/mpeg': mpegAudio,
  'audio/mp4': iso,
  'audio/ogg': async () => (await import('./sound/ogg.ts')).cleanOgg,
  'audio/wav': async () => (await import('./sound/wav.ts')).cleanWav,
  'audio/flac': async () => (await import('./sound/flac.ts')).cleanFlac,
  'audio/aac': mpegAudio,
  'audio/webm': matroska,
  'video/mp4': iso,
  'video/webm': matroska,
  'video/quicktime': iso,
  'video/matroska': matroska,
  // Written anew it would be another document: what is in it is said to its editor instead.
  'application/pdf': asItIs,
  'text/vtt': asItIs,
  'application/x-subrip': asItIs,
};

const BY_TYPE: ReadonlyMap<string, () => Promise<Cleaner>> = new Map(Object.entries(CLEANERS));

/**
 * Takes out of a media file what it tells beside what is seen and heard of it: where it was made, with what, and by whose
 * machine. Orientation, colour profile and credits stay, and every pixel and sample.
 *
 * @param bytes are not changed
 * @param type as its bytes say
 */
export async function withoutMetadata(bytes: Uint8Array, type: string): Promise<Cleaned | Unclear> {
  const load = BY_TYPE.get(type);
  if (load === undefined) return { fault: { type } };
  const clean = await load();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cleaned = clean(file);
  // What was written anew may say what stood there.
  return 'pieces' in cleaned && isSame(file, cleaned.pieces) ? { ...cleaned, pieces: [file] } : cleaned;
}

/**
 * Which of these rules a file was read by: another number has every file read again. To be changed with any of them, that takes
 * out more or less, or reads more in it.
 */
export const CLEANING = 4;

async function iso(): Promise<Cleaner> {
  return (await import('./iso.ts')).cleanIso;
}

async function mpegAudio(): Promise<Cleaner> {
  return (await import('./sound/mpeg-audio.ts')).cleanMpegAudio;
}

async function matroska(): Promise<Cleaner> {
  return (await import('./matroska.ts')).cleanMatroska;
}

async function asItIs(): Promise<Cleaner> {
  return (file) => ({ pieces: [file], removed: new Set() });
}
