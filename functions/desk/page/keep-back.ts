import { useState } from 'preact/hooks';
import { api, type Receipt } from './api.ts';
import { html } from './html.ts';

interface KeepBackProps {
  readonly receipt: Receipt;
  readonly onDone: (said: string) => void;
}

/** Takes an upload back, holds it, or lets it go again: nothing else on this page changes what readers see of it. */
export function KeepBack({ receipt, onDone }: KeepBackProps) {
  const [reason, setReason] = useState('');
  const { key, status, reasons } = receipt;
  const isKeptBack = reasons.some(({ code }) => code === 'kept-back');
  const act = (what: () => Promise<unknown>, said: string) => () =>
    what().then(
      () => onDone(said),
      (error: Error) => onDone(error.message),
    );
  if (isKeptBack)
    return html`<p><button type="button" onClick=${act(() => api.release(key), 'It is let go; readers see it again soon.')}>Let it go</button></p>`;
  if (status === 'withdrawn' || status === 'stored' || status === 'superseded') return null;
  return html`<details class="keep-back"><summary>Take back or hold…</summary>
    <p>Taken back, nobody sees it any more, and feeds tell the reason. Held, nobody sees it until it is let go. The file stays where it is, and both can be undone.</p>
    <p><label>Reason <input type="text" maxlength="300" value=${reason} onInput=${(event: Event) => setReason((event.target as HTMLInputElement).value)} /></label></p>
    <p class="buttons">
      <button type="button" onClick=${act(() => api.keepBack(key, 'withdrawn', reason), 'It is being taken back.')}>Take it back</button>
      <button type="button" onClick=${act(() => api.keepBack(key, 'held', reason), 'It is being held.')}>Hold it</button>
    </p>
  </details>`;
}
