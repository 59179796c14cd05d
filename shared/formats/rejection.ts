import { held, rejection } from '../article/rejection.ts';
import type { Held, Rejection } from '../article/types.ts';
import type { Position } from './position.ts';

/** A rejection for one reason. */
export function reject(code: string, message: string, at?: Partial<Position>): Rejection {
  return rejection([{ code, message, ...at }]);
}

/** What says that it is not for the public, for one reason. */
export function hold(code: string, message: string, at?: Partial<Position>): Held {
  return held([{ code, message, ...at }]);
}
