import type { Reason } from '../../shared/article/types.ts';

export const TOO_COSTLY: Reason = { code: 'too-costly' };
