import type { Held } from '../../article/types.ts';
import { answerOf } from '../held/answers.ts';
import { heldByFields } from '../held/by-fields.ts';
import { questionOf } from '../held/field-names.ts';
import type { Block } from './layout.ts';
import type { Line } from './lines.ts';
import { isParagraph } from './shape.ts';

/** A header has a dozen lines. */
const HEADER = 40;
const LONGEST_VALUE = 60;

/**
 * Fields as other markup has them at its top: reStructuredText (`:status: draft`, and AsciiDoc with `:draft:`), Org
 * (`#+DRAFT: true`), Nikola (`.. status: draft`).
 */
const MARKED = /^(?:#\+|\.\.\s+|:(?=[^:\s]+:))(?:hugo_|page-|jbake-)?([\w-]{1,40}):(?:\s+(.*))?$/i;
const LABELLED = /^([\p{L}\p{M}][\p{L}\p{M}\p{N} _-]{0,40}?)\s*[:：]\s*(\S.*)$/u;

/** Whether a line of a text's header says that the text is not for the public: `Status: draft`, `状态：草稿`. */
export function heldByHeader(blocks: readonly Block[]): Held | undefined {
  const start = blocks.findIndex(({ text }) => isParagraph(text));
  const lines = (start === -1 ? blocks : blocks.slice(0, start)).flatMap((block) => block.lines);
  for (const line of lines.slice(0, HEADER)) {
    const field = markedField(line) ?? labelledField(line);
    const held = field === undefined ? undefined : heldByFields({ [field.name]: field.value }, () => line.number);
    if (held !== undefined) return held;
  }
  return undefined;
}

interface HeaderField {
  readonly name: string;
  readonly value: string;
}

function markedField({ text }: Line): HeaderField | undefined {
  const [, name, value] = MARKED.exec(text) ?? [];
  // An attribute of AsciiDoc is set by its name alone.
  return name === undefined ? undefined : { name, value: value ?? 'true' };
}

/** In copy the words of the table are also the beginnings of sentences: only a status, and a clear yes, is a field here. */
function labelledField({ text }: Line): HeaderField | undefined {
  const [, name = '', value = ''] = LABELLED.exec(text) ?? [];
  if (value === '' || value.length > LONGEST_VALUE) return undefined;
  const question = questionOf(name);
  const isField = question === 'status' || question === 'readers' || (question === 'draft' && answerOf(value) === true);
  return isField ? { name, value } : undefined;
}
