import type { ChildNode, Element } from 'domhandler';
import { isText } from 'domhandler';

/** Characters of a text by which alone a sentence is told. */
const TELLING = 30;

/**
 * Whether an element is words that a writer or an editor marked, whatever the mark is called: text goes on before and behind them, or
 * they begin or end what is plainly a sentence.
 */
export function isWithinSentence({ name, prev, next }: Element): boolean {
  if (name !== 'span') return false;
  const [before, behind] = [textAt(prev), textAt(next)];
  if (before !== '' && behind !== '') return true;
  if (before === '') return behind.length >= TELLING && /^\p{Ll}/u.test(behind);
  return before.length >= TELLING && /[\p{L}\p{N},]$/u.test(before);
}

function textAt(node: ChildNode | null): string {
  return node !== null && isText(node) ? node.data.trim() : '';
}
