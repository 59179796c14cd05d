import { isUtf8 } from 'node:buffer';
import { latin1 } from '../../article/latin1.ts';

/** Lines of base64 are of one length, of which the last may be shorter (RFC 2045 section 6.8). */
const BASE64_LINE = /^[A-Za-z0-9+/]{20,76}={0,2}$/;
const NOT_BASE64 = /[^A-Za-z0-9+/=\s]/;
const ESCAPE = /=([0-9A-F]{2})/g;

/**
 * The bytes of a part as they were before the mail (RFC 2045 section 6): in the encoding that the part declares, or, where its
 * bytes cannot be that, in the one that they show.
 *
 * @param declared of its header.
 * @returns undefined where the declaration holds.
 */
export function otherTransfer(body: Uint8Array, declared: string | undefined): Uint8Array | undefined {
  const encoding = encodingOf(declared);
  const text = latin1(body);
  // Programs that read mails know each by one name.
  if (isMisspelt(declared)) return transferred(body, encoding);
  if (encoding === 'base64') return NOT_BASE64.test(text) ? body : undefined;
  if (encoding === 'quoted-printable') return undefined;
  return undeclaredBase64(text) ?? undeclaredQuoted(text);
}

const KNOWN = new Set(['7bit', '8bit', 'binary', 'base64', 'quoted-printable']);

/** `Quoted_Printable`, `"base64"` and `Base-64` are what they read as. */
function encodingOf(declared = '7bit'): string {
  const name = nameIn(declared);
  if (KNOWN.has(name)) return name;
  const letters = name.replace(/[^a-z0-9]/g, '');
  return [...KNOWN].find((known) => letters === known.replace('-', '')) ?? name;
}

function isMisspelt(declared: string | undefined): boolean {
  return declared !== undefined && KNOWN.has(encodingOf(declared)) && !KNOWN.has(nameIn(declared));
}

function nameIn(declared: string): string {
  return declared.trim().toLowerCase();
}

/** The bytes of a part whose declaration holds. */
export function transferred(body: Uint8Array, declared: string | undefined): Uint8Array {
  switch (encodingOf(declared)) {
    case 'base64':
      return Buffer.from(latin1(body), 'base64');
    case 'quoted-printable':
      return Buffer.from(unquoted(latin1(body)), 'latin1');
    default:
      return body;
  }
}

function undeclaredBase64(text: string): Uint8Array | undefined {
  const lines = text.trim().split(/\r?\n/);
  const [first = ''] = lines;
  const isOne = lines.every(
    (line, index) => BASE64_LINE.test(line) || (index === lines.length - 1 && /^[A-Za-z0-9+/]+={0,2}$/.test(line)),
  );
  if (!isOne || first.length % 4 !== 0 || lines.slice(0, -1).some(({ length }) => length !== first.length))
    return undefined;
  const bytes = Buffer.from(lines.join(''), 'base64');
  // A word of forty letters is no text in base64: that comes out as text.
  return isUtf8(bytes) && /\s/.test(latin1(bytes)) && !hasControls(bytes) ? bytes : undefined;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

/** Letters of several bytes, or lines that end softly: `=` stands in prose, these do not. */
function undeclaredQuoted(text: string): Uint8Array | undefined {
  const soft = text.match(/=\r?\n/g)?.length ?? 0;
  const letters = text.match(/=[C-F][0-9A-F]=[89AB][0-9A-F]/g)?.length ?? 0;
  if (letters === 0 || letters + soft < 2) return undefined;
  const bytes = Buffer.from(unquoted(text), 'latin1');
  return isUtf8(bytes) ? bytes : undefined;
}

function unquoted(text: string): string {
  return text
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
