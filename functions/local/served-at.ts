import { existsSync } from 'node:fs';
import { openState } from './open-state.ts';

/** Under this name the state keeps where `serve` last served the public folder. */
export const SERVED_AT = 'served at';

/**
 * A pass beside `serve`, or after it, has the addresses that it gave out: where the configuration names none, they follow its port.
 * @param path of the state, which is not made
 * @returns undefined when nothing was served yet.
 */
export async function lastServedAt(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const state = await openState(path);
  try {
    return await state.meta.get(SERVED_AT);
  } finally {
    await state.close();
  }
}
