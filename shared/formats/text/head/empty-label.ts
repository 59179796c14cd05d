import type { LabelKind } from '../../../languages/shape/labels.ts';
import { readHeaderLine } from '../../newsroom/header-line.ts';
import { bareLabelKind } from '../../newsroom/labels.ts';
import { drop } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import type { Reader } from './reader.ts';
import { isStory } from './story-begins.ts';

/** Kinds whose value is a name or a word or two: a sentence below such a label is the story. */
const SHORT = new Set<LabelKind>(['section', 'tags', 'language', 'slug', 'id', 'source', 'other']);
/** What these name may be any line below them, and is read elsewhere. */
const PICTURED = new Set<LabelKind>(['caption', 'photo']);

/**
 * Takes a label with nothing behind it, as in a template that was filled in by half: what it names is not stated, and it is no text.
 * @returns how many blocks that were; undefined for any other line.
 */
export function takeEmptyLabel({ blocks, findings }: Reader, block: Block, index: number): number | undefined {
  const kind = bareLabelKind(block.text);
  const [above, below] = [blocks[index - 1], blocks[index + 1]];
  if (kind === undefined || below === undefined || !isEmpty(kind, { above, block, below })) return undefined;
  drop(findings, 'label', block.text, block.line);
  return 1;
}

/** `Text:` above the story is no such label; above another, it is. */
export function isAboveLabel(block: Block, below: Block | undefined): boolean {
  return below !== undefined && bareLabelKind(block.text) !== undefined && isLabelled(below);
}

interface Around {
  readonly above: Block | undefined;
  readonly block: Block;
  readonly below: Block;
}

/** Among labels it is one of a form. The value of a label alone may lie below it: `Headline:` above the headline. */
function isEmpty(kind: LabelKind, { above, block, below }: Around): boolean {
  if (isAboveLabel(block, below) || (SHORT.has(kind) && block.after > 0 && isStory(below.text))) return true;
  if (above === undefined || !isLabelled(above)) return false;
  if (block.before === 0 && block.after > 0) return true;
  return !PICTURED.has(kind) && readHeaderLine(`${block.text} ${below.text}`) === undefined;
}

function isLabelled(block: Block): boolean {
  if (bareLabelKind(block.text) !== undefined) return true;
  const label = readHeaderLine(block.text)?.fields[0]?.label;
  return label !== undefined && label !== '' && block.text.startsWith(label);
}
