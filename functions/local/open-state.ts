import { copyState, isInUse, isWhole } from '../../shared/local/sqlite/copy.ts';
import { salvageArticles } from '../../shared/local/sqlite/salvage.ts';
import { openSqliteState } from '../../shared/local/sqlite/state.ts';
import type { State, StateOptions } from '../../shared/local/state.ts';

// Opens, copies and saves what one machine remembers: the only file here that names where it is kept.
export const openState: (path: string, options?: StateOptions) => Promise<State> = openSqliteState;
export { copyState, isInUse, isWhole, salvageArticles };
