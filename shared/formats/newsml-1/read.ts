import type { What } from '../../article/dropped-kinds.ts';
import { reject } from '../../article/rejection.ts';
import type { NotPublished, Reading, Rejection } from '../../article/types.ts';
import { bylinesFrom } from '../agency/authors.ts';
import { type AgencyArticle, articleFrom } from '../agency/content.ts';
import type { AgencyItem, Subject } from '../agency/item.ts';
import { htmlOrParagraphs } from '../agency/markup.ts';
import { readItems } from '../agency/reading.ts';
import { nitfItem } from '../nitf/read.ts';
import { htmlOf } from '../xml/html.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, elementsIn, rawTextIn, textIn } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { mediaIn } from './media.ts';
import { languageOf, type TextContent, textContents } from './text.ts';

/** NewsML 1.0 to 1.2 (https://iptc.org/std/NewsML/1.2/): each NewsItem that holds text is an article with its pictures. */
export function readNewsMl1(text: string): Reading | NotPublished {
  const document = parseXml(text);
  if (document.kind === 'rejection') return document;
  const items = childrenOf(document.root, 'NewsItem');
  if (items.length === 0) return reject('no-items', 'The NewsML holds no NewsItem.', { line: document.root.line });
  return readItems(items, (item) => articleFromItem(item, document.root));
}

function articleFromItem(item: XmlElement, root: XmlElement): AgencyArticle | NotPublished {
  const management = childOf(item, 'NewsManagement');
  const { main, others, title, subheadline } = textContents(item);
  const status = attributeOf(childOf(management, 'Status'), 'FormalName');
  if (main === undefined && !/cancel|withheld/i.test(status ?? '')) return refusalOf(item);
  const read = newsItem(item, main, root, status);
  return articleFrom({
    ...read,
    title: read.title ?? title,
    dek: read.dek ?? subheadline,
    leftOut: [...read.leftOut, ...others.flatMap((other) => leftOutText(other, main))],
  });
}

function refusalOf(item: XmlElement): Rejection {
  const types = descendantsOf(item, 'MediaType').map((type) => attributeOf(type, 'FormalName')?.toLowerCase());
  const at = { line: item.line };
  const kinds = [
    ['photo', 'picture-only', 'a picture'],
    ['picture', 'picture-only', 'a picture'],
    ['graphic', 'graphic-only', 'a graphic'],
    ['video', 'video-only', 'a film'],
    ['audio', 'audio-only', 'a sound recording'],
  ] as const;
  const kind = kinds.find(([type]) => types.includes(type));
  if (kind !== undefined) return reject(kind[1], `This is ${kind[2]} without an article.`, at);
  if (descendantsOf(item, 'NewsItemRef').length > 0) {
    return reject('package-item', 'This is a package that lists other items, from which no article can be made.', at);
  }
  if (descendantsOf(item, 'TopicSet').length > 0) {
    return reject('knowledge-item', 'This is a set of terms, from which no article can be made.', at);
  }
  return reject('no-text', 'The NewsItem holds no text.', at);
}

/** Copies of the text in another format are no loss; a component with a role or a headline of its own is one. */
function leftOutText(other: TextContent, main: TextContent | undefined): readonly What[] {
  if (other.role !== main?.role && other.role !== undefined) return [{ kind: 'text-in-role', detail: other.role }];
  const language = languageOf(other.components);
  if (main !== undefined && language !== languageOf(main.components))
    return [
      language === undefined ? { kind: 'text-without-language' } : { kind: 'text-in-language', detail: language },
    ];
  const headline = headlineOf(other.components);
  return headline === undefined || headline === headlineOf(main?.components ?? [])
    ? []
    : [{ kind: 'another-text', detail: headline }];
}

function newsItem(
  item: XmlElement,
  main: TextContent | undefined,
  root: XmlElement,
  status: string | undefined,
): AgencyItem {
  const management = childOf(item, 'NewsManagement');
  const components = main?.components ?? childrenOf(item, 'NewsComponent');
  const nitf = main?.kind === 'nitf' ? nitfItem(main.element) : undefined;
  /** In the component that holds the text, or the nearest around it that says it. */
  const find = (...path: readonly string[]) =>
    components.map((component) => childOf(component, ...path)).find((element) => element !== undefined);
  const findAll = (...path: readonly string[]) => {
    const name = path.at(-1) ?? '';
    return components.flatMap((component) => childrenOf(childOf(component, ...path.slice(0, -1)), name));
  };
  const identifier = childOf(item, 'Identification', 'NewsIdentifier');
  const bylines = bylinesFrom(findAll('NewsLines', 'ByLine').map(textIn));
  const party = (name: string) => attributeOf(find('AdministrativeMetadata', name, 'Party'), 'FormalName');
  const future = childOf(management, 'StatusWillChange', 'DateAndTime');
  const heldBack = /^embargoed$/i.test(status ?? '');
  return {
    id: idOf(identifier),
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
    dates: {
      firstCreated: textIn(childOf(management, 'FirstCreated')),
      versionCreated: textIn(childOf(management, 'ThisRevisionCreated')),
      contentCreated: textIn(childOf(root, 'NewsEnvelope', 'DateAndTime')),
      embargoed: heldBack ? textIn(future) : undefined,
      heldBack: heldBack && textIn(future) === undefined,
    },
    subjects: components.flatMap((component) => subjectsOf(childOf(component, 'DescriptiveMetadata'))),
    keywords: [
      ...findAll('NewsLines', 'KeywordLine').flatMap((line) => textIn(line)?.split(/\s*[,;]\s*/) ?? []),
      ...keywordsOf(components),
    ],
    sources: [
      textIn(find('RightsMetadata', 'Copyright', 'CopyrightHolder')),
      party('Provider'),
      party('Source'),
      party('Creator'),
      textIn(childOf(identifier, 'ProviderId')),
    ],
    media: mediaIn(item, main?.item),
    corrects:
      descendantsOf(childOf(management, 'Instruction'), 'RevisionStatus').length > 0 && isCorrection(management),
    editorialNotes: findAll('NewsLines', 'NewsLine').filter(isNote).map(textOfLine),
    internalNotes: [],
    usageTerms: findAll('RightsMetadata', 'UsageRights').map((rights) => textIn(childOf(rights, 'UsageType'))),
    copyrightNotices: findAll('NewsLines', 'CopyrightLine').map(textIn),
    leftOut: nitf?.leftOut ?? [],
  };
}

function headlineOf(components: readonly XmlElement[]): string | undefined {
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
