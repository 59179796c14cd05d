import type { What } from '../../article/dropped-kinds.ts';
import { notPublishedOf } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';

/** What stands among a file's items and is no article to publish. */
export interface LeftOut {
  readonly what: What;
  /** Set where it is an article that is not for the public. */
  readonly held?: Held;
}

/** An article that is not for the public, named by its title in what is said of it. */
export function heldAs(what: What, held: Held, title: string | undefined): LeftOut {
  return { what, held: title === undefined ? held : notPublishedOf(title.slice(0, 200), held) };
}
