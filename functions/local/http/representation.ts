import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { publicTypeOf } from '../../../shared/local/public/types.ts';
import { type ContentEncoding, siblingOf } from '../../../shared/publish/siblings.ts';
import { chooseEncoding } from '../../edge/accept-encoding.ts';
import type { Validators } from './conditional.ts';
import type { ETags } from './etags.ts';
import { type OpenFile, openFile } from './public-file.ts';
import type { ByteRange } from './range.ts';

/** A public file in the encoding that its reader asked for (RFC 9110, section 3.2). */
export interface Representation extends Validators {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly contentEncoding?: ContentEncoding;
  /** Whether another `Accept-Encoding` may get another representation. */
  readonly negotiated: boolean;
  /** Bytes. */
  readonly size: number;
  read(range?: ByteRange): Readable;
  close(): Promise<void>;
}

/** CloudFront compresses by itself within these bounds (Amazon CloudFront Developer Guide, "Serving compressed files"). */
const SMALLEST_COMPRESSED = 1_000;
const LARGEST_COMPRESSED = 10_000_000;
const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:[a-z]+\+)?(?:xml|json))/;

const compress = promisify(gzip);

/**
 * @param root the public folder
 * @param acceptEncoding empty when the reader sent none
 * @returns undefined where nothing public lies.
 */
export async function represent(
  root: string,
  parts: readonly string[],
  acceptEncoding: string,
  etags: ETags,
): Promise<Representation | undefined> {
  const plain = await openFile(root, parts);
  if (plain === undefined) return undefined;
  const path = `/${parts.join('/')}`;
  const { contentType, cacheControl } = publicTypeOf(path);
  const negotiated = COMPRESSIBLE.test(contentType);
  const about = { contentType, cacheControl, negotiated };
  if (!negotiated) return { ...about, ...(await stored(plain, etags)) };
  const encodings = acceptable(acceptEncoding);
  for (const contentEncoding of encodings) {
    const sibling = await openFile(root, siblingOf(path, contentEncoding).slice(1).split('/'));
    if (sibling === undefined) continue;
    await plain.handle.close();
    return { ...about, contentEncoding, ...(await stored(sibling, etags)) };
  }
  if (encodings.includes('gzip') && plain.size >= SMALLEST_COMPRESSED && plain.size <= LARGEST_COMPRESSED) {
    return { ...about, contentEncoding: 'gzip', ...(await compressed(plain, etags)) };
  }
  return { ...about, ...(await stored(plain, etags)) };
}

/** The best encoding first, then what is left to choose where there is no Brotli. */
function acceptable(header: string): readonly ContentEncoding[] {
  const choices = [chooseEncoding(header), chooseEncoding(`${header}, br;q=0`)];
  return [...new Set(choices.filter((choice) => choice !== undefined))];
}

type Bytes = Validators & Pick<Representation, 'size' | 'read' | 'close'>;

async function stored(file: OpenFile, etags: ETags): Promise<Bytes> {
  const { handle, size, modifiedMs } = file;
  const read = (range?: ByteRange) => handle.createReadStream({ ...(range ?? { start: 0 }), autoClose: false });
  try {
    return { etag: await etags.of(file.identity, read), size, modifiedMs, read, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function compressed(file: OpenFile, etags: ETags): Promise<Bytes> {
  const plain = await file.handle.readFile().finally(() => file.handle.close());
  const bytes = await compress(plain);
  return {
    etag: await etags.of(`${file.identity}.gzip`, () => [bytes]),
    size: bytes.length,
    modifiedMs: file.modifiedMs,
    read: (range) => Readable.from([range === undefined ? bytes : bytes.subarray(range.start, range.end + 1)]),
    close: async () => {},
  };
}
