import { latin1 } from '../../article/latin1.ts';
import { isWide } from '../email/charset.ts';

/**
 * What an upload is that brings files of its own.
 * - `docx`: a Word document.
 * - `zip`: any other archive that may hold articles.
 * - `email`: a message in the form of RFC 5322.
 */
export type ContainerKind = 'docx' | 'zip' | 'email';

/** Header lines are looked for in so many bytes: the longest on record, with all its signatures, has 30 kB. */
const HEADERS = 65_536;
/** End of central directory record with the longest comment (APPNOTE.TXT section 4.3.16). */
const END_RECORD = 22 + 65_535;

/** Knows a container by its bytes, without opening it; office documents and packages that hold no article are none. */
export function containerKindOf(bytes: Uint8Array): ContainerKind | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return archiveKindOf(bytes);
  return looksLikeEmail(bytes) ? 'email' : undefined;
}

function archiveKindOf(bytes: Uint8Array): 'docx' | 'zip' | undefined {
  const mark = (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0);
  if (mark !== 0x0304 && mark !== 0x0506) return undefined;
  // OpenDocument and EPUB name themselves in their first entry.
  if (latin1(bytes, 30, 38) === 'mimetype') return undefined;
  const names = directoryOf(bytes);
  // Cut off: it cannot be told what it would have been.
  if (names === undefined) return 'zip';
  if (names.includes('[Content_Types].xml')) return /word\/document\d*\.xml/.test(names) ? 'docx' : undefined;
  return /META-INF\/MANIFEST\.MF|Index\/Document\.iwa/.test(names) ? undefined : 'zip';
}

/** Only the outer directory counts: an archive may hold a Word document whose own directory can be read in its bytes. */
function directoryOf(bytes: Uint8Array): string | undefined {
  const from = Math.max(0, bytes.length - END_RECORD);
  const tail = latin1(bytes, from);
  const end = tail.lastIndexOf('PK\x05\x06');
  if (end === -1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + from + end);
  if (view.byteLength < 22) return undefined;
  const size = view.getUint32(12, true);
  return latin1(bytes, Math.max(0, from + end - size), from + end);
}

/** Fields that mail programs write and people do not: wire copy begins with `From:` and `Subject:` too. */
const MAIL_FIELD =
  /^(?:mime-version|message-id|received|return-path|content-type|x-[\w-]+|dkim-signature|delivered-to)$/;

/** What nothing but a mail program writes: it makes a message of what has no sender, or lost a line of its header. */
const CERTAIN =
  /^(?:mime-version[ \t]*:[ \t]*\d|message-id[ \t]*:[ \t]*<|return-path[ \t]*:[ \t]*<|delivered-to[ \t]*:.*@|received[ \t]*:[ \t]*(?:from|by) |dkim-signature[ \t]*:[ \t]*v=|content-type[ \t]*:[ \t]*(?:multipart|text|message)\/|content-transfer-encoding[ \t]*:|[!-9;-~]{1,76}[ \t]*:.{0,200}=\?[\w-]{2,20}\?[bq]\?)/i;

/** What an e-mail begins with, or a message in a mail folder; nearly every text is told from one by it. */
const BEGINS = /^(?:\xef\xbb\xbf)?\s*(?:>?From |[!-9;-~]{1,76}[ \t]*:)/;
/** Saved from a browser's view of its source, a message has blank lines above it. */
const BLANK = /^(?:\xef\xbb\xbf)?\s*/;

function looksLikeEmail(bytes: Uint8Array): boolean {
  const narrow = isWide(bytes)
    ? (text: string) => text.replace(/^(?:\xff\xfe|\xfe\xff)|\0/g, '')
    : (text: string) => text;
  if (!BEGINS.test(narrow(latin1(bytes, 0, 600)))) return false;
  const head = narrow(latin1(bytes, 0, HEADERS))
    .replace(BLANK, '')
    .replace(/^>?From [^\n]*\n/, '');
  const names = new Set<string>();
  let isAddressed = false;
  let isCertain = false;
  for (const [line] of head.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    if (/^[ \t]/.test(line)) continue;
    if (line.trim() === '') break;
    // RFC 5322 section 2.2: a field name is printable ASCII without a colon.
    const name = /^([!-9;-~]{1,76})[ \t]*:/.exec(line)?.[1];
    if (name === undefined) return isCertain;
    names.add(name.toLowerCase());
    isAddressed ||= /^from[ \t]*:.*@/i.test(line);
    isCertain ||= CERTAIN.test(line);
  }
  if (isCertain) return true;
  if (!names.has('from')) return false;
  return [...names].some((name) => MAIL_FIELD.test(name)) || (isAddressed && names.has('to') && names.has('subject'));
}
