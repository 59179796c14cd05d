import type { Dropped } from '../../article/types.ts';
import { isKnownField } from '../fields/misspelt.ts';
import { type Fields, foldName } from '../fields/values.ts';
import { answerOf } from '../held/answers.ts';
import { questionOf } from '../held/field-names.ts';
import { meaningOf } from '../held/words.ts';

/** What Notion exports above the text of a page that stands in a database. */
export interface NotionProperties {
  readonly fields: Fields;
  readonly lineOf: (name: string) => number | undefined;
  /** The text, with as many lines as before. */
  readonly body: string;
  /** Lines of properties that nothing here reads. */
  readonly dropped: readonly Dropped[];
}

/** Notion names a file by its page and the page's id (notion.com/help/export-your-content). */
const NOTION_FILE = /[ _-][0-9a-f]{32}\.(?:md|markdown)$/i;
const HEADING = /^\s*# [^\n]+\n(?:[ \t]*\n)+/;
const PROPERTY = /^([^\s:#>|*`[<-][^:]{0,59}):(?:[ \t]+(\S.*?))?[ \t]*$/;
const MOST = 100;

interface Property {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly line: number;
}

/**
 * Reads the properties of a page that Notion exports as Markdown: lines such as `Status: In progress` below the heading, up to a
 * blank one. Lines of a text may look like that: where the file has not the name that Notion gives it, one must say whether the
 * page is done, and most must be known.
 *
 * @param text below which no front matter stands.
 * @returns undefined where the text has none.
 */
export function notionProperties(text: string, key: string): NotionProperties | undefined {
  const [head = ''] = HEADING.exec(text) ?? [];
  if (head === '') return undefined;
  const rest = text.slice(head.length);
  const end = /\n[ \t]*(?:\n|$)/.exec(rest)?.index ?? rest.length;
  const lines = rest.slice(0, end).split('\n', MOST + 1);
  const above = head.split('\n').length;
  const properties = lines.flatMap((line, index) => propertyIn(line, above + index));
  if (properties.length < lines.length || lines.length > MOST) return undefined;
  if (!NOTION_FILE.test(key) && !areProperties(properties)) return undefined;
  const lineOf = new Map(properties.map(({ name, line }) => [name, line]));
  return {
    fields: Object.fromEntries(properties.map(({ name, value }) => [name, value])),
    lineOf: (name) => lineOf.get(name),
    body: `${head}${'\n'.repeat(lines.length - 1)}${rest.slice(end)}`,
    dropped: properties
      .filter(({ name, value }) => value !== '' && !isKnown(name))
      .map(({ text: detail, line }) => ({ kind: 'header-line', detail, count: 1, line })),
  };
}

function propertyIn(text: string, line: number): readonly Property[] {
  const [, name, value = ''] = PROPERTY.exec(text) ?? [];
  if (name === undefined) return [];
  // Of two days between which something is, the first.
  const [first = ''] = value.split(/\s+→\s+(?=.*\d)/);
  return [{ name: name.trim(), value: first, text, line }];
}

function areProperties(properties: readonly Property[]): boolean {
  const known = properties.filter(({ name }) => isKnown(name));
  const isAlone = properties.length === 1;
  return properties.some((property) => saysWhetherDone(property, isAlone)) && known.length * 2 >= properties.length;
}

function isKnown(name: string): boolean {
  return isKnownField(foldName(name)) || questionOf(name) !== undefined;
}

/** `Status: two of three pumps run` alone is a sentence. */
function saysWhetherDone({ name, value }: Property, isAlone: boolean): boolean {
  switch (questionOf(name)) {
    case 'status':
    case 'readers':
      return !isAlone || meaningOf(value) !== 'unknown';
    case 'draft':
    case 'public':
    case 'published':
      return answerOf(value) !== undefined;
    default:
      return false;
  }
}
