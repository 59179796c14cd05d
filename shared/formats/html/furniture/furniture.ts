import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { removeElement } from 'domutils';
import { existsOne } from '../../../article/html/find.ts';
import type { Dropped } from '../../../article/types.ts';
import { type Measure, measure } from '../shape/measure.ts';
import { isWithinSentence } from '../shape/within-sentence.ts';
import { type Furniture, furnitureOf } from './furniture-names.ts';

const BOXES = /^(?:div|section|aside|nav|ul|ol|dl|p|table|span|footer|header|details)$/;
/** What an article shows, whatever the box that it shows it in is called. */
const SHOWN = /^(?:blockquote|iframe|video|audio|pre|object|embed)$/;
/** Characters up to which a box is what its name says. */
const LONGEST: Readonly<Partial<Record<Furniture, number>>> = {
  'cookie-banner': 1500,
  'newsletter-box': 800,
  'subscriber-notice': 500,
  'player-controls': 120,
  'sharing-links': 300,
  advertisement: 300,
  'author-box': 1500,
};
/** Of a box that may as well be a part of the article so much is links. */
const LINKED: Readonly<Partial<Record<Furniture, number>>> = { 'related-links': 0.4, navigation: 0.5, 'tag-list': 0.6 };
/** Nothing that holds more of the article's text stands around it. */
const MOST = 0.4;

/** With less text left, what was taken for furniture is the article: the minutes of a game, each called a comment. */
const LEAST_LEFT = 300;

/** Takes out of an article the boxes that its page put into it, known by their names, their size and their links. */
export function removeFurniture(root: ParentNode, lineOf: (node: AnyNode) => number): readonly Dropped[] {
  const measures = measure(root);
  let length = measures(root as AnyNode).text;
  const boxes: Box[] = [];
  const visit = (node: ChildNode) => {
    if (!isTag(node) || node.name === 'figure' || node.name === 'pre') return;
    const kind = BOXES.test(node.name) && !isWithinSentence(node) ? furnitureOf(node) : undefined;
    if (kind === undefined || !isFurniture(node, kind, measures(node), length * MOST)) node.children.forEach(visit);
    else boxes.push({ element: node, kind, length: measures(node).text });
  };
  root.children.forEach(visit);
  const dropped: Dropped[] = [];
  for (const ofOneKind of Map.groupBy(boxes, ({ kind }) => kind).values()) {
    const sum = ofOneKind.reduce((total, box) => total + box.length, 0);
    if (length - sum < LEAST_LEFT && sum * 2 > length) continue;
    length -= sum;
    for (const { element, kind, length: text } of ofOneKind) {
      if (text > 0) dropped.push({ kind, count: 1, line: lineOf(element) });
      removeElement(element);
    }
  }
  return dropped;
}

interface Box {
  readonly element: Element;
  readonly kind: Furniture;
  readonly length: number;
}

function isFurniture(element: Element, kind: Furniture, { text, linked }: Measure, most: number): boolean {
  if (text > Math.min(most, LONGEST[kind] ?? Number.POSITIVE_INFINITY)) return false;
  const least = LINKED[kind];
  if (least !== undefined && text > 0 && linked < text * least) return false;
  return kind === 'comments' || !existsOne(({ name }) => SHOWN.test(name), element.children);
}
