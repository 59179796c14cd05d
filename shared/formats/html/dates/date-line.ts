import type { AnyNode, ParentNode } from 'domhandler';
import { removeElement } from 'domutils';
import { looksLikeDate } from '../../../article/dates/looks-like-date.ts';
import { findAll, findOne } from '../../../article/html/find.ts';
import { stated } from '../../../article/stated.ts';
import type { Dropped } from '../../../article/types.ts';
import { ON, PUBLISHED } from '../../../languages/date-labels.ts';
import { patternOf } from '../../../languages/together.ts';
import { attribute, hasWord, textOf } from '../document.ts';
import { emptiedBy, isInside, standingAlone } from '../shape/alone.ts';
import { linesIn } from '../shape/lines.ts';
import { readDateText } from './date-text.ts';
import { findDate } from './find-date.ts';

/** Further down stands no date of the article. */
const MOST = 10;
/** What is longer is the first paragraph. */
const LONGEST_TEXT = 200;
/** What stands beside a date. */
const FILLER = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${PUBLISHED}|${ON}|${patternOf(({ dates }) => dates?.at)})(?![\p{L}\p{M}])|[\s|·•,:：—–-]`,
  'giu',
);

interface DateLine {
  readonly published?: string;
  readonly dropped: readonly Dropped[];
}

/**
 * The date of an article from its `<time datetime>`: one that is marked as the date of publication, else the first which
 * stands by itself, else a line of text before the first paragraph. What stands by itself is taken out, and lines beside it
 * that say when the article was changed, or how long it takes to read.
 */
export function takeDateLines(root: ParentNode, lineOf: (node: AnyNode) => number): DateLine {
  const timed = takeTime(root, lineOf);
  const dropped = [...timed.dropped];
  let { published } = timed;
  const lines = linesIn(root);
  for (const line of lines) {
    const text = textOf(line);
    if (text.length > LONGEST_TEXT) break;
    const date = readDateText(text);
    if (date === undefined) continue;
    published ??= date.published;
    dropped.push({ kind: 'date-line', detail: text, count: 1, line: lineOf(line) });
    removeElement(emptiedBy(line, root));
  }
  const opening = lines.slice(0, OPENING).map(textOf);
  published ??= opening.map(dateAtOpening).find((date) => date !== undefined) ?? opening.find(isUnreadDate);
  return { dropped, ...stated({ published }) };
}

/** Lines: a standfirst, a picture's and the first paragraph. */
const OPENING = 5;

/** `29.11.2022 – The council …`: what a text opens with stays in it. */
function dateAtOpening(text: string): string | undefined {
  const found = OPENS_WITH_DATE.test(text) ? findDate(text) : undefined;
  return found?.before === '' && /^\s*[–—|-]\s*\S/.test(found.after) ? found.date : undefined;
}

/** In Latin script a number, a word and a year may be anything. */
function isUnreadDate(text: string): boolean {
  return !/[a-z]/i.test(text) && looksLikeDate(text);
}

const OPENS_WITH_DATE = /^\d{1,4}[-./\s]/;

function takeTime(root: ParentNode, lineOf: (node: AnyNode) => number): DateLine {
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
  const dropped = [{ kind: 'date-line' as const, detail: text, count: 1, line: lineOf(alone) }];
  removeElement(alone);
  return { published, dropped };
}
