import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { labelKind } from '../../newsroom/labels.ts';
import { textOf } from '../document.ts';
import { ancestorsOf } from '../shape/alone.ts';
import { isParagraph, type TextLine } from './text-lines.ts';

/** What boxes are called, by the word that their names hold. */
const NAMES = [
  /relat|recommend|more|read|next|prev|also|similar|popular|trending|latest|teaser|card/i,
  /shar|social|follow|twitter|facebook|whatsapp|telegram|addto/i,
  /author|bio|byline|autor|writer|contributor|profile|vcard|avatar/i,
  /comment|kommentar|respond|reply|disqus|rating|vote|review/i,
  /newsletter|subscri|sign-?up|mailing|optin|form|input|login|regist/i,
  /\bad|advert|anzeige|werbung|promo|sponsor|banner|cta|affiliate|offer|shop|product|price/i,
  /caption|credit|copyright|image|img|photo|picture|figure|media|gallery|slider|video/i,
  /meta|info|date|time|tag|categor|label|kicker|topic|badge|status/i,
  /foot|bottom|after|end|legal|disclaimer|note|hint|source/i,
  /side|widget|module|panel|box|callout|block/i,
  /nav|menu|breadcrumb|pag(?:er|ination)|link|toc|contents|jump|skip|tab/i,
  /intro|lead|lede|dek|deck|standfirst|summary|excerpt|sub-?title|sub-?head|abstract|description/i,
  /content|body|text|article|entry|post|story|main|paragraph|prose/i,
  /btn|button|click|toggle|icon|download|print/i,
  /head|title|hero/i,
  /hid|sr-only|screen-?reader|visually|collapse|accordion|modal|popup|overlay|tooltip/i,
] as const;
/** Where people go on, and who sells pictures: called alike in all languages. */
const NETWORK =
  /facebook|twitter|instagram|whatsapp|telegram|youtube|pinterest|linkedin|google|tiktok|xing|spotify|patreon|paypal|\brss\b|podcast|newsletter|\bapp\b/i;
const AGENCY =
  /getty|\bAFP\b|reuters|\bAP\b|\bEPA\b|\bdpa\b|imago|shutterstock|istock|adobe|pixabay|unsplash|©|\(c\)|copyright|photo|foto/i;
