import { latin1 } from '../../article/latin1.ts';

/** End of central directory record with the longest comment (APPNOTE.TXT section 4.3.16). */
const END_RECORD = 22 + 65_535;

/** An archive by its first bytes; OpenDocument and EPUB, which name themselves in their first entry, are none. */
export function looksLikeArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const mark = (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0);
  return (mark === 0x0304 || mark === 0x0506) && latin1(bytes, 30, 38) !== 'mimetype';
}

/**
 * The directory of an archive as it is written, in which the names of all its files stand: only the outer one, for an archive
 * may hold a Word document whose own directory can be read in its bytes.
 *
 * @returns undefined where the archive is cut off.
 */
export function directoryOf(bytes: Uint8Array): string | undefined {
  const from = Math.max(0, bytes.length - END_RECORD);
  const tail = latin1(bytes, from);
  const end = tail.lastIndexOf('PK\x05\x06');
  if (end === -1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from + end);
  if (view.byteLength < 22) return undefined;
  const size = view.getUint32(12, true);
  return latin1(bytes, Math.max(0, from + end - size), from + end);
}

/** Whether archives of this directory are a program or a document of Apple's, which hold no article. */
export function isPackage(directory: string): boolean {
  return /META-INF\/MANIFEST\.MF|Index\/Document\.iwa/.test(directory);
}
