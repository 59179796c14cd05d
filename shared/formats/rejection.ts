import type { Reason, Rejection } from '../article/types.ts';
import type { Position } from './position.ts';

/** A rejection for one reason. */
export function reject(code: string, message: string, at?: Partial<Position>): Rejection {
  const reason: Reason = { code, message, ...at };
  return { kind: 'rejection', reasons: [reason] };
}

/** The editor asked for it: what was out is taken back. */
export function rejectDraft(message: string, at?: Partial<Position>): Rejection {
  return { ...reject('draft', message, at), withdraws: true };
}
