import { useEffect, useState } from 'preact/hooks';
import { AcceptStatus } from './accept-status.ts';
import type { Note, Receipt, Preview as Shown, Site } from './answers.ts';
import { api, textOf } from './api.ts';
import { Changes } from './changes.ts';
import { Correct } from './correct.ts';
import { Differences } from './differences.ts';
import { Editor } from './editor.ts';
import { useHeard } from './heard.ts';
import { History } from './history.ts';
import { html } from './html.ts';
import { KeepBack } from './keep-back.ts';
import { forget, keep, kept } from './kept-text.ts';
import { Move } from './move.ts';
import { Notes } from './notes.ts';
import { Pictures } from './pictures.ts';
import { Preview } from './preview.ts';
import { Refused } from './refused.ts';
import { statusOf } from './status.ts';
import { placeOf, timeIn } from './time.ts';
import { t } from './words.ts';

/** One upload: what became of it, its text to be mended, and what is to become of it. */
export function Upload({ site, uploadKey }: { readonly site: Site; readonly uploadKey: string }) {
  const [receipt, setReceipt] = useState<Receipt>();
  const [text, setText] = useState<string>();
  const [etag, setEtag] = useState<string>();
  const [isDirty, setDirty] = useState(false);
  const [theirs, setTheirs] = useState<string>();
  const [preview, setPreview] = useState<Shown>();
  const [goTo, setGoTo] = useState<{ readonly line: number }>();
  const [said, setSaid] = useState('');
  const key = uploadKey;

  const loadReceipt = () =>
    api.receipt(key).then(setReceipt, (error: Refused) => error.status !== 404 && setSaid(error.message));
  const loadText = async () => {
    const found = await api.upload(key).catch((error: Error) => void setSaid(error.message));
    const own = kept(key);
    // No answer overwrites what somebody has written.
    if (own !== undefined) {
      setText(own.text);
      setEtag(own.etag);
      setDirty(true);
      setSaid(t('not-saved'));
      return;
    }
    setText(found && textOf(found.bytes));
    setEtag(found?.etag);
  };
  useEffect(() => {
    void loadReceipt();
    void loadText();
  }, [key]);
  useHeard((heard) => {
    if (heard !== undefined && heard !== key) return;
    void loadReceipt();
    if (!isDirty) void loadText();
  });

  const onText = (changed: string) => {
    setText(changed);
    setDirty(true);
    keep(key, changed, etag);
  };
  const save = async (over = etag) => {
    if (text === undefined) return;
    try {
      setEtag(await api.save(key, text, over));
      setDirty(false);
      setTheirs(undefined);
      setPreview(undefined);
      forget(key);
      setSaid(t('saved'));
    } catch (error) {
      setSaid((error as Error).message);
      if (error instanceof Refused && error.status === 412) {
        const found = await api.upload(key).catch(() => undefined);
        setTheirs(found === undefined ? '' : (textOf(found.bytes) ?? ''));
        setEtag(found?.etag);
      }
    }
  };
  const show = async () => {
    if (text === undefined) return;
    try {
      setPreview(await api.preview(key, text));
      setTimeout(() => document.getElementById('preview')?.focus());
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const mend = (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    api.save(key, file, etag).then(
      () => {
        setSaid(t('saved'));
        void loadText();
      },
      (error: Error) => setSaid(error.message),
    );
  };
  const onLine = (line: number) => setGoTo({ line });

  const notes = [...(receipt?.reasons ?? []), ...(receipt?.warnings ?? []), ...(preview?.receipt.reasons ?? [])];
  const marked = new Set(notes.flatMap(({ line }) => line ?? []));
  return html`<div onKeyDown=${onKey}>
    <p><a href="#/">${t('all-uploads')}</a></p>
    <h1 dir="auto">${receipt?.articles[0]?.title ?? key}</h1>
    <p class="facts"><bdi>${key}</bdi>${receipt && html` · <time datetime=${receipt.uploadedAt}>${t('uploaded', { when: timeIn(site.timeZone, receipt.uploadedAt), place: placeOf(site.timeZone) })}</time>`}</p>
    <div aria-live="polite" class="said">${said}</div>
    ${receipt === undefined && html`<p>${t('not-read')}</p>`}
    ${
      receipt &&
      html`<p>${statusOf(receipt, whenOf(receipt, site))} ${receipt.explanation}</p>
      ${receipt.removalHeld && html`<p class="fault">${t('removal-held')}</p>`}
      <${Notes} heading=${receipt.status === 'rejected' ? t('what-is-wrong') : t('why')} notes=${receipt.reasons} onLine=${onLine} />
      <${Notes} heading=${t('warnings')} notes=${receipt.warnings} onLine=${onLine} />
      <${Notes} heading=${t('left-out')} notes=${receipt.dropped.map(droppedNote)} onLine=${onLine} />
      <${Articles} receipt=${receipt} site=${site} />
      ${receipt.articleCount <= 1 && receipt.status !== 'stored' && html`<${Changes} uploadKey=${key} timeZone=${site.timeZone} onDone=${setSaid} /><${Pictures} uploadKey=${key} onDone=${setSaid} /><${Correct} uploadKey=${key} onDone=${setSaid} />`}
      ${etag !== undefined && html`<${Move} uploadKey=${key} onDone=${setSaid} />`}
      ${site.who.role === 'chief' && html`<${AcceptStatus} receipt=${receipt} onDone=${setSaid} />`}
      <${KeepBack} receipt=${receipt} onDone=${setSaid} />
      <${History} uploadKey=${key} site=${site} text=${text} etag=${etag} onDone=${setSaid} onRestored=${loadText} />
      ${receipt.status === 'rejected' && html`<p><label class="choose">${t('mended')} <input type="file" onChange=${mend} /></label></p>`}`
    }
    ${
      text !== undefined &&
      html`<h2>${t('text')}</h2>
      <${Editor} text=${text} onText=${onText} marked=${marked} goTo=${goTo} />
      <p class="buttons">
        <button type="button" onClick=${() => save()} disabled=${!isDirty}>${t('save')}</button>
        <button type="button" data-key="p" onClick=${show}>${t('preview')}</button>
        ${
          isDirty &&
          html`<button type="button" onClick=${() => {
            forget(key);
            setDirty(false);
            setSaid('');
            void loadText();
          }}>${t('throw-away')}</button>`
        }
      </p>`
    }
    ${
      theirs !== undefined &&
      html`<section class="theirs"><h2>${t('theirs')}</h2>
        <p>${t('theirs-explained')}</p>
        <${Differences} mine=${text ?? ''} theirs=${theirs} />
        <p><button type="button" onClick=${() => save()}>${t('save-over')}</button></p></section>`
    }
    ${preview && html`<${Preview} preview=${preview} onLine=${onLine} />`}
  </div>`;
}

function droppedNote({ what, count, line }: Receipt['dropped'][number]): Note {
  return { code: 'dropped', message: count > 1 ? `${what} × ${count}` : what, ...(line === undefined ? {} : { line }) };
}

function whenOf({ articles }: Receipt, site: Site): string | undefined {
  const [next] = articles
    .filter(({ state }) => state === 'scheduled')
    .map(({ published }) => published)
    .toSorted();
  return next && timeIn(site.timeZone, next);
}

function Articles({ receipt, site }: { readonly receipt: Receipt; readonly site: Site }) {
  const { articles, articleCount } = receipt;
  if (articles.length === 0) return null;
  return html`<ul class="articles">
    ${articles.map(
      ({ title, url, state, authors, published, expires }) => html`<li>
        ${state === 'published' ? html`<a href=${url} dir="auto">${title}</a>` : html`<span dir="auto">${title}</span>`}
        <span class="facts">${authors.map(({ name }) => name).join(', ')} ${timeIn(site.timeZone, published)} (${placeOf(site.timeZone)})${
          expires && html`, ${t('until', { when: timeIn(site.timeZone, expires) })}`
        }</span></li>`,
    )}
    ${articleCount > articles.length && html`<li>${t('more', { count: articleCount - articles.length })}</li>`}
  </ul>`;
}
