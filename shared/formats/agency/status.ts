import { hold } from '../../article/rejection.ts';
import type { Held } from '../../article/types.ts';
import { heldByStatus } from '../held/by-status.ts';

/**
 * Holds what an agency withholds or takes back: `canceled`, `stat:withheld`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`;
 * and whatever else is not known to be usable.
 */
export function heldByAgency(status: string | undefined): Held | undefined {
  const word = status?.trim().toLowerCase().split(/[:/]/).at(-1) ?? '';
  if (word === '' || word === 'embargoed') return undefined;
  if (/^cancell?ed$|^killed?$/.test(word)) return hold({ code: 'canceled' });
  if (word === 'withheld') return hold({ code: 'withheld' });
  return heldByStatus({ name: 'status', value: status });
}
