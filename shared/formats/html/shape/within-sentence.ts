import type { Element } from 'domhandler';
import { isText } from 'domhandler';

/** Whether an element is words that a writer or an editor marked, whatever the mark is called: text goes on before and behind them. */
export function isWithinSentence({ name, prev, next }: Element): boolean {
  return name === 'span' && [prev, next].every((node) => node !== null && isText(node) && node.data.trim() !== '');
}
