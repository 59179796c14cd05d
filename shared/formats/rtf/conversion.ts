import { type Tally, tally } from '../../article/dropped.ts';
import type { Dropped, EmbeddedFile } from '../../article/types.ts';
import { plainLink } from '../docx/links.ts';
import { charsetOfFont, charsetOfPage, decodeBytes } from './charsets.ts';
import { unseenColours } from './colours.ts';
import { CHANGES, type Group, OUTERMOST } from './group.ts';
import { Pictures } from './pictures.ts';
import { Story } from './story.ts';
import { type Token, tokensOf } from './tokens.ts';
import { CHARACTERS, INFO, MARGINS, MARKERS, SEEN_THOUGH_MARKED, SHAPE, UNSEEN } from './words.ts';

export interface Conversion {
  readonly html: string;
  /** What the document says of itself, by the names of its destinations. */
  readonly info: Readonly<Record<string, string>>;
  readonly dropped: readonly Dropped[];
  readonly files: readonly EmbeddedFile[];
}

/** Characters of the name of a style: it is looked at for every paragraph. */
const LONGEST_NAME = 200;

/** Groups on record nest 20 levels. */
const DEEPEST = 500;

/** A document while it is read. */
interface Writing {
  group: Group;
  readonly around: Group[];
  /** The document's, and of a note or a text box that is open its own. */
  readonly stories: [Story, ...Story[]];
  readonly notes: string[];
  /** Those that are open, and how deep the groups are that hold them. */
  readonly openStories: { readonly kind: 'note' | 'box'; readonly depth: number }[];
  /** Whether the text of the shape at hand was read, which stands there again for older programs. */
  hasBox: boolean;
  readonly fonts: Map<number, string>;
  /** By their numbers. */
  readonly unseenColours: ReadonlySet<number>;
  /** Texts that are none of the story's, by their destinations. */
  readonly texts: Map<string, string>;
  readonly dropped: Tally;
  readonly pictures: Pictures;
  /** What stands before an item of a list: its number, or a sign. */
  marker: string;
  /** Of one run, as Latin-1: several may be one letter. */
  bytes: string;
  charset: string;
  defaultFont: number;
  /** Characters to pass over. */
  skip: number;
  /** After `\*`, by which programs pass over what they do not know. */
  isMarked: boolean;
}

/**
 * The text of an RTF document as HTML (Rich Text Format Specification 1.9.1), without what is hidden, deleted or remarked.
 *
 * @param source bytes as Latin-1.
 * @returns undefined for what nests without end.
 */
export function convert(source: string): Conversion | undefined {
  const writing: Writing = {
    group: { ...OUTERMOST },
    around: [],
    stories: [new Story()],
    notes: [],
    openStories: [],
    hasBox: false,
    fonts: new Map(),
    unseenColours: unseenColours(source),
    texts: new Map(),
    dropped: tally(),
    pictures: new Pictures(),
    marker: '',
    bytes: '',
    charset: 'windows-1252',
    defaultFont: 0,
    skip: 0,
    isMarked: false,
  };
  for (const token of tokensOf(source)) {
    take(writing, token);
    if (writing.around.length > DEEPEST) return undefined;
  }
  flush(writing);
  const body = writing.stories[0].end(styleNames(writing));
  const notes = writing.notes.length === 0 ? '' : `<ol>${writing.notes.join('')}</ol>`;
  const { texts, dropped, pictures } = writing;
  return { html: body + notes, info: Object.fromEntries(texts), dropped: dropped.list(), files: pictures.files };
}

function take(writing: Writing, token: Token): void {
  if (token.kind === 'text') {
    const { text } = token;
    const { destination } = writing.group;
    if (destination === 'pict') writing.pictures.add(text);
    else if (MARKERS.has(destination)) writing.marker += text;
    else if (!UNSEEN.has(destination)) writing.bytes += text.slice(writing.skip);
    writing.skip = Math.max(writing.skip - text.length, 0);
    return;
  }
  flush(writing);
  if (token.kind === 'word') takeWord(writing, token.name, token.value);
  else {
    writing.skip = 0;
    writing.isMarked = false;
    if (token.kind === 'close') close(writing);
    else {
      writing.around.push(writing.group);
      writing.group = { ...writing.group };
    }
  }
}

