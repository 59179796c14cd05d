import { useEffect, useRef } from 'preact/hooks';
import { html } from './html.ts';
import { t } from './words.ts';

interface EditorProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Lines that something is said of. */
  readonly marked: ReadonlySet<number>;
  /** The line to go to; another object goes there again. */
  readonly goTo: { readonly line: number } | undefined;
}

/** A plain text with numbered lines. */
export function Editor({ text, onText, marked, goTo }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  useEffect(() => {
    if (goTo === undefined || area.current === null) return;
    const before = text.split('\n').slice(0, goTo.line - 1);
    const start = before.reduce((sum, line) => sum + line.length + 1, 0);
    const end = start + (text.split('\n')[goTo.line - 1]?.length ?? 0);
    area.current.focus();
    area.current.setSelectionRange(start, end);
    area.current.scrollTop = Math.max(0, (goTo.line - 4) * lineHeightOf(area.current));
  }, [goTo]);

  const lines = text.split('\n');
  return html`<div class="editor">
    <pre aria-hidden="true" ref=${numbers}>${lines.map(
      (_, index) => html`<span class=${marked.has(index + 1) ? 'marked' : ''}>${index + 1}</span>`,
    )}</pre>
    <textarea
      ref=${area}
      aria-label=${t('text-of-upload')}
      dir="auto"
      spellcheck="false"
      wrap="off"
      value=${text}
      onInput=${(event: Event) => onText((event.target as HTMLTextAreaElement).value)}
      onScroll=${() => {
        if (numbers.current && area.current) numbers.current.scrollTop = area.current.scrollTop;
      }}
    ></textarea>
  </div>`;
}

function lineHeightOf(area: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
}
