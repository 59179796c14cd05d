import { dump } from 'js-yaml';
import { cutAtWord } from '../../../shared/article/limits/cut.ts';
import { asText, asTextList } from '../../../shared/formats/fields/values.ts';
import { splitFrontMatter } from '../../../shared/formats/front-matter/front-matter.ts';
import { MicropubFault } from './fault.ts';
import type { Changes, Properties } from './request.ts';

/**
 * A post as a file of the inbox: Markdown with front matter, which any editor can open, and from which its properties are read again.
 * What front matter has no word for is kept in it as it came, under `microformats`.
 */
const KEPT = 'microformats';

/** By the names of microformats2, those of front matter. */
const FIELDS = {
  name: 'title',
  summary: 'summary',
  published: 'date',
  updated: 'updated',
  category: 'tags',
  author: 'author',
  'post-status': 'status',
  visibility: 'visibility',
} as const;
type Field = keyof typeof FIELDS;
const LISTS: ReadonlySet<string> = new Set(['category']);
/** What says something to this server, and nothing of the post (section 3.3). */
const isCommand = (name: string) => name.startsWith('mp-');

/** Characters of a title that is made of the beginning of a note. */
const LONGEST_TITLE = 80;
const NOT_TOLD = 'microformats-title';

/** A post as its file says it. */
export interface Post {
  readonly properties: Properties;
  /** All that its front matter says. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const NOTHING: Post = { properties: {}, fields: {}, body: '' };

/**
 * @param pictureAt how the file names the picture at an address
 * @param before what it said so far: whatever is not changed stays as its writer put it
 */
export function postText(properties: Properties, pictureAt: (url: string) => string, before = NOTHING): string {
  const [now, was] = [named(properties), named(before.properties)];
  const isSame = (name: string) => JSON.stringify(now[name]) === JSON.stringify(was[name]);
  const fields: Record<string, unknown> = { ...before.fields };
  const kept = named();
  for (const name of Object.keys({ ...was, ...now })) {
    if (isCommand(name) || name === 'content' || name === 'photo') continue;
    const values = now[name] ?? [];
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as Field] : undefined;
    const texts = values.filter((value) => typeof value === 'string');
    if (field === undefined || texts.length < values.length) {
      if (values.length > 0) kept[name] = values;
    } else if (texts.length === 0) delete fields[field];
    else if (!isSame(name)) fields[field] = LISTS.has(name) ? texts : texts[0];
  }
  const body = isSame('content') && isSame('photo') ? before.body.trim() : bodyOf(properties, pictureAt);
  if (properties.name === undefined) {
    const title = titleOf(body);
    if (title !== undefined) Object.assign(fields, { title, [NOT_TOLD]: true });
  } else delete fields[NOT_TOLD];
  delete fields[KEPT];
  const all = { ...fields, ...(Object.keys(kept).length === 0 ? {} : { [KEPT]: kept }) };
  return `---\n${dump(all)}---\n\n${body}\n`;
}

/**
 * What such a file says, or any other Markdown.
 * @param addressOf the address of a picture that it names
 * @throws MicropubFault where it cannot be read
 */
export function postIn(text: string, addressOf: (picture: string) => string): Post {
  const read = splitFrontMatter(text);
  if (read.kind !== 'front-matter')
    throw new MicropubFault(
      'invalid_request',
      'What lies at the head of its file cannot be read: mend it at the desk.',
    );
  const { fields, body } = read;
  const properties: Record<string, readonly unknown[]> = {};
  for (const [name, field] of Object.entries(FIELDS)) {
    if (name === 'name' && fields[NOT_TOLD] === true) continue;
    const values = valuesOf(fields[field]);
    if (values.length > 0) properties[name] = values;
  }
  const { content, photos } = partsOf(body);
  if (content !== '') properties.content = [/^<[\s\S]*>$/.test(content) ? { html: content } : content];
  if (photos.length > 0)
    properties.photo = photos.map(({ src, alt }) => (alt === '' ? addressOf(src) : { value: addressOf(src), alt }));
  const kept = fields[KEPT];
  // Whoever wrote there by hand need not know that each is a list.
  const lists = Object.entries(typeof kept === 'object' && kept !== null ? kept : {}).map(([name, values]) => [
    name,
    Array.isArray(values) ? values : [values],
  ]);
  return { properties: named(properties, Object.fromEntries(lists)), fields, body };
}

