import type { Env, Token } from 'markdown-it';
import { sameness } from '../../article/dropped.ts';
import { holdingArticle, reject } from '../../article/rejection.ts';
import type { AcceptedStatuses } from '../../article/sidecar.ts';
import { stated } from '../../article/stated.ts';
import type { Content, Dropped, Held, NotPublished, Reading, Rejection, Warning } from '../../article/types.ts';
import { LONGEST_HTML, TOO_LONG } from '../bounds/content.ts';
import { LONGEST_TEXT, tooMuchText } from '../bounds/text.ts';
import { withoutEmbeddedData } from '../embedded-data.ts';
import { plainField } from '../feed-file/plain.ts';
import { type FieldsReading, type Metadata, readFields } from '../fields/fields.ts';
import { type FrontMatter, splitFrontMatter } from '../front-matter/front-matter.ts';
import { heldByGate } from '../held/by-gate.ts';
import { withoutHiddenBlocks } from '../wordpress/hidden-blocks.ts';
import { atLine, deskLines } from './desk-lines.ts';
import { withoutEmphasis } from './emphasis.ts';
import { type ExcessFlag, warningsOfExcess } from './excess.ts';
import { namedPost } from './file-name.ts';
import { bylineAt, excerptOf, titleHeading } from './head.ts';
import { type LeftOutFlag, leftOutOf } from './left-out.ts';
import { notionProperties } from './notion.ts';
import { markdown, mdx } from './renderer.ts';
import { seenAmong } from './seen.ts';
import { siteFields } from './site-fields.ts';
import { type Expansion, expandTemplates, LONGEST_EXPANSION, type Unclosed } from './templates/expand.ts';
import { exportedFields } from './templates/exported-fields.ts';
import { looksLikeMdx } from './templates/mdx.ts';
import { withoutUnresolved } from './templates/unresolved.ts';
import { withoutCode } from './without-code.ts';
import { writtenLength } from './written-length.ts';

/** Brackets that nothing closes take the parser seconds a megabyte; long changelogs have a tenth of this. */
const MOST_MARKS = 150_000;

/**
 * Markdown with or without front matter, as static site generators have it. The title is the front matter's, else the
 * first heading of level 1, else a heading of level 2 that the text opens with, else what the name of a dated post says; the
 * heading that is the title is not in the body.
 *
 * @param key where the file lies, which may date it.
 */
export function readMarkdown(text: string, key = '', accepted: AcceptedStatuses = {}): Reading | NotPublished {
  const split = splitFrontMatter(text, true);
  if (split.kind !== 'front-matter') return split;
  const notion = split.body === text ? notionProperties(text, key) : undefined;
  const frontMatter = { ...split, ...notion };
  const isMdx = key.toLowerCase().endsWith('.mdx') || looksLikeMdx(frontMatter.body.slice(0, LONGEST_TEXT));
  const stating = isMdx ? { ...exportedFields(frontMatter.body), ...frontMatter.fields } : frontMatter.fields;
  const fields = readFields(siteFields(stating, key), frontMatter.lineOf, accepted);
  if (fields.kind === 'held') return fields;
  const gated = gateIn(frontMatter, isMdx);
  if (gated !== undefined) return holdingArticle(gated, fields.metadata.id);
  const written = frontMatter.body.length > LONGEST_TEXT ? withoutEmbeddedData(frontMatter.body) : frontMatter.body;
  const { text: shown, dropped: hidden } = withoutBlocks(written, isMdx);
  const refused = tooMuchText(shown);
  if (refused !== undefined) return refused;
  if (marksIn(shown) > MOST_MARKS) return TOO_COMPLEX;

  const plain = { ...fields, metadata: withoutSigns(fields.metadata) };
  return articleIn(shown, {
    frontMatter,
    fields: plain,
    key,
    isMdx,
    dropped: [...(notion?.dropped ?? []), ...hidden],
    accepted,
  });
}

/** Of nearly no text it has to be known what is code. */
function gateIn({ body, bodyLine }: FrontMatter, isMdx: boolean): Held | undefined {
  if (heldByGate(body) === undefined) return undefined;
  return heldByGate(withoutCode(body, isMdx ? mdx : markdown), bodyLine + 1);
}

/** Of WordPress, which some write into Markdown; code may speak of them. */
function withoutBlocks(text: string, isMdx: boolean): ReturnType<typeof withoutHiddenBlocks> {
  const found = withoutHiddenBlocks(text);
  return found.dropped.length === 0 ? found : withoutHiddenBlocks(text, withoutCode(text, isMdx ? mdx : markdown));
}

/** Generators render these as they do the text. */
function withoutSigns(metadata: Metadata): Metadata {
  const { title, dek, shortTitle, summary } = metadata;
  const [plainTitle, plainDek, plainShort, plainSummary] = [plainField(title) ?? title, dek, shortTitle, summary].map(
    (text) => (text === undefined ? undefined : withoutEmphasis(text)),
  );
  return {
    ...metadata,
    ...stated({ title: plainTitle, dek: plainDek, shortTitle: plainShort, summary: plainSummary }),
  };
}

/** What is known of an article before its text is looked at. */
interface Opening {
  readonly frontMatter: FrontMatter;
  readonly fields: FieldsReading;
  readonly key: string;
  readonly isMdx: boolean;
  /** What stood above its text. */
  readonly dropped: readonly Dropped[];
  readonly accepted: AcceptedStatuses;
}

