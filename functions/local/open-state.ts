import { openSqliteState } from '../../shared/local/sqlite/state.ts';
import type { State } from '../../shared/local/state.ts';

/** Opens what one machine remembers: the only line here that names where it is kept. */
export const openState: (path: string) => Promise<State> = openSqliteState;