function flush(writing: Writing): void {
  const { bytes, group, fonts, charset, defaultFont } = writing;
  if (bytes === '') return;
  writing.bytes = '';
  addText(writing, decodeBytes(bytes, fonts.get(group.font ?? defaultFont) ?? charset));
}

function addText(writing: Writing, text: string): void {
  const { group, texts, dropped } = writing;
  const { destination } = group;
  const isHidden = group.hidden || writing.unseenColours.has(group.colour);
  if (destination !== 'text') {
    if (!UNSEEN.has(destination)) texts.set(destination, (texts.get(destination) ?? '') + text);
  } else if (!isHidden && !group.deleted) storyOf(writing).add(text, group);
  else if (text.trim() !== '') dropped.add({ kind: group.deleted ? 'tracked-deletion' : 'hidden-text' });
}

function storyOf({ stories }: Writing): Story {
  return stories.at(-1) ?? stories[0];
}

function takeWord(writing: Writing, name: string, value: number | undefined): void {
  const { group } = writing;
  if (writing.skip > 0 && name !== 'u') {
    writing.skip--;
    return;
  }
  const wasMarked = writing.isMarked;
  writing.isMarked = name === '*';
  const change = CHANGES[name];
  const character = CHARACTERS[name];
  if (name === '*') return;
  if (wasMarked && !SEEN_THOUGH_MARKED.has(name)) enter(writing, UNSEEN.has(name) ? name : 'private');
  else if (name === 'u') takeUnicode(writing, value ?? 0);
  else if (character !== undefined && !(name === 'tab' && MARGINS.has(group.destination))) addText(writing, character);
  else if (change !== undefined) change(group, value !== 0, value ?? 0);
  else if (isEntered(name, group.destination)) enter(writing, name);
  else if (group.destination === 'text') takeLayout(writing, name, value);
  else takeTable(writing, name, value);
}

function isEntered(name: string, around: string): boolean {
  return UNSEEN.has(name) || MARGINS.has(name) || name === 'fldinst' || (SHAPE.has(name) && !MARGINS.has(around));
}

/** Negative above 32,767; what stands behind it is for programs that know no Unicode. */
function takeUnicode(writing: Writing, value: number): void {
  writing.skip = 0;
  addText(writing, String.fromCharCode(value < 0 ? value + 65_536 : value));
  writing.skip = writing.group.fallback;
}

function enter(writing: Writing, destination: string): void {
  const around = writing.group.destination;
  if (UNSEEN.has(around)) return;
  writing.group.destination = MARGINS.has(around) || SHAPE.has(around) ? 'private' : destination;
  if (writing.group.destination !== destination) return;
  if (destination === 'pict') writing.pictures.begin();
  if (MARKERS.has(destination)) writing.marker = '';
}

/** In the text itself. */
function takeLayout(writing: Writing, name: string, value: number | undefined): void {
  const story = storyOf(writing);
  switch (name) {
    case 'ansicpg':
      writing.charset = charsetOfPage(value ?? 1252);
      return;
    case 'mac':
      writing.charset = 'macintosh';
      return;
    case 'deff':
      writing.defaultFont = value ?? 0;
      return;
    case 'fonttbl':
    case 'stylesheet':
    case 'info':
      enter(writing, name);
      return;
    case 'footnote':
      openStory(writing, 'note');
      return;
    case 'shp':
      writing.hasBox = false;
      return;
    case 'shptxt':
      openStory(writing, 'box');
      return;
    case 'shprslt':
      if (writing.hasBox) enter(writing, 'private');
      return;
    case 'pard':
      story.resetLook();
      return;
    case 'outlinelevel':
      story.look.level = value !== undefined && value < 6 ? value + 1 : undefined;
      return;
    case 's':
      story.look.style = value;
      return;
    case 'ls':
      story.look.isItem = true;
      return;
    case 'intbl':
      story.look.inTable = true;
      return;
    case 'line':
      story.addHtml('<br>');
      return;
    case 'cell':
      story.endCell();
      return;
    case 'row':
      story.endRow();
      return;
    case 'par':
    case 'sect':
    case 'page':
    case '\n':
    case '\r':
      story.endParagraph(styleNames(writing));
      return;
    default:
  }
}

