import type { Receipt } from './answers.ts';
import { api } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface AcceptStatusProps {
  readonly receipt: Receipt;
  readonly onDone: (said: string) => void;
}

/** Publishes what is held for a status that nobody knows, whose reason stands above. */
export function AcceptStatus({ receipt, onDone }: AcceptStatusProps) {
  const { key, status, reasons, uploadedAt } = receipt;
  if (status !== 'held' || reasons.length === 0 || reasons.some(({ code }) => code !== 'status-unknown')) return null;
  const accept = () =>
    api.acceptStatus(key, uploadedAt).then(
      () => onDone(t('accepting-status')),
      (error: Error) => onDone(error.message),
    );
  return html`<details class="keep-back"><summary>${t('accept-status')}…</summary>
    <p>${t('accept-status-explained')}</p>
    <p class="buttons"><button type="button" onClick=${accept}>${t('accept-status')}</button></p>
  </details>`;
}
