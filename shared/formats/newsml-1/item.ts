import { bylinesFrom } from '../agency/authors.ts';
import type { AgencyItem, Subject } from '../agency/item.ts';
import { htmlOrParagraphs } from '../agency/markup.ts';
import { nitfItem } from '../nitf/read.ts';
import { htmlOf } from '../xml/html.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, elementsIn, rawTextIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { mediaIn } from './media.ts';
import type { TextContent } from './text.ts';

/** What a NewsItem states: of its texts the main one, and what the components around that say. */
export function newsItem(
  item: XmlElement,
  main: TextContent | undefined,
  root: XmlElement,
  status: string | undefined,
): AgencyItem {
  const management = childOf(item, 'NewsManagement');
  const components = main?.components ?? childrenOf(item, 'NewsComponent');
  const nitf = main?.kind === 'nitf' ? nitfItem(main.element) : undefined;
  const find = (...path: readonly string[]) => nearest(components, path);
  const lines = (name: string) => components.flatMap((component) => childrenOf(childOf(component, 'NewsLines'), name));
  const rights = components.flatMap((component) => childrenOf(childOf(component, 'RightsMetadata'), 'UsageRights'));
  const bylines = bylinesFrom(lines('ByLine').map(textIn));
  return {
    id: idOf(identifierOf(item)),
    status,
    title: headlineOf(components) ?? nitf?.title,
    dek: textIn(find('NewsLines', 'SubHeadLine')) ?? nitf?.dek,
    description: nitf?.description,
    bylines: bylines.length > 0 ? bylines : (nitf?.bylines ?? []),
    creators: [],
    dateline: textIn(find('NewsLines', 'DateLine')) ?? nitf?.dateline,
    html: nitf?.html ?? (main === undefined ? '' : htmlFrom(main)),
    language:
      attributeOf(find('DescriptiveMetadata', 'Language'), 'FormalName') ??
      attributeOf(item, 'xml:lang') ??
      nitf?.language,
    dates: datesOf(management, root, status),
    subjects: components.flatMap((component) => subjectsOf(childOf(component, 'DescriptiveMetadata'))),
    keywords: [
      ...lines('KeywordLine').flatMap((line) => textIn(line)?.split(/\s*[,;]\s*/) ?? []),
      ...keywordsOf(components),
    ],
    sources: [
      textIn(find('RightsMetadata', 'Copyright', 'CopyrightHolder')),
      ...['Provider', 'Source', 'Creator'].map((party) =>
        attributeOf(find('AdministrativeMetadata', party, 'Party'), 'FormalName'),
      ),
      textIn(childOf(identifierOf(item), 'ProviderId')),
    ],
    media: mediaIn(item, main?.item),
    corrects:
      descendantsOf(childOf(management, 'Instruction'), 'RevisionStatus').length > 0 && isCorrection(management),
    editorialNotes: lines('NewsLine').filter(isNote).map(textOfLine),
    internalNotes: [],
    usageTerms: rights.map((right) => textIn(childOf(right, 'UsageType'))),
    copyrightNotices: lines('CopyrightLine').map(textIn),
    leftOut: nitf?.leftOut ?? [],
  };
}

/** In the component that holds the text, or the nearest around it that says it. */
function nearest(components: readonly XmlElement[], path: readonly string[]): XmlElement | undefined {
  return components.map((component) => childOf(component, ...path)).find((element) => element !== undefined);
}

function identifierOf(item: XmlElement): XmlElement | undefined {
  return childOf(item, 'Identification', 'NewsIdentifier');
}

function datesOf(
  management: XmlElement | undefined,
  root: XmlElement,
  status: string | undefined,
): AgencyItem['dates'] {
  const future = textIn(childOf(management, 'StatusWillChange', 'DateAndTime'));
  const isEmbargoed = /^embargoed$/i.test(status ?? '');
  return {
    firstCreated: textIn(childOf(management, 'FirstCreated')),
    versionCreated: textIn(childOf(management, 'ThisRevisionCreated')),
    contentCreated: textIn(childOf(root, 'NewsEnvelope', 'DateAndTime')),
    embargoed: isEmbargoed ? future : undefined,
    heldBack: isEmbargoed && future === undefined,
  };
}

export function headlineOf(components: readonly XmlElement[]): string | undefined {
  return components.map((component) => textIn(childOf(component, 'NewsLines', 'HeadLine'))).find(Boolean);
}

function htmlFrom({ kind, element }: TextContent): string {
  if (kind === 'text') return htmlOrParagraphs(rawTextIn(element).trim());
  const body = descendantsOf(element, 'body')[0];
  return htmlOf(body?.children ?? (element.name === 'html' ? elementsIn(element) : [element]));
}

/** Without the revision: `urn:newsml:<provider>:<date>:<item>` (RFC 3085). */
function idOf(identifier: XmlElement | undefined): string | undefined {
  const [provider, date, id] = ['ProviderId', 'DateId', 'NewsItemId'].map((name) => textIn(childOf(identifier, name)));
  if (provider !== undefined && date !== undefined && id !== undefined) return `urn:newsml:${provider}:${date}:${id}`;
  return textIn(childOf(identifier, 'PublicIdentifier')) ?? id;
}

function subjectsOf(metadata: XmlElement | undefined): readonly Subject[] {
  const subjects = descendantsOf(metadata, 'Subject', 'SubjectMatter', 'SubjectDetail');
  return subjects.map((subject) => ({
    name: attributeOf(subject, 'Value') ?? textIn(subject),
    code: attributeOf(subject, 'FormalName'),
  }));
}

function keywordsOf(components: readonly XmlElement[]): readonly (string | undefined)[] {
  const metadata = components.flatMap((component) => childrenOf(component, 'DescriptiveMetadata', 'Metadata'));
  return metadata
    .flatMap((element) => childrenOf(element, 'Property'))
    .filter((property) => /keyword/i.test(attributeOf(property, 'FormalName') ?? ''))
    .map((property) => attributeOf(property, 'Value'));
}

function isCorrection(management: XmlElement | undefined): boolean {
  return /correct/i.test(attributeOf(childOf(management, 'Instruction'), 'FormalName') ?? '');
}

function isNote(line: XmlElement): boolean {
  return /note|advisory/i.test(attributeOf(childOf(line, 'NewsLineType'), 'FormalName') ?? '');
}

function textOfLine(line: XmlElement): string | undefined {
  return textIn(childOf(line, 'NewsLineText'));
}
