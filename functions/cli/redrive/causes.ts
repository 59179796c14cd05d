import type { LoggedLine } from '../../../shared/aws/logged-faults.ts';
import { namesOf, type SetAside } from './set-aside.ts';

/** Fields by which a line says what it is about. */
const ABOUT = ['key', 'url', 'feed', 'article', 'topic', 'messageId', 'messageIds'] as const;

/** @param lines of the log of the function that gave it up, oldest first @returns what it said of this last; undefined where it said nothing */
export function causeOf({ letter, matter }: SetAside, lines: readonly LoggedLine[]): string | undefined {
  const names = new Set([...namesOf(matter), letter.id]);
  const own = lines.findLast((line) =>
    ABOUT.some((field) => [line[field]].flat().some((name) => names.has(`${name}`))),
  );
  // A call that failed as a whole names nothing: it is what befell all of its messages.
  const line = own ?? lines.findLast((one) => ABOUT.every((field) => !(field in one)));
  return line === undefined ? undefined : said(line);
}

/** What a function writes itself (`event`, with `error` or `why`), or Lambda of one that threw (`errorMessage`). */
function said({ event, error, why, errorMessage }: LoggedLine): string | undefined {
  const cause = why ?? errorMessage ?? messagesOf(error);
  return [event, cause].filter((part) => typeof part === 'string' && part !== '').join(': ') || undefined;
}

/** Of an error and what caused it, each once: most errors repeat what theirs said. */
function messagesOf(error: unknown): string {
  const messages: string[] = [];
  for (let at = error; typeof at === 'object' && at !== null; ) {
    const { message, cause } = at as { readonly message?: unknown; readonly cause?: unknown };
    if (typeof message === 'string' && !messages.some((known) => known.includes(message))) messages.push(message);
    at = cause;
  }
  return messages.join(': ');
}
