import type { Reason, Rejection } from './types.ts';

/** @param reasons in the order in which an editor should read them. */
export function rejection(reasons: readonly [Reason, ...Reason[]]): Rejection {
  return { kind: 'rejection', reasons };
}
