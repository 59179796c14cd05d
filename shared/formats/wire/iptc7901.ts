import { stated } from '../../article/stated.ts';
import type { Dropped } from '../../article/types.ts';
import { sectionOfCategory } from './categories.ts';
import { readDateTimeGroup } from './date-time-group.ts';
import type { Copy, Frame, WireMessage } from './message.ts';

/** Service and number, priority, category, words, and what a service adds: `abc123 4 pol 250 ccccb  abc 122`. */
const HEADER = /^\s*([\p{L}\d]{1,10}?)\s?(\d{1,6})\s+(\d)\s+(\p{L}{1,5})\b(?:\s+(\d{1,5}))?(.*)$/u;
/** Characters; the date-time group has some twenty. */
const LONGEST_TRAILER = 400;
/** The lines above the story are no more than these; `=` ends the last of them. */
const MOST_HEAD_LINES = 12;

/**
 * Reads a message of IPTC 7901 (revision 5, 1995): header line and keywords, headline, text, and a date-time group.
 * @see https://iptc.org/standards/iptc-7901/
 */
export function readIptc7901({ header, body, trailer, complete }: Frame): WireMessage {
  const [first = '', ...keywordLines] = header.text.split('\n');
  const dropped: Dropped[] = [{ kind: 'wire-header', detail: first.trim(), count: 1, line: header.line }];
  keywordLines.forEach((text, index) => {
    if (text.trim() !== '')
      dropped.push({ kind: 'keyword-line', detail: text.trim(), count: 1, line: header.line + index + 1 });
  });
  if (trailer.text.trim() !== '')
    dropped.push({
      kind: 'wire-trailer',
      detail: trailer.text.slice(0, LONGEST_TRAILER).trim().replace(/\s+/g, ' '),
      count: 1,
      line: trailer.line,
    });
  const fields = HEADER.exec(first);
  const section = sectionOfCategory(fields?.[4] ?? '');
  const agency = /(?:^|\s)(AFP|dpa|AP|ANSA|EFE|KNA|epd|APA|Reuters|TASS|Lusa|Belga|ATS|sda|DPA)\b/.exec(
    fields?.[6] ?? '',
  )?.[1];
  const sent = readDateTimeGroup(trailer.text.slice(0, LONGEST_TRAILER));
  return {
    kind: 'message',
    ...stated({ section, agency, sent }),
    tags: keywordLines.flatMap((line) => keywordsOf(line)),
    ...divided(body),
    tabular: false,
    dropped,
    complete,
  };
}

/** `Germany-football/Munich/Mueller/` */
function keywordsOf(line: string): readonly string[] {
  return line
    .split(/[/,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Headline and byline end in `=`; a message without it leaves to be found out where its story begins. */
function divided(body: Copy): { readonly head?: Copy; readonly story: Copy } {
  const lines = body.text.split('\n');
  const last = lines.slice(0, MOST_HEAD_LINES).findIndex((line) => /=\s*$/.test(line));
  if (last === -1) return { story: body };
  // A pattern for the end would try each white space of the lines before it.
  const ended = lines
    .slice(0, last + 1)
    .join('\n')
    .trimEnd();
  const head = ended.slice(0, -1).trimEnd();
  return {
    head: { text: head, line: body.line },
    story: { text: lines.slice(last + 1).join('\n'), line: body.line + last + 1 },
  };
}
