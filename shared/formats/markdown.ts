import type { Token } from 'markdown-it';
import type { Dropped, Person, Reading, Rejection } from '../article/types.ts';
import { readFields } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdown } from './markdown-renderer.ts';
import { sameText } from './same-text.ts';
import { stated } from './stated.ts';
import { readByline } from './text/byline.ts';

/**
 * Markdown with or without front matter. The title is the front matter's, else the first heading of level 1, else a
 * heading of level 2 that the text opens with; the heading that is the title is not in the body.
 */
export function readMarkdown(text: string): Reading | Rejection {
  const frontMatter = splitFrontMatter(text);
  if (frontMatter.kind === 'rejection') return frontMatter;
  const fields = readFields(frontMatter.fields, frontMatter.lineOf);
  if (fields.kind === 'rejection') return fields;

  const environment = {};
  const tokens = markdown.parse(frontMatter.body, environment);
  const heading = titleHeading(tokens, fields.metadata.title);
  const title = fields.metadata.title ?? heading?.text;
  const untitled = heading === undefined ? tokens : tokens.toSpliced(heading.index, 3);
  const byline = bylineAt(untitled, heading?.index ?? 0, fields.metadata.authors);
  const body = byline === undefined ? untitled : untitled.toSpliced(byline.index, 3);
  const html = markdown.renderer.render(body, markdown.options, environment);
  const authors = fields.metadata.authors ?? byline?.authors;
  const content = { ...fields.metadata, ...stated({ title, authors }), html };
  const dropped: Dropped[] =
    byline === undefined
      ? []
      : [{ what: `byline "${byline.text}"`, count: 1, line: frontMatter.bodyLine + byline.line }];
  return { kind: 'reading', articles: [content], warnings: fields.warnings, dropped };
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
  return parts.join('').replace(/\s+/g, ' ').trim();
}
