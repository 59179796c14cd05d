import type { Person } from '../../article/types.ts';
import { isRole, roleName } from '../text/roles.ts';
import { namedOnce } from './named-once.ts';

/** What blog themes put before a name, with or without a space behind it. */
const BEFORE_NAME =
  /^(?:(?:(?:show|view|see|read) all (?:articles|posts|stories) (?:of|by|from)|(?:zeige )?alle (?:beiträge|artikel) (?:anzeigen )?von|(?:posted|published|written|reviewed|created|submitted)(?: on [^:]{0,30})? by|post author(?: by)?|(?:veröffentlicht|erstellt|eingestellt|geschrieben|publiziert|gepostet|verfasst) (?:von|durch)|(?:artikel|beitrag|text|rezept|ein \p{L}+) von|(?:publié|écrit|rédigé|posté) par|(?:publicado|escrito|postado|redactado) por|(?:pubblicato|scritto) da|interview|about the author|autor(?:in)?|author|auteur|autore|redacteur)\s*[:：–—-]*|by(?=\s))\s*/iu;
/** In a byline; elsewhere they may begin a name. */
const PREPOSITION = /^(?:von|vom|par|por|di)\s+/i;
/** The lookbehind keeps a long run within a name from being tried from each of its characters. */
const AROUND = /^[\s|→›»·•,;:–—-]+|(?<![\s|→›»·•,;:–—-])[\s|→›»·•,;:–—-]+$/g;
/** What is left of a byline without a name. */
const NOBODY =
  /^(?:by|von|par|por|no author|unknown|anonymous|admin(?:istrator)?|wordpressadmin|author|autor(?:in)?|editor|staff|guest|follow(?: us)?|share|posted(?: on| in)?|published(?: on| at| by)?|veröffentlicht(?: am| in)?|publiziert(?: am)?|publié(?: le)?|publicado(?: el| em)?|gesponserte inhalte|sponsored(?: content)?|comments?|\p{Lu}?)$/iu;

/**
 * The people whom a page names, without what stands around their names, and without labels that name nobody.
 *
 * @param isByline whether the names were read from a line for readers.
 */
export function credited(people: readonly Person[], isByline = false): readonly Person[] {
  const named = people.flatMap((person) => {
    const name = isByline ? bare(bare(person.name).replace(PREPOSITION, '')) : bare(person.name);
    return NOBODY.test(name) ? [] : [withRole({ ...person, name })];
  });
  return namedOnce(named);
}

/** `Jane Doe, AP Science Writer` */
function withRole(person: Person): Person {
  const [, name, role] = /^([^,]+), ([^,]+)$/.exec(person.name) ?? [];
  if (name === undefined || role === undefined || person.role !== undefined || !isRole(role)) return person;
  return { ...person, name, role: roleName(role) };
}

function bare(name: string): string {
  const text = name.replace(AROUND, '');
  const shorter = text.replace(BEFORE_NAME, '');
  return shorter === text || shorter === '' ? text : bare(shorter);
}
