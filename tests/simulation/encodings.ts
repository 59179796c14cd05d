import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';

/**
 * Compression takes place at once and not in a thread of the machine, whose time nobody owns: whoever asks for it from now on finds this,
 * since the product looks it up each time.
 *
 * Over memory it is none at all: half of a history's time would be Brotli's, which is not what is tried there.
 */
export type Encodings = 'real' | 'marked';

let encodings: Encodings = 'real';

export function useEncodings(which: Encodings): void {
  encodings = which;
}

const MARKS = { br: Buffer.from('br '), gzip: Buffer.from('gz ') };
const { brotliCompressSync, brotliDecompressSync, deflateRawSync, gzipSync, gunzipSync } = zlib;

const MAGIC = Buffer.of(0x1f, 0x8b);

type Callback = (error: Error | null, bytes: Buffer) => void;

Object.assign(zlib, {
  brotliCompress(bytes: Uint8Array, options: object, callback: Callback) {
    callback(null, encodings === 'real' ? brotliCompressSync(bytes, options) : Buffer.concat([MARKS.br, bytes]));
  },
  deflateRaw(bytes: Uint8Array, options: object, callback: Callback) {
    callback(null, deflateRawSync(bytes, options));
  },
  gzip(bytes: Uint8Array, options: object, callback: Callback) {
    callback(null, encodings === 'real' ? gzipSync(bytes, options) : Buffer.concat([MARKS.gzip, bytes]));
  },
});
syncBuiltinESMExports();

/** @throws when it is not encoded so */
export function decoded(bytes: Uint8Array, encoding: 'br' | 'gzip' | undefined): Uint8Array {
  if (encoding === undefined) return bytes;
  // What is joined of items is compressed in any case.
  const isSpliced = encoding === 'gzip' && MAGIC.equals(bytes.subarray(0, MAGIC.length));
  if (encodings === 'real' || isSpliced) return encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
  const mark = MARKS[encoding];
  if (!mark.equals(bytes.subarray(0, mark.length))) throw new Error(`not encoded as ${encoding}`);
  return bytes.subarray(mark.length);
}
