import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { removeElement } from 'domutils';
import type { BareKind } from '../../../article/dropped-kinds.ts';
import { existsOne } from '../../../article/html/find.ts';
import type { Dropped } from '../../../article/types.ts';
import type { PageWords } from '../../../languages/shape/systems.ts';
import type { Pattern } from '../../../languages/shape/words.ts';
import { patternOf } from '../../../languages/together.ts';
import { hasWord, holdsText, textOf } from '../document.ts';
import { emptiedBy, isInside } from '../shape/alone.ts';
import { linesIn } from '../shape/lines.ts';
import { linkedLength, linkedShare } from '../shape/links.ts';

/** A longer line says something of its own. */
const LONGEST = 200;
/** Of several links in a line. */
const LONGEST_LINKS = 400;
/** Of a menu. */
const LONGEST_ENTRY = 40;

const BANNER = whole(String.raw`(?=.*\bcookies?\b)(?=.*\b${words('consent')}).*`);
const COOKIES = /\bcookies?\b/i;

/** Lines that say nothing of the article, whole as they stand: by what they are, in the words of the page's language. */
const LINES: readonly (readonly [BareKind, RegExp])[] = [
  [
    'advertisement',
    whole(String.raw`[-–—*(\[\s]*${words('advertisement')}(?: ?[-–—:] ?${words('continuesBelow')})?[-–—*)\]\s]*`),
  ],
  ['advertisement', whole(String.raw`[*\s]*${words('interruptions')}`)],
  ['navigation', whole(words('navigation'))],
  ['sharing-links', whole(String.raw`${words('sharing')}\s*[:：]?`)],
  ['subscriber-notice', whole(words('subscribers'))],
  // `0:00 / 4:31`; an hour alone may be the heading of what happened then.
  [
    'player-controls',
    /^(?:\D{0,40}\s)?(?:0?0:00(?::00)?|\d{1,2}:\d\d(?::\d\d)?(?=\s*\/))(?:\s*[/|–-]?\s*-?\d{1,2}:\d\d(?::\d\d)?)?$/,
  ],
  ['browser-notice', whole(words('browsers'))],
  ['cookie-banner', BANNER],
  ['newsletter-box', whole(words('subscribe'))],
  [
    'newsletter-box',
    whole(
      String.raw`(?=.*(?<!\p{L})${words('newsletters')}(?!\p{L}))(?:.{0,40}(?<!\p{L}))?${words('subscribing')}(?!\p{L}).*`,
    ),
  ],
  ['comments', whole(String.raw`(?:\d+ )?${words('comments')}(?: ?[(（]?\+?\d*[)）]?)?`)],
  ['comments', whole(words('commenting'))],
  ['comments', whole(String.raw`[\s\p{P}]*${words('rating')}[\s\p{P}]*`)],
  // At its end what holds for the whole site.
  ['around-article', /^(?:©|\(c\)|copyright\b)(?=.*\b(?:19|20)\d\d\b).*$|^.{0,80}©\s?(?:19|20)\d\d\b.*$/iu],
];

/** What stands before links to other articles. */
const RELATED = new RegExp(String.raw`^[\s[(（【»▶►→•*–—-]*${words('related')}\s*[:：|!.…-]*\s*`, 'iu');

function words(kind: keyof PageWords): Pattern {
  return patternOf(({ pages }) => pages?.[kind]);
}

function whole(pattern: Pattern): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}

/**
 * Takes out of a page's article the lines that its page put between the paragraphs: advertisements' labels, invitations
 * to share, subscribe and comment, links to other articles that are announced as such, the menu before the first paragraph,
 * the page's address, and headings without anything below them at the end.
 *
 * @param page its own address, and by what its article is titled.
 */
