import { reject } from '../article/rejection.ts';
import { stated } from '../article/stated.ts';
import type { Rejection } from '../article/types.ts';
import { containerKindOf } from './containers/kind.ts';
import { decode } from './decode/decode.ts';
import type { Format, Upload } from './format.ts';

/** The parts of an e-mail each have an encoding of their own. */
const CONTAINER = reject({ code: 'container' });

/**
 * What the formats are shown of an upload: its bytes, and what text they are.
 *
 * @returns a rejection where there is nothing to look at.
 */
export function uploadOf({
  key,
  bytes,
  contentType,
}: Pick<Upload, 'key' | 'bytes' | 'contentType'>): Upload | Rejection {
  if (bytes.length === 0) return reject({ code: 'empty-file', detail: 'no-bytes' });
  const container = containerKindOf(bytes);
  const decoded = container === undefined ? decode(bytes, contentType) : CONTAINER;
  const isText = decoded.kind === 'text';
  if (isText && decoded.text.trim() === '') return reject({ code: 'empty-file', detail: 'white-space' });
  return {
    key,
    extension: extensionOf(key),
    ...stated({ contentType }),
    bytes,
    ...stated({ container }),
    ...(isText ? { text: decoded.text, warnings: decoded.warnings } : { text: '', undecoded: decoded, warnings: [] }),
  };
}

/** @returns lower case, without the dot; empty when a key has none. */
export function extensionOf(key: string): string {
  return /\.([^./]+)$/.exec(key)?.[1]?.toLowerCase() ?? '';
}

/** @returns the first that recognises an upload. */
export function sniff(upload: Upload, formats: readonly Format[]): Format | undefined {
  return formats.find((format) => format.recognises(upload));
}
