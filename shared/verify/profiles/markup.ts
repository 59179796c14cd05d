import { Parser } from 'htmlparser2';

/** What a body is made of. */
export interface Markup {
  /** Names of elements, each once, in the order in which they come. */
  readonly elements: readonly string[];
  /** Elements within elements, at the most. */
  readonly depth: number;
  readonly pictures: readonly string[];
  readonly styled: boolean;
  /** Characters. */
  readonly text: number;
}

/** Elements that have no end. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

export function markupIn(html: string): Markup {
  const elements = new Set<string>();
  const pictures: string[] = [];
  let [depth, deepest, text, styled] = [0, 0, 0, false];
  const parser = new Parser({
    onopentag(name, { src, style }) {
      elements.add(name);
      if (name === 'img') pictures.push(src ?? '');
      if (style !== undefined) styled = true;
      if (!VOID.has(name)) deepest = Math.max(deepest, ++depth);
    },
    onclosetag(name) {
      if (!VOID.has(name)) depth--;
    },
    ontext(piece) {
      text += piece.length;
    },
  });
  parser.end(html);
  return { elements: [...elements], depth: deepest, pictures, styled, text };
}
