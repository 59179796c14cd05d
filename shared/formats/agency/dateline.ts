import { patternOf } from '../../languages/together.ts';
import { parseHtml, textOf } from '../html/document.ts';
import { readDateline } from '../newsroom/dateline.ts';
import { escapeHtml } from '../plain-text-html.ts';

const OPENING_PARAGRAPH = /<p(?:\s[^<>]*)?>/i;

/** It may stand below a teaser, where the text says itself that it is one. */
const MARKED = /\sclass="dateline"/i;
const OPENING = 5_000;

/** Characters. */
const LONGEST = 300;

/** Puts the dateline that a format carries apart before the first paragraph, unless the text has it there. */
export function withDateline(html: string, dateline: string | undefined): string {
  const line = dateline === undefined || dateline.length > LONGEST ? '' : dateline.replace(/\s+/g, ' ').trim();
  // Reuters fills the field with a date: a dateline begins with its place.
  const place = /^[\p{L}\p{M}][^,(（/\d–—]*/u.exec(line)?.[0].replace(/[\s.:-]+$/, '') ?? '';
  if (place === '' || MARKED.test(html.slice(0, OPENING))) return html;
  const opening = OPENING_PARAGRAPH.exec(html);
  if (opening === null) return opensWith(html, place) ? html : `<p>${escapeHtml(line)}</p>\n${html}`;
  const start = opening.index + opening[0].length;
  if (opensWith(html.slice(start), place)) return html;
  return `${html.slice(0, start)}${escapeHtml(joined(line))}${html.slice(start).trimStart()}`;
}

const ENDED = new RegExp(`(?:[-–—:=）】〕]|${patternOf(({ lines }) => lines?.filed)})$`, 'u');

function joined(line: string): string {
  return ENDED.test(line) ? `${line} ` : `${line} – `;
}

/** The place within the first words, or any dateline. */
function opensWith(html: string, place: string): boolean {
  // Long enough for the markup around a few words.
  const beginning = html
    .slice(0, 1_000)
    .replace(/<\/p>[\s\S]*$/i, '')
    .replace(/<[^<>]*$/, '');
  const page = parseHtml(beginning);
  const text = page.kind === 'rejection' ? '' : textOf(page.root);
  return (
    text
      .slice(0, place.length + 60)
      .toUpperCase()
      .includes(place.toUpperCase()) || readDateline(text) !== undefined
  );
}
