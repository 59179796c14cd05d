import type { Element } from 'domhandler';
import type { Fields } from '../fields/values.ts';

/** A page that a writing program exported: all of it is the article. */
export interface WrittenPage {
  /** Holds the article; nothing of a page stands around it. */
  readonly body: Element;
  readonly dek?: string;
  /** What the program states of it above its text. */
  readonly fields?: Fields;
}
