import { useEffect, useState } from 'preact/hooks';
import { api, type Row, type Site } from './api.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { statusOf } from './status.ts';
import { fromNow, timeIn } from './time.ts';

const FILTERS = [
  ['', 'All'],
  ['rejected', 'Not published'],
  ['held', 'Held'],
  ['scheduled', 'Scheduled'],
  ['published', 'Published'],
  ['withdrawn', 'Taken back'],
] as const;

/** Uploads, the newest first. @param status of those alone; '' for all */
export function List({ site, status }: { readonly site: Site; readonly status: string }) {
  const [rows, setRows] = useState<readonly Row[]>();
  const [next, setNext] = useState<string>();
  const [fault, setFault] = useState('');

  const load = async (after?: string) => {
    try {
      const page = await api.receipts({ limit: '50', ...(status && { status }), ...(after && { after }) });
      setRows((before) => (after === undefined ? page.items : [...(before ?? []), ...page.items]));
      setNext(page.next);
      setFault('');
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  useEffect(() => {
    setRows(undefined);
    void load();
  }, [status]);
  useHeard(soon(() => void load()));

  return html`
    <h1>Uploads</h1>
    <nav aria-label="Which uploads" class="filters">
      ${FILTERS.map(
        ([choice, label]) =>
          html`<a href=${choice === '' ? '#/' : `#/?status=${choice}`} aria-current=${choice === status ? 'true' : undefined}>${label}</a>`,
      )}
    </nav>
    ${fault && html`<p role="alert" class="fault">${fault}</p>`}
    <div aria-live="polite" class="count">${rows && countOf(rows.length, next)}</div>
    ${rows?.length === 0 && html`<p class="empty">${status === '' ? 'Nothing yet. Drop a file anywhere on this page, or write a text.' : 'None.'}</p>`}
    <ul class="rows">${rows?.map((row) => html`<${Line} key=${row.key} row=${row} site=${site} />`)}</ul>
    ${next && html`<p><button type="button" onClick=${() => load(next)}>Older ones</button></p>`}
  `;
}

function Line({ row, site }: { readonly row: Row; readonly site: Site }) {
  const { key, title, why, section, uploadedAt, published, status } = row;
  const when = status === 'scheduled' && published !== undefined ? published : uploadedAt;
  return html`<li>
    <a href=${`#/upload/${encodeURIComponent(key)}`}>
      <span class="title" dir="auto">${title ?? key}</span>
      ${statusOf(row)}
      <span class="facts"><bdi>${key}</bdi>${section && html` · <bdi>${section}</bdi>`} · <time datetime=${when} title=${fromNow(when)}>${timeIn(site.timeZone, when)}</time></span>
      ${why && html`<span class="why" dir="auto">${why}</span>`}
    </a>
  </li>`;
}

function countOf(count: number, next: string | undefined): string {
  if (next !== undefined) return `The newest ${count}`;
  return count === 1 ? '1 upload' : `${count} uploads`;
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
