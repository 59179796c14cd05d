import type { Note } from './answers.ts';
import { refusal, t } from './words.ts';

/** What the desk was told instead of what it asked for, in a sentence for the editor. */
export class Refused extends Error {
  /** 0 where nobody answers. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A problem as the API answers with it (RFC 9457), or what a proxy in between says. */
export interface Problem {
  readonly detail?: string;
  readonly code?: string;
  readonly fields?: Readonly<Record<string, string | number>>;
  /** In the language of the page, as receipts are. */
  readonly errors?: readonly Note[];
  readonly signIn?: string;
}

/** Where to sign in, as soon as a desk says that nobody is signed in. */
let onSignedOut: (signIn: string) => void = () => undefined;
export function whenSignedOut(tell: (signIn: string) => void): void {
  onSignedOut = tell;
}

/** What is refused, in the editor's language: of a code that is not known here, as the desk says it. */
export function refusedBy(status: number, { detail, code, fields, errors = [], signIn }: Problem): Refused {
  if (status === 401 && typeof signIn === 'string') onSignedOut(signIn);
  const sentence = refusal(code, fields) ?? detail ?? t('answered-with', { status });
  return new Refused(status, [sentence, ...errors.map(({ message }) => message)].join(' '));
}
