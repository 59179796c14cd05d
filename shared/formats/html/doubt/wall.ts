import type { Element, ParentNode } from 'domhandler';
import { existsOne, findOne } from '../../../article/html/find.ts';
import { patternOf } from '../../../languages/together.ts';
import { textOf } from '../document.ts';
import { linesIn } from '../shape/lines.ts';
import { lengthOf } from '../shape/prose.ts';

/** How sites and the services that they use (Piano, Poool, Leaky Paywall, Ghost) call what stands before the rest of an article. */
const NAMED = new RegExp(
  String.raw`(?:^|[\s_-])(?:${[
    '(?:pay|reg|metered|subscri(?:be|ber|ption)|member(?:ship)?|login|content|article|premium|plus|abo)[-_]?(?:wall|gate|barrier)',
    '(?:subscri(?:be|ber|ption)|member(?:ship)?|premium|plus|abo|paid|locked|gated)[-_]?(?:content)?[-_]?(?:required|upgrade|teaser-end)',
    'gh-post-upgrade|poool|piano|tp-modal',
  ].join(
    '|',
  )})(?:[-_]{1,2}(?:box|container|content|inner|body|wrap(?:per)?|overlay|modal|message|msg|notice|hint|text|prompt|banner|cta|offer|teaser|form|widget|block|section))*(?:\s|$)`,
  'i',
);
const LINE = new RegExp(`^${patternOf(({ pages }) => pages?.subscribers)}$`, 'iu');
/** Characters. What holds more is the text itself, in a box that only subscribers see. */
const LONGEST = 700;
/** A shorter one is a button of the page. */
const SHORTEST = 20;
const LONGEST_LINE = 200;
/** Ideographs count twice. What is shorter is a badge, on the card of another story for the most: `会員限定`. */
const SHORTEST_LINE = 12;
/** What a receipt repeats of it. */
const LONGEST_NOTICE = 80;

/** @returns what a page says where it ends an article for those who do not pay or sign in. */
export function wallOn(body: ParentNode): string | undefined {
  const box = findOne(isWall, body.children);
  if (box !== null) return noticeOf(box);
  const line = linesIn(body).find((element) => {
    const text = textOf(element);
    return text.length <= LONGEST_LINE && lengthOf(text) >= SHORTEST_LINE && LINE.test(text);
  });
  return line && noticeOf(line);
}

function isWall(element: Element): boolean {
  if (!NAMED.test(`${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`)) return false;
  const length = lengthOf(textOf(element));
  return length >= SHORTEST && length <= LONGEST && existsOne(isControl, [element]);
}

function isControl({ name }: Element): boolean {
  return /^(?:a|button|input|form)$/.test(name);
}

function noticeOf(element: Element): string {
  const text = textOf(element);
  return text.length > LONGEST_NOTICE ? `${text.slice(0, LONGEST_NOTICE).trimEnd()}…` : text;
}
