import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from './html.ts';
import { t, type Word } from './words.ts';

/** Keys without Ctrl, which whoever speaks to the machine may set off by a word: they can be switched off (WCAG 2.1, 2.1.4). */
const KEYS: readonly (readonly [string, Word])[] = [
  ['/', 'key-find'],
  ['j', 'key-next'],
  ['k', 'key-before'],
  ['Enter', 'key-open'],
  ['u', 'key-upload'],
  ['p', 'key-preview'],
  ['?', 'key-help'],
  ['Ctrl+S', 'key-save'],
];
const OFF = 'desk keys off';

/** What a key does, on whatever is on the page. */
const DOES: Readonly<Record<string, () => HTMLElement | null | undefined>> = {
  '/': () => focused('[data-key="/"]'),
  j: () => nextOf(1),
  k: () => nextOf(-1),
  u: () => pressed('[data-key="u"]'),
  p: () => pressed('[data-key="p"]'),
};

/** Help for the keyboard, which `?` opens, and the keys themselves. */
export function Keys() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(areOn);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (dialog.current?.open) return;
      if (event.key === '?') {
        event.preventDefault();
        dialog.current?.showModal();
      } else if (DOES[event.key]?.() !== undefined) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOn]);
  const change = (event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    setOn(checked);
    try {
      if (checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, 'off');
    } catch {
      // For as long as the page is open.
    }
  };
  return html`<button type="button" onClick=${() => dialog.current?.showModal()}>${t('keys')}</button>
    <dialog ref=${dialog} aria-labelledby="keys"><h2 id="keys">${t('keys')}</h2>
      <dl>${KEYS.map(([key, word]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(word)}</dd></div>`)}</dl>
      <p><label><input type="checkbox" checked=${isOn} onChange=${change} /> ${t('keys-on')}</label></p>
      <form method="dialog"><button>${t('close')}</button></form>
    </dialog>`;
}

function areOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select') !== null;
}

function focused(selector: string): HTMLElement | undefined {
  const found = document.querySelector<HTMLElement>(selector) ?? undefined;
  found?.focus();
  return found;
}

function pressed(selector: string): HTMLElement | undefined {
  const found = document.querySelector<HTMLElement>(selector) ?? undefined;
  found?.click();
  return found;
}

/** The row after or before the one that is focused, or the first. */
function nextOf(step: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.rows li > a')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  return next;
}
