import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { removeElement } from 'domutils';
import { existsOne, findAll } from '../../../article/html/find.ts';
import type { Dropped } from '../../../article/types.ts';
import { patternOf } from '../../../languages/together.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { hasWord, holdsText, textOf } from '../document.ts';
import { leadsToProfile } from '../people/profile-link.ts';
import { emptiedBy } from '../shape/alone.ts';
import { measure } from '../shape/measure.ts';

/** Characters, and words: what an article is filed under is no sentence. */
const LONGEST = 800;
const LONGEST_TAG = 50;
const MOST_WORDS = 5;
/** Links side by side that nothing says to be tags. */
const LEAST_LINKS = 3;
const FILED = new RegExp(`^${patternOf(({ pages }) => pages?.filed)}$`, 'iu');
/** Where systems list what they have of a tag, a topic or a section, or look for a word. */
const OF_TAGS =
  /\/(?:tags?|tagged|topics?|themen?|thema|keywords?|schlagwort(?:e)?|stichwort(?:e)?|etiquetas?|temas?|argoment[oi]|mots?(?:-cles?)?|labels?|categor(?:y|ies|ia|ias|ie)|kategorien?|hashtag)\/[^/]|[?&](?:q|s|tag|search|query|keyword)=/i;
const NAMED = /(?:^|[\s_-])(?:tags?|keywords?|topics?|labels|chips|tag-?cloud)(?=[\s_-]|$)/i;
const HASHTAGS = /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u;
const SEPARATORS = /[\s|/,;·•、，;；>»-]+/;
const TEXT_SEPARATORS = /\s*[|,;·•、，；]\s*/;
const LABELLED = /^([^:：]{2,30})\s*[:：]\s*(.+)$/su;
const BOX = /^(?:p|div|section|aside|nav|ul|ol|dl|footer|header|h[2-6])$/;

/**
 * Takes out of an article what it is filed under: links to tags and topics wherever they stand, with a word for that or without,
 * hashtags, and links side by side that it begins or ends with.
 *
 * @param host of the page: a link to another leads to something of its own.
 */
export function removeTagClouds(
  root: ParentNode,
  lineOf: (node: AnyNode) => number,
  host: string | undefined,
): readonly Dropped[] {
  const clouds: Element[] = [];
  // The texts of all boxes, one in the other, would be put together once for each.
  const measures = measure(root);
  const visit = (node: ChildNode): void => {
    if (!isTag(node) || /^(?:figure|pre|blockquote|table)$/.test(node.name)) return;
    if (BOX.test(node.name) && measures(node).text <= LONGEST && isCloud(node, root, host)) clouds.push(node);
    else node.children.forEach(visit);
  };
  root.children.forEach(visit);
  return clouds.map((cloud) => {
    const line = lineOf(cloud);
    removeElement(emptiedBy(cloud, root));
    return { kind: 'tag-list', count: 1, line };
  });
}

function isCloud(element: Element, root: ParentNode, host: string | undefined): boolean {
  const text = textOf(element);
  if (text === '' || text.length > LONGEST || existsOne(({ name }) => /^(?:img|video|iframe)$/.test(name), [element]))
    return false;
  if (HASHTAGS.test(text) && (text.includes(' ') || isAtEdge(element, root))) return true;
  const links = findAll(({ name, attribs }) => name === 'a' && attribs.href !== undefined, [element]);
  return links.length > 0 ? isOfLinks(element, links, root, host) : isOfWords(element, text, root);
}

function isOfLinks(element: Element, links: readonly Element[], root: ParentNode, host: string | undefined): boolean {
  if (links.some(leadsToProfile) || !links.every((link) => isShort(textOf(link)))) return false;
  const besides = besidesLinks(element).filter((part) => part !== '');
  if (!besides.every(isLabel)) return false;
  const ofTags = links.filter(({ attribs }) => OF_TAGS.test(attribs.href ?? '')).length;
  const isMarked = links.every((link) => hasWord(link, 'rel', ['tag']));
  if (isMarked || besides.length > 0 || NAMED.test(element.attribs.class ?? '')) return true;
  if (links.length >= 2 && ofTags * 2 > links.length) return true;
  return links.length >= LEAST_LINKS && links.every((link) => isOfHost(link, host)) && isAtEdge(element, root);
}

/** `Tags: harbour, trams`; a box that is named for them, without a sentence. */
function isOfWords(element: Element, text: string, root: ParentNode): boolean {
  const [, label = '', list = ''] = LABELLED.exec(text) ?? [];
  if (isLabel(label) && list.split(TEXT_SEPARATORS).every(isShort)) return isAtEdge(element, root);
  return NAMED.test(element.attribs.class ?? '') && text.length <= LONGEST / 4 && !/[.!?。！？]/.test(text);
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_TAG && text.split(/\s+/).length <= MOST_WORDS && !/[.!?。！？]$/.test(text);
}

function isLabel(text: string): boolean {
  return FILED.test(text) || labelKind(text) === 'tags';
}

function isOfHost({ attribs }: Element, host: string | undefined): boolean {
  const href = attribs.href ?? '';
  return !href.startsWith('#') && (/^(?!\w+:|\/\/)/.test(href) || (host !== undefined && href.includes(`//${host}/`)));
}

/** What stands between and around the links, each part without what parts it. */
function besidesLinks(element: Element): readonly string[] {
  const parts: string[] = [''];
  const visit = (node: ChildNode): void => {
    if (isText(node)) parts.push(`${parts.pop() ?? ''}${node.data}`);
    else if (isTag(node) && node.name === 'a') parts.push('');
    else if (isTag(node)) node.children.forEach(visit);
  };
  element.children.forEach(visit);
  return parts.map((part) =>
    part
      .split(SEPARATORS)
      .filter(Boolean)
      .join(' ')
      .replace(/\s*[:：]$/, '')
      .trim(),
  );
}

/** Whether nothing of the article stands before it, or nothing behind. */
function isAtEdge(element: Element, root: ParentNode): boolean {
  return isLast(element, root, 'next') || isLast(element, root, 'prev');
}

function isLast(element: Element, root: ParentNode, side: 'next' | 'prev'): boolean {
  for (let node: AnyNode | null = element; node !== null && node !== root; node = node.parent)
    for (let beside: AnyNode | null = node[side]; beside !== null; beside = beside[side])
      if ((isTag(beside) || isText(beside)) && holdsText(beside) && !(isTag(beside) && isHeading(beside))) return false;
  return true;
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}
