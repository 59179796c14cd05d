import type { What } from '../../article/dropped-kinds.ts';
import { patternOf } from '../../languages/together.ts';
import { plainText } from './plain-text.ts';

export interface Ending {
  readonly html: string;
  readonly leftOut: readonly What[];
}

const LAST_PARAGRAPH = /\s*<p(?:\s[^<>]*)?>([^\n<>]{0,60})<\/p>((?:\s*<\/(?:div|section|article|main)>){0,5})\s*$/i;
/** A text ends in two or three of them: a mark, initials, empty lines that a system adds. */
const MOST = 6;

const END = new RegExp(
  String.raw`^[-–—*#\s([]*(?:${patternOf(({ lines }) => lines?.ends)}|${patternOf(({ lines }) => lines?.endsInMarks)}|-?30-?|xxx)[-–—*#\s)\].]*$`,
  'iu',
);
/** `hh/ph/ts/hd`, `ab-cd/ef`: who wrote, edited and passed it. */
const INITIALS =
  /^[[(]?[\p{Ll}\p{Lo}]{1,4}(?:[ -][\p{Ll}\p{Lo}]{1,4}){0,2}(?:\/[\p{Ll}\p{Lo}]{1,4}(?:[ -][\p{Ll}\p{Lo}]{1,4}){0,2}){1,6}[)\]]?$/u;
/** `AAP RTV gfr`, `AFP sn`, `/ritzau/` */
const AGENCY =
  /^(?:(?:AAP|AFP|AP|APA|PA|ANP|NTB|TT|STT|dpa|sda|ats|EFE|ANSA|Belga|Lusa|Xinhua)(?: RTV)?(?: \p{Ll}{2,4}(?:[/-]\p{Ll}{2,4})*)*|\/\p{L}{3,10}\/)$/u;

/** Takes off what an agency's desk writes below a text for other desks, in paragraphs of their own. A text of nothing else stays. */
export function withoutEnding(html: string): Ending {
  let rest = html;
  const leftOut: What[] = [];
  for (let count = 0; count < MOST; count++) {
    const last = LAST_PARAGRAPH.exec(rest.slice(-400));
    const text = last === null ? undefined : plainText(last[1]);
    const kind = text === undefined ? undefined : endingMark(text);
    if (last === null || (text !== undefined && kind === undefined)) break;
    rest = rest.slice(0, -last[0].length) + last[2];
    if (kind !== undefined && text !== undefined) leftOut.unshift({ kind, detail: text });
  }
  return rest.replace(/<[^<>]*>/g, '').trim() === '' && !/<(?:img|table|figure|video|audio)\b/i.test(rest)
    ? { html, leftOut: [] }
    : { html: rest, leftOut };
}

function endingMark(text: string): 'end-mark' | 'initials' | undefined {
  if (END.test(text)) return 'end-mark';
  return INITIALS.test(text) || AGENCY.test(text) ? 'initials' : undefined;
}
