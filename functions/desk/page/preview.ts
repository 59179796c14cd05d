import { useState } from 'preact/hooks';
import type { Preview as Previewed } from './api.ts';
import { html } from './html.ts';
import { Notes } from './notes.ts';
import { statusOf } from './status.ts';
import { t } from './words.ts';

interface PreviewProps {
  readonly preview: Previewed;
  readonly onLine: (line: number) => void;
}

/** What would become of a text: in words, and as readers would see it. */
export function Preview({ preview, onLine }: PreviewProps) {
  const [isNarrow, setNarrow] = useState(false);
  const { receipt, articles } = preview;
  return html`<section aria-labelledby="preview" class="preview">
    <h2 id="preview" tabindex="-1">${t('preview')}</h2>
    <p>${t('would-be')} ${statusOf(receipt)} ${receipt.explanation}</p>
    <${Notes} heading=${t('why')} notes=${receipt.reasons} onLine=${onLine} />
    <${Notes} heading=${t('warnings')} notes=${receipt.warnings} onLine=${onLine} />
    ${
      receipt.receivers.length > 0 &&
      html`<section class="notes"><h2>${t('receivers')}</h2><ul>${receipt.receivers.map(
        ({ receiver, message }) => html`<li><b>${receiver}</b>: ${message}</li>`,
      )}</ul></section>`
    }
    ${
      articles.length > 0 &&
      html`<p><label><input type="checkbox" checked=${isNarrow} onChange=${() => setNarrow(!isNarrow)} /> ${t('narrow')}</label></p>`
    }
    ${articles.map(
      ({ title, page, html: body }) => html`<iframe
        sandbox=""
        title=${t('preview-of', { title })}
        srcdoc=${page ?? body}
        class=${isNarrow ? 'narrow' : ''}
      ></iframe>`,
    )}
  </section>`;
}
