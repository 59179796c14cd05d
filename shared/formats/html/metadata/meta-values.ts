import type { Document, Element } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { attribute } from '../document.ts';

/** Longer lists are of no use to anybody. */
const MOST_VALUES = 200;

/** The contents of the `<meta>` elements of some names, in the order of the names. */
export type MetaValues = (...names: string[]) => readonly string[];

/** The `<meta>` elements of a page by their names, in whichever attribute these are, without regard to case. */
export function metaValues(root: Document): MetaValues {
  const values = new Map<string, string[]>();
  for (const element of findAll(({ name }) => name === 'meta', [root])) {
    // Runs of white space mean nothing here, and would take the patterns for titles and names time by their square.
    const content = attribute(element, 'content')?.replace(/\s+/g, ' ').replaceAll('\u00ad', '');
    if (content === undefined) continue;
    for (const name of namesOf(element)) {
      const known = values.get(name);
      if (known === undefined) values.set(name, [content]);
      else if (known.length < MOST_VALUES) known.push(content);
    }
  }
  return (...names) => names.flatMap((name) => values.get(squeezed(name)) ?? []);
}

/** `publish-date`, `publish_date` and `publishDate` are one name. */
function squeezed(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** RDFa allows several properties; Dublin Core is written with a colon or a dot. */
function namesOf(element: Element): readonly string[] {
  const properties = attribute(element, 'property')?.split(/\s+/) ?? [];
  const names = [...properties, attribute(element, 'name') ?? attribute(element, 'http-equiv') ?? ''];
  return [...new Set(names.map((name) => squeezed(name).replace(/^(dc|dcterms?):/, '$1.')))];
}
