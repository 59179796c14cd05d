import type { AnyNode, ParentNode } from 'domhandler';
import { findAll, findOne, removeElement } from 'domutils';
import type { Dropped } from '../../article/types.ts';
import { isInside, standingAlone } from './alone.ts';
import { attribute, hasWord, textOf } from './document.ts';

/** Further down stands no date of the article. */
const MOST = 10;
/** What stands beside a date. */
const FILLER = /\b(?:published|posted|on|at|am|um)\b|发布时间|[\s|·•,:：—–-]/gi;

/**
 * The date of an article from its `<time datetime>`: one that is marked as the date of publication, else the first which
 * stands by itself; that is taken out.
 */
export function takeDateLine(
  root: ParentNode,
  lineOf: (node: AnyNode) => number,
): { readonly published?: string; readonly dropped: readonly Dropped[] } {
  const marked = findOne(
    (element) => 'pubdate' in element.attribs || hasWord(element, 'itemprop', ['datepublished']),
    root.children,
  );
  const times = findAll(({ name, attribs }) => name === 'time' && 'datetime' in attribs, root.children).filter(
    (time) => !isInside(time, ({ name }) => name === 'blockquote' || name === 'li'),
  );
  const time = marked ?? times.slice(0, MOST).find((candidate) => standingAlone(candidate, root, FILLER) !== undefined);
  const published = attribute(time, 'datetime') ?? attribute(time, 'content');
  if (time === undefined || time === null || published === undefined) return { dropped: [] };
  const alone = standingAlone(time, root, FILLER);
  const text = alone === undefined ? '' : textOf(alone);
  if (alone === undefined || text === '') return { published, dropped: [] };
  const dropped = [{ what: `date line "${text}"`, count: 1, line: lineOf(alone) }];
  removeElement(alone);
  return { published, dropped };
}
