import { useEffect, useState } from 'preact/hooks';
import type { Receipt } from './answers.ts';
import { api } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface KeepBackProps {
  readonly receipt: Receipt;
  readonly onDone: (said: string) => void;
}

/** Milliseconds that the way back lies where the button was that led here. */
const UNDO_MS = 10_000;

/** Takes an upload back, holds it, or lets it go again: nothing else on this page changes what readers see of it. */
export function KeepBack({ receipt, onDone }: KeepBackProps) {
  const [reason, setReason] = useState('');
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    if (!isFresh) return;
    const timer = setTimeout(() => setFresh(false), UNDO_MS);
    return () => clearTimeout(timer);
  }, [isFresh]);
  const { key, status, reasons } = receipt;
  const isKeptBack = reasons.some(({ code }) => code === 'kept-back');
  const act =
    (what: () => Promise<unknown>, said: string, fresh = false) =>
    () =>
      what().then(
        () => {
          setFresh(fresh);
          onDone(said);
        },
        (error: Error) => onDone(error.message),
      );
  if (isFresh)
    return html`<p class="undo"><button type="button" onClick=${act(() => api.release(key), t('let-go-said'))}>${t('undo')}</button></p>`;
  if (isKeptBack)
    return html`<p><button type="button" onClick=${act(() => api.release(key), t('let-go-said'))}>${t('let-go')}</button></p>`;
  if (status === 'withdrawn' || status === 'stored' || status === 'superseded') return null;
  return html`<details class="keep-back"><summary>${t('keep-back')}</summary>
    <p>${t('keep-back-explained')}</p>
    <p><label>${t('reason')} <input type="text" maxlength="300" value=${reason} onInput=${(event: Event) => setReason((event.target as HTMLInputElement).value)} /></label></p>
    <p class="buttons">
      <button type="button" onClick=${act(() => api.keepBack(key, 'withdrawn', reason), t('taking-back'), true)}>${t('take-back')}</button>
      <button type="button" onClick=${act(() => api.keepBack(key, 'held', reason), t('holding'), true)}>${t('hold')}</button>
    </p>
  </details>`;
}
