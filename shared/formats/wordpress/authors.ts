import type { Person } from '../../article/types.ts';
import { moduleChildren, moduleText } from '../feed-file/fields.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import type { XmlElement } from '../xml/tree.ts';

export type Authors = ReadonlyMap<string, string>;

/** The names that an export's authors are shown by, by their logins. */
export function authorsIn(channel: XmlElement): Authors {
  const authors = new Map<string, string>();
  for (const author of moduleChildren(channel, 'wp', 'author')) {
    const text = (name: string) => plainHtmlField(moduleText(author, 'wp', name));
    const login = moduleText(author, 'wp', 'author_login');
    const full = [text('author_first_name'), text('author_last_name')].filter((part) => part !== undefined).join(' ');
    const name = text('author_display_name') ?? full;
    if (login !== undefined && name !== '') authors.set(login, name);
  }
  return authors;
}

/** A login may be an e-mail address, which is nobody's name and not to be published. */
export function peopleOf(item: XmlElement, authors: Authors): readonly Person[] | undefined {
  const people = moduleChildren(item, 'dc', 'creator').flatMap((creator) => {
    const login = plainHtmlField(creator.children.filter((child) => typeof child === 'string').join(''));
    const name = login === undefined ? undefined : (authors.get(login) ?? login);
    return name === undefined || name.includes('@') ? [] : { name };
  });
  return people.length === 0 ? undefined : people;
}
