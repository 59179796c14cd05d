import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { api, type Site } from './api.ts';
import { Drop } from './drop.ts';
import { listen } from './heard.ts';
import { html } from './html.ts';
import { List } from './list.ts';
import { Removals } from './removals.ts';
import { Schedule } from './schedule.ts';
import { Upload } from './upload.ts';
import { Write } from './write.ts';

/** Everything is at an address behind `#`: the browser's own way back leads back. */
function Desk() {
  const [site, setSite] = useState<Site>();
  const [hash, setHash] = useState(location.hash);
  const [isConnected, setConnected] = useState(true);
  const [fault, setFault] = useState('');
  useEffect(() => {
    api.site().then(setSite, (error: Error) => setFault(error.message));
    listen(setConnected);
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    if (site !== undefined) document.title = `Desk of ${site.title}`;
  }, [site]);
  return html`
    <a class="skip" href="#main" onClick=${skip}>To the content</a>
    <header>
      <p class="name"><a href="#/">${site?.title ?? 'Desk'}</a></p>
      <nav aria-label="Desk"><a href="#/">Uploads</a> <a href="#/write">Write</a> <a href="#/schedule">Scheduled</a> <a href="/">The site</a></nav>
    </header>
    ${!isConnected && html`<p role="status" class="fault">The desk is not connected at the moment. What you write stays here; it goes on by itself.</p>`}
    ${fault && html`<p role="alert" class="fault">${fault}</p>`}
    <main id="main" tabindex="-1">${site && screen(hash, site)}</main>
  `;
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function screen(hash: string, site: Site) {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const upload = /^\/upload\/(.+)$/.exec(path)?.[1];
  if (upload !== undefined) {
    const key = decodeURIComponent(upload);
    return html`<${Upload} key=${key} site=${site} uploadKey=${key} />`;
  }
  if (path === '/write') return html`<${Write} site=${site} />`;
  if (path === '/schedule') return html`<${Schedule} site=${site} />`;
  const asked = new URLSearchParams(query);
  const [status, words] = [asked.get('status') ?? '', asked.get('query') ?? ''];
  return html`<${Drop} /><${Removals} /><${List} site=${site} status=${status} query=${words} />`;
}

const place = document.getElementById('desk');
if (place !== null) render(html`<${Desk} />`, place);
