import type { Person } from '../../article/types.ts';
import { moduleChildren, moduleText, ownText } from '../feed-file/fields.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import { attributeOf, childrenOf, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The names that an export's authors are shown by, by their logins, and by the names of the guests' own pages. */
export type Authors = ReadonlyMap<string, string>;

/** @param items of the channel: guest authors of the plugin Co-Authors Plus are among them. */
export function authorsIn(channel: XmlElement, items: readonly XmlElement[]): Authors {
  const authors = new Map<string, string>();
  for (const author of moduleChildren(channel, 'wp', 'author')) {
    const text = (name: string) => plainHtmlField(moduleText(author, 'wp', name));
    const login = moduleText(author, 'wp', 'author_login');
    const full = [text('author_first_name'), text('author_last_name')].filter((part) => part !== undefined).join(' ');
    const name = text('author_display_name') ?? full;
    if (login !== undefined && name !== '') authors.set(login, name);
  }
  for (const item of items) {
    if (moduleText(item, 'wp', 'post_type') !== 'guest-author') continue;
    const page = moduleText(item, 'wp', 'post_name');
    const name = plainHtmlField(ownText(item, 'title'));
    if (page !== undefined && name !== undefined) authors.set(withoutPrefix(page), name);
  }
  return authors;
}

/** The authors of Co-Authors Plus, in their order; without the plugin the one whom WordPress knows. */
export function peopleOf(item: XmlElement, authors: Authors): readonly Person[] | undefined {
  const several = coAuthors(item, authors);
  const people = several.length > 0 ? several : creators(item, authors);
  return people.length === 0 ? undefined : people;
}

/** A login may be an e-mail address, which is nobody's name and not to be published. */
function creators(item: XmlElement, authors: Authors): readonly Person[] {
  return moduleChildren(item, 'dc', 'creator').flatMap((creator) => {
    const login = plainHtmlField(creator.children.filter((child) => typeof child === 'string').join(''));
    const name = login === undefined ? undefined : (authors.get(login) ?? login);
    return name === undefined || name.includes('@') ? [] : { name };
  });
}

/** Terms of the taxonomy `author`, named by display name or login, with `cap-` before the slug (docs.wpvip.com/plugins/co-authors-plus). */
function coAuthors(item: XmlElement, authors: Authors): readonly Person[] {
  return childrenOf(item, 'category').flatMap((category) => {
    if (attributeOf(category, 'domain') !== 'author') return [];
    const term = plainHtmlField(textIn(category)) ?? '';
    const slug = withoutPrefix(attributeOf(category, 'nicename') ?? '');
    const name = authors.get(term) ?? authors.get(withoutPrefix(term)) ?? authors.get(slug) ?? term;
    return name === '' || name.includes('@') ? [] : { name };
  });
}

function withoutPrefix(slug: string): string {
  return slug.replace(/^cap-/, '');
}
