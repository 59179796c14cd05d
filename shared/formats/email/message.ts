import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { reject } from '../../article/rejection.ts';
import type { EmbeddedFile, Rejection, Warning } from '../../article/types.ts';
import { inUtf8 } from './charset.ts';
import { mendedMessage } from './mend.ts';

export interface Message {
  readonly kind: 'message';
  readonly email: Email;
  readonly files: readonly MessageFile[];
  /** Of how its bytes became text. */
  readonly warnings: readonly Warning[];
}

export interface MessageFile extends EmbeddedFile {
  readonly bytes: Uint8Array;
  /** What the text refers to it by (`cid:`), without brackets. */
  readonly contentId?: string;
}

/** Mail servers take 25 or 35 MB; the parser holds a message six times. */
const MOST_BYTES = 36_000_000;
/** Outside of base64, where each takes the parser 6 µs and 2 kB: an HTML text of 5 MB has 65,000. */
const MOST_LINES = 80_000;
/** Lines that may part one part from the next. */
const MOST_BOUNDARIES = 20_000;
/** Characters: an article has at most a million, with its tags. */
const MOST_TEXT = 5_000_000;
const MOST_FILES = 500;
/** A letter forwarded and answered for years nests 20 parts. */
const DEEPEST = 50;
const MOST_HEADERS = 500_000;

/** Takes a message apart (RFC 5322, RFC 2045 and those that follow it): texts, and all other parts as files. */
export async function openMessage(bytes: Uint8Array): Promise<Message | Rejection> {
  if (bytes.length > MOST_BYTES) return tooLarge(MOST_BYTES, 'bytes');
  const { lines, boundaries } = countLines(bytes);
  if (lines > MOST_LINES) return tooLarge(MOST_LINES, 'lines');
  if (boundaries > MOST_BOUNDARIES) return tooLarge(MOST_BOUNDARIES, 'parts');
  const mended = mendedMessage(withoutEnvelope(bytes));
  if (mended.kind === 'rejection') return mended;
  let email: Email;
  try {
    email = await PostalMime.parse(mended.bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADERS,
    });
  } catch {
    return reject({ code: 'email-too-deep' });
  }
  if (email.attachments.length > MOST_FILES) return tooLarge(MOST_FILES, 'attachments');
  if ((email.text?.length ?? 0) + (email.html?.length ?? 0) > MOST_TEXT) return tooLarge(MOST_TEXT, 'characters');
  const names = new Set<string>();
  const files = email.attachments.map((attachment, index) => fileOf(attachment, index, names));
  return { kind: 'message', email, files, warnings: mended.warnings };
}

function tooLarge(most: number, of: 'bytes' | 'lines' | 'parts' | 'attachments' | 'characters'): Rejection {
  return reject({ code: 'email-too-large', detail: { most, of } });
}

function countLines(bytes: Uint8Array): { readonly lines: number; readonly boundaries: number } {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let lines = 0;
  let boundaries = 0;
  let inHeader = true;
  let inBase64 = false;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (bytes[start] === 0x2d && bytes[start + 1] === 0x2d) {
      boundaries++;
      inHeader = true;
      inBase64 = false;
    } else if (inHeader) {
      if (end - start <= 1) inHeader = false;
      else inBase64 ||= BASE64.test(latin1.toString('latin1', start, Math.min(end, start + 80)));
    }
    if (!inBase64) lines++;
    start = end + 1;
  }
  return { lines, boundaries };
}

const BASE64 = /^content-transfer-encoding:\s*base64/i;

/**
 * A mail folder puts a line `From jane@news.example Tue Nov 24 …` before each message (RFC 4155); a view of a message's source
 * begins with blank lines.
 */
function withoutEnvelope(raw: Uint8Array): Uint8Array {
  const bytes = inUtf8(raw);
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (SPACES.has(bytes[start] ?? 0)) start++;
  const isEnvelope = Buffer.from(bytes.subarray(start, start + 6))
    .toString('latin1')
    .replace('>', '')
    .startsWith('From ');
  return bytes.subarray(isEnvelope ? bytes.indexOf(0x0a, start) + 1 : start);
}

const SPACES = new Set([0x09, 0x0a, 0x0d, 0x20]);

function fileOf(
  { filename, mimeType, content, contentId }: Attachment,
  index: number,
  names: Set<string>,
): MessageFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  const name = distinct(plainName(filename) ?? `part-${index + 1}${extensionFor(mimeType)}`, names);
  return {
    name,
    bytes,
    read: () => bytes,
    ...(contentId === undefined ? {} : { contentId: contentId.replace(/^<|>$/g, '') }),
  };
}

/** Without folders: the name is the sender's. */
function plainName(filename: string | null): string | undefined {
  const name = filename
    ?.split(/[/\\]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim();
  return name === undefined || /^\.*$/.test(name) ? undefined : name.slice(-200);
}

function extensionFor(mimeType: string): string {
  if (mimeType === 'message/rfc822') return '.eml';
  const [type, subtype = ''] = mimeType.split('/');
  return type === 'image' && /^[a-z]{3,4}$/.test(subtype) ? `.${subtype === 'jpeg' ? 'jpg' : subtype}` : '';
}

function distinct(name: string, names: Set<string>): string {
  let free = name;
  for (let count = 2; names.has(free); count++) free = name.replace(/(\.[^.]*)?$/, `-${count}$1`);
  names.add(free);
  return free;
}
