import { publishable } from '../article/characters.ts';

/** Finished HTML. A value of its own kind, so that a template can tell it from text. */
export interface Html {
  readonly html: string;
}

type Part = Html | string | undefined | readonly (Html | undefined)[];

/** A template whose texts are escaped, for content and for quoted attributes alike. What is undefined leaves nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((before, string, index) => before + rendered(parts[index - 1]) + string) };
}

/** Each on a line of its own, but for those that are undefined. */
export function lines(...parts: readonly (Html | undefined)[]): Html {
  return { html: parts.map((part) => (part === undefined ? '' : `${part.html}\n`)).join('') };
}

/** For what is HTML already: an article's sanitized body. */
export function trusted(sanitized: string): Html {
  return { html: sanitized };
}

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeHtml(part);
  return 'html' in part ? part.html : part.map(rendered).join('');
}

/** For content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return asHtml(text).replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Plain text as HTML content, with no more escapes than it needs: not everyone who reads a feed's summary decodes it. */
export function asHtml(text: string): string {
  return publishable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
