import type { Env, Token } from 'markdown-it';
import type { Dropped, Person, Reading, Rejection, Warning } from '../article/types.ts';
import { LONGEST_TEXT, tooMuchText } from './bounds/text.ts';
import { withoutEmbeddedData } from './embedded-data.ts';
import { type Metadata, readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type Expansion, expandTemplates } from './markdown/expand.ts';
import { namedPost } from './markdown/file-name.ts';
import { type LeftOutFlag, leftOutOf } from './markdown/left-out.ts';
import { looksLikeMdx } from './markdown/mdx.ts';
import { markdown, mdx } from './markdown/renderer.ts';
import { siteFields, unlistedBy } from './markdown/site-fields.ts';
import { UNRESOLVED, withoutUnresolved } from './markdown/unresolved.ts';
import { reject, rejectDraft } from './rejection.ts';
import { sameText } from './same-text.ts';
import { stated } from './stated.ts';
import { readByline } from './text/byline.ts';

/** Brackets that nothing closes take the parser seconds a megabyte; long changelogs have a tenth of this. */
const MOST_MARKS = 150_000;
/** A longer text before the mark is no summary. */
const LONGEST_EXCERPT = 1_000;

/**
 * Markdown with or without front matter, as static site generators have it. The title is the front matter's, else the
 * first heading of level 1, else a heading of level 2 that the text opens with, else what the name of a dated post says; the
 * heading that is the title is not in the body.
 *
 * @param key where the file lies, which may date it.
 */
export function readMarkdown(text: string, key = ''): Reading | Rejection {
  const frontMatter = splitFrontMatter(text, true);
  if (frontMatter.kind === 'rejection') return frontMatter;
  const unlisted = unlistedBy(frontMatter.fields);
  if (unlisted !== undefined) return unlistedPage(unlisted, frontMatter.lineOf(unlisted));
  const post = namedPost(key);
  const fields = readFields(siteFields(frontMatter.fields, key), frontMatter.lineOf);
  if (fields.kind === 'rejection') return fields;
  const written = frontMatter.body.length > LONGEST_TEXT ? withoutEmbeddedData(frontMatter.body) : frontMatter.body;
  const refused = tooMuchText(written);
  if (refused !== undefined) return refused;
  if (marksIn(written) > MOST_MARKS) return TOO_COMPLEX;

  const isMdx = key.toLowerCase().endsWith('.mdx') || looksLikeMdx(written);
  const expansion = expandTemplates(written, frontMatter.fields, isMdx);
  const environment: Env & LeftOutFlag = {};
  const renderer = isMdx ? mdx : markdown;
  const tokens = renderer.parse(expansion.text, environment);
  const heading = titleHeading(tokens, fields.metadata.title);
  const title = fields.metadata.title ?? heading?.text;
  const untitled = heading === undefined ? tokens : tokens.toSpliced(heading.index, 3);
  const byline = bylineAt(untitled, heading?.index ?? 0, fields.metadata.authors);
  const body = byline === undefined ? untitled : untitled.toSpliced(byline.index, 3);
  const html = withoutUnresolved(renderer.renderer.render(body, renderer.options, environment));
  const authors = fields.metadata.authors ?? byline?.authors;
  const summary = fields.metadata.summary ?? excerptOf(expansion, byline?.text);
  const published = fields.metadata.published ?? post?.published;
  const content = {
    ...fields.metadata,
    ...stated({ title: title ?? titleOf(post?.title), authors, summary, published }),
    html,
  };
  const inBody = [...expansion.dropped, ...(environment.leftOut ? leftOut(tokens, expansion) : [])].map((row) => ({
    ...row,
    line: (row.line ?? 1) + frontMatter.bodyLine,
  }));
  const [only] = inBody;
  if (
    only !== undefined &&
    content.title !== undefined &&
    content.media === undefined &&
    content.corrections === undefined &&
    isEmpty(html)
  )
    return templatesAlone(only);
  const dropped: Dropped[] =
    byline === undefined
      ? []
      : [{ what: `byline "${byline.text}"`, count: 1, line: frontMatter.bodyLine + expansion.lineOf(byline.line) }];
  return {
    kind: 'reading',
    articles: [content],
    warnings: [
      ...frontMatter.warnings,
      ...fields.warnings,
      ...(title === undefined && titleOf(post?.title) !== undefined ? [TITLE_FROM_NAME] : []),
    ],
    dropped: [...dropped, ...inBody],
  };
}

