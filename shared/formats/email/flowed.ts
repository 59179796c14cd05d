/**
 * A text whose paragraphs were broken to fit a screen (RFC 3676, `format=flowed`), with each in one line again; what is quoted
 * flows in its own depth, and is marked once a paragraph.
 *
 * @param deletesSpace whether the space at the end of a line is part of the break alone (`DelSp=yes`).
 */
export function unflowed(text: string, deletesSpace: boolean): string {
  const paragraphs: string[] = [];
  let depth = 0;
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(marks).replace(/^ /, '');
    const isSignature = content === '-- ';
    const last = paragraphs.length - 1;
    if (isOpen && marks === depth && !isSignature) paragraphs[last] += content;
    else paragraphs.push(`${'>'.repeat(marks)}${marks === 0 ? '' : ' '}${content}`);
    depth = marks;
    isOpen = content.endsWith(' ') && !isSignature;
    if (isOpen && deletesSpace) paragraphs[paragraphs.length - 1] = paragraphs.at(-1)?.slice(0, -1) ?? '';
  }
  return paragraphs.join('\n');
}
