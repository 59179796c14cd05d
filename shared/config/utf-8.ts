import { firstUndecodable } from '../formats/decode/first-undecodable.ts';
import { fault, type Read } from './reading.ts';

/**
 * Reads a file of JSON, which is UTF-8 without a byte order mark (RFC 8259, section 8.1). What is in another encoding would be
 * read all the same, with other letters in the newsroom's name.
 */
export function readUtf8(bytes: Uint8Array): Read {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\ufeff')
      ? fault('begins with a byte order mark: save it as UTF-8 without one')
      : { value: text };
  } catch {
    const { line, column } = firstUndecodable(bytes, 'utf-8');
    return fault(`is not UTF-8 at line ${line}, column ${column}: save it as UTF-8`);
  }
}
