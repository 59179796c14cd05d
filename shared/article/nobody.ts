import { patternOf, phrasesOf } from '../languages/together.ts';
import { foldKey } from './slug.ts';

/** What programs write where they know no name, and what forms and accounts call nobody in particular; in any language. */
const PROGRAMS =
  'null, undefined, none, nil, nan, n/a, na, true, false, void, empty, blank, default, test, tester, testing, todo, tbd, tba, tbc, ' +
  'xxx, admin, admins, adm, administrator, wpadmin, wp-admin, wp admin, wpuser, wordpress, wordpressadmin, siteadmin, site admin, site administrator, administrator, moderator, ' +
  'superadmin, webadmin, webmaster, root, sysadmin, system, user, username, user name, author, authors, author name, authorname, ' +
  'byline, name, first last, firstname lastname, first name last name, lorem ipsum, object, array, string';
const NOBODY: ReadonlySet<string> = new Set(
  [...PROGRAMS.split(', '), ...phrasesOf(({ people }) => people?.nobody)].map(plainly),
);
/** Characters. What is longer is no placeholder, and would take the patterns below time by its square. */
const LONGEST = 100;
/** `{{ page.author }}`, `<%= author %>`, `${author}`, `%author%`, `[author]`, `__AUTHOR__`, `[object Object]`. */
const UNFILLED = /\{\{|\}\}|\{%|<[%?]|\$\{|\[object |^[<[{%_#@$]+[\p{L}\s._-]*[>\]}%_#$]+$/iu;
/** `page.head.extra.author`: what a template calls it by. */
const VARIABLE = /^[a-z]\w*(?:\.\w+)+\.(?:author|byline|name)s?$/i;
/** `jane[at]quay.example`: an address, written so that programs do not read it. */
const ADDRESS = /^[\w.-]+\s?[[({](?:at|ät)[\])}]\s?[\w.-]+$/i;
/** `Name (required)`: what a form asks. */
const REQUIRED = new RegExp(String.raw`[(*]\s*${patternOf(({ people }) => people?.required)}\s*\)?\s*\*?$`, 'iu');
/** `NOC Admin`: an account of whoever is on duty. */
const ON_DUTY = /^\p{Lu}{2,5}\s(?:Admin|Administrator|Webmaster)$/u;
/** `user1`, `admin_2`: accounts that nobody has named. */
const NUMBERED = /^(?:admin|user|author|editor|test|guest|account|member)[\s._-]?\d{1,6}$/i;

/** True for what stands in the place of a name without naming anybody: placeholders, signs alone, numbers. */
export function isNobody(name: string): boolean {
  if (name.length > LONGEST) return false;
  return (
    !/\p{L}/u.test(name) ||
    UNFILLED.test(name) ||
    VARIABLE.test(name) ||
    ADDRESS.test(name) ||
    NUMBERED.test(name) ||
    ON_DUTY.test(name) ||
    REQUIRED.test(name) ||
    NOBODY.has(plainly(name))
  );
}

function plainly(name: string): string {
  return foldKey(name.replace(/^[\s"'“”«»([<*_–—-]+|[\s"'“”«»)\]>*_:：.–—-]+$/g, ''));
}
