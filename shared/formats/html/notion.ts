import { type ChildNode, type Document, type Element, isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { findAll, findOne } from '../../article/html/find.ts';
import type { Fields } from '../fields/values.ts';
import { questionOf } from '../held/field-names.ts';
import { hasWord, textOf } from './document.ts';
import type { WrittenPage } from './written-page.ts';

/**
 * Reads what Notion exports of a page that stands in a database as its author wrote it, and the properties above it as fields
 * (notion.com/help/export-your-content).
 *
 * @returns undefined for any other page.
 */
export function notionPage(page: Document): WrittenPage | undefined {
  const text = ofClass('page-body', page.children);
  const table = ofClass('properties', page.children);
  if (text === null || table?.name !== 'table' || text.parent === null || !isTag(text.parent)) return undefined;
  const fields = Object.fromEntries(findAll(({ name }) => name === 'tr', table.children).flatMap(propertyIn));
  removeElement(table);
  // An emoji that stands for the page in lists.
  const icon = ofClass('page-header-icon', page.children);
  if (icon !== null) removeElement(icon);
  return { body: text.parent, fields };
}

function ofClass(word: string, within: readonly ChildNode[]): Element | null {
  return findOne((element) => hasWord(element, 'class', [word]), [...within]);
}

function propertyIn(row: Element): readonly (readonly [name: string, value: Fields[string]])[] {
  const [header, cell] = row.children.filter(isTag);
  if (header === undefined || cell === undefined) return [];
  const label = textOf(header);
  // Of what Notion knows as a status its class tells so in all languages.
  const isStatus = hasWord(row, 'class', ['property-row-status']) && questionOf(label) === undefined;
  return [[isStatus ? 'status' : label, valueIn(cell)]];
}

function valueIn(cell: Element): Fields[string] {
  const box = ofClass('checkbox', cell.children);
  if (box !== null) return hasWord(box, 'class', ['checkbox-on']);
  const several = findAll((element) => hasWord(element, 'class', ['selected-value', 'user']), cell.children);
  if (several.length > 0) return several.map(textWithin);
  const [day] = findAll(({ name }) => name === 'time', cell.children);
  return (day === undefined ? textWithin(cell) : textOf(day)).replace(/^@/, '').replace(/\s+→.*$/, '');
}

/** Of a person without a picture Notion shows the first letter. */
function textWithin(element: Element): string {
  for (const icon of findAll(({ attribs }) => /(?:^|\s)(?:user-)?icon\b/.test(attribs.class ?? ''), element.children))
    removeElement(icon);
  return textOf(element);
}
