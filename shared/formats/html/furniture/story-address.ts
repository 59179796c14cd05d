import type { Element } from 'domhandler';
import { findAll } from '../../../article/html/find.ts';
import { leadsToProfile } from '../people/profile-link.ts';
import { ancestorsOf } from '../shape/alone.ts';

/** What a path ends with that leads to a file and not to a page. */
const FILE = /\.(?!html?$|php\d?$|aspx?$|jspx?$|cfm$|do$|read$|story$)[a-z][a-z\d]{1,4}$/i;
const ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Whether an element leads to one other page of the site, by all the links that it holds or stands in.
 *
 * @param page its own address; of a page without one only what is relative certainly stays on its site.
 */
export function leadsToStory(element: Element, page: string | undefined): boolean {
  const links = [...findAll(isLink, [element]), ...ancestorsOf(element).filter(isLink)];
  return new Set(links.map(({ attribs }) => attribs.href)).size === 1 && links.every((link) => isStory(link, page));
}

function isStory(link: Element, page: string | undefined): boolean {
  const href = link.attribs.href?.trim() ?? '';
  if (href === '' || href.startsWith('#') || leadsToProfile(link)) return false;
  if (page === undefined && ABSOLUTE.test(href)) return false;
  const base = page ?? 'https://site.invalid/';
  if (!URL.canParse(href, base)) return false;
  const [there, here] = [new URL(href, base), new URL(base)];
  if (!/^https?:$/.test(there.protocol) || !isSameSite(there.hostname, here.hostname)) return false;
  const path = there.pathname.replace(/\/+$/, '');
  if (path === '' && there.search === '') return false;
  return !FILE.test(path) && `${path}${there.search}` !== `${here.pathname.replace(/\/+$/, '')}${here.search}`;
}

/** `news.example.org` and `example.org`. */
function isSameSite(one: string, other: string): boolean {
  const [there, here] = [one, other].map((host) => host.replace(/^www\./, ''));
  return there === here || `.${there}`.endsWith(`.${here}`) || `.${here}`.endsWith(`.${there}`);
}

function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined;
}
