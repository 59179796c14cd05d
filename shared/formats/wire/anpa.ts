import { stated } from '../../article/stated.ts';
import type { Dropped } from '../../article/types.ts';
import { sectionOfCategory } from './categories.ts';
import { readDateTimeGroup } from './date-time-group.ts';
import type { Copy, Frame, WireMessage } from './message.ts';
import { typeset } from './typesetting.ts';

/** Service and number, then a unit separator and the selector: `w2607␟_asian`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the unit separator is what marks the header
const FIRST = /^\s*[A-Za-z]{1,3}\d{3,5}\x1f/;
/** Priority and category, the format and version marks, the keyword, month and day, words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: device controls 1 to 4 are the marks
const SECOND = /^\s*([a-z])\s?([a-z])?\s*[\x11-\x14]+\s*(.*)$/i;
/** Characters; service and date have some thirty. */
const LONGEST_TRAILER = 400;
/** DC2 asks for lines as they are set, DC1 for running text. */
const SET_AS_LINES = '\x12';

/** Whether a message is ANPA's rather than IPTC's, by the first line of its header. */
export function isAnpa({ header }: Frame): boolean {
  return FIRST.test(header.text);
}

/**
 * Reads a message of ANPA 1312: a header of two lines; lines above the story, which begin with `^` and end in `<` or `=`;
 * paragraphs indented by a tabulator; service and date behind the text.
 */
export function readAnpa({ header, body, trailer, complete }: Frame): WireMessage {
  const headerLines = header.text.split('\n').map((text) => text.replace(/[^\P{Cc}]+/gu, ' ').trim());
  const second = SECOND.exec(header.text.split('\n')[1] ?? '');
  const section = sectionOfCategory(second?.[2] ?? '');
  const sent = readDateTimeGroup(trailer.text.slice(0, LONGEST_TRAILER));
  const agency = /^\s*\^?([A-Z]{2,5})-[A-Z]{2}-\d/.exec(trailer.text)?.[1];
  const dropped: Dropped[] = headerLines.flatMap((text, index) =>
    text === '' ? [] : [{ kind: 'wire-header', detail: text, count: 1, line: header.line + index }],
  );
  const closing = trailer.text
    .slice(0, LONGEST_TRAILER)
    .replace(/[\p{Cc}^<\s]+/gu, ' ')
    .trim();
  if (closing !== '') dropped.push({ kind: 'wire-trailer', detail: closing, count: 1, line: trailer.line });
  return {
    kind: 'message',
    ...stated({ section, sent, agency }),
    tags: [],
    ...divided(body),
    tabular: header.text.includes(SET_AS_LINES),
    dropped,
    complete,
  };
}

/** The head is the lines from the beginning that are set by themselves: `^…<`. */
function divided({ text, line }: Copy): { readonly head: Copy; readonly story: Copy } {
  const lines = text.split('\n');
  let count = 0;
  let open = false;
  for (; count < lines.length; count += 1) {
    const raw = lines[count] ?? '';
    if (raw.trim() === '') continue;
    if (!open && !/^\s*\^/.test(raw)) break;
    // A long line of the head goes on in the next until its own end.
    open = !/[<=>]\s*$/.test(raw);
  }
  return {
    // `*9006<` before the keyword line numbers the take.
    head: {
      text: lines
        .slice(0, count)
        .map((raw) => typeset(raw).replace(/^\s*\*\d+\s/, ''))
        .join('\n'),
      line,
    },
    story: { text: lines.slice(count).map(typeset).join('\n'), line: line + count },
  };
}
