/** For text between tags: quotation marks stay as they are. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The lookbehind keeps a long run of spaces without a line end from being tried from each of them. */
const LINE_END = /(?<!\s)\s*\n\s*/g;

/** Paragraphs from blank lines; a single line break stays one. */
export function paragraphsHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph).replace(LINE_END, '<br>\n')}</p>`)
    .join('\n');
}
