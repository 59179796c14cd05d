import { stated } from '../../article/stated.ts';
import type { Content, NotPublished, Reading } from '../../article/types.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { itemId } from '../feed-file/identity.ts';
import { heldAs, type LeftOut } from '../feed-file/left-out.ts';
import { plainField } from '../feed-file/plain.ts';
import { type FileItem, readingOfItems } from '../feed-file/reading.ts';
import { readFields } from '../fields/fields.ts';
import { asRecord, asRecords, asText, type Fields } from '../fields/values.ts';
import { unknownJson } from '../json/item.ts';
import { parseJson } from '../json/read.ts';
import { paragraphsHtml } from '../plain-text-html.ts';
import { leftOutAs } from './left-out.ts';
import { lexicalHtml } from './lexical.ts';
import { mobiledocHtml } from './mobiledoc.ts';
import { relationsIn } from './relations.ts';

/**
 * The posts of a Ghost site, as its export has them in tables (`db[0].data`; TryGhost/Ghost, core/server/data/exporter) or its API in
 * one (`posts`). Whoever exports a site leaves it, so that a post's address there is not its canonical one; what its author
 * states as that is.
 */
export function readGhost(text: string): Reading | NotPublished {
  const parsed = parseJson(text);
  if (parsed.kind === 'rejection') return parsed;
  const tables = tablesIn(parsed.value);
  if (tables === undefined) return unknownJson('no-articles');
  const relations = relationsIn(tables);
  const leftOut: LeftOut[] = [];
  const posts: FileItem[] = [];
  const all = asRecords(tables.posts);
  const refused = tooManyArticles(all.length);
  if (refused !== undefined) return refused;
  for (const row of all) {
    const post = { ...relations.metaOf(row), ...row };
    const beside = leftOutAs(post);
    const content = beside ?? contentOf(post, relations.peopleOf(row), relations.tagsOf(row));
    if ('what' in content) leftOut.push(content);
    else posts.push({ content });
  }
  return readingOfItems(posts, { warnings: [], dropped: [] }, leftOut);
}

/** Older exports lack the list around them, answers of the API the tables. */
function tablesIn(value: unknown): Fields | undefined {
  const whole = asRecord(value) ?? {};
  const first = asRecord(Array.isArray(whole.db) ? whole.db[0] : whole);
  const tables = asRecord(first?.data) ?? first;
  return Array.isArray(tables?.posts) ? tables : undefined;
}

/** In the place of the address of the site (TryGhost/SDK, url-utils). */
const SITE = /__GHOST_URL__/g;

function contentOf(post: Fields, authors: readonly Fields[], tags: readonly string[]): Content | LeftOut {
  const title = plainField(asText(post.title));
  const published = asText(post.published_at);
  const [section, ...others] = tags;
  const read = readFields(
    stated({
      id: itemId(asText(post.uuid) ?? asText(post.id), undefined, { url: asText(post.url), title, date: published }),
      title,
      authors: authors.length === 0 ? undefined : authors,
      summary: plainField(asText(post.custom_excerpt)),
      published,
      updated: asText(post.updated_at),
      language: asText(post.locale),
      canonical_url: asText(post.canonical_url),
      slug: asText(post.slug),
      section,
      tags: others.length === 0 ? undefined : others,
      feature_image: asText(post.feature_image)?.replace(SITE, ''),
      feature_image_alt: plainField(asText(post.feature_image_alt)),
      feature_image_caption: plainField(asText(post.feature_image_caption)),
    }),
  );
  if (read.kind === 'held') return heldAs({ kind: 'item-not-public' }, read, title);
  return { ...read.metadata, html: htmlOf(post) };
}

/** Ghost keeps the HTML that it made beside what an author edits; some exports have that alone. */
function htmlOf({ html, lexical, mobiledoc, plaintext }: Fields): string {
  const written = asText(html) ?? made(lexical, lexicalHtml) ?? made(mobiledoc, mobiledocHtml);
  return (written ?? made(plaintext, paragraphsHtml) ?? '').replace(SITE, '');
}

function made(source: unknown, html: (text: string) => string | undefined): string | undefined {
  const text = asText(source);
  return text === undefined ? undefined : html(text);
}
