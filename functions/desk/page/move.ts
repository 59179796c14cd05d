import { useState } from 'preact/hooks';
import { api } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface MoveProps {
  readonly uploadKey: string;
  readonly onDone: (said: string) => void;
}

/** Gives an upload another name or folder. */
export function Move({ uploadKey, onDone }: MoveProps) {
  const [to, setTo] = useState(uploadKey);
  const move = (event: Event) => {
    event.preventDefault();
    api.move(uploadKey, to.trim()).then(
      () => {
        location.hash = `#/upload/${encodeURIComponent(to.trim())}`;
      },
      (error: Error) => onDone(error.message),
    );
  };
  return html`<details class="move"><summary>${t('move')}</summary>
    <p>${t('move-explained')}</p>
    <form onSubmit=${move}><p><label>${t('new-name')} <input type="text" required maxlength="1000" value=${to} onInput=${(event: Event) => setTo((event.target as HTMLInputElement).value)} /></label></p>
    <p class="buttons"><button type="submit" disabled=${to.trim() === uploadKey}>${t('move-button')}</button></p></form>
  </details>`;
}
