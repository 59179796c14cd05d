import { fileTypeFromBuffer } from 'file-type';
import type { ForeignKind } from '../../article/notes.ts';
import { reject } from '../../article/rejection.ts';
import type { NotPublished } from '../../article/types.ts';
import type { Upload } from '../format.ts';
import { blocksOf } from '../text/layout/layout.ts';
import { linesOf } from '../text/layout/lines.ts';
import { heldByHeader } from '../text/notices/not-public.ts';
import { xmlRootName } from '../xml/root.ts';
import { kindByContent } from './by-content.ts';
import { isReadme, isWritten, kindByName } from './by-name.ts';
import { MOVABLE_TYPE } from './signs.ts';

/** What uploads turn out to be instead of articles. */
const KINDS: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^application\/pdf$/, 'pdf'],
  [/wordprocessingml|^application\/(?:msword|vnd\.oasis\.opendocument\.text)/, 'word'],
  [/spreadsheetml|ms-excel|opendocument\.spreadsheet/, 'spreadsheet'],
  [/presentationml|ms-powerpoint|opendocument\.presentation/, 'presentation'],
  [/^application\/x-cfb$/, 'old-office'],
  [/msdownload|x-elf|mach-binary|java-vm|wasm/, 'executable'],
  [
    /^application\/(?:zip|gzip|x-(?:7z|rar|tar|bzip|xz|zstd|lzip|compress|gtar|unix-archive).*|vnd\.rar|zstd)$/,
    'archive',
  ],
  [/sqlite/, 'database'],
  [/^image\//, 'picture'],
  [/^video\//, 'film'],
  [/^audio\//, 'sound'],
  [/^font\//, 'font'],
  [/^application\/(?:epub\+zip|x-mobipocket-ebook)$/, 'e-book'],
];

const TEXT_KINDS: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^%PDF-/, 'pdf'],
  [/^%!PS/, 'postscript'],
  [/^#!/, 'script'],
  [MOVABLE_TYPE, 'movable-type'],
];

type Foreign = ForeignKind | { readonly root: string } | { readonly type: string };

/**
 * Refuses what no reader takes, by the name of what it is. What people write articles in is held where it says that it is not for
 * the public, so that what an earlier state of it had brought out is taken back.
 */
export async function refuseForeign(upload: Upload): Promise<NotPublished> {
  const { bytes, undecoded } = upload;
  if (isEncryptedOffice(bytes)) {
    return reject({ code: 'document-encrypted' });
  }
  if (isReadme(upload.key)) return reject({ code: 'unsupported-format', detail: 'readme' });
  const kind = undecoded === undefined ? kindOfText(upload) : await kindOfBinary(bytes);
  if (kind === undefined && undecoded !== undefined) return undecoded;
  const held = isWritten(kind) ? heldByHeader(blocksOf(linesOf(upload.text.slice(0, HEADER), 1))) : undefined;
  return held ?? reject({ code: 'unsupported-format', detail: kind ?? 'unknown' });
}

/** Characters in which the fields above a text stand. */
const HEADER = 10_000;

/** Office keeps a document with a password in an old kind of file, by this name in UTF-16 (MS-OFFCRYPTO section 1.3.2). */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const OLD_OFFICE = 0xd0cf11e0;

function isEncryptedOffice(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.length > 512 && file.readUInt32BE(0) === OLD_OFFICE && file.includes(ENCRYPTED_PACKAGE);
}

function kindOfText(upload: Upload): Foreign {
  const { text } = upload;
  const known = TEXT_KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? kindByName(upload) ?? kindByContent(upload);
  if (known !== undefined) return known;
  const root = xmlRootName(text);
  return root === undefined ? 'xml' : { root };
}

async function kindOfBinary(bytes: Uint8Array): Promise<Foreign | undefined> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // Its bytes were not decoded, which says more.
  if (type === undefined || type.mime === 'application/xml') return undefined;
  return KINDS.find(([pattern]) => pattern.test(type.mime))?.[1] ?? { type: type.mime };
}
