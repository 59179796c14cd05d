import { useEffect, useRef, useState } from 'preact/hooks';
import type { Site } from './answers.ts';
import { api } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface LinkProps {
  readonly site: Site;
  /** An address that was pasted on the page; another object is another paste. */
  readonly pasted: { readonly url: string } | undefined;
}

/** Has the desk fetch a file of the web. What is pasted waits for the button: nothing is published by a clipboard's mistake. */
export function Link({ site, pasted }: LinkProps) {
  const [url, setUrl] = useState('');
  const [folder, setFolder] = useState(site.who.sections[0] ?? '');
  const [isFetching, setFetching] = useState(false);
  const [said, setSaid] = useState('');
  const [taken, setTaken] = useState<string>();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (pasted === undefined || details.current === null) return;
    setUrl(pasted.url);
    details.current.open = true;
    details.current.querySelector('button')?.focus();
  }, [pasted]);

  const take = async (event: Event) => {
    event.preventDefault();
    if (isFetching) return;
    setFetching(true);
    setTaken(undefined);
    setSaid(t('fetching'));
    try {
      setTaken((await api.takeLink(url.trim(), folder.trim())).key);
      setSaid(t('sent'));
      setUrl('');
    } catch (error) {
      setSaid((error as Error).message);
    }
    setFetching(false);
  };
  const field = (set: (text: string) => void) => (event: Event) => set((event.target as HTMLInputElement).value);
  return html`<details class="link" ref=${details}><summary>${t('from-web')}</summary>
    <p>${t('from-web-explained')}</p>
    <form onSubmit=${take}>
      <p><label>${t('web-address')} <input type="url" required maxlength="2000" dir="ltr" placeholder="https://…" value=${url} onInput=${field(setUrl)} /></label></p>
      <p><label>${t('in-folder')} <input type="text" maxlength="500" dir="auto" placeholder="city" value=${folder} onInput=${field(setFolder)} /></label></p>
      <p class="buttons"><button type="submit">${t('fetch-it')}</button></p>
    </form>
    <p aria-live="polite" class="said">${taken !== undefined && html`<a href=${`#/upload/${encodeURIComponent(taken)}`}><bdi>${taken}</bdi></a> `}${said}</p>
  </details>`;
}

/** @returns an address of the web where the text is nothing else */
export function addressIn(text: string): string | undefined {
  return /^\s*(https?:\/\/\S+)\s*$/i.exec(text)?.[1];
}
