import { createInterface } from 'node:readline';
import { UsageError } from './command.ts';

let lines: NodeJS.AsyncIterator<string> | undefined;

/**
 * Asks on the terminal and waits for the line. The terminal itself lets its user edit the line, and ends the program on Ctrl-C.
 * @throws UsageError when nothing more will come (Ctrl-D).
 */
export async function askOnTerminal(question: string): Promise<string> {
  const { stdin, stderr } = process;
  // One reader for all questions: it may have read the answer to the next one too.
  lines ??= createInterface({ input: stdin, terminal: false })[Symbol.asyncIterator]();
  stdin.ref();
  stderr.write(question);
  const line = await lines.next();
  // Nobody waits for what is typed after the last answer.
  stdin.unref();
  if (line.done) throw new UsageError('broken off; nothing was written');
  return line.value;
}
