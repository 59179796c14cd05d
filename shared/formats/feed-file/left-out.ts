import type { What } from '../../article/dropped-kinds.ts';
import type { Held, Reason } from '../../article/types.ts';

/** What stands among a file's items and is no article to publish. */
export interface LeftOut {
  readonly what: What;
  /** Set where it is an article that is not for the public. */
  readonly held?: Held;
}

/** An article that is not for the public, named by its title in what is said of it. */
export function heldAs(what: What, held: Held, title: string | undefined): LeftOut {
  const named = (reason: Reason): Reason =>
    title === undefined ? reason : { ...reason, message: `"${title.slice(0, 200)}": ${reason.message}` };
  const [first, ...more] = held.reasons;
  return { what, held: { ...held, reasons: [named(first), ...more.map(named)] } };
}
