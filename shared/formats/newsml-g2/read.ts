import type { OtherItemCode } from '../../article/notes.ts';
import { reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { NotPublished, Reading, Rejection } from '../../article/types.ts';
import { articleFrom } from '../agency/content.ts';
import type { AgencyItem } from '../agency/item.ts';
import { readItems } from '../agency/reading.ts';
import { TEXT_ELSEWHERE } from '../agency/text-elsewhere.ts';
import { attributeOf, childOf, childrenOf, elementsIn } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { mediaByItem } from './media.ts';
import { kindOf, textItem } from './text.ts';
import { qcodeTail } from './values.ts';

/** What is not an article, by the code by which it is refused. */
const NOT_ARTICLES: Readonly<Record<string, OtherItemCode>> = {
  packageItem: 'package-item',
  planningItem: 'planning-item',
  knowledgeItem: 'knowledge-item',
  conceptItem: 'concept-item',
  event: 'event-item',
  catalogItem: 'catalog-item',
  picture: 'picture-only',
  graphic: 'graphic-only',
  video: 'video-only',
  audio: 'audio-only',
};

/**
 * NewsML-G2 2.x (https://iptc.org/std/NewsML-G2/): a newsItem, or a newsMessage that holds several items. Each text item is
 * an article; pictures and films that come with it are its media.
 */
export function readNewsMlG2(text: string): Reading | NotPublished {
  const document = parseXml(text);
  if (document.kind === 'rejection') return document;
  const items = itemsIn(document.root);
  const isText = (item: XmlElement) => item.name === 'newsItem' && kindOf(item) === 'text';
  const texts = items.filter(isText);
  if (texts.length === 0) return refusalOf(items, document.root);
  const others = items.filter((item) => !isText(item));
  const media = mediaByItem(
    texts,
    others.filter(({ name }) => name === 'newsItem'),
  );
  const packageItem = others.find(({ name }) => name === 'packageItem');
  const beside = others
    .filter(({ name }) => name !== 'newsItem')
    .map(({ name }) => ({ kind: 'element-beside-text', detail: name }) as const);
  return readItems(texts, (item, index) => {
    const read = textItem(item);
    if (read.kind === 'rejection') return read;
    if (read.item.html === '' && hasTextElsewhere(item)) return TEXT_ELSEWHERE;
    if (isEmpty(read.item)) return emptyItem(item, packageItem);
    const of = media[index] ?? { media: [], leftOut: [] };
    const leftOut = [...read.item.leftOut, ...of.leftOut, ...(index === 0 ? beside : [])];
    return articleFrom({ ...read.item, media: of.media, leftOut });
  });
}

function hasTextElsewhere(item: XmlElement): boolean {
  const files = childrenOf(childOf(item, 'contentSet'), 'remoteContent');
  return files.some((file) => /^text\/|nitf|html/i.test(attributeOf(file, 'contenttype') ?? ''));
}

function isEmpty({ title, html, description }: AgencyItem): boolean {
  return title === undefined && html === '' && description === undefined;
}

/** Of a message that conveys a package, its items tell no more than that they are in it. */
function emptyItem(item: XmlElement, packageItem: XmlElement | undefined): Rejection {
  if (packageItem !== undefined) return refusalOf([packageItem], packageItem);
  return reject({ code: 'no-text', detail: { item: attributeOf(item, 'guid') ?? '' }, line: item.line });
}

function itemsIn(root: XmlElement): readonly XmlElement[] {
  return root.name === 'newsMessage' ? childrenOf(root, 'itemSet').flatMap(elementsIn) : [root];
}

function refusalOf(items: readonly XmlElement[], root: XmlElement): Rejection {
  const [item] = items;
  if (item === undefined) return reject({ code: 'no-items', detail: 'message', line: root.line });
  const kind = item.name === 'newsItem' ? kindOf(item) : isEvent(item) ? 'event' : item.name;
  const code = NOT_ARTICLES[kind];
  const which = { format: 'newsml-g2', ...stated({ id: attributeOf(item, 'guid') }) } as const;
  const { line } = item;
  return code === undefined
    ? reject({ code: 'unsupported-content', detail: { ...which, element: item.name }, line })
    : reject({ code, detail: which, line });
}

/** EventsML-G2 keeps events as concepts. */
function isEvent(item: XmlElement): boolean {
  const concept = childOf(item, 'concept');
  const isOne =
    childOf(concept, 'eventDetails') ??
    childrenOf(concept, 'type').find((type) => /event$/i.test(qcodeTail(type) ?? ''));
  return isOne !== undefined;
}
