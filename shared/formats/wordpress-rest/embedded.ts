import { stated } from '../../article/stated.ts';
import type { ContentMedia, Person } from '../../article/types.ts';
import { httpUrl } from '../feed-file/fields.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import { UNFILED } from '../feed-file/section.ts';
import { asNumber, asRecord, asRecords, asText, type Fields } from '../fields/values.ts';
import { rendered } from './rendered.ts';

/**
 * Who signs a post: those of a plugin for several authors, in their order, or the one whom WordPress knows, when it was asked for
 * what it names by numbers (`?_embed`); what search engines are told, else.
 */
export function authorsOf(post: Fields): readonly Person[] | undefined {
  const names = [
    asRecords(post.authors).map((one) => one.display_name ?? one.name),
    asRecords(post.coauthors).map((one) => one.display_name ?? one.name),
    asRecords(asRecord(post._embedded)?.author).map(({ name }) => name),
    [asRecord(post.yoast_head_json)?.author],
  ].map((list) => list.flatMap((name) => plainHtmlField(asText(name)) ?? []).filter((name) => !name.includes('@')));
  return names.find((list) => list.length > 0)?.map((name) => ({ name }));
}

/** The first category is the section, the others are tags before the post's own, as in an export. */
export function termsOf(post: Fields): { readonly section?: string; readonly tags?: readonly string[] } {
  const lists = asRecord(post._embedded)?.['wp:term'];
  const terms = (Array.isArray(lists) ? lists : []).flatMap(asRecords);
  const named = (taxonomy: string) =>
    terms.flatMap((term) => {
      const name = plainHtmlField(asText(term.name));
      const isOne = term.taxonomy === taxonomy && name !== undefined;
      return isOne && !UNFILED.test(name) && !UNFILED.test(asText(term.slug) ?? '') ? [name] : [];
    });
  const [section, ...others] = new Set(named('category'));
  const tags = [...new Set([...others, ...named('post_tag')])].filter((tag) => tag !== section);
  return stated({ section, tags: tags.length === 0 ? undefined : tags });
}

export function leadPicture(post: Fields): readonly ContentMedia[] | undefined {
  const [medium] = asRecords(asRecord(post._embedded)?.['wp:featuredmedia']);
  const url = httpUrl(asText(medium?.source_url) ?? asText(post.jetpack_featured_media_url));
  if (url === undefined) return undefined;
  const details = asRecord(medium?.media_details) ?? {};
  const facts = {
    alt: plainHtmlField(asText(medium?.alt_text)),
    caption: plainHtmlField(rendered(medium?.caption)),
    width: asNumber(details.width),
    height: asNumber(details.height),
  };
  return [{ url, ...stated(facts) }];
}
