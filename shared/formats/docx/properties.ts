import type { AcceptedStatuses } from '../../article/sidecar.ts';
import type { Held } from '../../article/types.ts';
import { decode } from '../decode/decode.ts';
import { type FieldsReading, readFields } from '../fields/fields.ts';
import { foldName } from '../fields/values.ts';
import { questionOf } from '../held/field-names.ts';
import { isName } from '../newsroom/people/names.ts';
import { isNoTitle } from '../no-title.ts';
import { elementsIn, textIn } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import type { Archive } from '../zip/archive.ts';

/**
 * Custom properties that an editor may have set. Document systems write ids of their own there, which go along with every
 * copy of a template: two articles would be one.
 */
const CUSTOM =
  /^(?:headline|dek|deck|subtitle|standfirst|summary|byline|authors?|section|category|tags?|keywords|lang|slug|canonicalurl|source|sourceurl|embargo\w*|expires?|expirydate|published\w*|publish(?:ed)?date|pubdate|datepublished|status|draft)$/;

/**
 * What a document says of itself: its core properties (ECMA-376 part 2, section 11) and custom ones by the names that front
 * matter has. When it was written and saved says nothing about its publication, who owns the program is its author only
 * when that is a person's whole name, and its description is what Word and LibreOffice ask for as comments: a remark of the desk.
 */
export function readProperties(archive: Archive, accepted?: AcceptedStatuses): FieldsReading | Held {
  const core = fieldsIn(partOf(archive, 'docProps/core.xml'), ({ name }) => name);
  const custom = fieldsIn(partOf(archive, 'docProps/custom.xml'), ({ attributes }) => attributes.name ?? '');
  return propertiesFrom(core, custom, accepted);
}

/** The same of any document. @param core by their names in Dublin Core and Office @param custom as an editor named them */
export function propertiesFrom(
  core: Readonly<Record<string, string>>,
  custom: Readonly<Record<string, string>>,
  accepted?: AcceptedStatuses,
): FieldsReading | Held {
  const { title = '', creator = '', keywords, category, language, contentStatus } = core;
  const chosen = Object.entries(custom).filter(([name]) => CUSTOM.test(foldName(name)) || saysForWhom(name));
  const stating = {
    title: isNoTitle(title) ? '' : title,
    authors: isPerson(creator) ? creator : '',
    ...{ keywords, category, language, status: contentStatus },
    ...Object.fromEntries(chosen),
  };
  return readFields(stating, undefined, accepted);
}

/** Whether it is for the public; `type`, `state` and their like mean other things in a document system. */
function saysForWhom(name: string): boolean {
  return ['draft', 'hidden', 'public', 'published', 'readers', 'secrecy', 'label', 'tlp'].includes(
    questionOf(name) ?? '',
  );
}

/** `Jane Doe`, not `jdoe`, `Admin`, `Microsoft Office User` or `python-docx`. */
function isPerson(creator: string): boolean {
  const program = /\b(?:user|admin\w*|microsoft|office|windows|owner|desk|docx|poi|libreoffice|google|wps)\b/i;
  return (
    !program.test(creator) &&
    creator.split(/[;,]\s*/).every((name) => isName(name) && (name.includes(' ') || !/^[\p{Script=Latin}]/u.test(name)))
  );
}

export function partOf({ files }: Archive, name: string): XmlElement | undefined {
  const bytes = files.find((file) => file.name === name)?.read();
  const decoded = bytes === undefined ? undefined : decode(bytes);
  const document = decoded?.kind === 'text' ? parseXml(decoded.text) : undefined;
  return document?.kind === 'xml' ? document.root : undefined;
}

function fieldsIn(root: XmlElement | undefined, nameOf: (element: XmlElement) => string): Record<string, string> {
  if (root === undefined) return {};
  return Object.fromEntries(elementsIn(root).map((element) => [nameOf(element), textIn(element) ?? '']));
}
