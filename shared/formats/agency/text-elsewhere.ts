import { reject } from '../../article/rejection.ts';

/** Of items that only say where their text lies, as services list them. */
export const TEXT_ELSEWHERE = reject({ code: 'text-elsewhere' });