function valuesOf(field: unknown): readonly string[] {
  const text = asText(field);
  return Array.isArray(field) ? (asTextList(field) ?? []) : text === undefined ? [] : [text];
}

/** @returns all of them, by whatever name: none is taken for one of the language's own (`constructor`, `__proto__`). */
export function named(...all: readonly Properties[]): Record<string, readonly unknown[]> {
  return Object.assign(Object.create(null), ...all);
}

/** What is changed of a post (section 3.4). @throws MicropubFault for a change that nobody can make */
export function changed(properties: Properties, { replace, add, remove }: Changes): Properties {
  const result = named(properties, replace);
  for (const [name, values] of Object.entries(add)) result[name] = [...(result[name] ?? []), ...values];
  if (Array.isArray(remove)) for (const name of remove) delete result[name];
  else
    for (const [name, values] of Object.entries(remove as Properties)) {
      const gone = new Set(values.map((value) => JSON.stringify(value)));
      const left = (result[name] ?? []).filter((value) => !gone.has(JSON.stringify(value)));
      if (left.length === 0) delete result[name];
      else result[name] = left;
    }
  return result;
}

function bodyOf({ content = [], photo = [] }: Properties, pictureAt: (url: string) => string): string {
  const photos = photo.map((one) => photoText(one, pictureAt));
  return [contentOf(content), ...photos].filter((part) => part !== '').join('\n\n');
}

function contentOf([first]: readonly unknown[]): string {
  if (typeof first === 'string') return first.replaceAll('\r\n', '\n').trim();
  if (typeof first !== 'object' || first === null) return '';
  const { html, value } = first as { html?: unknown; value?: unknown };
  const text = typeof html === 'string' ? html.trim() : value;
  if (typeof text !== 'string') return '';
  // In Markdown, HTML is what begins with a tag.
  return text === html && !text.startsWith('<') ? `<p>${text}</p>` : text;
}

/** A note has no name, but every list of articles and every feed shows one. */
function titleOf(body: string): string | undefined {
  const plain = body
    .replaceAll(/!\[.*\]\(.*\)|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const [sentence = ''] = /^.*?[.!?。！？؟](?=\s|$)/u.exec(plain) ?? [plain];
  const title = cutAtWord(sentence === '' ? plain : sentence, LONGEST_TITLE);
  return title === '' ? undefined : title;
}

function photoText(photo: unknown, pictureAt: (url: string) => string): string {
  const { value, alt } =
    typeof photo === 'object' && photo !== null ? (photo as { value?: unknown; alt?: unknown }) : { value: photo };
  if (typeof value !== 'string')
    throw new MicropubFault('invalid_request', 'A photo is an address, or has one as its value.');
  const said = typeof alt === 'string' ? alt.replaceAll(/[[\]\\]/g, '\\$&').replaceAll(/\s+/g, ' ') : '';
  return `![${said}](<${pictureAt(value).replaceAll(/[<>\n]/g, encodeURIComponent)}>)`;
}

const PHOTO = /^!\[((?:[^\]\\]|\\.)*)\]\(<?([^<>\n]*?)>?\)$/;

/** Pictures that stand alone behind the text are the photos of the post. */
function partsOf(body: string): { content: string; photos: readonly { src: string; alt: string }[] } {
  const parts = body.trim().split(/\n{2,}/);
  const photos: { src: string; alt: string }[] = [];
  for (let found = PHOTO.exec(parts.at(-1) ?? ''); found !== null; found = PHOTO.exec(parts.at(-1) ?? '')) {
    const [, alt = '', src = ''] = found;
    photos.unshift({ src, alt: alt.replaceAll(/\\(.)/g, '$1') });
    parts.pop();
  }
  return { content: parts.join('\n\n'), photos };
}
