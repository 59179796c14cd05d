import type { Received } from './received.ts';

/** `error`: receivers may refuse the document, or lose something of it. `warning`: some of them will do less with it. */
export type Severity = 'error' | 'warning';

/** What a rule is about: the answer that brings a document, the document, or each of its articles. */
export type Scope = 'transport' | 'feed' | 'item';

/** What is wrong at one place. */
export interface Fault {
  /** Counted from 1. Absent where it is no place in the document. */
  readonly line?: number;
  /** A sentence for people. */
  readonly says: string;
}

/** One thing that receivers expect of a document, of whoever's feed. */
export interface Rule {
  readonly id: string;
  readonly scope: Scope;
  readonly severity: Severity;
  /** Where it stands. */
  readonly source: string;
  readonly check: (received: Received) => Iterable<Fault>;
  /** A document, or an answer with its head, that keeps it, and one that does not. */
  readonly good: Example;
  readonly bad: Example;
}

/** One thing that no program can tell from a document: it takes a second one, what somebody else does, or to know what is meant. */
export interface ByHand {
  readonly id: string;
  readonly scope: Scope;
  readonly severity: 'by hand';
  readonly source: string;
  /** What is to hold, in a sentence. */
  readonly says: string;
}

export type Example = string | Uint8Array;
