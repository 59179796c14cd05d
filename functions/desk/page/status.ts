import type { Change, Status } from './answers.ts';
import { html } from './html.ts';
import { t } from './words.ts';

/** A sign beside each word, for whom colours say nothing. */
const SIGNS = {
  published: '●',
  scheduled: '◔',
  held: '‖',
  rejected: '✕',
  withdrawn: '↶',
  expired: '○',
  superseded: '→',
  stored: '▣',
} as const satisfies Record<Status, string>;

interface Become {
  readonly status: Status;
  readonly change?: Change;
}

/** @param when it comes out, of what is scheduled */
export function statusOf({ status, change }: Become, when?: string) {
  return html`<span class=${`status ${status}`}><span aria-hidden="true">${SIGNS[status]}</span> ${words({ status, change } as Become, when)}</span>`;
}

function words({ status, change }: Become, when: string | undefined): string {
  if (status === 'scheduled' && when !== undefined) return t('scheduled-for', { when });
  return status === 'published' && change !== undefined && change !== 'new' ? t(change) : t(status);
}
