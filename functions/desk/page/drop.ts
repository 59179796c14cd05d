import { useEffect, useState } from 'preact/hooks';
import { api, type Refused } from './api.ts';
import { html } from './html.ts';
import { t } from './words.ts';

interface Sent {
  readonly key: string;
  readonly state: 'sending' | 'sent' | 'exists' | 'refused';
  readonly said?: string;
  readonly again?: () => Promise<void>;
}

/** Files and folders that are dropped anywhere on the page, or chosen, go to the inbox under their names. */
export function Drop() {
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [isOver, setOver] = useState(false);
  const put = (one: Sent) => setSent((all) => [...all.filter(({ key }) => key !== one.key), one]);

  const send = async (key: string, file: File) => {
    put({ key, state: 'sending' });
    try {
      await api.save(key, file, undefined);
      put({ key, state: 'sent' });
    } catch (error) {
      const { status, message } = error as Refused;
      const replace = async () => {
        const before = await api.upload(key);
        await api.save(key, file, before?.etag);
        put({ key, state: 'sent' });
      };
      const again = () => replace().catch((fault: Error) => put({ key, state: 'refused', said: fault.message }));
      if (status === 412) put({ key, state: 'exists', said: t('exists'), again });
      else put({ key, state: 'refused', said: message, ...(status === 0 ? { again: () => send(key, file) } : {}) });
    }
  };
  const sendAll = async (files: readonly (readonly [string, File])[]) => {
    for (const [key, file] of files) await send(key, file);
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
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);

  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void sendAll([...(input.files ?? [])].map((file) => [file.name, file] as const));
    input.value = '';
  };
  const isDone = sent.length > 0 && sent.every(({ state }) => state === 'sent');
  return html`<section aria-label=${t('upload')} class=${isOver ? 'drop over' : 'drop'}>
    <p><label class="choose">${t('choose-files')} <input type="file" multiple onChange=${choose} /></label> ${t('or-drop')}</p>
    <ul aria-live="polite">${sent.map(
      ({ key, state, said, again }) => html`<li key=${key} class=${state}>
        <a href=${`#/upload/${encodeURIComponent(key)}`}><bdi>${key}</bdi></a> ${said ?? (state === 'sent' ? t('sent') : state === 'sending' ? t('sending', { percent: 0 }) : '')}
        ${again && html` <button type="button" onClick=${again}>${state === 'exists' ? t('replace') : t('try-again')}</button>`}</li>`,
    )}</ul>
    ${isDone && html`<p><button type="button" onClick=${() => setSent([])}>${t('clear')}</button></p>`}
  </section>`;
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
