import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Answered, answeredIn, LONGEST_SIGN } from '../../../shared/feed/answered.ts';
import { publicTypeOf } from '../../../shared/local/public/types.ts';
import { type ContentEncoding, siblingOf } from '../../../shared/publish/siblings.ts';
import { chooseEncoding } from '../../edge/accept-encoding.ts';
import type { Validators } from './conditional.ts';
import type { ETags } from './etags.ts';
import type { Sighting } from './hot.ts';
import { type OpenFile, openFile } from './public-file.ts';

/** A public file in the encoding that its reader asked for (RFC 9110, section 3.2). */
export interface Representation extends Validators {
  /** What the file says that its address is answered with. @default 200 */
  readonly answered?: Answered;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly contentEncoding?: ContentEncoding;
  /** Whether another `Accept-Encoding` may get another representation. */
  readonly negotiated: boolean;
  /** Bytes. */
  readonly size: number;
  /** Its bytes, or the open file that has them, which whoever asked for the representation closes. */
  readonly body: Buffer | FileHandle;
  /** What was looked at to find it: as long as all of it is so, this is the representation. */
  readonly sightings: readonly Sighting[];
}

/** CloudFront compresses by itself within these bounds (Amazon CloudFront Developer Guide, "Serving compressed files"). */
const SMALLEST_COMPRESSED = 1_000;
const LARGEST_COMPRESSED = 10_000_000;
const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:[a-z]+\+)?(?:xml|json))/;

const compress = promisify(gzip);

/**
 * @param root the public folder
 * @param encodings that the reader accepts, the best first
 * @returns undefined where nothing public lies.
 */
export async function represent(
  root: string,
  parts: readonly string[],
  encodings: readonly ContentEncoding[],
  etags: ETags,
): Promise<Representation | undefined> {
  const plain = await openFile(root, parts);
  if (plain === undefined) return undefined;
  const path = `/${parts.join('/')}`;
  const { contentType, cacheControl } = publicTypeOf(path);
  const negotiated = COMPRESSIBLE.test(contentType);
  const sightings: Sighting[] = [{ parts, identity: plain.identity }];
  const about = { contentType, cacheControl, negotiated, sightings };
  if (!negotiated) return { ...about, ...(await stored(plain, etags)) };
  const answered = await answeredBy(plain);
  if (answered !== undefined)
    return { ...about, answered, contentType: LEFT_BEHIND, ...(await inGzip(plain, encodings, etags)) };
  for (const contentEncoding of encodings) {
    const siblingParts = siblingOf(path, contentEncoding).slice(1).split('/');
    const sibling = await openFile(root, siblingParts);
    sightings.push({ parts: siblingParts, identity: sibling?.identity });
    if (sibling === undefined) continue;
    await plain.handle.close();
    return { ...about, contentEncoding, ...(await stored(sibling, etags)) };
  }
  return { ...about, ...(await inGzip(plain, encodings, etags)) };
}

/** What says that something is gone is a page, whatever was there. */
const LEFT_BEHIND = 'text/html; charset=utf-8';

async function answeredBy({ handle, size }: OpenFile): Promise<Answered | undefined> {
  const beginning = Buffer.allocUnsafe(Math.min(size, LONGEST_SIGN));
  const { bytesRead } = await handle.read(beginning, 0, beginning.length, 0);
  return answeredIn(beginning.toString('latin1', 0, bytesRead));
}

async function inGzip(
  plain: OpenFile,
  encodings: readonly ContentEncoding[],
  etags: ETags,
): Promise<Bytes & Pick<Representation, 'contentEncoding'>> {
  const isWorthIt = plain.size >= SMALLEST_COMPRESSED && plain.size <= LARGEST_COMPRESSED;
  if (!encodings.includes('gzip') || !isWorthIt) return stored(plain, etags);
  return { contentEncoding: 'gzip', ...(await compressed(plain, etags)) };
}

/**
 * @param header `Accept-Encoding`, empty when the reader sent none
 * @returns the best encoding first, then what is left to choose where there is no Brotli.
 */
export function acceptableEncodings(header: string): readonly ContentEncoding[] {
  const choices = [chooseEncoding(header), chooseEncoding(`${header}, br;q=0`)];
  return [...new Set(choices.filter((choice) => choice !== undefined))];
}

/** Bytes: a feed has at most twice as many. Larger files are read while they are sent. */
const LARGEST_IN_MEMORY = 2_000_000;

/** @returns it with its bytes in memory, unless they are many; closes the file then. */
export async function inMemory(found: Representation): Promise<Representation> {
  const { body, size } = found;
  if (Buffer.isBuffer(body) || size > LARGEST_IN_MEMORY) return found;
  try {
    const bytes = Buffer.allocUnsafeSlow(size);
    const { bytesRead } = await body.read(bytes, 0, size, 0);
    // It is being written to: nothing of ours does that.
    if (bytesRead !== size) return found;
    await body.close();
    return { ...found, body: bytes };
  } catch (error) {
    await body.close();
    throw error;
  }
}

type Bytes = Validators & Pick<Representation, 'size' | 'body'>;

async function stored({ handle, identity, size, modifiedMs }: OpenFile, etags: ETags): Promise<Bytes> {
  const read = () => handle.createReadStream({ start: 0, autoClose: false });
  try {
    return { etag: await etags.of(identity, read), size, modifiedMs, body: handle };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function compressed(file: OpenFile, etags: ETags): Promise<Bytes> {
  const plain = await file.handle.readFile().finally(() => file.handle.close());
  const body = await compress(plain);
  const etag = await etags.of(`${file.identity}.gzip`, () => [body]);
  return { etag, size: body.length, modifiedMs: file.modifiedMs, body };
}
