import { asRecord, asText, type Fields } from '../fields/values.ts';
import { escapeHtml } from '../plain-text-html.ts';
import { cardHtml, inAttribute } from './cards.ts';
import { parsed } from './lexical.ts';

const MARKUPS = /^(?:a|b|strong|i|em|s|u|sub|sup|code|strike)$/;
const BLOCKS = /^(?:p|h[1-6]|blockquote|aside)$/;
/** Kinds of sections and of markers (github.com/bustle/mobiledoc-kit, MOBILEDOC.md, 0.3.2). */
const [TEXT, PICTURE, LIST, CARD] = [1, 2, 3, 10];
const ATOM = 1;

/** @param source a text of Ghost's editor up to its version 4 (Mobiledoc), as JSON. */
export function mobiledocHtml(source: string): string | undefined {
  const document = asRecord(parsed(source));
  if (!Array.isArray(document?.sections)) return undefined;
  return document.sections.map((section) => sectionHtml(listOf(section), document)).join('');
}

/** @returns the names of its cards. */
export function mobiledocCards(source: string): readonly string[] {
  return listOf(asRecord(parsed(source))?.cards).map((card) => asText(listOf(card)[0]) ?? '');
}

function sectionHtml([kind, ...rest]: readonly unknown[], document: Fields): string {
  if (kind === TEXT) {
    const name = asText(rest[0]) ?? '';
    return wrapped(BLOCKS.test(name) ? name : 'p', markersHtml(rest[1], document));
  }
  if (kind === PICTURE) return cardHtml('image', { src: rest[0] });
  if (kind === LIST) {
    const items = listOf(rest[1]).map((item) => wrapped('li', markersHtml(item, document)));
    return wrapped(rest[0] === 'ol' ? 'ol' : 'ul', items.join(''));
  }
  const [name, card] = kind === CARD ? listOf(listOf(document.cards)[Number(rest[0])]) : [];
  return cardHtml(asText(name) ?? '', asRecord(card) ?? {});
}

/** Markups are opened before a marker, and so many of those that are open closed behind it. */
function markersHtml(markers: unknown, { markups, atoms }: Fields): string {
  const open: string[] = [];
  const parts: string[] = [];
  for (const marker of listOf(markers)) {
    const [kind, opened, closed, value] = listOf(marker);
    for (const index of listOf(opened)) {
      const [tag, attributes] = listOf(listOf(markups)[Number(index)]);
      const name = asText(tag) ?? '';
      open.push(MARKUPS.test(name) ? name : '');
      if (MARKUPS.test(name)) parts.push(`<${name}${name === 'a' ? addressIn(attributes) : ''}>`);
    }
    parts.push(kind === ATOM ? atomHtml(listOf(listOf(atoms)[Number(value)])) : escapeHtml(String(value ?? '')));
    for (let count = Number(closed) || 0; count > 0 && open.length > 0; count--) {
      const name = open.pop();
      if (name) parts.push(`</${name}>`);
    }
  }
  return parts.join('');
}

function atomHtml([name, text]: readonly unknown[]): string {
  return name === 'soft-return' ? '<br>' : escapeHtml(asText(text) ?? '');
}

/** Names and values in turn. */
function addressIn(attributes: unknown): string {
  const list = listOf(attributes);
  const address = asText(list[list.indexOf('href') + 1]);
  return list.includes('href') && address !== undefined ? ` href="${inAttribute(address)}"` : '';
}

function wrapped(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
