import { useEffect, useRef, useState } from 'preact/hooks';
import { api, type Row, type Site } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { statusOf } from './status.ts';
import { fromNow, timeIn } from './time.ts';
import { t } from './words.ts';

const FILTERS = ['all', 'rejected', 'held', 'scheduled', 'published', 'withdrawn'] as const;

interface ListProps {
  readonly site: Site;
  /** Of those alone; '' for all. */
  readonly status: string;
  /** Words that they are about; '' for all. */
  readonly query: string;
}

/** Uploads, the newest first. */
export function List({ site, status, query }: ListProps) {
  const [rows, setRows] = useState<readonly Row[]>();
  const [next, setNext] = useState<string>();
  const [fault, setFault] = useState('');

  const asked = useRef('');
  const load = async (from?: string) => {
    const filter = { ...(status && { status }), ...(query && { query }) };
    const name = JSON.stringify(filter);
    asked.current = name;
    try {
      const found: Row[] = [];
      let after = from;
      // Of rare words a page may hold nothing although older ones do.
      do {
        const page = await api.receipts({ limit: '50', ...filter, ...(after && { after }) });
        // Meanwhile something else is asked for.
        if (asked.current !== name) return;
        found.push(...page.items);
        after = page.next;
      } while (found.length === 0 && after !== undefined);
      setRows((before) => (from === undefined ? found : [...(before ?? []), ...found]));
      setNext(after);
      setFault('');
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  useEffect(() => {
    setRows(undefined);
    void load();
  }, [status, query]);
  useHeard(soon(() => void load()));

  return html`
    <h1>${t('uploads')}</h1>
    <search><label>${t('find')} <input type="text" value=${query} onInput=${(event: Event) => find(status, (event.target as HTMLInputElement).value)} /></label></search>
    <nav aria-label=${t('which')} class="filters">
      ${FILTERS.map(
        (choice) =>
          html`<a href=${addressOf(choice === 'all' ? '' : choice, query)} aria-current=${choice === (status || 'all') ? 'true' : undefined}>${t(choice)}</a>`,
      )}
    </nav>
    ${fault && html`<p role="alert" class="fault">${fault}</p>`}
    <div aria-live="polite" class="count">${rows && countOf(rows.length, next)}</div>
    ${rows?.length === 0 && html`<p class="empty">${status === '' && query === '' ? t('empty') : t('none')}</p>`}
    <ul class="rows">${rows?.map((row) => html`<${Line} key=${row.key} row=${row} site=${site} />`)}</ul>
    ${next && html`<p><button type="button" onClick=${() => load(next)}>${t('older')}</button></p>`}
  `;
}

function Line({ row, site }: { readonly row: Row; readonly site: Site }) {
  const { key, title, why, section, uploadedAt, published, status } = row;
  const when = status === 'scheduled' && published !== undefined ? published : uploadedAt;
  return html`<li>
    <a href=${`#/upload/${encodeURIComponent(key)}`}>
      <span class="title" dir="auto">${title ?? key}</span>
      ${statusOf(row, published && timeIn(site.timeZone, published))}
      <span class="facts"><bdi>${key}</bdi>${section && html` · <bdi>${section}</bdi>`} · <time datetime=${when} title=${fromNow(when)}>${timeIn(site.timeZone, when)}</time></span>
      ${why && html`<span class="why" dir="auto">${why}</span>`}
    </a>
  </li>`;
}

function addressOf(status: string, query: string): string {
  const asked = new URLSearchParams({ ...(status && { status }), ...(query && { query }) }).toString();
  return asked === '' ? '#/' : `#/?${asked}`;
}

const TYPED_MS = 200;
let typing: ReturnType<typeof setTimeout> | undefined;

/** What is looked for stands in the address, so that the way back from an upload leads to it. */
function find(status: string, query: string): void {
  clearTimeout(typing);
  typing = setTimeout(() => location.replace(addressOf(status, query.trim())), TYPED_MS);
}

function countOf(count: number, next: string | undefined): string {
  return next === undefined ? t('count', { count }) : t('more-than', { count });
}

const AT_MOST_EACH_MS = 300;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** A hundred files at once are a hundred events, and one look at the list. */
function soon(act: () => void): () => void {
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(act, AT_MOST_EACH_MS);
  };
}
