import { useEffect, useState } from 'preact/hooks';
import type { Site } from './answers.ts';
import { api } from './api.ts';
import { begunAs, halfSent, idOf, remember } from './half-sent.ts';
import { html } from './html.ts';
import { giveUp } from './in-pieces.ts';
import { DRAFT, keep } from './kept-text.ts';
import { addressIn, Link } from './link.ts';
import type { Refused } from './refused.ts';
import { t } from './words.ts';

interface Sent {
  readonly key: string;
  readonly state: 'half' | 'waiting' | 'sending' | 'sent' | 'exists' | 'refused';
  readonly percent?: number;
  readonly said?: string;
  readonly again?: () => unknown;
}

/** Files that are sent at the same time. */
const AT_ONCE = 3;

/** Of the whole page: what is under way goes on, and is shown again, wherever somebody looks meanwhile. */
let all: readonly Sent[] = halfSent().map((key) => ({ key, state: 'half' }));
let show: (all: readonly Sent[]) => void = () => undefined;

function set(next: readonly Sent[]): void {
  all = next;
  show(all);
}

function put(one: Sent): void {
  set(all.some(({ key }) => key === one.key) ? all.map((old) => (old.key === one.key ? one : old)) : [...all, one]);
}

/** Where nobody answers it waits, and goes on with the connection: nobody has to choose the file again. */
async function send(key: string, file: File, over = false, before: Partial<Sent> = {}): Promise<void> {
  let { percent = 0 } = before;
  const tell = (now: number) => {
    percent = now;
    put({ key, state: 'sending', percent });
  };
  tell(percent);
  try {
    const etag = over ? await api.etagOf(key) : undefined;
    await api.send(key, file, etag, tell);
    put({ key, state: 'sent' });
  } catch (error) {
    const { status, message } = error as Refused;
    if (status === 0) {
      const waiting: Sent = { key, state: 'waiting', percent, again: () => dispatchEvent(new Event('online')) };
      put(waiting);
      await connected();
      await send(key, file, over, waiting);
    } else if (status !== 412) put({ key, state: 'refused', said: message });
    // Nobody may have heard that it had arrived.
    else if ((before.state === 'waiting' || idOf(key) !== undefined) && (await isThere(key, file))) {
      remember(key);
      put({ key, state: 'sent' });
    } else put({ key, state: 'exists', said: t('exists'), again: () => void send(key, file, true) });
  }
}

type Named = readonly (readonly [name: string, file: File])[];

function named(files: Iterable<File>): Named {
  return Array.from(files, (file) => [file.name, file] as const);
}

/** What comes in no folder of its own goes into this one; what was begun and is half sent, where it was begun. */
function sendInto(folder: string, files: Named): void {
  const into = folder.trim().replace(/^\/+|\/+$/g, '');
  void sendAll(
    files.map(([name, file]) => {
      if (name.includes('/')) return [name, file];
      const key = into === '' ? name : `${into}/${name}`;
      const begun = all
        .filter((one) => one.state === 'half' && one.key.split('/').at(-1) === name)
        .flatMap((one) => (begunAs(one.key, file) === undefined ? [] : one.key));
      return [begun.length === 1 ? (begun[0] ?? key) : key, file];
    }),
  );
}

async function sendAll(files: Named): Promise<void> {
  const left = files.filter(([key]) => {
    if (isUsable(key)) return true;
    put({ key, state: 'refused', said: t('name-unusable') });
    return false;
  });
  const next = async (): Promise<void> => {
    const one = left.shift();
    if (one === undefined) return;
    await send(...one);
    await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** Its ETag is the beginning of the digest of what lies there. */
async function isThere(key: string, file: File): Promise<boolean> {
  try {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    const tag = [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return (await api.etagOf(key)) === `"${tag}"`;
  } catch {
    return false;
  }
}

/** Files and folders that are dropped or pasted anywhere on the page, or chosen, go to the inbox under their names. */
export function Drop({ site }: { readonly site: Site }) {
  const [pasted, setPasted] = useState<{ readonly url: string }>();
  const [sent, setSent] = useState(all);
  const [isOver, setOver] = useState(false);
  const [folder, setFolder] = useState(site.who.sections[0] ?? '');
  useEffect(() => {
    show = setSent;
    setSent(all);
    return () => {
      show = () => undefined;
    };
  }, []);

  useEffect(() => {
    const isOfFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void filesOf(event.dataTransfer).then((files) => sendInto(folder, files));
    };
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const url = addressIn(text);
      if (files.length > 0) sendInto(folder, named(files));
      else if (url !== undefined) setPasted({ url });
      else if (text.trim() !== '') {
        keep(DRAFT, text, undefined);
        location.hash = '#/write';
      }
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [folder]);

  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    sendInto(folder, named(input.files ?? []));
    input.value = '';
  };
  const isDone = sent.length > 0 && sent.every(({ state }) => state === 'sent' || state === 'refused');
  return html`<section aria-label=${t('upload')} class=${isOver ? 'drop over' : 'drop'}>
    <p><label class="choose">${t('choose-files')} <input type="file" multiple data-key="u" onChange=${choose} /></label> ${t('or-drop')}</p>
    <p><label>${t('into-folder')} <input type="text" maxlength="500" dir="auto" placeholder="city" value=${folder} onInput=${(event: Event) => setFolder((event.target as HTMLInputElement).value)} /></label></p>
    <${Link} site=${site} pasted=${pasted} />
    <ul aria-live="polite">${sent.map(
      (one) => html`<li key=${one.key} class=${one.state}>
        ${one.state === 'half' || one.state === 'refused' ? html`<bdi>${one.key}</bdi>` : html`<a href=${`#/upload/${encodeURIComponent(one.key)}`}><bdi>${one.key}</bdi></a>`} ${saidOf(one)}
        ${one.state === 'half' && html` <button type="button" onClick=${() => forget(one.key)}>${t('throw-away-half')}</button>`}
        ${one.again && html` <button type="button" onClick=${one.again}>${one.state === 'exists' ? t('replace') : t('try-again')}</button>`}</li>`,
    )}</ul>
    ${isDone && html`<p><button type="button" onClick=${() => set([])}>${t('clear')}</button></p>`}
  </section>`;
}

function saidOf({ state, said, percent = 0 }: Sent): string {
  return state === 'exists' || state === 'refused' ? (said ?? '') : t(state, { percent });
}

function forget(key: string): void {
  set(all.filter((one) => one.key !== key));
  const id = idOf(key);
  if (id !== undefined) void giveUp(key, id).catch(() => undefined);
}

/** By the plainest of the rules that an upload's name has: the others are told by the answer. */
function isUsable(key: string): boolean {
  const parts = key.split('/');
  return (
    !/[\p{Cc}\\]/u.test(key) && parts.every((part) => part !== '' && !part.startsWith('.') && !part.startsWith('~$'))
  );
}

const TRIED_EACH_MS = 5_000;

/** Resolves when the browser says that it is connected again, or after a while: not every lost connection is told of. */
function connected(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      removeEventListener('online', go);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(go, TRIED_EACH_MS);
    addEventListener('online', go);
  });
}

/** What was dropped, with the paths of files in folders. */
async function filesOf(transfer: DataTransfer | null): Promise<Named> {
  // Entries are gone after the first wait.
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => below(entry)));
  return found.flat();
}

async function below(entry: FileSystemEntry): Promise<Named> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [[entry.fullPath.replace(/^\//, ''), file]];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: (readonly [string, File])[] = [];
  // A reader gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await below(one)));
  }
}
