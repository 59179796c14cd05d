import { latin1 } from '../../article/latin1.ts';
import { isWide } from './charset.ts';

/** Header lines are looked for in so many bytes: the longest on record, with all its signatures, has 30 kB. */
const HEADERS = 65_536;

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

/** A message in the form of RFC 5322, told by the fields of its header. */
export function looksLikeEmail(bytes: Uint8Array): boolean {
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
