import { useState } from 'preact/hooks';
import type { Preview as Shown, Site } from './answers.ts';
import { api } from './api.ts';
import { Editor } from './editor.ts';
import { html } from './html.ts';
import { DRAFT, forget, keep, kept } from './kept-text.ts';
import { Preview } from './preview.ts';
import { t } from './words.ts';

const BEGIN = '---\ntitle: \nauthor: \n---\n\n';

/** A new text. Nothing of it is an upload before the button that says so. */
export function Write(_: { readonly site: Site }) {
  const [text, setText] = useState(kept(DRAFT)?.text ?? BEGIN);
  const [key, setKey] = useState('');
  const [said, setSaid] = useState('');
  const [preview, setPreview] = useState<Shown>();
  const [goTo, setGoTo] = useState<{ readonly line: number }>();
  const name = key.trim() === '' ? 'untitled.md' : key.trim();

  const onText = (changed: string) => {
    setText(changed);
    keep(DRAFT, changed, undefined);
  };
  const publish = async () => {
    if (key.trim() === '') {
      setSaid(t('name-needed'));
      return;
    }
    try {
      await api.save(name, text, undefined);
      forget(DRAFT);
      location.hash = `#/upload/${encodeURIComponent(name)}`;
    } catch (error) {
      const { status, message } = error as { status?: number; message: string };
      setSaid(status === 412 ? t('name-taken', { key: name }) : message);
    }
  };
  const show = () => api.preview(name, text).then(setPreview, (error: Error) => setSaid(error.message));
  const onLine = (line: number) => setGoTo({ line });
  const marked = new Set((preview?.receipt.reasons ?? []).flatMap(({ line }) => line ?? []));
  return html`
    <p><a href="#/">${t('all-uploads')}</a></p>
    <h1>${t('write')}</h1>
    <p><label>${t('file-name')} <input type="text" placeholder="city/harbour.md" value=${key} onInput=${(event: Event) => setKey((event.target as HTMLInputElement).value)} /></label></p>
    <${Editor} text=${text} onText=${onText} marked=${marked} goTo=${goTo} />
    <div aria-live="polite" class="said">${said}</div>
    <p class="buttons"><button type="button" data-key="p" onClick=${show}>${t('preview')}</button><button type="button" onClick=${publish}>${t('upload')}</button></p>
    ${preview && html`<${Preview} preview=${preview} onLine=${onLine} />`}
  `;
}