const SENTENCE_END = /[.。!?！？…؟۔।]["”»’)）\]]*$/;
/** Characters: no more stand behind a full stop. */
const LONGEST_END = 12;
const BOXES = ['li', 'aside', 'footer', 'header', 'section', 'article', 'form', 'blockquote', 'a'] as const;
const TAGS = ['p', 'div', 'li', 'span', 'section', 'td'] as const;
const MARKS = [new Set(['strong', 'b']), new Set(['em', 'i'])] as const;
/** Labels by which a line says where something is from, whom to ask, or what else there is. */
const LABELS = [['photo', 'photographer', 'caption'], ['source'], ['contact'], ['related', 'tags', 'section', 'url']];
const HEADING = /^h[1-6]$/;
/** So many lines to each side tell of one. */
const BESIDE = 3;
/** Ancestors that tell paragraphs of one article from others. */
const LEVELS = 4;

/** A line with what stands around it in the page. */
interface Placed extends TextLine {
  /** The nearest first, without the page itself. */
  readonly path: readonly Element[];
  readonly isProse: boolean;
  readonly isHeading: boolean;
  readonly isSentence: boolean;
  readonly kind: string;
}

/**
 * Gives what can be said of a line in numbers: of its words, of the boxes that it does not share with the text, of where it stands, and of the
 * lines beside it. Their order is that of the weights.
 *
 * @param page as it is now; `root` may be a copy of a part of it, whose elements tell where they begin in it.
 */
export function traitsOf(
  lines: readonly TextLine[],
  page: ParentNode,
  titles: readonly string[],
): (at: number) => readonly number[] {
  const origins = new Map(findAll(() => true, page.children).map((element) => [element.startIndex, element]));
  const placed = lines.map((line) => place(line, origins));
  const main = mainOf(placed);
  const known = titles.map((title) => new Set(wordsIn(title)));
  const lengths = totals(placed);
  const shown = textOf(page as AnyNode);
  const named = namesHeld();
  return (at) => {
    const line = placed[at];
    if (line === undefined) return [];
    return [
      ...ofText(line, known, shown),
      ...ofPlace(placed, at, lengths),
      ...ofBoxes(line, main, named),
      ...ofLinesBeside(placed, at),
    ];
  };
}

/** Tells which of the names are held; lines of one box ask for the same. */
function namesHeld(): (names: string) => readonly number[] {
  const found = new Map<string, readonly number[]>();
  return (names) => {
    const held = found.get(names) ?? NAMES.map((pattern) => Number(pattern.test(names)));
    found.set(names, held);
    return held;
  };
}

function place(line: TextLine, origins: ReadonlyMap<number | null, Element>): Placed {
  let element: AnyNode | null = line.parent;
  while (element !== null && isTag(element) && !origins.has(element.startIndex)) element = element.parent;
  const origin = element !== null && isTag(element) ? origins.get(element.startIndex) : undefined;
  const path = origin === undefined ? [] : [origin, ...ancestorsOf(origin)].filter(({ name }) => !WHOLE.has(name));
  return {
    ...line,
    path,
    isProse: isParagraph(line),
    isHeading: HEADING.test(path[0]?.name ?? ''),
    isSentence: SENTENCE_END.test(line.text.slice(-LONGEST_END)),
    kind: path
      .slice(1, 1 + LEVELS)
      .map(nameOf)
      .join(' '),
  };
}

const WHOLE = new Set(['html', 'body']);

function nameOf({ name, attribs }: Element): string {
  return `${name}.${attribs.class?.trim().split(/\s/, 1)[0] ?? ''}`;
}

interface Main {
  readonly kind: string;
  readonly leaf: string;
  /** The boxes that all its paragraphs share. */
  readonly shared: ReadonlySet<Element>;
}

/** Of the paragraphs that are written alike those with the most text. */
function mainOf(lines: readonly Placed[]): Main {
  const prose = lines.filter(({ isProse }) => isProse);
  const kind = mostOf(prose, (line) => line.kind);
  const paths = prose.filter((line) => line.kind === kind).map(({ path }) => path.slice(1));
  const [first = [], ...others] = paths;
  const sets = others.map((path) => new Set(path));
  return {
    kind,
    leaf: mostOf(prose, leafOf),
    shared: new Set(first.filter((element) => sets.every((set) => set.has(element)))),
  };
}

function leafOf({ path: [leaf] }: Placed): string {
  return leaf === undefined ? '' : `${leaf.name}.${leaf.attribs.class ?? ''}`;
}

function mostOf(lines: readonly Placed[], keyOf: (line: Placed) => string): string {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.length);
  return [...sums].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
}

