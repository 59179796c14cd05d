import { useState } from 'preact/hooks';
import { api, type Said } from './api.ts';
import { html } from './html.ts';
import { placeOf } from './time.ts';

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
    api.say(uploadKey, said).then(
      () => onDone('It is said. What becomes of it shows above as soon as it is read.'),
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
    ['title', 'Title'],
    ['dek', 'Dek'],
    ['section', 'Section'],
    ['tags', 'Tags, a line each'],
    ['authors', 'Authors, a line each'],
    ['published', `Comes out (${placeOf(timeZone)}), as 2026-12-24 08:00`],
    ['expires', `Is over (${placeOf(timeZone)})`],
    ['corrections', 'Corrections, a line each'],
  ];
  return html`<details class="changes" onToggle=${open}><summary>Change without touching the file…</summary>
    <p>What is said here counts instead of what the file says. What is left empty is as in the file.</p>
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
        <p><label><input type="checkbox" checked=${said.priority === 'lead'} onChange=${(event: Event) => put('priority', (event.target as HTMLInputElement).checked ? 'lead' : '')} /> It leads the front page</label></p>
        <p class="buttons"><button type="submit">Say so</button></p>
      </form>`
    }
  </details>`;
}
