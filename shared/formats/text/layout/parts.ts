import { escaped } from './markup.ts';

/** A piece of the body, in the order of reading. */
export type Part =
  /** Several lines when they were set as lines: verse, an address. */
  | { readonly kind: 'paragraph'; readonly lines: string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'figure'; readonly src?: string; readonly alt?: string; readonly caption: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: string[] }
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Lines that mean something only as they are set. */
  | { readonly kind: 'preformatted'; readonly lines: readonly string[] }
  | { readonly kind: 'correction'; readonly text: string };

/** @returns the body as HTML in which all text is escaped. */
export function htmlOf(parts: readonly Part[]): string {
  return parts.map(markup).join('\n');
}

function markup(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p>${part.lines.map(escaped).join('<br>\n')}</p>`;
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`;
    case 'figure':
      return `<figure>${image(part.src, part.alt)}${part.caption === '' ? '' : `<figcaption>${escaped(part.caption)}</figcaption>`}</figure>`;
    case 'list': {
      const tag = part.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${part.items.map((item) => `<li>${escaped(item)}</li>\n`).join('')}</${tag}>`;
    }
    case 'quotation':
      return `<blockquote><p>${escaped(part.text)}</p></blockquote>`;
    case 'table':
      return `<table>\n${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>\n`).join('')}</table>`;
    case 'preformatted':
      return `<pre>${part.lines.map(escaped).join('\n')}</pre>`;
    case 'correction':
      return `<p class="correction">${escaped(part.text)}</p>`;
  }
}

function image(src: string | undefined, alt: string | undefined): string {
  if (src === undefined) return '';
  return `<img src="${escaped(src)}" alt="${escaped(alt ?? '')}">`;
}
