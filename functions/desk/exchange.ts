import type { Editor } from './editor.ts';

/** One request, whatever carried it. */
export interface Asked {
  readonly who: Editor;
  readonly method: string;
  /** Below the API's address, without a query, percent-encoded: `/receipts/city%2Fstory.md`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answered {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: `${JSON.stringify(value)}\n` };
}
