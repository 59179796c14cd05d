import { wordDiff } from './diff.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface DifferencesProps {
  readonly mine: string;
  readonly theirs: string;
}

/** Two texts as one: what only one of them has is marked, and said to who does not see that. */
export function Differences({ mine, theirs }: DifferencesProps) {
  return html`<pre dir="auto" tabindex="0" class="differences">${wordDiff(mine, theirs).map(({ of, text }) => {
    if (of === 'both') return text;
    const said = html`<span class="for-ears"> ${t(of === 'mine' ? 'only-yours' : 'only-theirs')} </span>`;
    return of === 'mine' ? html`<del>${said}${text}</del>` : html`<ins>${said}${text}</ins>`;
  })}</pre>`;
}
