import type { Reason, Rejection, Warning } from './types.ts';

/** @param reasons in the order in which an editor should read them. */
export function rejection(reasons: readonly [Reason, ...Reason[]]): Rejection {
  return { kind: 'rejection', reasons };
}

/** One of several articles that cannot be published holds up none of the others. */
export function leftOut({ code, message, line, column }: Reason): Warning {
  const place = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  return { code, message: `${message} It is left out.`, ...place };
}
