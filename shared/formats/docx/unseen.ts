import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { isSilentField, openFields, type Range } from './fields.ts';
import { type IsHidden, isColour, isOn, noteSaid, type Says, valueIn } from './hidden-styles.ts';

export interface Seen {
  readonly xml: string;
  /** Runs, rows and pictures that were taken out because they are hidden. */
  readonly hidden: number;
  /** Deletions and what was moved elsewhere. */
  readonly deleted: number;
  /** Fields of a form that nobody has filled in, with what they ask for. */
  readonly unfilled: number;
}

/** An open element. */
interface Frame {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a paragraph, a run or a table. */
  style?: string | undefined;
  readonly says: Says;
  /** Of a run: what it shows. */
  readonly content: Range[];
  unseen?: 'hidden' | 'deleted' | 'unfilled';
  /** Of a paragraph, a cell, a table or the document: a colour lies under it. */
  isOnColour?: boolean;
  /** Of a run: its letters are too small to be read. */
  isTiny?: boolean;
}

const WITH_STYLE: Readonly<Record<string, string>> = { pStyle: 'pPr', rStyle: 'rPr', tblStyle: 'tblPr' };
/** Of a run what shows nothing, and must stay for the sake of the fields that it belongs to. */
const NOT_SHOWN = new Set(['rPr', 'fldChar', 'instrText', 'delInstrText']);
/** Half points: nobody reads such letters. */
const TINY = 3;
const INVISIBLE = /(?:^|;)\s*(?:visibility\s*:\s*hidden|display\s*:\s*none)/i;

/**
 * Takes out of a part of a document what Word does not show in its final state: hidden runs, rows and drawings, tracked
 * deletions and what was moved away (ECMA-376 part 1, 17.13.5), what stands in the codes of fields; and what a content control
 * asks for that nobody has filled in (17.5.2.39 showingPlcHdr).
 *
 * @returns undefined for what is no well-formed XML, of which nobody knows what it hides.
 */
export function withoutUnseen(xml: string, isHidden: IsHidden): Seen | undefined {
  const parser = new SaxesParser({ xmlns: false });
  const open: Frame[] = [];
  const fields = openFields();
  const cuts: Range[] = [];
  const counts = { hidden: 0, deleted: 0, unfilled: 0 };
  const nearest = (name: string) => open.findLast((frame) => frame.name === name);

  parser.on('opentag', (tag) => {
    const frame = frameFrom(tag, xml.lastIndexOf('<', parser.position - 1));
    note(frame, open);
    if (frame.name === 'fldChar') turn(valueIn(frame, 'fldCharType'));
    open.push(frame);
  });
  parser.on('text', (text) => {
    if (open.at(-1)?.name === 'instrText') fields.instruct(text);
  });
  parser.on('closetag', () => {
    const frame = open.pop();
    if (frame === undefined) return;
    const range: Range = [frame.start, parser.position];
    const around = open.at(-1);
    if (around?.name === 'r' && !NOT_SHOWN.has(frame.name)) {
      around.content.push(range);
      fields.pass(range);
    }
    if (frame.name === 'r' && isHiddenRun(frame)) {
      cuts.push(...frame.content);
      counts.hidden += frame.content.length === 0 ? 0 : 1;
    }
    if (frame.name === 'fldSimple' && isSilentField(valueIn(frame, 'instr') ?? '')) cuts.push(range);
    if (frame.unseen !== undefined) {
      cuts.push(range);
      counts[frame.unseen]++;
    }
  });

  function turn(type: string | undefined): void {
    if (type === 'begin') fields.begin();
    else if (type === 'separate') fields.separate();
    else if (type === 'end') cuts.push(...fields.end());
  }

  function isHiddenRun(run: Frame): boolean {
    if (run.isTiny === true) return true;
    const paragraph = nearest('p')?.style;
    // What a shape has under its text is not looked at.
    const isOnColour = open.some(({ name, isOnColour }) => isOnColour === true || name === 'txbxContent');
    return isHidden({ direct: run.says, character: run.style, paragraph, table: nearest('tbl')?.style, isOnColour });
  }

  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return { xml: without(cuts, xml), ...counts };
}

function frameFrom({ name, attributes }: SaxesTagPlain, start: number): Frame {
  return { name: name.slice(name.indexOf(':') + 1), start, attributes, says: {}, content: [] };
}

/** What an element says of those around it. */
function note(element: Frame, open: readonly Frame[]): void {
  const { name } = element;
  const [parent, owner] = [open.at(-1), open.at(-2)];
  if (parent === undefined) return;
  if (owner !== undefined && WITH_STYLE[name] === parent.name) owner.style = valueIn(element, 'val');
  // The properties that a run had before a change are told in an element of their own.
  if (owner?.name === 'r' && parent.name === 'rPr') noteSaid(element, owner.says);
  if (name === 'shd' && owner !== undefined && /^(?:p|tc|tbl)Pr$/.test(parent.name) && isColour(element))
    owner.isOnColour = true;
  if (name === 'background' && parent.name === 'document') parent.isOnColour = true;
  if (owner?.name === 'r' && parent.name === 'rPr' && name === 'sz')
    owner.isTiny = Number(valueIn(element, 'val') ?? Number.NaN) <= TINY;
  if (owner?.name === 'sdt' && name === 'showingPlcHdr' && isOn(valueIn(element, 'val') ?? '1'))
    owner.unseen = 'unfilled';
  if (owner?.name === 'tr' && parent.name === 'trPr' && name === 'hidden' && isOn(valueIn(element, 'val') ?? '1'))
    owner.unseen = 'hidden';
  if (owner !== undefined && /^(?:trPr|tcPr)$/.test(parent.name) && /^(?:del|cellDel)$/.test(name))
    owner.unseen = 'deleted';
  // Within properties they tell of the mark of a paragraph, a row or a number.
  if ((name === 'del' || name === 'moveFrom') && !parent.name.endsWith('Pr')) element.unseen = 'deleted';
  const shown = isHiddenShape(element) ? shownBy(open) : undefined;
  if (shown !== undefined) shown.unseen = 'hidden';
}

/** What shows a shape: the drawing, with what stands for it in older programs. */
function shownBy(open: readonly Frame[]): Frame | undefined {
  const at = open.findLastIndex(({ name }) => /^(?:drawing|pict|object)$/.test(name));
  const choice = open[at - 2];
  return choice?.name === 'AlternateContent' ? choice : open[at];
}

/** By Word's selection pane (20.4.2.5 docPr), or by the style of a shape in VML. */
function isHiddenShape(element: Frame): boolean {
  const { name, attributes } = element;
  if (name === 'docPr' || name === 'cNvPr') return attributes.hidden !== undefined && isOn(attributes.hidden);
  return attributes.style !== undefined && INVISIBLE.test(attributes.style);
}

function without(cuts: readonly Range[], xml: string): string {
  let kept = '';
  let at = 0;
  for (const [start, end] of cuts.toSorted((one, other) => one[0] - other[0])) {
    if (start > at) kept += xml.slice(at, start);
    at = Math.max(at, end);
  }
  return kept + xml.slice(at);
}
