import { type ChildNode, isTag, isText } from 'domhandler';
import { isDeskNote, LONGEST_NOTE, withoutDeskNotes } from '../../languages/desk-notes.ts';
import type { Tally } from '../dropped.ts';
import { textOfNodes } from './plain.ts';

export { mayHoldDeskNotes } from '../../languages/desk-notes.ts';

const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'td']);
const VERBATIM = new Set(['pre', 'code', 'textarea']);

/** Takes out what a writer tells the desk within the copy: blocks that are such a note, and notes in brackets within others. */
export function takeDeskNotes(nodes: readonly ChildNode[], dropped: Tally): void {
  for (const node of nodes) {
    if (isText(node)) {
      const { text, notes } = withoutDeskNotes(node.data);
      node.data = text;
      for (const note of notes) dropped.add({ kind: 'note-to-the-desk', detail: note });
    } else if (isTag(node) && !VERBATIM.has(node.name)) {
      const note = BLOCKS.has(node.name) ? noteIn(node.children) : undefined;
      if (note === undefined) takeDeskNotes(node.children, dropped);
      else {
        dropped.add({ kind: 'note-to-the-desk', detail: note });
        node.children = [];
      }
    }
  }
}

function noteIn(children: readonly ChildNode[]): string | undefined {
  const text = textOfNodes(children).trim();
  return text.length <= LONGEST_NOTE && isDeskNote(text) ? text : undefined;
}
