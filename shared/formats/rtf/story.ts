import { escapeHtml } from '../plain-text-html.ts';
import type { Group } from './group.ts';

/** Text that looks the same throughout, or what is HTML already. */
interface Run {
  readonly look: string;
  readonly link: string | undefined;
  text: string;
  readonly isHtml: boolean;
}

/** What a paragraph is, until `\pard`. */
export interface ParagraphLook {
  level: number | undefined;
  style: number | undefined;
  isItem: boolean;
  /** As written before the item: `1.`, `•`. */
  marker: string;
  inTable: boolean;
}

const ORDINARY: ParagraphLook = { level: undefined, style: undefined, isItem: false, marker: '', inTable: false };

/** Paragraphs as they are written: the document's, or a note's. */
export class Story {
  look: ParagraphLook = { ...ORDINARY };
  private runs: Run[] = [];
  private readonly blocks: string[] = [];
  private items: string[] = [];
  private isOrdered = false;
  /** Text boxes that are bound to the paragraph at hand: they stand behind it. */
  private boxes: string[] = [];
  private rows: string[] = [];
  private cells: string[] = [];
  private cell: string[] = [];

  add(text: string, group: Group): void {
    const names = [
      ...(group.bold ? ['strong'] : []),
      ...(group.italic ? ['em'] : []),
      ...(group.strike ? ['s'] : []),
      ...(group.position === undefined ? [] : [group.position]),
    ];
    const [look, last] = [names.join(' '), this.runs.at(-1)];
    if (last !== undefined && !last.isHtml && last.look === look && last.link === group.link) last.text += text;
    else this.runs.push({ look, link: group.link, text, isHtml: false });
  }

  addHtml(html: string): void {
    this.runs.push({ look: '', link: undefined, text: html, isHtml: true });
  }

  /** @param html blocks. */
  addBox(html: string): void {
    if (html !== '') this.boxes.push(html);
  }

  resetLook(): void {
    this.look = { ...ORDINARY };
  }

  /** @param marker its number or sign, which stands before each item. */
  beginItem(marker: string): void {
    this.look.isItem = true;
    this.look.marker = marker;
  }

  /** @param styleName of a style, by its number. */
  endParagraph(styleName: (style: number | undefined) => string): void {
    const html = this.takeRuns();
    if (this.look.inTable) {
      this.cell.push(...(html === '' ? [] : [html]), ...this.takeBoxes());
      return;
    }
    this.endTable();
    if (this.look.isItem && html !== '') this.addItem(html);
    else {
      this.endList();
      if (html !== '') this.blocks.push(blockOf(html, this.look.level, styleName(this.look.style)));
    }
    const boxes = this.takeBoxes();
    if (boxes.length > 0) this.endList();
    this.blocks.push(...boxes);
  }

  private takeBoxes(): readonly string[] {
    const { boxes } = this;
    this.boxes = [];
    return boxes;
  }

  private addItem(html: string): void {
    const isOrdered = NUMBER.test(this.look.marker);
    if (isOrdered !== this.isOrdered) this.endList();
    this.isOrdered = isOrdered;
    this.items.push(`<li>${html}</li>`);
  }

  endCell(): void {
    const html = this.takeRuns();
    this.cells.push([...this.cell, ...(html === '' ? [] : [html]), ...this.takeBoxes()].join('<br>'));
    this.cell = [];
  }

  endRow(): void {
    if (this.cells.length > 0) this.rows.push(`<tr>${this.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    this.cells = [];
  }

  end(styleName: (style: number | undefined) => string): string {
    this.look.inTable = false;
    this.endParagraph(styleName);
    this.endTable();
    this.endList();
    return this.blocks.join('');
  }

  private takeRuns(): string {
    const html = this.runs.map(runHtml).join('').trim();
    this.runs = [];
    return html;
  }

  private endTable(): void {
    this.endRow();
    if (this.rows.length > 0) this.blocks.push(`<table>${this.rows.join('')}</table>`);
    this.rows = [];
  }

  private endList(): void {
    const name = this.isOrdered ? 'ol' : 'ul';
    if (this.items.length > 0) this.blocks.push(`<${name}>${this.items.join('')}</${name}>`);
    this.items = [];
  }
}

/** `1.`, `(2)`, `c)`, `iv.` */
const NUMBER = /^\W*(?:\d{1,3}|[a-z]|[ivx]{1,5})\s*[.)]/i;

function runHtml({ text, look, link, isHtml }: Run): string {
  if (isHtml) return text;
  const names = look === '' || text.trim() === '' ? [] : look.split(' ');
  const html = names.reduce((inner, name) => `<${name}>${inner}</${name}>`, escapeHtml(text));
  return link === undefined ? html : `<a href="${escapeHtml(link)}">${html}</a>`;
}

function blockOf(html: string, level: number | undefined, style: string): string {
  if (/^(?:title|headline)$/.test(style)) return `<h1 class="title">${html}</h1>`;
  if (/^(?:subtitle|dek|standfirst)$/.test(style)) return `<p class="dek">${html}</p>`;
  if (/^(?:byline|author)$/.test(style)) return `<p class="byline">${html}</p>`;
  if (style === 'caption') return `<p class="caption">${html}</p>`;
  const heading = level ?? /^heading ([1-6])$/.exec(style)?.[1];
  return heading === undefined ? `<p>${html}</p>` : `<h${heading}>${html}</h${heading}>`;
}
