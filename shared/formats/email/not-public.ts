import type { Email } from 'postal-mime';
import type { Held } from '../../article/types.ts';
import { saysItIsNot } from '../held/reasons.ts';

/**
 * Headers by which a message is not for everybody: its sensitivity (RFC 4021, section 2.1.55), and that it was never sent, as
 * Outlook writes into drafts that are saved as files.
 */
export function heldByHeaders({ headers }: Email): Held | undefined {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value.trim() ?? '';
  const sensitivity = value('sensitivity');
  if (/^(?:personal|private|company[- ]?confidential)$/i.test(sensitivity))
    return saysItIsNot({ name: 'Sensitivity', value: sensitivity }, 'left-out');
  return value('x-unsent') === '1' ? saysItIsNot({ name: 'X-Unsent', value: '1' }, 'sent') : undefined;
}
