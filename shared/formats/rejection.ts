import { rejection } from '../article/rejection.ts';
import type { Rejection } from '../article/types.ts';
import type { Position } from './position.ts';

/** A rejection for one reason. */
export function reject(code: string, message: string, at?: Partial<Position>): Rejection {
  return rejection([{ code, message, ...at }]);
}

/** The editor asked for it: what was out is taken back. */
export function rejectDraft(message: string, at?: Partial<Position>): Rejection {
  return { ...reject('draft', message, at), withdraws: true };
}
