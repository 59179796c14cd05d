import type { FetchFault } from '../../shared/article/notes.ts';
import { Refusal } from '../web/public-request.ts';

/** @param timeout the signal that ends a request which takes too long */
export function faultOf(error: unknown, timeout: AbortSignal): FetchFault {
  if (error instanceof Refusal) return error.fault;
  if (timeout.aborted) return 'too-slow';
  return { said: error instanceof Error ? error.message : String(error) };
}
