import type { Document, Element, ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import { existsOne, findAll, findOne } from '../../../article/html/find.ts';
import type { StandIn } from '../../../article/notes.ts';
import { isClosed, sentences } from '../../newsroom/shape.ts';
import { asksForConsent } from '../body/apart.ts';
import { textOf } from '../document.ts';
import { saysItIsArticle } from '../metadata/is-article.ts';
import { partsOf } from '../metadata/title.ts';
import { linesIn } from '../shape/lines.ts';
import { lengthOf } from '../shape/prose.ts';
import { asksForScripts, GUARDS, isCheck, isError, isLogin, SCRIPTS, STATUS } from './stand-in-words.ts';

/** What a page is instead of an article, and the words by which it says so. */
export interface FoundStandIn {
  readonly is: StandIn;
  readonly said: string;
}

/** Characters of all that a page says, ideographs counted twice: with more it is an article about such pages. */
const MOST = 700;
const MOST_CONSENT = 4_000;
/** The same without the line that says what the page is. */
const MOST_BESIDES = 250;
const LONGEST_LINE = 200;

interface Shown {
  readonly body: ParentNode;
  readonly source: string;
  /** The parts of the page's title, and its headings. */
  readonly titles: readonly string[];
  /** All lines that are no longer than a sentence or two. */
  readonly lines: readonly string[];
  readonly length: number;
}

/** @returns by which words a page shows that it is of this kind. */
type Kind = (page: Shown) => string | undefined;

const KINDS: readonly (readonly [StandIn, Kind])[] = [
  [
    'check',
    ({ source, titles, lines }) =>
      GUARDS.test(source) ? (titles[0] ?? '') : (titles.find(isCheck) ?? lines.find(isCheck)),
  ],
  [
    'error',
    ({ titles, lines }) => titles.find((title) => STATUS.test(title)) ?? titles.find(isError) ?? lines.find(isError),
  ],
  [
    'login',
    ({ body, titles, length }) => {
      const title = titles.find(isLogin);
      return existsOne(isPassword, body.children) && (title !== undefined || length < MOST_BESIDES)
        ? (title ?? titles[0])
        : undefined;
    },
  ],
  [
    'scripts',
    ({ body, lines, length }) => {
      const line = lines.find((one) => SCRIPTS.test(one)) ?? withoutScripts(body);
      if (tellsOfScripts(body)) return undefined;
      return line !== undefined && length - lengthOf(line) < MOST_BESIDES ? line : undefined;
    },
  ],
];

/**
 * Tells what a page is that says hardly anything: one that tells of an error, asks to sign in, to show that one is no robot, to
 * switch on JavaScript, or to agree to cookies.
 *
 * @param source the page as it is written.
 */
export function standIn(page: Document, source: string): FoundStandIn | undefined {
  const body = findOne(({ name }) => name === 'body', page.children) ?? page;
  if (textOf(body).length > MOST_CONSENT) return undefined;
  const texts = linesIn(body)
    .map(textOf)
    .filter((text) => text !== '');
  const headings = findAll(({ name }) => /^h[1-3]$/.test(name), body.children).map(textOf);
  const title = findOne(({ name }) => name === 'title', page.children);
  const titles = [...(title === null ? [] : partsOf(textContent(title))), ...headings].map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  );
  const length = lengthOf(texts.join(' '));
  const isDeclared = saysItIsArticle(page);
  if (!isDeclared && asksForConsent(body)) return { is: 'consent', said: titles[0] ?? '' };
  if (length > MOST) return undefined;
  const shown = { body, source, titles, lines: texts.filter((text) => text.length <= LONGEST_LINE), length };
  for (const [is, kind] of KINDS) {
    const said = isDeclared && !OF_ARTICLES.has(is) ? undefined : kind(shown);
    if (said !== undefined) return { is, said };
  }
  return undefined;
}

/** What a page may say in the place of its own article. */
const OF_ARTICLES: ReadonlySet<StandIn> = new Set(['login', 'scripts']);

function isPassword({ name, attribs }: Element): boolean {
  return name === 'input' && attribs.type === 'password';
}

/** Sentences of prose beside what asks for scripts, and their characters: as few as this a short article has, and no shell of a program. */
const FEWEST_SENTENCES = 2;
const LEAST_PROSE = 100;

/** Whether a page has a headline and a story below it, though one of its lines speaks of JavaScript, or is about that. */
function tellsOfScripts(body: ParentNode): boolean {
  const heading = findOne(({ name }) => name === 'h1', body.children);
  if (heading === null) return false;
  const prose = findAll(({ name }) => name === 'p', body.children)
    .map(textOf)
    .filter((text) => isClosed(text) && !asksForScripts(text));
  return (
    prose.reduce((sum, text) => sum + sentences(text), 0) >= FEWEST_SENTENCES &&
    lengthOf(prose.join(' ')) >= LEAST_PROSE
  );
}

/** What is shown where no scripts run, on a page that shows nothing else. */
function withoutScripts(body: ParentNode): string | undefined {
  return findAll(({ name }) => name === 'noscript', body.children)
    .map((element) => textContent(element).replace(/\s+/g, ' ').trim())
    .find((text) => SCRIPTS.test(text));
}
