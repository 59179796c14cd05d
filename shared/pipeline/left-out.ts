import type { Reason, Warning } from '../article/types.ts';

/** One of several articles that cannot be published holds up none of the others. */
export function leftOut({ code, message }: Reason): Warning {
  return { code, message: `${message} It is left out.` };
}
