import type { AnyNode, Document, ParentNode } from 'domhandler';
import type { PageForFew } from '../../../article/notes.ts';
import { hold, reject } from '../../../article/rejection.ts';
import type { Held, NotPublished, Rejection } from '../../../article/types.ts';
import { isPage } from '../body/article-root.ts';
import { parseHtml, textOf } from '../document.ts';
import { saysItIsArticle } from '../metadata/is-article.ts';
import { namingOf, type PageFacts } from '../page-facts.ts';
import { linesIn } from '../shape/lines.ts';
import { linkedShare } from '../shape/links.ts';
import { lengthOf } from '../shape/prose.ts';
import type { ArticleOfPage } from '../take-apart.ts';
import { hiddenProse, hiddenStory, takeOut, unshownProse } from './hidden-story.ts';
import { type LeadsAway, leadsAway } from './leads-away.ts';
import { standIn } from './stand-in.ts';
import { wallOn } from './wall.ts';

/** Characters, ideographs counted twice. A page that shows more has an article; what shows less may be the beginning of one... */
const ENOUGH = 1_500;
/** ...and, where the page says that it is not free, certainly is with less than this. */
const BEGINNING = 600;
/** So much hidden prose is a text, and not a label; with so much of what is shown it may be the article, with more it is. */
const LEAST_HIDDEN = 250;
const MAYBE_HIDDEN = 0.25;
const HIDDEN_SHARE = 0.8;
/** What the last line of a text ends with that was cut: dots, or a word in the middle of a sentence. */
const CUT = /(?:…|\.{3}|\p{Ll}|\p{Lo})[\])\s]*$/u;
const DOTS = /(?:…|\.{3})[\])\s]*$/;
/** Characters: a shorter line at the end is a label; with so much above it a word at the end is that of a box or a caption. */
const LEAST_LINE = 20;
const MOST_CUT = 3_000;
/** Of a page that is all about others hardly anything is its own; one that lists several, and is not said to be an article, may introduce them. */
const OWN = 0.1;
const INTRODUCED = 0.35;
const SEVERAL = 4;

/**
 * Looks anew at a page whose article is short, or that hides much, or says that it is not free to read: whether what was found
 * is what the page shows to everybody as its article.
 *
 * @param source the page as it is written.
 * @returns why it is not published: the page hides its text or ends it for those who do not pay, or it has no article.
 */
export function doubtOf(source: string, facts: PageFacts, article: ArticleOfPage): NotPublished | undefined {
  if (facts.document !== undefined) return undefined;
  const length = lengthOf(textOf(article.root as AnyNode));
  const seen: Seen = { length, isCut: isCut(article.root, length), hidden: hiddenProse(facts.hidden) };
  const hasNotice = article.dropped.some(({ kind }) => kind === 'subscriber-notice');
  const isHiding = seen.hidden >= LEAST_HIDDEN && seen.hidden >= length * MAYBE_HIDDEN;
  if (!hasNotice && !isHiding && !facts.isNotFree && !facts.isListing && length >= ENOUGH) return undefined;
  const page = parseHtml(source);
  if (page.kind === 'rejection' || !isPage(page.root)) return undefined;
  takeOut(page.root, facts.hidden);
  const away = leadsAway(page.root, article.root, facts.titles, facts.metadata.url);
  return (
    (isHiding ? hiding(page.root, source, facts, length, away) : undefined) ??
    cutShort(page.root, facts, seen) ??
    noArticle(page.root, source, away)
  );
}

interface Seen {
  /** In the middle of a sentence. */
  readonly isCut: boolean;
  readonly length: number;
  readonly hidden: number;
}

function hiding(shown: Document, source: string, facts: PageFacts, length: number, away: LeadsAway): Held | undefined {
  const text = textOf(shown);
  const hidden = unshownProse(facts.hidden, text);
  if (hidden < LEAST_HIDDEN || hidden < length * MAYBE_HIDDEN) return undefined;
  // An article that has nothing of its own besides.
  if (away.own <= OWN && saysItIsArticle(shown))
    return forFew({ page: 'hides-text', shown: Math.round(away.length), hidden });
  if (hidden < away.length * HIDDEN_SHARE) return undefined;
  const page = parseHtml(source);
  const story = page.kind === 'rejection' ? undefined : hiddenStory(page, facts.hidden, namingOf(facts), text);
  return story !== undefined && story.hidden > Math.max(LEAST_HIDDEN, story.shown, away.length * HIDDEN_SHARE)
    ? forFew({ page: 'hides-text', ...story })
    : undefined;
}

function cutShort(page: Document, { isNotFree }: PageFacts, { length, isCut }: Seen): Held | undefined {
  if (isNotFree && (length < BEGINNING || isCut)) return forFew({ page: 'not-free' });
  if (!isCut && length >= ENOUGH) return undefined;
  const notice = wallOn(page);
  return notice === undefined ? undefined : forFew({ page: 'wall', notice });
}

function noArticle(page: Document, source: string, { own, length, pages }: LeadsAway): Rejection | undefined {
  const found = standIn(page, source);
  if (found !== undefined) return reject({ code: 'no-article-page', detail: found });
  const isList = own <= OWN || (own <= INTRODUCED && length <= BEGINNING && pages >= SEVERAL && !saysItIsArticle(page));
  return isList ? reject({ code: 'no-article-page', detail: { is: 'links' } }) : undefined;
}

function forFew(detail: PageForFew): Held {
  return hold({ code: 'not-public', detail });
}

function isCut(root: ParentNode, length: number): boolean {
  const last = linesIn(root).findLast((line) => textOf(line).length >= LEAST_LINE && linkedShare(line) < 0.5);
  return last !== undefined && (length < MOST_CUT ? CUT : DOTS).test(textOf(last));
}
