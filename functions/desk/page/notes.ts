import type { Note } from './answers.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface NotesProps {
  readonly heading: string;
  readonly notes: readonly Note[];
  readonly onLine: (line: number) => void;
}

/** Sentences about an upload; what is about a line leads there. */
export function Notes({ heading, notes, onLine }: NotesProps) {
  if (notes.length === 0) return null;
  return html`<section class="notes"><h2>${heading}</h2><ul>
    ${notes.map(
      ({ message, line }) =>
        html`<li dir="auto">${message}${
          line !== undefined &&
          html` <button type="button" class="line" onClick=${() => onLine(line)}>${t('line', { line })}</button>`
        }</li>`,
    )}
  </ul></section>`;
}
