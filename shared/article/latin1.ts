/**
 * Bytes as characters of the same numbers: whatever the encoding is, signs in ASCII can be looked for in them, and written
 * back they are the same bytes.
 *
 * @param end after the last byte; beyond the last of all counts as that.
 */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);
}
