import { useState } from 'preact/hooks';
import { api } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface CorrectProps {
  readonly uploadKey: string;
  readonly onDone: (said: string) => void;
}

/** Says what was wrong, beside the file: the mended text is a version of the file itself. */
export function Correct({ uploadKey, onDone }: CorrectProps) {
  const [note, setNote] = useState('');
  const add = async (event: Event) => {
    event.preventDefault();
    try {
      const said = await api.editorial(uploadKey);
      await api.say(uploadKey, { ...said, corrections: [...(said.corrections ?? []), note.trim()] });
      setNote('');
      onDone(t('said-so'));
    } catch (error) {
      onDone((error as Error).message);
    }
  };
  return html`<details class="correct"><summary>${t('correct')}</summary>
    <p>${t('correct-explained')}</p>
    <form onSubmit=${add}><p><label>${t('correction')} <input type="text" dir="auto" required maxlength="2000" value=${note} onInput=${(event: Event) => setNote((event.target as HTMLInputElement).value)} /></label></p>
    <p class="buttons"><button type="submit" disabled=${note.trim() === ''}>${t('add-correction')}</button></p></form>
  </details>`;
}
