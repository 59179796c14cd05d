import { builtInConfig } from '../../shared/config/built-in.ts';
import type { Config } from '../../shared/config/types.ts';

/** Its addresses are those of `feedmill serve` where nobody names a port. */
export const BUILT_IN_CONFIG: Config = builtInConfig();
