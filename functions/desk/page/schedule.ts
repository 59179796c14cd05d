import { useEffect, useState } from 'preact/hooks';
import { type ArticleRow, api, type Site } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { fromNow, placeOf, timeIn } from './time.ts';
import { t } from './words.ts';

/** What is still to come out, the next one first. */
export function Schedule({ site }: { readonly site: Site }) {
  const [rows, setRows] = useState<readonly ArticleRow[]>();
  const [fault, setFault] = useState('');
  const load = () =>
    allScheduled().then(
      (found) => {
        setRows(found);
        setFault('');
      },
      (error: Error) => setFault(error.message),
    );
  useEffect(() => void load(), []);
  useHeard(() => void load());
  return html`
    <h1>${t('calendar')}</h1>
    <p class="facts">${t('times-are', { place: placeOf(site.timeZone) })}</p>
    ${fault && html`<p role="alert" class="fault">${fault}</p>`}
    ${rows?.length === 0 && html`<p class="empty">${t('nothing-due')}</p>`}
    <ul class="rows">${rows?.map(
      ({ id, key, title, section, published }) => html`<li key=${id}><a href=${`#/upload/${encodeURIComponent(key)}`}>
        <span class="title" dir="auto">${title}</span>
        <span class="status scheduled"><span aria-hidden="true">◔</span> <time datetime=${published}>${timeIn(site.timeZone, published)}</time>, ${fromNow(published)}</span>
        <span class="facts"><bdi>${key}</bdi>${section && html` · <bdi>${section}</bdi>`}</span>
      </a></li>`,
    )}</ul>
  `;
}

const MOST = 500;

async function allScheduled(): Promise<readonly ArticleRow[]> {
  const rows: ArticleRow[] = [];
  for (let after: string | undefined = ''; after !== undefined && rows.length < MOST; ) {
    const page: Awaited<ReturnType<typeof api.articles>> = await api.articles({
      state: 'scheduled',
      limit: '100',
      ...(after && { after }),
    });
    rows.push(...page.items);
    after = page.next;
  }
  return rows.toSorted((a, b) => (a.published < b.published ? -1 : 1));
}