function unlistedPage(name: string, line: number | undefined): Rejection {
  const message = `The field "${name}" keeps this page out of every list, so it is not published in feeds.`;
  return rejectDraft(message, line === undefined ? {} : { line });
}

/** Nothing to read, see or hear; a page with that much markup has something. */
function isEmpty(html: string): boolean {
  return (
    html.length < 2_000 && !/<(?:img|audio|video|iframe)\b/i.test(html) && html.replace(/<[^<>]*>/g, '').trim() === ''
  );
}

function templatesAlone({ what, line }: Dropped): Rejection {
  const message = `No text was found besides ${what}, which only the site that it was written for can fill in.`;
  return reject('no-text', message, line === undefined ? {} : { line });
}

const TOO_COMPLEX = reject(
  'too-complex',
  'The text has more brackets and other marks than an article may have. Divide it.',
);

function marksIn(text: string): number {
  return text.length <= MOST_MARKS ? 0 : (text.match(/[[{<`*_~|^@:]/g)?.length ?? 0);
}

/** What the renderer left out: links whose addresses the text does not give, icons. */
function leftOut(tokens: readonly Token[], { lineOf }: Expansion): readonly Dropped[] {
  const rows = new Map<string, Dropped>();
  for (const { what, line } of leftOutOf(tokens)) {
    const row = rows.get(what) ?? { what, count: 0, line: lineOf(line) };
    rows.set(what, { ...row, count: row.count + 1 });
  }
  return [...rows.values()];
}

const TITLE_FROM_NAME: Warning = {
  code: 'title-from-name',
  message: 'Neither the front matter nor a heading gives a title, so it was made of the name of the file.',
};

function titleOf(name: string | undefined): string | undefined {
  return name === undefined || name === '' ? undefined : name;
}

/** The text before the author's mark (`<!--more-->`), without headings and byline. */
function excerptOf(
  { text, excerptEnd }: { readonly text: string; readonly excerptEnd?: number },
  byline = '',
): Metadata['summary'] {
  if (excerptEnd === undefined || excerptEnd > 2 * LONGEST_EXCERPT) return undefined;
  const tokens = markdown.parse(text.slice(0, excerptEnd), {});
  const paragraphs = tokens.flatMap(({ type, children }, index) =>
    type === 'inline' && tokens[index - 1]?.type === 'paragraph_open' ? [plainText(children ?? [])] : [],
  );
  const excerpt = paragraphs.filter((paragraph) => paragraph !== '' && paragraph !== byline).join(' ');
  return excerpt === '' || excerpt.length > LONGEST_EXCERPT ? undefined : excerpt;
}

interface Heading {
  readonly index: number;
  readonly text: string;
}

function titleHeading(tokens: readonly Token[], declared: string | undefined): Heading | undefined {
  const opensWithSecondLevel = tokens[0]?.type === 'heading_open' && tokens[0].tag === 'h2';
  const first = tokens.findIndex(({ type, tag, level }) => type === 'heading_open' && tag === 'h1' && level === 0);
  const index = first === -1 && opensWithSecondLevel ? 0 : first;
  if (index === -1) return undefined;
  const text = plainText(tokens[index + 1]?.children ?? []);
  if (text === '') return undefined;
  return declared === undefined || sameText(text, declared) ? { index, text } : undefined;
}

interface BylineParagraph {
  readonly index: number;
  readonly text: string;
  /** In the text below the front matter. */
  readonly line: number;
  readonly authors: readonly Person[];
}

/** A paragraph where the title was that is a byline, unless the front matter names other authors. */
function bylineAt(
  tokens: readonly Token[],
  index: number,
  declared: readonly Person[] | undefined,
): BylineParagraph | undefined {
  const opening = tokens[index];
  if (opening?.type !== 'paragraph_open' || opening.map === null) return undefined;
  const text = plainText(tokens[index + 1]?.children ?? []);
  const authors = readByline(text);
  if (authors === undefined) return undefined;
  const isNews = authors.some(({ name }) => !declared?.some((author) => sameText(author.name, name)));
  return declared !== undefined && isNews ? undefined : { index, text, line: opening.map[0] + 1, authors };
}

/** Text of inline tokens without their markup. */
function plainText(tokens: readonly Token[]): string {
  const parts = tokens.map(({ type, content }) => {
    if (type === 'softbreak' || type === 'hardbreak') return ' ';
    return type === 'text' || type === 'code_inline' || type === 'image' || type === 'text_special' ? content : '';
  });
  return parts.join('').replaceAll(UNRESOLVED, '').replace(/\s+/g, ' ').trim();
}
