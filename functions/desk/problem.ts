import { stated } from '../../shared/article/stated.ts';
import type { WordedNote } from '../../shared/receipt/worded.ts';
import type { Answered } from './exchange.ts';

/** What a program is told when it does not get what it asked for (RFC 9457): thrown anywhere below `answerDesk`. */
export class Problem extends Error {
  readonly status: number;
  readonly errors: readonly WordedNote[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param detail a sentence for the person who asked
   * @param errors each reason, in the receipts' codes and words
   */
  constructor(
    status: number,
    detail: string,
    { errors, headers = {} }: { errors?: readonly WordedNote[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = errors;
    this.headers = headers;
  }
}

/** Of the statuses that the desk answers with (RFC 9110, section 15; RFC 6585). */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be taken up',
  428: 'Precondition required',
  500: 'Internal error',
  503: 'Busy',
  507: 'Insufficient storage',
};

export function problemAnswer({ status, message, errors, headers }: Problem): Answered {
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail: message,
    ...stated({ errors }),
  };
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
    body: `${JSON.stringify(body)}\n`,
  };
}
