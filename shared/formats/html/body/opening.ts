import type { ChildNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { prependChild } from 'domutils';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { readCredit } from '../../newsroom/people/byline.ts';
import { sameText } from '../../same-text.ts';
import { readDateText } from '../dates/date-text.ts';
import { hasWord, INLINE, textOf } from '../document.ts';
import { furnitureOf } from '../furniture/furniture-names.ts';
import { ancestorsOf } from '../shape/alone.ts';
import { linkedShare } from '../shape/links.ts';
import { lengthOf, proseIn } from '../shape/prose.ts';

/** How sites call what stands between a title and its text. */
const NAMED =
  /(?:^|[\s_-])(?:dek|deck|standfirst|lead|lede|leadtext|intro|introduction|introtext|sub-?title|sub-?head(?:line)?|summary|abstract|excerpt|strap(?:-?line)?|teaser-?text|vorspann|anrei(?:ss|ß)er|untertitel|chap[oô]|ch[aâ]peau|sommario|occhiello|catenaccio|entradilla|bajada|copete|sumario|subt[ií]tulo|linha-?fina|ingress|manchet|zajawka|preamble)(?=[\s_-]|$)/i;
/** What else stands there. */
const OTHER =
  /(?:^|[\s_-])(?:author|byline|by|meta|info|date|time|published|updated|caption|credits?|copyright|photo|image|media|gallery|video|share|tools|rating|disclaimer|disclosure|toc|contents)(?=[\s_-]|$)/i;
const FILED = /(?:^|[\s_-])(?:tags?|categor(?:y|ies)|section|kicker|label)(?=[\s_-]|$)/i;
const NEVER = new Set(
  'nav aside figure figcaption form button dialog script style template noscript svg table ul ol dl time address footer'.split(
    ' ',
  ),
);
/** Characters, ideographs counted twice: what is named may say little; another text is a sentence, or more. */
const LEAST_NAMED = 25;
const SENTENCE = 60;
const LONGEST = 2_500;
const LONGEST_STANDFIRST = 300;
/** Lines that are looked at. */
const MOST = 20;
/** Of a lead so much at most are links. */
const LINKED = 0.5;

/**
 * What a page says below its title which may open its article: the standfirst, in a header or without one. Neither bylines and
 * dates nor what the page sets there for other ends.
 *
 * @param place where the page shows the title.
 */
export function openingLines(body: ParentNode, place: Element): readonly Element[] {
  const around = new Set<ChildNode>(ancestorsOf(place));
  const found: Element[] = [];
  let isBehind = false;
  let seen = 0;
  const visit = (node: ChildNode): void => {
    if (node === place) isBehind = true;
    if (node === place || !isTag(node) || seen === MOST) return;
    if (around.has(node)) node.children.forEach(visit);
    else if (!isBehind || NEVER.has(node.name) || furnitureOf(node) !== undefined || isOther(node)) return;
    else if (!isLine(node)) node.children.forEach(visit);
    else if (textOf(node) !== '') {
      seen++;
      if (isLead(node, seen === 1)) found.push(node);
    }
  };
  body.children.forEach(visit);
  return found;
}

/**
 * Puts at the start of an article those of the lines below the title that stand before its first paragraph and are missing in it.
 *
 * @param root the article; its elements tell where they began in the page.
 * @param stated the dek that metadata state.
 * @returns the dek: that, or the line that is a standfirst, which is not put there.
 */
export function putOpening(
  root: ParentNode,
  lines: readonly Element[],
  place: Element,
  stated: string | undefined,
): string | undefined {
  if (lines.length === 0) return stated;
  const from = startOf(place);
  const first = proseIn(root).find(({ element }) => startOf(element) > from);
  if (first === undefined) return stated;
  const kept = new Set(findAll(() => true, root.children).map(startOf));
  const missing = lines.filter((line) => startOf(line) < startOf(first.element) && !kept.has(startOf(line)));
  const standfirsts = missing.filter(isStandfirst);
  const dek = stated ?? (standfirsts.length === 1 ? standfirsts.map(textOf)[0] : undefined);
  for (const line of missing.toReversed())
    if (dek === undefined || !sameText(textOf(line), dek)) prependChild(root, line);
  return dek;
}

function isStandfirst(line: Element): boolean {
  const isShort = textOf(line).length <= LONGEST_STANDFIRST && linkedShare(line) === 0;
  return isShort && (isNamedHere(line) || /^h[2-6]$/.test(line.name));
}

function startOf({ startIndex }: Element): number {
  return startIndex ?? 0;
}

function namesOf({ attribs }: Element): string {
  return `${attribs.class ?? ''} ${attribs.id ?? ''}`;
}

/** A box that holds as much as this is not what it is filed under: systems name the whole of an article after its tags. */
const LONGEST_FILED = 500;

function isOther(element: Element): boolean {
  if (/^h[2-6]$/.test(element.name) || isNamed(element)) return false;
  const names = namesOf(element);
  return OTHER.test(names) || (FILED.test(names) && textOf(element).length < LONGEST_FILED);
}

function isNamed(element: Element): boolean {
  return (
    NAMED.test(namesOf(element)) ||
    hasWord(element, 'itemprop', ['description', 'alternativeheadline', 'alternateheadline', 'abstract'])
  );
}

/** Whether it holds text and no blocks. */
function isLine(element: Element): boolean {
  return !existsOne(({ name }) => !INLINE.has(name) && name !== 'br', element.children);
}

/** @param isNext whether nothing stands between the title and the line. */
function isLead(line: Element, isNext: boolean): boolean {
  const text = textOf(line);
  const length = lengthOf(text);
  const isEnded = SENTENCE_END.test(text);
  if (length < LEAST_NAMED || text.length > LONGEST || (!isEnded && YEAR.test(text))) return false;
  const isSentence = length >= SENTENCE && (isEnded || isNext) && /^(?:p|div|h[2-6])$/.test(line.name);
  if (!isSentence && !isNamedHere(line)) return false;
  return linkedShare(line) <= LINKED && readCredit(text) === undefined && readDateText(text) === undefined;
}

function isNamedHere(line: Element): boolean {
  return [line, ...ancestorsOf(line).slice(0, LEVELS)].some(isNamed);
}

/** So many boxes around a line may be named after it. */
const LEVELS = 2;
/** In a line that is no sentence: a date. */
const YEAR = /\b(?:19|20)\d\d\b/;
const SENTENCE_END = /[.!?…。！？۔।؟]["”»’)）」』]*$/u;
