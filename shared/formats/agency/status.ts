import type { Rejection } from '../../article/types.ts';
import { reject } from '../rejection.ts';

/** Refuses what an agency withholds or takes back: `canceled`, `stat:withheld`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`. */
export function refusalByStatus(status: string | undefined): Rejection | undefined {
  const word = status?.trim().toLowerCase().split(/[:/]/).at(-1) ?? '';
  if (/^cancell?ed$|^killed?$/.test(word)) {
    return { ...reject('canceled', 'The agency has cancelled this item.'), withdraws: true };
  }
  if (word === 'withheld') {
    return { ...reject('withheld', 'The agency withholds this item from publication.'), withdraws: true };
  }
  return undefined;
}
