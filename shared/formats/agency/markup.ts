import { paragraphsHtml } from '../plain-text-html.ts';

const BLOCK = /<(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|article|section|br)(?=[\s/>])/i;

const INLINE = /<(b|i|em|strong|u|a|span|sup|sub)(?:\s[^<>]*)?>[^<>]{0,500}<\/\1>/i;

/** Text in a field that may hold either: markup is told by a block element, or by an inline one with its end. */
export function htmlOrParagraphs(text: string): string {
  if (INLINE.test(text) && !BLOCK.test(text)) return htmlWithParagraphs(text);
  return BLOCK.test(text) ? text : paragraphsHtml(text.replace(/[ \t]+/g, ' '));
}

/** HTML whose paragraphs may be parted by blank lines only. */
export function htmlWithParagraphs(html: string): string {
  if (BLOCK.test(html)) return html;
  return html
    .split(/\n[ \t]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim()}</p>`)
    .join('\n');
}

/** Systems that pass HTML on as text escape it once more: of `o&amp;#39;clock` a reader would see the code. */
export function withCharacters(html: string): string {
  return html.replace(
    /&amp;(?=(?:#\d{2,5}|#x[\da-f]{2,4}|nbsp|amp|quot|apos|[lr][sd]quo|[lr]aquo|[nm]dash|hellip|euro|[a-z](?:uml|acute|grave|circ|cedil|tilde|ring)|szlig);)/gi,
    '&',
  );
}

/** XHTML in a text: read as HTML, the `/` of `<title/>` is nothing, and all that follows would be the title. */
export function withEndTags(html: string): string {
  return html.replace(
    /<(title|script|style|textarea|iframe|div|span|p|a|b|i|em|strong|h[1-6]|li|td|th)((?:\s[^<>]*)?)\/>/gi,
    '<$1$2></$1>',
  );
}
