import { isUtf8 } from 'node:buffer';
import { latin1 } from '../../article/latin1.ts';
import { otherText } from './part-text.ts';
import { transferred } from './transfer.ts';

/** Characters in which the fields that people read stand, with those that servers add. */
const HEADERS = 65_536;
const WORD = String.raw`=\?([\w.:-]{2,40})(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=`;
const WORDS = new RegExp(String.raw`${WORD}(?:\s+${WORD.replaceAll('([', '(?:[')})*`, 'gi');

/**
 * The headers of a message with encoded words (RFC 2047) that every program reads: those in other charsets, and what is UTF-8 but
 * called something else, in UTF-8; a letter that was cut in two in one word.
 */
export function withReadableWords(message: Uint8Array): Uint8Array {
  const head = latin1(message, 0, HEADERS);
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const written = head.slice(0, end);
  const readable = written.replace(WORDS, (words) => {
    const pieces = [...words.matchAll(new RegExp(WORD, 'gi'))].map(
      ([word, charset = '', encoding = '', content = '']) => ({
        word,
        charset: charset.toLowerCase(),
        bytes: bytesOf(encoding, content),
      }),
    );
    const [first] = pieces;
    if (first === undefined || pieces.some(({ charset }) => charset !== first.charset)) return words;
    const whole = Buffer.concat(pieces.map(({ bytes }) => bytes));
    if (/^utf-?8$/.test(first.charset)) return isCut(pieces, whole) ? inUtf8(whole) : words;
    const text = otherText(whole, first.charset);
    return text?.kind === 'text' && text.warnings.length === 0 ? inUtf8(Buffer.from(text.text)) : words;
  });
  return readable === written ? message : Buffer.concat([Buffer.from(readable, 'latin1'), message.subarray(end)]);
}

function bytesOf(encoding: string, content: string): Uint8Array {
  if (/b/i.test(encoding)) return Buffer.from(content, 'base64');
  return transferred(Buffer.from(content.replaceAll('_', ' '), 'latin1'), 'quoted-printable');
}

function isCut(pieces: readonly { readonly bytes: Uint8Array }[], whole: Uint8Array): boolean {
  return pieces.some(({ bytes }) => !isUtf8(bytes)) && isUtf8(whole);
}

function inUtf8(bytes: Uint8Array): string {
  return `=?utf-8?B?${Buffer.from(bytes).toString('base64')}?=`;
}
