import { closeSync, createReadStream, createWriteStream, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { withKnownPath } from '../../shared/local/known-path.ts';
import { type Header, rowsOf, TransferError } from '../../shared/transfer/lines.ts';
import type { Row } from '../../shared/transfer/row.ts';

/** Writes a transfer, compressed; the file is not there before it is whole. @param lines with their ends */
export async function writeTransfer(file: string, lines: AsyncIterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(temporary, { flags: 'wx' }));
    renameSync(temporary, file);
  } catch (error) {
    throw withKnownPath(error, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Whether it begins as a file of gzip does (RFC 1952, section 2.3.1): a copy of a state does not. */
export function isTransfer(file: string): boolean {
  const [begin, descriptor] = [new Uint8Array(2), openSync(file, 'r')];
  try {
    return readSync(descriptor, begin) === 2 && begin[0] === 0x1f && begin[1] === 0x8b;
  } finally {
    closeSync(descriptor);
  }
}

/** Its rows, as they are read. @throws TransferError when it is not whole, maybe after some of them */
export async function* transferRows(file: string, onHeader?: (header: Header) => void): AsyncGenerator<Row> {
  try {
    yield* rowsOf(linesIn(file), onHeader);
  } catch (error) {
    if (error instanceof TransferError) throw new TransferError(`${file} cannot be used: ${error.message}`);
    throw error;
  }
}

/** Reads all of it, so that nothing is begun with half. @throws TransferError when it is not whole */
export async function checkTransfer(file: string): Promise<Header> {
  let header: Header | undefined;
  const rows = transferRows(file, (first) => {
    header = first;
  });
  for await (const _ of rows);
  return header as Header;
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const text = createGunzip();
  // What becomes of it is known to who reads it.
  const piped = pipeline(createReadStream(file), text).catch(() => undefined);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of text) {
      const [first = '', ...others] = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n');
      rest += first;
      for (const line of others) {
        yield rest;
        rest = line;
      }
    }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new TransferError(`it is damaged: ${(cause as Error).message}`, { cause });
    throw cause;
  } finally {
    text.destroy();
    await piped;
  }
  if (rest !== '') yield rest;
}
