import { latin1 } from '../../article/latin1.ts';

/** A part of a message that is text to be read, by its place in the bytes. */
export interface TextPart {
  readonly headers: string;
  /** Offsets; the blank line between is of neither. */
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

const LINE_FEED = 0x0a;
const DASH = 0x2d;
/** Of a header: longer ones are those of routes and signatures, in which nothing of this stands. */
const LONGEST_HEADERS = 65_536;

/** Finds the texts of a message that are no attachments (RFC 2046 section 5.1): lines that part its parts are told by their names. */
export function textParts(bytes: Uint8Array): readonly TextPart[] {
  const parts: TextPart[] = [];
  const boundaries = new Set<string>();
  let start = 0;
  for (let isIn = true; start < bytes.length; ) {
    const body = isIn ? endOfHeaders(bytes, start) : start;
    const headers = isIn ? unfolded(latin1(bytes, start, Math.min(body, start + LONGEST_HEADERS))) : '';
    const boundary = parameter(headers, 'boundary');
    if (boundary !== undefined) boundaries.add(`--${boundary}`);
    const mark = nextBoundary(bytes, body, boundaries);
    if (isIn && boundary === undefined && isText(headers)) parts.push({ headers, start, body, end: mark.start });
    // Below the last part stands what no reader shows.
    isIn = !mark.isLast;
    start = mark.end;
  }
  return parts;
}

function isText(headers: string): boolean {
  const type = field(headers, 'content-type')?.trim() ?? 'text/plain';
  return (
    /^text\/(?:plain|html|enriched)\b/i.test(type) &&
    !/^\s*attachment\b/i.test(field(headers, 'content-disposition') ?? '')
  );
}

function endOfHeaders(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; ) {
    const newline = bytes.indexOf(LINE_FEED, at);
    const end = newline === -1 ? bytes.length : newline + 1;
    if (end - at <= 2 && latin1(bytes, at, end).trim() === '') return end;
    at = end;
  }
  return bytes.length;
}

interface Mark {
  /** Of the line, with the line end before it. */
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

function nextBoundary(bytes: Uint8Array, from: number, boundaries: ReadonlySet<string>): Mark {
  for (let at = from; at < bytes.length && boundaries.size > 0; ) {
    const newline = bytes.indexOf(LINE_FEED, at);
    const end = newline === -1 ? bytes.length : newline + 1;
    if (bytes[at] === DASH && bytes[at + 1] === DASH) {
      const line = latin1(bytes, at, Math.min(end, at + 200)).trimEnd();
      const isLast = !boundaries.has(line) && boundaries.has(line.replace(/--$/, ''));
      if (isLast || boundaries.has(line)) return { start: at, end, isLast };
    }
    at = end;
  }
  return { start: bytes.length, end: bytes.length, isLast: true };
}

function unfolded(headers: string): string {
  return headers.replace(/\r?\n[ \t]+/g, ' ');
}

/** The value of a header field. @param headers whose lines are not folded. */
export function field(headers: string, name: string): string | undefined {
  return new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(headers)?.[1];
}

/** A parameter of the type of a part. */
export function parameter(headers: string, name: string): string | undefined {
  const type = field(headers, 'content-type') ?? '';
  const [, quoted, bare] = new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(type) ?? [];
  return quoted ?? bare;
}
