import type { AcceptedStatuses } from '../../../article/sidecar.ts';
import type { Held } from '../../../article/types.ts';
import { heldByFields } from '../../held/by-fields.ts';
import { heldByLabel } from '../../held/by-label.ts';
import { heldByNikolaTag } from '../../held/by-tag.ts';
import { isParagraph } from '../../newsroom/shape.ts';
import type { Block } from '../layout/layout.ts';
import type { Line } from '../layout/lines.ts';

/** A header has a dozen lines. */
const HEADER = 40;

/**
 * Fields as other markup has them at its top: reStructuredText (`:status: draft`, and AsciiDoc with `:draft:`), Org
 * (`#+DRAFT: true`), Nikola (`.. status: draft`).
 */
const MARKED = /^(?:#\+|\.\.\s+|:(?=[^:\s]+:))(?:hugo_|page-|jbake-)?([\w-]{1,40}):(?:\s+(.*))?$/i;

/** Whether a line of a text's header says that the text is not for the public: `Status: draft`, `状态：草稿`. */
export function heldByHeader(blocks: readonly Block[], accepted: AcceptedStatuses = {}): Held | undefined {
  const start = blocks.findIndex(({ text }) => isParagraph(text));
  const lines = (start === -1 ? blocks : blocks.slice(0, start)).flatMap((block) => block.lines);
  for (const line of lines.slice(0, HEADER)) {
    const held = heldByMark(line, accepted) ?? heldByLabel(line.text, { line: line.number }, accepted);
    if (held !== undefined) return held;
  }
  return undefined;
}

/** An attribute of AsciiDoc is set by its name alone. */
function heldByMark({ text, number }: Line, accepted: AcceptedStatuses): Held | undefined {
  const [, name, value = 'true'] = MARKED.exec(text) ?? [];
  if (name === undefined) return undefined;
  const fields = { [name]: value };
  return (
    heldByFields(fields, () => number, accepted) ??
    (/^\.\./.test(text) ? heldByNikolaTag(fields, { line: number }) : undefined)
  );
}
