import type { Element } from 'domhandler';

/** A page that a writing program exported: all of it is the article. */
export interface WrittenPage {
  /** Holds the article; nothing of a page stands around it. */
  readonly body: Element;
  readonly dek?: string;
}
