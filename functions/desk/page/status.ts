import { html } from './html.ts';

/** A sign beside each word, for whom colours say nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  published: '●',
  scheduled: '◔',
  held: '‖',
  rejected: '✕',
  withdrawn: '↶',
  expired: '○',
  superseded: '→',
  stored: '▣',
};

export function statusOf({ status, headline }: { readonly status: string; readonly headline: string }) {
  return html`<span class=${`status ${status}`}><span aria-hidden="true">${SIGNS[status]}</span> ${words(status, headline)}</span>`;
}

function words(status: string, headline: string): string {
  if (status === 'rejected') return 'Not published';
  if (status === 'withdrawn') return 'Taken back';
  const [first = '', ...rest] = headline;
  return first.toUpperCase() + rest.join('');
}
