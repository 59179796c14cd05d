import { isTag, type ParentNode, type Text } from 'domhandler';
import { removeElement } from 'domutils';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped } from '../../article/types.ts';
import type { LabelKind } from '../../languages/shape/labels.ts';
import { readHeaderLine } from '../newsroom/header-line.ts';
import { type Field, personRole, readLabels } from '../newsroom/labels.ts';
import { endingOf, isParagraph, wordCount } from '../newsroom/shape.ts';
import { addCredit, addField, contentOf, drop, emptyFindings } from '../text/findings.ts';
import type { HeldNote } from './covering-note.ts';
import { onlyHandsOver } from './letter.ts';
import { linesIn, type MarkupLine } from './letter-markup.ts';
import { heldAboveLabels } from './note-above-story.ts';

/** Lines among which a text's own labels stand, above its first sentence. */
export const LABELS = 12;

const FIELDS = new Set<LabelKind>([
  'title',
  'dek',
  'published',
  'updated',
  'embargoed',
  'expires',
  'section',
  'summary',
  'slug',
  'id',
  'tags',
  'language',
  'url',
  'source',
]);

export interface Labelled {
  readonly fields: Omit<Content, 'html'>;
  readonly dropped: readonly Dropped[];
  /** What a note above the labels says, by which nothing may come out. */
  readonly held?: HeldNote;
}

/**
 * Takes out of a letter's markup the lines that say what its story is called, who wrote it and so on, as plain text is read, and what stands
 * above them.
 *
 * @returns undefined, with nothing taken, where none of its first lines says a title.
 */
export function takeLabels(root: ParentNode): Labelled | undefined {
  const all = linesIn(root).slice(0, LABELS);
  const story = all.findIndex(({ text }) => isParagraph(text) && readLabels(text)?.lead !== '');
  const lines = story === -1 ? all : all.slice(0, story);
  const first = lines.findIndex(({ text }) => fieldsOf(text)?.some(({ kind }) => kind === 'title'));
  if (first === -1) return undefined;
  const above = lines.slice(0, first).filter(({ text }) => fieldsOf(text) === undefined);
  const held = heldAboveLabels(above.map(({ text }) => text));
  // The labels of something within the story, such as a film, stand below its heading, or what announces them.
  if (!(held !== undefined && 'forbids' in held) && above.some(isOfStory)) return undefined;
  const findings = emptyFindings();
  const taken: MarkupLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const fields = fieldsOf(line.text);
    if (fields === undefined) {
      const credit = index > first ? readHeaderLine(line.text)?.credit : undefined;
      if (credit !== undefined) addCredit(findings, credit);
      if (credit !== undefined) take(line, 'byline');
      // A note on the copy: what is the story's and has no label stands below those that have.
      else if (index < first) take(line, 'salutation');
      continue;
    }
    const below = lines[index + 1];
    const [only, ...more] = fields;
    if (only?.value === '' && more.length === 0 && below !== undefined && fieldsOf(below.text) === undefined) {
      addField(findings, { ...only, value: below.text });
      take(below, 'label');
      index += 1;
    } else for (const field of fields) addField(findings, field);
    take(line, 'label');
  }
  if (findings.title === undefined) return undefined;
  for (const { nodes } of taken) for (const node of nodes) removeElement(node as Text);
  const dropped = findings.dropped.map(({ line: _, ...row }) => row);
  return { fields: contentOf(findings), dropped, ...stated({ held }) };

  function take(line: MarkupLine, kind: 'salutation' | 'byline' | 'label'): void {
    taken.push(line);
    drop(findings, kind, line.text, 1);
  }
}

/** A heading, or a sentence that promises more and hands nothing over. */
function isOfStory({ text, nodes }: MarkupLine): boolean {
  if (nodes.some((node) => isHeading(node.parent) || isHeading(node.parent?.parent ?? null))) return true;
  return endingOf(text) === 'leading' && wordCount(text) >= SHORTEST_SENTENCE && !onlyHandsOver(text);
}

const SHORTEST_SENTENCE = 4;

function isHeading(element: ParentNode | null): boolean {
  return element !== null && isTag(element) && /^h[1-6]$/.test(element.name);
}

/** @returns what a line of nothing but labels says; undefined where it is none, or says what is shown. */
function fieldsOf(text: string): readonly Field[] | undefined {
  const labelled = readLabels(text);
  if (labelled?.lead !== '') return undefined;
  return labelled.fields.every(({ kind }) => FIELDS.has(kind) || personRole(kind) !== false)
    ? labelled.fields
    : undefined;
}
