import type { Receipt } from './answers.ts';
import { api } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface AcceptStatusProps {
  readonly receipt: Receipt;
  readonly onDone: (said: string) => void;
}

/** Publishes what is held, or left out, for a status that nobody knows, whose reason stands above: each by name. */
export function AcceptStatus({ receipt, onDone }: AcceptStatusProps) {
  const { key, uploadedAt, unknownStatuses } = receipt;
  if (unknownStatuses === undefined) return null;
  const accept = (field: string, value: string) =>
    api.acceptStatus(key, uploadedAt, { [field]: [value] }).then(
      () => onDone(t('accepting-status')),
      (error: Error) => onDone(error.message),
    );
  return html`<details class="keep-back"><summary>${t('accept-status')}…</summary>
    <p>${t('accept-status-explained')}</p>
    <p class="buttons">${Object.entries(unknownStatuses).map(([field, values]) =>
      values.map(
        (value) =>
          html`<button type="button" onClick=${() => accept(field, value)}>${t('accept-status')} <bdi>(${field}: ${value})</bdi></button>`,
      ),
    )}</p>
  </details>`;
}
