import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page, Row, Site } from './answers.ts';
import { type Api, api } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { statusOf } from './status.ts';
import { fromNow, timeIn } from './time.ts';
import { t } from './words.ts';

const FILTERS = {
  uploads: ['all', 'rejected', 'held', 'scheduled', 'published', 'withdrawn'],
  articles: ['all', 'scheduled', 'published', 'expired', 'withdrawn'],
} as const;
export type Listed = keyof typeof FILTERS;

/** What is asked for stands in the address: a way back, or a bookmark, leads to it. */
export interface Wanted {
  readonly listed: Listed;
  /** Of those alone; '' for all. */
  readonly status: string;
  /** Words that they are about; '' for all. */
  readonly query: string;
  /** Where the page before ended; '' for the newest. */
  readonly after: string;
}

/** As many are shown at a time, however many there are: what comes behind is another page of the same list. */
const A_PAGE = '100';

/** Uploads or articles, the newest first. */
export function List({ site, wanted }: { readonly site: Site; readonly wanted: Wanted }) {
  const { listed, status, query, after } = wanted;
  const [page, setPage] = useState<Page<Row>>();
  const [counts, setCounts] = useState<Awaited<ReturnType<Api['counts']>>>({});
  const [fault, setFault] = useState('');

  // A look that was put off for a moment is at what is wanted by then.
  const latest = useRef(wanted);
  latest.current = wanted;
  const load = async () => {
    const asked = latest.current;
    try {
      const found = await search(asked);
      if (JSON.stringify(asked) !== JSON.stringify(latest.current)) return;
      setPage(found);
      setFault('');
      if (listed === 'uploads') setCounts(await api.counts());
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  useEffect(() => {
    setPage(undefined);
    void load();
  }, [listed, status, query, after]);
  useHeard(soon(() => void load()));

  // What is being typed is ahead of the address: only one that somebody else has set, as by the way back, is written over it.
  const [typed, setTyped] = useState(query);
  const ours = useRef(query);
  useEffect(() => {
    if (query !== ours.current) setTyped(query);
    ours.current = query;
  }, [query]);
  // Who has gone on to an upload is not led back here.
  useEffect(() => () => clearTimeout(typing), []);
  const onTyped = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    setTyped(value);
    find(() => {
      ours.current = value.trim();
      return { ...latest.current, after: '', query: ours.current };
    });
  };

  const rows = page?.items;
  return html`
    <h1>${t(listed)}</h1>
    <search><label>${t('find')} <input type="text" data-key="/" maxlength="200" value=${typed} onInput=${onTyped} /></label></search>
    <nav aria-label=${t('which')} class="filters">
      ${FILTERS[listed].map((choice) => {
        const own = choice === 'all' ? '' : choice;
        return html`<a href=${addressOf({ ...wanted, after: '', status: own })} aria-current=${own === status ? 'true' : undefined}>${t(choice)}${listed === 'uploads' && choice !== 'all' && countText(counts[choice])}</a>`;
      })}
    </nav>
    ${fault && html`<p role="alert" class="fault">${fault}</p>`}
    <div aria-live="polite" class="count">${rows && countOf(rows.length, page?.next)}</div>
    ${rows?.length === 0 && html`<p class="empty">${listed === 'uploads' && status === '' && query === '' ? t('empty') : t('none')}</p>`}
    <ul class="rows">${rows?.map((row) => html`<${Line} key=${row.id ?? row.key} row=${row} site=${site} />`)}</ul>
    <p class="buttons">
      ${after !== '' && html`<a href=${addressOf({ ...wanted, after: '' })}>${t('newest')}</a>`}
      ${page?.next && html`<a href=${addressOf({ ...wanted, after: page.next })}>${t('older')}</a>`}
    </p>
  `;
}

async function search({ listed, status, query, after }: Wanted): Promise<Page<Row>> {
  let from = after;
  // Of rare words a page may hold nothing although older ones do.
  for (;;) {
    const words = { limit: A_PAGE, ...(query && { query }), ...(from && { after: from }) };
    const page = await (listed === 'uploads'
      ? api.receipts({ ...words, ...(status && { status }) })
      : api.articles({ ...words, ...(status && { state: status }) }));
    if (page.items.length > 0 || page.next === undefined) return page;
    from = page.next;
  }
}

function Line({ row, site }: { readonly row: Row; readonly site: Site }) {
  const { key, title, why, section, uploadedAt, published, status } = row;
  const when = status === 'scheduled' && published !== undefined ? published : (uploadedAt ?? published ?? '');
  return html`<li>
    <a href=${`#/upload/${encodeURIComponent(key)}`}>
      <span class="title" dir="auto">${title ?? key}</span>
      ${statusOf(row, published && timeIn(site.timeZone, published))}
      <span class="facts"><bdi>${key}</bdi>${section && html` · <bdi>${section}</bdi>`} · <time datetime=${when} title=${fromNow(when)}>${timeIn(site.timeZone, when)}</time></span>
      ${why && html`<span class="why" dir="auto">${why}</span>`}
    </a>
  </li>`;
}

function addressOf({ listed, status, query, after }: Wanted): string {
  const asked = new URLSearchParams({ ...(status && { status }), ...(query && { query }), ...(after && { after }) });
  const path = listed === 'uploads' ? '#/' : '#/articles';
  return asked.size === 0 ? path : `${path}?${asked}`;
}

const TYPED_MS = 200;
let typing: ReturnType<typeof setTimeout> | undefined;

function find(wanted: () => Wanted): void {
  clearTimeout(typing);
  typing = setTimeout(() => location.replace(addressOf(wanted())), TYPED_MS);
}

function countOf(count: number, next: string | undefined): string {
  return next === undefined ? t('count', { count }) : t('more-than', { count });
}

function countText(counted: { readonly count: number; readonly hasMore: boolean } | undefined) {
  if (counted === undefined || counted.count === 0) return '';
  return html` <span class="number">${counted.hasMore ? t('more-than', { count: counted.count }) : counted.count}</span>`;
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