/** In the tables of fonts and styles, and in what the document says of itself. */
function takeTable(writing: Writing, name: string, value: number | undefined): void {
  const { group, fonts } = writing;
  if (group.destination === 'pict') writing.pictures.is(name);
  const charset = name === 'fcharset' ? charsetOfFont(value ?? 0) : undefined;
  // 0 is the document's own.
  if (charset !== undefined && value !== 0 && group.font !== undefined) fonts.set(group.font, charset);
  if (name === 's' && group.destination === 'stylesheet') group.destination = `style ${value ?? 0}`;
  if (INFO.has(name) && group.destination === 'info') group.destination = name;
  // Of a watermark the letters are the value of a property.
  if (MARGINS.has(group.destination) && /^(?:par|tab|line|sn|sv)$/.test(name)) addText(writing, '\n');
}

function styleNames({ texts }: Writing): (style: number | undefined) => string {
  return (style) => {
    const name = style === undefined ? '' : (texts.get(`style ${style}`) ?? '').slice(0, LONGEST_NAME);
    return name
      .replace(/;[\s\S]*$/, '')
      .trim()
      .toLowerCase();
  };
}

/** What is bound to something that is not seen is not seen either. */
function openStory(writing: Writing, kind: 'note' | 'box'): void {
  const { hidden, deleted } = writing.group;
  if (hidden || deleted) {
    writing.dropped.add({ kind: deleted ? 'tracked-deletion' : 'hidden-text' });
    enter(writing, 'private');
    return;
  }
  writing.stories.push(new Story());
  writing.group = { ...OUTERMOST, font: writing.group.font, fallback: writing.group.fallback, destination: 'text' };
  writing.openStories.push({ kind, depth: writing.around.length });
}

function close(writing: Writing): void {
  const ended = writing.group;
  if (writing.openStories.at(-1)?.depth === writing.around.length) closeStory(writing);
  writing.group = writing.around.pop() ?? { ...OUTERMOST };
  if (ended.destination === writing.group.destination) return;
  if (ended.destination === 'fldinst') closeField(writing);
  else if (ended.destination === 'pict') closePicture(writing);
  else if (ended.destination === 'sv') closeProperty(writing);
  else if (MARKERS.has(ended.destination)) storyOf(writing).beginItem(writing.marker);
  else if (ended.destination === 'annotation') writing.dropped.add({ kind: 'comment' });
}

/** What is hidden shows no picture either. */
function closePicture(writing: Writing): void {
  const { group, pictures, dropped } = writing;
  const name = group.hidden || group.deleted ? undefined : pictures.end();
  if (name === undefined) dropped.add({ kind: 'missing-picture' });
  else storyOf(writing).addHtml(`<img src="${name}">`);
}

/** A property says of the shape that it stands in whether it is seen. */
function closeProperty({ texts, around }: Writing): void {
  const [name, value] = [...SHAPE].map((part) => texts.get(part)?.trim());
  for (const part of SHAPE) texts.delete(part);
  const shape = around.at(-1);
  if (name === 'fHidden' && value === '1' && shape !== undefined) shape.destination = 'private';
}

function closeStory(writing: Writing): void {
  const kind = writing.openStories.pop()?.kind;
  const story = writing.stories.length > 1 ? writing.stories.pop() : undefined;
  if (story === undefined) return;
  const html = story.end(styleNames(writing));
  if (kind === 'box') {
    storyOf(writing).addBox(html);
    writing.hasBox = html !== '';
    return;
  }
  const number = writing.notes.length + 1;
  writing.notes.push(`<li id="note-${number}">${html}</li>`);
  storyOf(writing).addHtml(`<sup><a href="#note-${number}">[${number}]</a></sup>`);
}

/** The result of a field is another group of the same one. */
function closeField(writing: Writing): void {
  const code = writing.texts.get('fldinst') ?? '';
  writing.texts.delete('fldinst');
  const address = /^ HYPERLINK "(.*)" $/.exec(plainLink(code) ?? '')?.[1];
  if (address !== undefined) writing.group.link = address;
}