function articleIn(written: string, opening: Opening): Reading | NotPublished {
  const { frontMatter, fields, key, isMdx, dropped: above, accepted } = opening;
  const { metadata } = fields;
  const expansion = expandTemplates(written, frontMatter.fields, isMdx);
  if (expansion.unclosed !== undefined) return neverClosed(expansion.unclosed, frontMatter);
  const environment: Env & LeftOutFlag & ExcessFlag = {};
  if (expansion.text.length > LONGEST_EXPANSION) return TOO_LONG;
  const renderer = isMdx ? mdx : markdown;
  const tokens = renderer.parse(expansion.text, environment);
  if (writtenLength(tokens) > LONGEST_HTML) return TOO_LONG;
  const heading = titleHeading(tokens, metadata.title, seenAmong(tokens, renderer, environment));
  const isBare = heading !== undefined && Object.keys(frontMatter.fields).length === 0;
  const desk = isBare ? deskLines(tokens, heading.index, accepted) : undefined;
  const lineInFile = (line: number) => frontMatter.bodyLine + expansion.lineOf(line);
  if (desk !== undefined && 'kind' in desk) return atLine(desk, lineInFile);
  const untitled = heading === undefined ? tokens : tokens.toSpliced(heading.index, 3);
  const byline = desk === undefined ? bylineAt(untitled, heading?.index ?? 0, metadata.authors) : undefined;
  const body = desk?.tokens ?? (byline === undefined ? untitled : untitled.toSpliced(byline.index, 3));
  const takenOut = desk?.taken ?? (byline === undefined ? [] : [byline.text]);
  const html = withoutUnresolved(renderer.renderer.render(body, renderer.options, environment));
  const inBody = [...expansion.dropped, ...(environment.leftOut ? leftOut(tokens, expansion) : [])].map((row) => ({
    ...row,
    line: (row.line ?? 1) + frontMatter.bodyLine,
  }));
  const post = namedPost(key);
  const stillUntitled = metadata.title === undefined && heading === undefined;
  const titleFromName = stillUntitled ? titleOf(post?.title) : undefined;
  const content = {
    ...metadata,
    ...desk?.content,
    ...stated({
      title: metadata.title ?? heading?.text ?? titleFromName,
      authors: metadata.authors ?? desk?.content.authors ?? nonEmpty(byline?.authors),
      contributors: metadata.contributors ?? desk?.content.contributors ?? nonEmpty(byline?.contributors),
      summary: metadata.summary ?? desk?.content.summary ?? excerptOf(expansion, takenOut),
      published: metadata.published ?? desk?.content.published ?? byline?.published ?? post?.published,
    }),
    html,
  };
  const [only] = inBody;
  if (only !== undefined && content.title !== undefined && showsNothing(content)) return templatesAlone(only);
  const dropped: readonly Dropped[] =
    byline === undefined
      ? (desk?.dropped ?? []).map((row) => ({ ...row, line: lineInFile(row.line ?? 1) }))
      : [{ kind: 'byline', detail: byline.text, count: 1, line: lineInFile(byline.line) }];
  return {
    kind: 'reading',
    articles: [content],
    warnings: [
      ...frontMatter.warnings,
      ...fields.warnings,
      ...(titleFromName === undefined ? [] : [TITLE_FROM_NAME]),
      ...warningsOfExcess(environment),
    ],
    dropped: [...above, ...dropped, ...inBody],
  };
}

function nonEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

/** What was meant for the comment, and what for readers, only its author knows. */
function neverClosed({ sign, line }: Unclosed, { bodyLine }: FrontMatter): Rejection {
  return reject({ code: 'comment-unclosed', detail: { sign }, line: bodyLine + line });
}

/** Nothing to read, see or hear; a page with that much markup has something. */
function showsNothing({ html, media, corrections }: Content): boolean {
  if (media !== undefined || corrections !== undefined || html.length >= 2_000) return false;
  return !/<(?:img|audio|video|iframe)\b/i.test(html) && html.replace(/<[^<>]*>/g, '').trim() === '';
}

function templatesAlone({ count: _, line, ...besides }: Dropped): Rejection {
  return reject({ code: 'no-text', detail: { besides }, ...stated({ line }) });
}

const TOO_COMPLEX = reject({ code: 'too-complex', detail: 'marks' });

function marksIn(text: string): number {
  return text.length <= MOST_MARKS ? 0 : (text.match(/[[{<`*_~|^@:]/g)?.length ?? 0);
}

/** What the renderer left out: links whose addresses the text does not give, icons. */
function leftOut(tokens: readonly Token[], { lineOf }: Expansion): readonly Dropped[] {
  const rows = new Map<string, Dropped>();
  for (const { what, line } of leftOutOf(tokens)) {
    const slot = sameness(what);
    const row = rows.get(slot) ?? { ...what, count: 0, line: lineOf(line) };
    rows.set(slot, { ...row, count: row.count + 1 });
  }
  return [...rows.values()];
}

const TITLE_FROM_NAME: Warning = { code: 'title-from-name' };

function titleOf(name: string | undefined): string | undefined {
  return name === undefined || name === '' ? undefined : name;
}
