import { plainHtmlField } from '../feed-file/plain.ts';
import { UNFILED } from '../feed-file/section.ts';
import { attributeOf, childrenOf, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The first category is the section, the others are tags before the post's own. Formats and series are neither. */
export function termsOf(item: XmlElement) {
  const all = childrenOf(item, 'category').flatMap((category) => {
    const name = plainHtmlField(textIn(category));
    const slug = attributeOf(category, 'nicename') ?? '';
    if (name === undefined || UNFILED.test(name) || UNFILED.test(slug)) return [];
    return { name, domain: attributeOf(category, 'domain') };
  });
  // WordPress before 3.1 wrote every term twice, once without its domain.
  const terms = all.some(({ domain }) => domain !== undefined)
    ? all
    : all.map(({ name }) => ({ name, domain: 'category' }));
  const named = (...domains: readonly string[]) =>
    terms.filter(({ domain = '' }) => domains.includes(domain)).map(({ name }) => name);
  const [section, ...others] = new Set(named('category'));
  const tags = [...new Set([...others, ...named('post_tag', 'tag')])].filter((tag) => tag !== section);
  return { section, tags: tags.length === 0 ? undefined : tags };
}
