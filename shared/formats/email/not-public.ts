import type { Email } from 'postal-mime';
import type { Held } from '../../article/types.ts';
import { saysItIsNot } from '../held/reasons.ts';

/**
 * Headers by which a message is not for everybody: its sensitivity (RFC 4021, section 2.1.55), that it was never sent, as programs
 * write into drafts that are saved as files (Outlook, Thunderbird, Apple Mail), and where it lay when it was exported from Gmail.
 */
export function heldByHeaders({ headers }: Email): Held | undefined {
  const value = (name: string) => headers.find(({ key }) => key === name)?.value.trim() ?? '';
  const sensitivity = value('sensitivity');
  if (/^(?:personal|private|company[- ]?confidential)$/i.test(sensitivity))
    return saysItIsNot({ name: 'Sensitivity', value: sensitivity }, 'left-out');
  if (value('x-unsent') === '1') return saysItIsNot({ name: 'X-Unsent', value: '1' }, 'sent');
  // What is sent by another program than it was written with keeps such a header, and has travelled.
  const hasTravelled = headers.some(({ key }) => key === 'received');
  const draft = hasTravelled ? undefined : DRAFTS.find(([name, says]) => says.test(value(name.toLowerCase())))?.[0];
  if (draft !== undefined) return saysItIsNot({ name: draft, value: value(draft.toLowerCase()) }, 'sent');
  const labels = value('x-gmail-labels').split(',');
  const label = labels.map((one) => one.trim().replace(/^"|"$/g, '')).find((one) => AWAY.test(one));
  return label === undefined ? undefined : saysItIsNot({ name: 'X-Gmail-Labels', value: label }, 'left-out');
}

/** What programs write above what they keep as a draft, and take out when it is sent. */
const DRAFTS: readonly (readonly [name: string, says: RegExp])[] = [
  ['X-Mozilla-Draft-Info', /^internal\/draft\b/i],
  ['X-Uniform-Type-Identifier', /^com\.apple\.mail-draft$/i],
];

/** The folders of Gmail in which nothing is that anybody sent or kept. */
const AWAY = /^(?:drafts?|trash|bin|spam)$/i;