function ofText(
  { text, length, linked, links, isSentence, nodes }: Placed,
  titles: readonly Set<string>[],
  shown: string,
): readonly number[] {
  const words = wordsIn(text);
  const inTitle = titles.map((title) => words.filter((word) => title.has(word)).length);
  return [
    length,
    linked,
    links,
    words.length,
    Number(isSentence),
    Number(/[!?！？]/.test(text)),
    count(text, /\d/g) / text.length,
    count(text, /\p{Lu}/gu) / text.length,
    Number(text === text.toUpperCase() && text !== text.toLowerCase()),
    count(text, /[,，、]/g),
    Number(/https?:|www\.|\S@\S/.test(text)),
    Number(/\b(?:19|20)\d\d\b/.test(text)),
    Number(/^[^\p{L}\p{N}]/u.test(text)),
    Number(/^[("„«“]/.test(text)),
    Number(/[|»>›→]/.test(text)),
    Number(NETWORK.test(text)),
    Number(AGENCY.test(text)),
    Math.max(0, ...inTitle) / Math.max(1, words.length),
    ...LABELS.map((kinds) => Number(kinds.includes(labelOf(text)))),
    Number(isRepeated(text, shown)),
    ...MARKS.map((names) => Number(isMarked(nodes, names))),
  ];
}

/** The label that a line is, or begins with. */
function labelOf(text: string): string {
  return labelKind(text.split(/[:：]/, 1)[0]?.trim() ?? '') ?? '';
}

/** Whether the page says the same elsewhere. */
function isRepeated(text: string, shown: string): boolean {
  const at = shown.indexOf(text);
  return at !== -1 && shown.includes(text, at + text.length);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether all of a line stands in one such element. */
function isMarked(nodes: readonly AnyNode[], names: ReadonlySet<string>): boolean {
  const [only, ...others] = nodes.filter((node) => isTag(node) || ('data' in node && /\S/.test(node.data)));
  if (only === undefined || others.length > 0 || !isTag(only)) return false;
  return names.has(only.name) || isMarked(only.children, names);
}

interface Totals {
  readonly all: number;
  readonly prose: number;
  /** Before each line. */
  readonly allBefore: readonly number[];
  readonly proseBefore: readonly number[];
  readonly headingsAt: readonly number[];
}

function totals(lines: readonly Placed[]): Totals {
  const sums = { all: 0, prose: 0 };
  const allBefore: number[] = [];
  const proseBefore: number[] = [];
  for (const { length, isProse } of lines) {
    allBefore.push(sums.all);
    proseBefore.push(sums.prose);
    sums.all += length;
    if (isProse) sums.prose += length;
  }
  const headingsAt = lines.flatMap(({ isHeading }, at) => (isHeading ? [at] : []));
  return { ...sums, allBefore, proseBefore, headingsAt };
}

function ofPlace(lines: readonly Placed[], at: number, sums: Totals): readonly number[] {
  const { length = 0, isProse = false } = lines[at] ?? {};
  const [before, proseBefore] = [sums.allBefore[at] ?? 0, sums.proseBefore[at] ?? 0];
  const proseBehind = sums.prose - proseBefore - (isProse ? length : 0);
  const heading = sums.headingsAt.findLast((one) => one < at);
  return [
    Math.min(FAR, at),
    Math.min(FAR, lines.length - 1 - at),
    at / Math.max(1, lines.length - 1),
    before / Math.max(1, sums.all),
    (sums.all - before - length) / Math.max(1, sums.all),
    Math.min(MUCH, proseBefore),
    Math.min(MUCH, proseBehind),
    proseBefore / Math.max(1, sums.prose),
    proseBehind / Math.max(1, sums.prose),
    heading === undefined ? FAR : Math.min(FAR, at - heading),
  ];
}

/** Lines, and characters: what is farther away tells of the page rather than of the line. */
const FAR = 20;
const MUCH = 2_000;

function ofBoxes(
  line: Placed,
  { kind, leaf, shared }: Main,
  named: (names: string) => readonly number[],
): readonly number[] {
  const { path } = line;
  const own = path.filter((element) => !shared.has(element));
  const names = own.map(namesOf).join(' ');
  const near = path.slice(0, 2).map(namesOf).join(' ');
  return [
    own.length,
    shared.size - (path.length - own.length),
    Number(line.kind === kind),
    Number(leafOf(line) === leaf),
    Number(line.isHeading),
    ...TAGS.map((name) => Number(path[0]?.name === name)),
    ...BOXES.map((name) => Number(own.some((element) => element.name === name))),
    ...named(names),
    ...named(near),
  ];
}

function namesOf({ attribs }: Element): string {
  return `${attribs.class ?? ''} ${attribs.id ?? ''}`;
}

function ofLinesBeside(lines: readonly Placed[], at: number): readonly number[] {
  const own = lines[at]?.path[0];
  return STEPS.flatMap((step) => {
    const line = lines[at + step];
    if (line === undefined) return NONE;
    const { length, linked, isHeading, isProse, isSentence, path } = line;
    return [
      length,
      linked,
      ...[
        isHeading,
        isProse,
        isSentence,
        path[0]?.name === own?.name && path[0]?.attribs.class === own?.attribs.class,
      ].map(Number),
    ];
  });
}

const STEPS = [-BESIDE, -2, -1, 1, 2, BESIDE];
const NONE = [-1, -1, -1, -1, -1, -1];
