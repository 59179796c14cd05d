import { useEffect, useState } from 'preact/hooks';
import type { Site } from './answers.ts';
import { api } from './api.ts';
import { html } from './html.ts';
import { DRAFT, keep } from './kept-text.ts';
import { addressIn, Link } from './link.ts';
import type { Refused } from './refused.ts';
import { t } from './words.ts';

interface Sent {
  readonly key: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'exists' | 'refused';
  readonly percent?: number;
  readonly said?: string;
  readonly again?: () => void;
}

/** Files that are sent at the same time. */
const AT_ONCE = 3;

/** Files and folders that are dropped or pasted anywhere on the page, or chosen, go to the inbox under their names. */
export function Drop({ site }: { readonly site: Site }) {
  const [pasted, setPasted] = useState<{ readonly url: string }>();
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [isOver, setOver] = useState(false);
  const put = (one: Sent) =>
    setSent((all) =>
      all.some(({ key }) => key === one.key) ? all.map((old) => (old.key === one.key ? one : old)) : [...all, one],
    );

  /** Where nobody answers it waits, and goes on with the connection: nobody has to choose the file again. */
  const send = async (key: string, file: File, over = false): Promise<void> => {
    put({ key, state: 'sending', percent: 0 });
    try {
      const before = over ? await api.etagOf(key) : undefined;
      await api.send(key, file, before, (percent) => put({ key, state: 'sending', percent }));
      put({ key, state: 'sent' });
    } catch (error) {
      const { status, message } = error as Refused;
      const again = (replace: boolean) => () => void send(key, file, replace);
      if (status === 0) {
        put({ key, state: 'waiting', again: again(over) });
        await connected();
        await send(key, file, over);
      } else if (status === 412) put({ key, state: 'exists', said: t('exists'), again: again(true) });
      else put({ key, state: 'refused', said: message });
    }
  };
  const sendAll = async (files: readonly (readonly [string, File])[]) => {
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
  };

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
      void filesOf(event.dataTransfer).then(sendAll);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea') !== null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const url = addressIn(text);
      if (files.length > 0) void sendAll(files.map((file) => [file.name, file] as const));
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
  }, []);

  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void sendAll([...(input.files ?? [])].map((file) => [file.name, file] as const));
    input.value = '';
  };
  const isDone = sent.length > 0 && sent.every(({ state }) => state === 'sent' || state === 'refused');
  return html`<section aria-label=${t('upload')} class=${isOver ? 'drop over' : 'drop'}>
    <p><label class="choose">${t('choose-files')} <input type="file" multiple data-key="u" onChange=${choose} /></label> ${t('or-drop')}</p>
    <${Link} site=${site} pasted=${pasted} />
    <ul aria-live="polite">${sent.map(
      (one) => html`<li key=${one.key} class=${one.state}>
        <a href=${`#/upload/${encodeURIComponent(one.key)}`}><bdi>${one.key}</bdi></a> ${saidOf(one)}
        ${one.again && html` <button type="button" onClick=${one.again}>${one.state === 'exists' ? t('replace') : t('try-again')}</button>`}</li>`,
    )}</ul>
    ${isDone && html`<p><button type="button" onClick=${() => setSent([])}>${t('clear')}</button></p>`}
  </section>`;
}

function saidOf({ state, said, percent = 0 }: Sent): string {
  if (state === 'sending') return t('sending', { percent });
  return state === 'waiting' ? t('waiting') : state === 'sent' ? t('sent') : (said ?? '');
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
async function filesOf(transfer: DataTransfer | null): Promise<readonly (readonly [string, File])[]> {
  // Entries are gone after the first wait.
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => below(entry)));
  return found.flat();
}

async function below(entry: FileSystemEntry): Promise<readonly (readonly [string, File])[]> {
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