export function removeFurnitureLines(
  root: ParentNode,
  lineOf: (node: AnyNode) => number,
  { address, titles }: { readonly address?: string | undefined; readonly titles: readonly string[] },
): readonly Dropped[] {
  const dropped: Dropped[] = [];
  const drop = (kind: BareKind, element: Element) => {
    dropped.push({ kind, count: 1, line: lineOf(element) });
    removeElement(emptiedBy(element, root));
  };
  let beginning = true;
  let announced: Element | undefined;
  const lines = linesIn(root);
  const kinds = tellsOfCookies(lines, titles) ? LINES.filter(([kind]) => kind !== 'cookie-banner') : LINES;
  for (const line of lines) {
    const text = textOf(line);
    if (text === '') continue;
    if (text.length > LONGEST_LINKS) {
      beginning = false;
      announced = undefined;
      continue;
    }
    // What ends as a sentence announces nothing.
    const label = /[.。]$/.test(text) ? undefined : RELATED.exec(text)?.[0];
    const shows = existsOne(({ name }) => /^(?:img|picture|video|iframe|audio)$/.test(name), line.children);
    const isLinks = linkedShare(line) > 0.9;
    const kind = text.length > LONGEST || shows ? undefined : kinds.find(([, pattern]) => pattern.test(text))?.[0];
    const list = announced === undefined ? undefined : listOf(line);
    if (announced !== undefined && !shows && linkedShare(list ?? line) > (list === undefined ? 0.7 : 0.5)) {
      if (announced.parent !== null) drop('related-links', announced);
      drop('related-links', line);
      continue;
    }
    announced = label === text ? line : undefined;
    if (kind !== undefined) drop(kind, line);
    else if (text === address) drop('around-article', line);
    else if (isLinks && !shows && isShouted(text)) drop('related-links', line);
    else if (label !== undefined && label !== text && isLinked(line, text.slice(label.length)))
      drop('related-links', line);
    else if (beginning && isLinks && !shows && isMenuItem(line, text)) drop('navigation', line);
    else if (text.length > 80) beginning = false;
  }
  if (announced !== undefined && announced.parent !== null) drop('related-links', announced);
  for (let count = 0; count < MOST_BARE; count++) {
    const last = lastShown(root);
    if (last === undefined || !isBareHeading(last)) break;
    drop('around-article', last);
  }
  return dropped;
}

/** An article about cookies, for computers or for tea, has more lines of them than one that asks for consent. */
function tellsOfCookies(lines: readonly Element[], titles: readonly string[]): boolean {
  if (titles.some((title) => COOKIES.test(title))) return true;
  const told = lines.map(textOf).filter((text) => COOKIES.test(text) && !BANNER.test(text));
  return told.length >= LEAST_TOLD;
}

const LEAST_TOLD = 3;

/** No page has more headings in a row with nothing below; each is looked for from the end again. */
const MOST_BARE = 20;

/** Pages that never close a heading have their text in it. */
function isBareHeading(element: Element): boolean {
  return /^h[2-6]$/.test(element.name) && textOf(element).length <= LONGEST_ENTRY * 2;
}

/** A line of capitals that is a link: newsrooms set the titles of other stories so between their paragraphs. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase() && text.split(' ').length >= SHOUTED;
}

/** Words. A shorter line is a name or a shortened one. */
const SHOUTED = 4;

/** The last heading or other element that shows anything. */
function lastShown(root: ParentNode): Element | undefined {
  for (const node of root.children.toReversed()) {
    if (isText(node) && node.data.trim() !== '') return undefined;
    if (!isTag(node) || !showsAny(node)) continue;
    return /^h[1-6]$/.test(node.name) ? node : lastShown(node);
  }
  return undefined;
}

function showsAny(node: Element): boolean {
  return holdsText(node) || existsOne(({ name }) => SHOWN.test(name), [node]);
}

const SHOWN = /^(?:img|picture|video|audio|iframe|embed|object|svg|hr)$/;

function listOf(line: Element): Element | undefined {
  for (let node: AnyNode | null = line; node !== null && isTag(node); node = node.parent)
    if (node.name === 'ul' || node.name === 'ol') return node;
  return undefined;
}

/** The rest of a line after its label is one link, or several. */
function isLinked(line: Element, rest: string): boolean {
  return rest !== '' && linkedLength(line) >= rest.replace(/[\s\p{P}]+$/u, '').length * 0.9;
}

/** A table of contents leads to places on the page itself. */
function isMenuItem(line: Element, text: string): boolean {
  const isEntry = line.name === 'li' || isInside(line, ({ name }) => name === 'li');
  const isContents = existsOne(({ attribs }) => attribs.href?.startsWith('#') === true, [line]);
  const isAuthor = existsOne((element) => hasWord(element, 'rel', ['author']), [line]);
  return isEntry && !isContents && !isAuthor && text.length <= LONGEST_ENTRY;
}
