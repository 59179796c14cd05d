import { createHash } from 'node:crypto';
import type { Instant } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { SetupError } from '../pipeline/errors.ts';
import type { Row } from './row.ts';

/** The form of a transfer; one with a higher number is of a newer Feedmill. */
const FORM = 1;

/** The first line of a transfer. */
export interface Header {
  readonly feedmill: 'transfer';
  readonly form: number;
  /** Of what wrote it. */
  readonly version: string;
  readonly at: Instant;
  /** With which everything was read, where whoever wrote it knew. */
  readonly configuration?: Config;
}

/** The last one: what stands before it is whole. */
interface End {
  readonly end: { readonly rows: number; readonly sha256: string };
}

/** It cannot be used; the message says why. */
export class TransferError extends SetupError {}

/** @returns lines of JSON, each with its end: header, rows, and a digest of all of them. */
export async function* linesOf(
  header: Omit<Header, 'feedmill' | 'form'>,
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const written = (value: object) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    return line;
  };
  yield written({ feedmill: 'transfer', form: FORM, ...header });
  let count = 0;
  for await (const row of rows) {
    yield written(row);
    count++;
  }
  const end: End = { end: { rows: count, sha256: hash.digest('hex') } };
  yield `${JSON.stringify(end)}\n`;
}

/**
 * @param lines without their ends
 * @param onHeader told of the first line, before any row
 * @throws TransferError when it is none, of a newer form, or not as it was written: whoever must not act on half of it reads it twice
 */
export async function* rowsOf(
  lines: AsyncIterable<string>,
  onHeader: (header: Header) => void = () => undefined,
): AsyncGenerator<Row> {
  const hash = createHash('sha256');
  let count = -1;
  let isWhole = false;
  for await (const line of lines) {
    if (isWhole) throw new TransferError('it is damaged: something follows its end');
    const value = parsed(line);
    if (count === -1) onHeader(headerOf(value));
    else if ('end' in value) {
      const { rows, sha256 } = value.end;
      if (rows !== count || sha256 !== hash.digest('hex'))
        throw new TransferError('it is damaged: it is not what was written');
      isWhole = true;
      continue;
    } else yield value;
    hash.update(`${line}\n`);
    count++;
  }
  if (count === -1) throw new TransferError('it is empty');
  if (!isWhole) throw new TransferError('it is damaged: its end is missing');
}

function headerOf(value: object): Header {
  const header = value as Partial<Header>;
  if (header.feedmill !== 'transfer') throw new TransferError('it is nothing that "feedmill export" wrote');
  if (header.form !== FORM)
    throw new TransferError(`it was written by a newer Feedmill (${header.version}), which is needed to read it`);
  return header as Header;
}

function parsed(line: string): Row | End {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Row | End;
  } catch {
    // As below.
  }
  throw new TransferError('it is damaged: a line of it cannot be read');
}
