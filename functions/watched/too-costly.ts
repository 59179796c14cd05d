import type { Reason } from '../../shared/article/types.ts';

export const TOO_COSTLY: Reason = {
  code: 'too-costly',
  message:
    'Reading this file takes longer, or more memory, than any article needs, so that it would hold up all others. Look for something that is repeated or nested without end, or send it in another format.',
};
