/** Begins a sign that changes the meaning of what follows (ISO/IEC 2022). */
export const ESCAPE = '\x1b';
const SHIFT_OUT = '\x0e';
const SHIFT_IN = '\x0f';

/** Encodings of mail in seven bits that the Encoding Standard takes for none, since pages in them hide scripts. */
const DECODERS: readonly (readonly [RegExp, (bytes: string) => string | undefined])[] = [
  [/^(?:(?:x-)?unicode-(?:1-1|2-0)-)?utf-?7$/, utf7],
  [/^hz(?:-gb-2312)?$/, hz],
  [/^(?:cs)?iso-?2022-?kr$/, korean],
  [/^(?:cs)?iso-?2022-?cn(?:-ext)?$/, chinese],
];

/**
 * Text in UTF-7 (RFC 2152), HZ (RFC 1843), ISO-2022-KR (RFC 1557) or ISO-2022-CN (RFC 1922).
 *
 * @param bytes as Latin-1.
 * @returns `unknown` for other charsets; undefined for what is not in its charset.
 */
export function decodeSevenBit(charset: string, bytes: string): string | 'unknown' | undefined {
  const decoder = DECODERS.find(([label]) => label.test(charset.toLowerCase()))?.[1];
  return decoder === undefined ? 'unknown' : decoder(bytes);
}

function utf7(text: string): string | undefined {
  if (/[\x80-\xff]/.test(text)) return undefined;
  return strictly(() =>
    text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) => {
      if (base64 === '') return '+';
      const bytes = Buffer.from(base64, 'base64');
      return new TextDecoder('utf-16be', { fatal: true }).decode(bytes.subarray(0, bytes.length & ~1));
    }),
  );
}

/** `~{` begins Chinese, `~}` ends it, `~~` is a tilde, `~` at the end of a line joins it with the next. */
function hz(text: string): string | undefined {
  return strictly(() =>
    text.replace(/~~|~\r?\n|~\{((?:[\x21-\x7d][\x21-\x7e])*)(?:~\}|(?=\r?\n|$))/g, (mark, chinese?: string) => {
      if (chinese !== undefined) return high(chinese, 'gb18030');
      return mark === '~~' ? '~' : '';
    }),
  );
}

/** After its designation a shift-out begins Korean, a shift-in ends it. */
function korean(text: string): string | undefined {
  return strictly(() => shifted(text.replaceAll(`${ESCAPE}$)C`, ''), 'euc-kr'));
}

/** The same with GB 2312; the planes of CNS 11643, which need a table that nobody has, are not read. */
function chinese(text: string): string | undefined {
  const latin = text.replaceAll(`${ESCAPE}$)A`, '');
  return latin.includes(ESCAPE) ? undefined : strictly(() => shifted(latin, 'gb18030'));
}

function shifted(text: string, charset: string): string {
  const [first = '', ...others] = text.split(SHIFT_OUT);
  const read = others.map((piece) => {
    const end = piece.indexOf(SHIFT_IN);
    const inner = end === -1 ? piece : piece.slice(0, end);
    const latin = end === -1 ? '' : piece.slice(end + 1);
    return inner.replace(/[!-~]+/g, (run) => high(run, charset)) + latin;
  });
  return first + read.join('');
}

/** Pairs of seven-bit codes, with their eighth bit set. */
function high(codes: string, charset: string): string {
  const bytes = Buffer.from(codes, 'latin1').map((code) => code | 0x80);
  return new TextDecoder(charset, { fatal: true }).decode(bytes);
}

function strictly(decode: () => string): string | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}
