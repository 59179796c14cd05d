import { useEffect, useState } from 'preact/hooks';
import { api, type Preview as Previewed, type Receipt, Refused, type Site } from './api.ts';
import { Changes } from './changes.ts';
import { Editor } from './editor.ts';
import { useHeard } from './heard.ts';
import { html } from './html.ts';
import { KeepBack } from './keep-back.ts';
import { forget, keep, kept } from './kept-text.ts';
import { Notes } from './notes.ts';
import { Preview } from './preview.ts';
import { statusOf } from './status.ts';
import { placeOf, timeIn } from './time.ts';

/** One upload: what became of it, its text to be mended, and what is to become of it. */
export function Upload({ site, uploadKey }: { readonly site: Site; readonly uploadKey: string }) {
  const [receipt, setReceipt] = useState<Receipt>();
  const [text, setText] = useState<string>();
  const [etag, setEtag] = useState<string>();
  const [isDirty, setDirty] = useState(false);
  const [theirs, setTheirs] = useState<string>();
  const [preview, setPreview] = useState<Previewed>();
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
      setSaid('This is what you wrote here and did not save.');
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
      setSaid('Saved. What becomes of it shows above as soon as it is read.');
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
  const onLine = (line: number) => setGoTo({ line });

  const notes = [...(receipt?.reasons ?? []), ...(receipt?.warnings ?? []), ...(preview?.receipt.reasons ?? [])];
  const marked = new Set(notes.flatMap(({ line }) => line ?? []));
  return html`<div onKeyDown=${onKey}>
    <p><a href="#/">All uploads</a></p>
    <h1 dir="auto">${receipt?.articles[0]?.title ?? key}</h1>
    <p class="facts"><bdi>${key}</bdi>${receipt && html` · uploaded <time datetime=${receipt.uploadedAt}>${timeIn(site.timeZone, receipt.uploadedAt)}</time> (${placeOf(site.timeZone)})`}</p>
    <div aria-live="polite" class="said">${said}</div>
    ${receipt === undefined && html`<p>It has not been read yet.</p>`}
    ${
      receipt &&
      html`<p>${statusOf(receipt)} ${receipt.explanation}</p>
      ${receipt.removalHeld && html`<p class="fault">Its file is gone. It is not taken back until that is accepted.</p>`}
      <${Notes} heading=${receipt.status === 'rejected' ? 'What is wrong' : 'Why'} notes=${receipt.reasons} onLine=${onLine} />
      <${Notes} heading="Warnings" notes=${receipt.warnings} onLine=${onLine} />
      <${Articles} receipt=${receipt} site=${site} />
      ${receipt.articleCount <= 1 && receipt.status !== 'stored' && html`<${Changes} uploadKey=${key} timeZone=${site.timeZone} onDone=${setSaid} />`}
      <${KeepBack} receipt=${receipt} onDone=${setSaid} />`
    }
    ${
      text !== undefined &&
      html`<h2>Text</h2>
      <${Editor} text=${text} onText=${onText} marked=${marked} goTo=${goTo} />
      <p class="buttons">
        <button type="button" onClick=${() => save()} disabled=${!isDirty}>Save</button>
        <button type="button" onClick=${show}>Preview</button>
        ${
          isDirty &&
          html`<button type="button" onClick=${() => {
            forget(key);
            setDirty(false);
            setSaid('');
            void loadText();
          }}>Throw my changes away</button>`
        }
      </p>`
    }
    ${
      theirs !== undefined &&
      html`<section class="theirs"><h2>What lies there now</h2>
        <p>Somebody else has saved this meanwhile. Yours is above and nothing of it is lost: take over what you want, then save over it.</p>
        <pre dir="auto" tabindex="0">${theirs}</pre>
        <p><button type="button" onClick=${() => save()}>Save mine over it</button></p></section>`
    }
    ${preview && html`<${Preview} preview=${preview} onLine=${onLine} />`}
  </div>`;
}

function Articles({ receipt, site }: { readonly receipt: Receipt; readonly site: Site }) {
  const { articles, articleCount } = receipt;
  if (articles.length === 0) return null;
  return html`<ul class="articles">
    ${articles.map(
      ({ title, url, state, authors, published, expires }) => html`<li>
        ${state === 'published' ? html`<a href=${url} dir="auto">${title}</a>` : html`<span dir="auto">${title}</span>`}
        <span class="facts">${authors.map(({ name }) => name).join(', ')} ${timeIn(site.timeZone, published)} (${placeOf(site.timeZone)})${
          expires && html`, until ${timeIn(site.timeZone, expires)}`
        }</span></li>`,
    )}
    ${articleCount > articles.length && html`<li>and ${articleCount - articles.length} more</li>`}
  </ul>`;
}

/** @returns undefined for what is no text: a picture, a DOCX. Then nothing of it can be lost by saving. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
