import { stated } from '../../article/stated.ts';
import type { NotPublished, Reading } from '../../article/types.ts';
import { tooManyArticles } from '../bounds/articles.ts';
import { withFullAddresses } from '../feed-file/addresses.ts';
import { httpUrl } from '../feed-file/fields.ts';
import { withoutFooter } from '../feed-file/footer.ts';
import { itemId } from '../feed-file/identity.ts';
import type { LeftOut } from '../feed-file/left-out.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import { type FileItem, readingOfItems } from '../feed-file/reading.ts';
import { summaryFrom } from '../feed-file/summary.ts';
import { asRecord, asRecords, asText, type Fields } from '../fields/values.ts';
import { unknownJson } from '../json/item.ts';
import { parseJson } from '../json/read.ts';
import { authorsOf, leadPicture, termsOf } from './embedded.ts';
import { leftOutAs } from './left-out.ts';
import { rendered } from './rendered.ts';

/**
 * Posts as the REST API of WordPress answers them, a list or one (developer.wordpress.org/rest-api/reference/posts). As of an
 * export, a post's address there is not its canonical one, and its guid identifies it: both forms of a post are the same article.
 */
export function readWordPressRest(text: string): Reading | NotPublished {
  const parsed = parseJson(text);
  if (parsed.kind === 'rejection') return parsed;
  const items = itemsIn(parsed.value);
  const refused = tooManyArticles(items.length);
  if (refused !== undefined) return refused;
  if (items.length === 0) return unknownJson('no-articles');
  const leftOut: LeftOut[] = [];
  const posts: FileItem[] = [];
  for (const item of items) {
    const beside = leftOutAs(item);
    if (beside !== undefined) leftOut.push(beside);
    else posts.push(itemFrom(item));
  }
  return readingOfItems(posts, { warnings: [], dropped: [] }, leftOut);
}

function itemsIn(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return asRecords(value);
  const whole = asRecord(value) ?? {};
  return Array.isArray(whole.posts) ? itemsIn(whole.posts) : [whole];
}

function itemFrom(post: Fields): FileItem {
  const link = httpUrl(asText(post.link));
  const title = plainHtmlField(rendered(post.title));
  const published = dateOf(post, 'date');
  const content = stated({
    id: itemId(rendered(post.guid) ?? asText(post.id), link === undefined ? undefined : new URL('/', link).href, {
      url: link,
      title,
      date: published,
    }),
    title,
    authors: authorsOf(post),
    summary: summaryFrom(rendered(post.excerpt)),
    language: asText(post.lang) ?? asText(post.locale),
    published,
    updated: dateOf(post, 'modified'),
    slug: slugOf(asText(post.slug)),
    media: leadPicture(post),
    ...termsOf(post),
  });
  const body = withoutFooter(rendered(post.content) ?? '');
  return { content: { ...content, html: withFullAddresses(body.html, link) }, dropped: body.dropped };
}

/** In GMT, or in the site's zone. */
function dateOf(post: Fields, name: 'date' | 'modified'): string | undefined {
  const stamp = asText(post[`${name}_gmt`]);
  if (stamp !== undefined && !stamp.startsWith('0000')) return /Z|[+-]\d\d:?\d\d$/.test(stamp) ? stamp : `${stamp}Z`;
  return asText(post[name]);
}

/** WordPress keeps slugs of other scripts as the web writes them. */
function slugOf(slug: string | undefined): string | undefined {
  try {
    return slug === undefined ? undefined : decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
