import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Site } from './answers.ts';
import { api } from './api.ts';
import { Drop } from './drop.ts';
import { listen } from './heard.ts';
import { HeldFeeds } from './held-feeds.ts';
import { html } from './html.ts';
import { Keys } from './keys.ts';
import { List } from './list.ts';
import { whenSignedOut } from './refused.ts';
import { Removals } from './removals.ts';
import { Schedule } from './schedule.ts';
import { Upload } from './upload.ts';
import { choose, LANGUAGES, type Language, languageNow, loadWords, t } from './words.ts';
import { Write } from './write.ts';

/** Everything is at an address behind `#`: the browser's own way back leads back. */
function Desk() {
  const [site, setSite] = useState<Site>();
  const [hash, setHash] = useState(location.hash);
  const [language, setLanguage] = useState(languageNow());
  const [isConnected, setConnected] = useState(true);
  const [fault, setFault] = useState('');
  const [signIn, setSignIn] = useState<string>();
  useEffect(() => {
    whenSignedOut(setSignIn);
    api.site().then(setSite, (error: Error) => setFault(error.message));
    listen((isOpen) => {
      setConnected(isOpen);
      if (isOpen) setSignIn(undefined);
    });
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    if (site !== undefined) document.title = t('desk-of', { site: site.title });
  }, [site, language]);
  const speak = (event: Event) =>
    choose((event.target as HTMLSelectElement).value as Language).then(
      () => setLanguage(languageNow()),
      (error: Error) => setFault(error.message),
    );
  const leave = () =>
    api.signOut().then(
      (where) => location.assign(where),
      (error: Error) => setFault(error.message),
    );
  const isSignedIn = site?.who.name !== undefined;
  return html`
    <a class="skip" href="#main" onClick=${skip}>${t('skip')}</a>
    <header>
      <p class="name"><a href="#/">${site?.title ?? t('desk')}</a></p>
      <nav aria-label=${t('desk')}><a href="#/">${t('uploads')}</a> <a href="#/articles">${t('articles')}</a> <a href="#/write">${t('write')}</a> <a href="#/schedule">${t('calendar')}</a> <a href=${isSignedIn ? site.feedsUrl : '/'}>${t('the-site')}</a></nav>
      ${isSignedIn && html`<p>${t('signed-in-as', { name: site.who.name ?? '' })} <button type="button" onClick=${leave}>${t('sign-out')}</button></p>`}
    </header>
    ${!isConnected && html`<p role="status" class="fault">${t('not-connected')}</p>`}
    ${fault && signIn === undefined && html`<p role="alert" class="fault">${fault}</p>`}
    ${signIn !== undefined && html`<${SignedOut} signIn=${signIn} hash=${hash} isAtWork=${site !== undefined} />`}
    <main id="main" tabindex="-1" key=${language}>${site === undefined ? signIn && html`<h1>${t('desk')}</h1>` : screen(hash, site)}</main>
    <footer><p><label>${t('language')} <select onChange=${speak}>${Object.entries(LANGUAGES).map(
      ([tag, name]) => html`<option value=${tag} lang=${tag} selected=${tag === language}>${name}</option>`,
    )}</select></label> <${Keys} /></p></footer>
  `;
}

/** In a page of its own where somebody is at work: what is on this one, saved or not, stays as it is. */
function SignedOut({
  signIn,
  hash,
  isAtWork,
}: {
  readonly signIn: string;
  readonly hash: string;
  readonly isAtWork: boolean;
}) {
  const address = `${signIn}?${new URLSearchParams({ to: hash })}`;
  return html`<p role="alert" class="fault">${t('signed-out')} <a href=${address} target=${isAtWork ? '_blank' : '_self'}>${t('sign-in')}</a></p>`;
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
  const asked = new URLSearchParams(query);
  const of = (name: string) => asked.get(name) ?? '';
  if (path === '/schedule') return html`<${Schedule} site=${site} month=${of('month')} />`;
  const wanted = { status: of('status'), query: of('query'), after: of('after') };
  if (path === '/articles')
    return html`<${List} key="articles" site=${site} wanted=${{ ...wanted, listed: 'articles' }} />`;
  return html`<${Drop} site=${site} /><${Removals} /><${HeldFeeds} /><${List} key="uploads" site=${site} wanted=${{ ...wanted, listed: 'uploads' }} />`;
}

const place = document.getElementById('desk');
if (place !== null)
  loadWords().then(
    () => render(html`<${Desk} />`, place),
    () => {
      place.textContent = 'The desk cannot be reached. Load the page again in a moment.';
    },
  );
