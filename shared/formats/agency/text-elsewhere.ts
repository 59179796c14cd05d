import { reject } from '../../article/rejection.ts';

/** Of items that only say where their text lies, as services list them. */
export const TEXT_ELSEWHERE = reject(
  'text-elsewhere',
  'The item does not hold its text, only the address of a file that does. Send that file instead.',
);
