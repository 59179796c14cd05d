import { useState } from 'preact/hooks';
import type { Previewed, Preview as Shown } from './answers.ts';
import { html } from './html.ts';
import { Notes } from './notes.ts';
import { statusOf } from './status.ts';
import { t } from './words.ts';

interface PreviewProps {
  readonly preview: Shown;
  readonly onLine: (line: number) => void;
}

/** What would become of a text: in words, as readers would see it, and as feeds would have it. */
export function Preview({ preview, onLine }: PreviewProps) {
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
    ${articles.map((article, index) => html`<${Views} key=${index} article=${article} />`)}
  </section>`;
}

const DOCUMENTS = ['rss', 'atom', 'json'] as const;
type View = 'page' | 'reader' | (typeof DOCUMENTS)[number];

function Views({ article }: { readonly article: Previewed }) {
  const [view, setView] = useState<View>('page');
  const [isNarrow, setNarrow] = useState(false);
  const { title, page, html: body, items } = article;
  const choices: readonly (readonly [View, string])[] = [
    ['page', t('page')],
    ['reader', t('in-reader')],
    ['rss', 'RSS'],
    ['atom', 'Atom'],
    ['json', 'JSON'],
  ];
  const named = t('preview-of', { title });
  return html`<div class="views">
    <p class="buttons" role="group" aria-label=${named}>${choices.map(
      ([choice, label]) =>
        html`<button type="button" aria-pressed=${choice === view ? 'true' : 'false'} onClick=${() => setView(choice)}>${label}</button>`,
    )}</p>
    ${
      DOCUMENTS.includes(view as 'rss')
        ? html`<p>${t('in-document')}</p><pre tabindex="0" dir="ltr" aria-label=${named}>${items[view as 'rss']}</pre>`
        : html`<p><label><input type="checkbox" checked=${isNarrow} onChange=${() => setNarrow(!isNarrow)} /> ${t('narrow')}</label></p>
          <iframe sandbox="" title=${named} srcdoc=${view === 'page' ? (page ?? body) : readerPage(items.json)} class=${isNarrow ? 'narrow' : ''}></iframe>`
    }
  </div>`;
}

/** As a reader shows an item of a feed: its own letters, its own page; what the item says, and nothing else. */
function readerPage(item: string): string {
  const {
    title = '',
    authors = [],
    date_published: date = '',
    content_html: content = '',
    summary = '',
  } = JSON.parse(item);
  const names = authors.map(({ name }: { name: string }) => name).join(', ');
  return `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:1rem auto;padding:0 1rem}img,video{max-width:100%;height:auto}</style>
<main dir="auto"><h1>${escaped(title)}</h1><p>${escaped([names, date.slice(0, 10)].filter(Boolean).join(' · '))}</p>${content || `<p>${escaped(summary)}</p>`}</main>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
