import { attributeOf, descendantsOf, rawTextIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/archive.ts';
import { partOf } from './properties.ts';

const MARGIN = /^word\/(?:header|footer)\d*\.xml$/i;
/** Documents have three of each a section. */
const MOST = 60;
const BREAKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n' };

/**
 * What stands above, below and across the pages of a document (ECMA-376 part 1, 17.10): the lines of its headers and footers, and
 * its watermarks, which Word keeps in headers as shapes of VML.
 */
export function marginsOf(archive: Archive): readonly string[] {
  const names = archive.files.map(({ name }) => name).filter((name) => MARGIN.test(name));
  return names.slice(0, MOST).flatMap((name) => {
    const root = partOf(archive, name);
    const marks = descendantsOf(root, 'textpath').flatMap((mark) => attributeOf(mark, 'string') ?? []);
    return [...marks, ...descendantsOf(root, 'p').flatMap(linesOf)];
  });
}

function linesOf(paragraph: XmlElement): readonly string[] {
  return descendantsOf(paragraph, 't', 'tab', 'br', 'cr')
    .map((element) => BREAKS[element.name] ?? rawTextIn(element))
    .join('')
    .split('\n');
}
