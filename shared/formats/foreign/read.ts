import { fileTypeFromBuffer } from 'file-type';
import { reject } from '../../article/rejection.ts';
import type { Rejection } from '../../article/types.ts';
import type { Upload } from '../format.ts';
import { xmlRootName } from '../xml/root.ts';
import { MOVABLE_TYPE } from './signs.ts';

/** How an editor calls what uploads turn out to be instead of articles. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^application\/pdf$/, 'a PDF document'],
  [/wordprocessingml|^application\/(?:msword|vnd\.oasis\.opendocument\.text)/, 'a Word document'],
  [/spreadsheetml|ms-excel|opendocument\.spreadsheet/, 'a spreadsheet'],
  [/presentationml|ms-powerpoint|opendocument\.presentation/, 'a presentation'],
  [/^application\/x-cfb$/, 'an old Microsoft Office document'],
  [/msdownload|x-elf|mach-binary|java-vm|wasm/, 'an executable'],
  [
    /^application\/(?:zip|gzip|x-(?:7z|rar|tar|bzip|xz|zstd|lzip|compress|gtar|unix-archive).*|vnd\.rar|zstd)$/,
    'an archive',
  ],
  [/sqlite/, 'a database'],
  [/^image\//, 'a picture'],
  [/^video\//, 'a film'],
  [/^audio\//, 'a sound file'],
  [/^font\//, 'a font'],
  [/^application\/rtf$/, 'an RTF document'],
  [/^application\/(?:epub\+zip|x-mobipocket-ebook)$/, 'an e-book'],
];

const TEXT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF document'],
  [/^%!PS/, 'a PostScript document'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^#!/, 'an executable script'],
  [MOVABLE_TYPE, 'an export of Movable Type or TypePad, with drafts and the addresses of readers in it'],
];

/** Refuses what no reader takes, by the name of what it is. */
export async function refuseForeign({ bytes, text, undecoded }: Upload): Promise<Rejection> {
  if (isEncryptedOffice(bytes)) {
    return reject('document-encrypted', 'The document is protected by a password. Send it without one.');
  }
  const name = undecoded === undefined ? nameOfText(text) : await nameOfBinary(bytes);
  if (name === undefined) return undecoded ?? reject('unsupported-format', 'Articles cannot be read from this format.');
  return reject('unsupported-format', `This is ${name}, from which no article can be read.`);
}

/** Office keeps a document with a password in an old kind of file, by this name in UTF-16 (MS-OFFCRYPTO section 1.3.2). */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const OLD_OFFICE = 0xd0cf11e0;

function isEncryptedOffice(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.length > 512 && file.readUInt32BE(0) === OLD_OFFICE && file.includes(ENCRYPTED_PACKAGE);
}

function nameOfText(text: string): string {
  const known = TEXT_NAMES.find(([pattern]) => pattern.test(text))?.[1];
  if (known !== undefined) return known;
  const root = xmlRootName(text);
  return root === undefined ? 'an XML document' : `an XML document of the kind <${root}>`;
}

async function nameOfBinary(bytes: Uint8Array): Promise<string | undefined> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // Its bytes were not decoded, which says more.
  if (type === undefined || type.mime === 'application/xml') return undefined;
  return NAMES.find(([pattern]) => pattern.test(type.mime))?.[1] ?? `a file of the type ${type.mime}`;
}
