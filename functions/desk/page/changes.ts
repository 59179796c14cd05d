import { useState } from 'preact/hooks';
import type { Said } from './answers.ts';
import { api } from './api.ts';
import { html } from './html.ts';
import { placeOf } from './time.ts';
import { t } from './words.ts';

interface ChangesProps {
  readonly uploadKey: string;
  readonly timeZone: string;
  readonly onDone: (said: string) => void;
}

/** What several of are written a line each. */
const LISTS = new Set<keyof Said>(['tags', 'authors', 'corrections']);

/** Says of an article what is to count instead of what its file says; the file is not touched. */
export function Changes({ uploadKey, timeZone, onDone }: ChangesProps) {
  const [said, setSaid] = useState<Said>();
  const open = (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open || said !== undefined) return;
    api.editorial(uploadKey).then(setSaid, (error: Error) => onDone(error.message));
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (said === undefined) return;
    // What is said of pictures meanwhile stays.
    const { media: _, ...own } = said;
    api
      .editorial(uploadKey)
      .then(({ media }) => api.say(uploadKey, { ...own, ...(media && { media }) }))
      .then(
        () => onDone(t('said-so')),
        (error: Error) => onDone(error.message),
      );
  };
  const put = (name: keyof Said, text: string) => {
    const { [name]: _, ...others } = said ?? {};
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (text.trim() === '') setSaid(others);
    else setSaid({ ...others, [name]: LISTS.has(name) ? lines : text });
  };
  const fields: readonly (readonly [keyof Said, string])[] = [
    ['title', t('title')],
    ['dek', t('dek')],
    ['section', t('section')],
    ['tags', t('tags')],
    ['authors', t('authors')],
    ['published', t('comes-out', { place: placeOf(timeZone) })],
    ['expires', t('ends', { place: placeOf(timeZone) })],
    ['corrections', t('corrections')],
  ];
  return html`<details class="changes" onToggle=${open}><summary>${t('changes')}</summary>
    <p>${t('changes-explained')}</p>
    ${
      said !== undefined &&
      html`<form onSubmit=${save}>
        ${fields.map(
          ([name, label]) =>
            html`<p><label>${label} ${
              LISTS.has(name)
                ? html`<textarea rows="2" dir="auto" onChange=${(event: Event) => put(name, (event.target as HTMLTextAreaElement).value)}>${((said[name] as readonly string[]) ?? []).join('\n')}</textarea>`
                : html`<input type="text" dir="auto" maxlength="2000" value=${said[name] ?? ''} onChange=${(event: Event) => put(name, (event.target as HTMLInputElement).value)} />`
            }</label></p>`,
        )}
        <p><label><input type="checkbox" checked=${said.priority === 'lead'} onChange=${(event: Event) => put('priority', (event.target as HTMLInputElement).checked ? 'lead' : '')} /> ${t('leads')}</label></p>
        <p class="buttons"><button type="submit">${t('say-so')}</button></p>
      </form>`
    }
  </details>`;
}
