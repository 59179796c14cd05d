import type { What } from '../../article/dropped-kinds.ts';
import { reject } from '../../article/rejection.ts';
import type { NotPublished, Reading, Rejection } from '../../article/types.ts';
import { type AgencyArticle, articleFrom } from '../agency/content.ts';
import { readItems } from '../agency/reading.ts';
import { attributeOf, childOf, childrenOf, descendantsOf } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { headlineOf, newsItem } from './item.ts';
import { languageOf, type TextContent, textContents } from './text.ts';

/** NewsML 1.0 to 1.2 (https://iptc.org/std/NewsML/1.2/): each NewsItem that holds text is an article with its pictures. */
export function readNewsMl1(text: string): Reading | NotPublished {
  const document = parseXml(text);
  if (document.kind === 'rejection') return document;
  const items = childrenOf(document.root, 'NewsItem');
  if (items.length === 0) return reject({ code: 'no-items', detail: 'newsml', line: document.root.line });
  return readItems(items, (item) => articleFromItem(item, document.root));
}

function articleFromItem(item: XmlElement, root: XmlElement): AgencyArticle | NotPublished {
  const management = childOf(item, 'NewsManagement');
  const { main, others, title, subheadline } = textContents(item);
  const status = instructionOf(management) ?? attributeOf(childOf(management, 'Status'), 'FormalName');
  if (main === undefined && !/cancel|withheld/i.test(status ?? '')) return refusalOf(item);
  const read = newsItem(item, main, root, status);
  return articleFrom({
    ...read,
    title: read.title ?? title,
    dek: read.dek ?? subheadline,
    leftOut: [...read.leftOut, ...others.flatMap((other) => leftOutText(other, main))],
  });
}

/** The status that an order to take the item away gives it (NewsML 1.2, "Instruction"); what names revisions is about those. */
function instructionOf(management: XmlElement | undefined): string | undefined {
  const order = childrenOf(management, 'Instruction')
    .filter((instruction) => childOf(instruction, 'RevisionStatus') === undefined)
    .map((instruction) => attributeOf(instruction, 'FormalName'))
    .find((name) => /^(?:delete|kill|withdraw|withhold|cancel)$/i.test(name ?? ''));
  return ORDERED[order?.toLowerCase() ?? ''] ?? order;
}

const ORDERED: Readonly<Record<string, string>> = { cancel: 'Canceled', withhold: 'Withheld', withdraw: 'Withdrawn' };

function refusalOf(item: XmlElement): Rejection {
  const types = descendantsOf(item, 'MediaType').map((type) => attributeOf(type, 'FormalName')?.toLowerCase());
  const at = { line: item.line };
  const detail = { format: 'newsml-1' } as const;
  const kinds = [
    ['photo', 'picture-only'],
    ['picture', 'picture-only'],
    ['graphic', 'graphic-only'],
    ['video', 'video-only'],
    ['audio', 'audio-only'],
  ] as const;
  const kind = kinds.find(([type]) => types.includes(type));
  if (kind !== undefined) return reject({ code: kind[1], detail, ...at });
  if (descendantsOf(item, 'NewsItemRef').length > 0) return reject({ code: 'package-item', detail, ...at });
  if (descendantsOf(item, 'TopicSet').length > 0) return reject({ code: 'knowledge-item', detail, ...at });
  return reject({ code: 'no-text', detail: 'news-item', ...at });
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
