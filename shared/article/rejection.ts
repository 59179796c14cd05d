import type { About, Note } from './notes.ts';
import type { Held, NotPublished, Reason, Rejection, Warning } from './types.ts';

/** @param reasons in the order in which an editor should read them. */
export function rejection(reasons: readonly [Reason, ...Reason[]]): Rejection {
  return { kind: 'rejection', reasons };
}

/** @param reasons in the order in which an editor should read them. */
export function held(reasons: readonly [Reason, ...Reason[]]): Held {
  return { kind: 'held', reasons };
}

/** A rejection for one reason. */
export function reject(reason: Reason): Rejection {
  return rejection([reason]);
}

/** What says that it is not for the public, for one reason. */
export function hold(reason: Reason): Held {
  return held([reason]);
}

/**
 * What is held is that article, whichever upload brought it out: were it only what this one had brought out, an earlier upload of
 * the same article would come out or not by which versions somebody had heard of.
 * @param id the editor's or agency's own; undefined where it states none, and no other upload can bear it
 */
export function holdingArticle(why: Held, id: string | undefined): Held {
  return id === undefined ? why : { ...why, withdrawsIds: [...(why.withdrawsIds ?? []), id] };
}

/**
 * What becomes of an upload none of whose parts is published: it is held where all of them are; else its faults are what an
 * editor should mend first.
 * @param parts why each is not published.
 */
export function together(parts: readonly [NotPublished, ...NotPublished[]]): NotPublished {
  const [first, ...more] = parts.flatMap(({ reasons }) => reasons);
  if (first === undefined) throw new Error('a part that is not published, without a reason');
  const reasons = [first, ...more] as const;
  return parts.every(({ kind }) => kind === 'held') ? { ...held(reasons), ...takenBackBy(parts) } : rejection(reasons);
}

/**
 * Which articles of other uploads those parts of an upload take back that are not published themselves.
 * @param others that it takes back besides
 */
export function takenBackBy(
  parts: readonly NotPublished[],
  others: readonly string[] = [],
): Pick<Held, 'withdrawsIds'> {
  const ids = [...others, ...parts.flatMap((part) => (part.kind === 'held' ? (part.withdrawsIds ?? []) : []))];
  return ids.length === 0 ? {} : { withdrawsIds: ids };
}

/** The same where one fault is enough to be told: parts that a program wrote have all the same. */
export function firstFault(parts: readonly [NotPublished, ...NotPublished[]]): NotPublished {
  return parts.find(({ kind }) => kind === 'rejection') ?? together(parts);
}

/** One of several articles that is not published holds up none of the others. */
export function leftOut(reason: Reason): Warning {
  return { ...reason, isLeftOut: true };
}

/** Says of which part of an upload something is told. */
export function about<Said extends Note>(part: About, said: Said): Said {
  return { ...said, about: [part, ...(said.about ?? [])] };
}

/** The same of all reasons why a part is not published. */
export function notPublishedOf<Why extends NotPublished>(part: About, why: Why): Why {
  const [first, ...more] = why.reasons;
  return { ...why, reasons: [about(part, first), ...more.map((reason) => about(part, reason))] };
}
