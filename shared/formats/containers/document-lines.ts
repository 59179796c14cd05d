import { latin1 } from '../../article/latin1.ts';
import { partOf } from '../docx/properties.ts';
import { linesIn } from '../held/lines.ts';
import { convert } from '../rtf/conversion.ts';
import { looksLikeRtf } from '../rtf/signs.ts';
import { descendantsOf, rawTextIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { openArchive } from '../zip/archive.ts';
import { containerKindOf } from './kind.ts';

/**
 * The paragraphs of what a word processor wrote, without anything that they look like: enough to tell a note by, in less time than it takes
 * to read an article.
 *
 * @returns undefined where it is no such document.
 */
export function documentLines(bytes: Uint8Array): readonly string[] | undefined {
  if (looksLikeRtf({ bytes })) return linesIn(convert(latin1(bytes))?.html ?? '');
  const kind = containerKindOf(bytes);
  if (kind !== 'docx' && kind !== 'odt') return undefined;
  const archive = openArchive(bytes);
  if (archive.kind === 'rejection') return [];
  const lines =
    kind === 'docx' ? linesOfWord(partOf(archive, 'word/document.xml')) : linesOfOdt(partOf(archive, 'content.xml'));
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** A line may be broken within a paragraph, and words be parted by a tab. */
function linesOfWord(document: XmlElement | undefined): readonly string[] {
  return descendantsOf(document, 'p').flatMap((paragraph) =>
    descendantsOf(paragraph, 't', 'br', 'cr', 'tab')
      .map((run) => (run.name === 't' ? rawTextIn(run) : run.name === 'tab' ? ' ' : '\n'))
      .join('')
      .split('\n'),
  );
}

function linesOfOdt(content: XmlElement | undefined): readonly string[] {
  const [text] = descendantsOf(content, 'body').flatMap((body) => descendantsOf(body, 'text'));
  return ['p', 'h'].flatMap((name) => descendantsOf(text, name)).flatMap((line) => textOfOdt(line).split('\n'));
}

function textOfOdt(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return node.replace(/\s+/g, ' ');
      if (node.name === 'line-break') return '\n';
      return node.name === 'tab' || node.name === 's' ? ' ' : textOfOdt(node);
    })
    .join('');
}
