import { stated } from '../../../article/stated.ts';
import { readCaption } from '../../newsroom/captions.ts';
import { endingOf, LONG, width } from '../../newsroom/shape.ts';
import { drop, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import type { Part } from '../layout/parts.ts';
import type { Entry } from './entries.ts';

/** @returns how many entries below were taken along: a caption under its picture, a credit under its caption. */
export function takeFigure(entries: readonly Entry[], index: number, parts: Part[], findings: Findings): number {
  const block = entries[index]?.block;
  const caption = block === undefined ? undefined : readCaption(block.text);
  if (block === undefined || caption === undefined) return 0;
  if (caption.marker) drop(findings, 'label', caption.marker, block.line);
  let { text } = caption;
  let taken = 0;
  const next = entries[index + 1];
  if (caption.src !== undefined && text === '' && next !== undefined && next.block.before <= 1) {
    const below = next.kind === 'caption' ? readCaption(next.block.text) : undefined;
    if (below !== undefined && below.src === undefined) {
      if (below.marker) drop(findings, 'label', below.marker, next.block.line);
      text = below.text;
      taken = 1;
    } else if (next.kind === 'text' && isCaptionOf(next.block, entries[index + 2])) {
      text = next.block.text;
      taken = 1;
    }
  }
  parts.push({
    kind: 'figure',
    caption: text,
    ...stated({ src: caption.src, alt: caption.alt }),
  });
  return taken;
}

function isCaptionOf(block: Block, following: Entry | undefined): boolean {
  if (width(block.text) > LONG * 1.5) return false;
  if (block.before === 0 && block.after > 0) return true;
  return endingOf(block.text) === 'open' && following !== undefined;
}

/** A credit belongs into the caption beside it; alone it is only listed. */
export function takePhotoCredit(entries: readonly Entry[], index: number, parts: Part[], findings: Findings): void {
  const block = entries[index]?.block;
  if (block === undefined) return;
  const last = parts.at(-1);
  if (last?.kind === 'figure') {
    parts[parts.length - 1] = { ...last, caption: last.caption === '' ? block.text : `${last.caption} ${block.text}` };
  } else {
    dropBlock(findings, 'photo-credit', block);
  }
}
