import { isNobody } from '../../../article/nobody.ts';
import type { Person } from '../../../article/types.ts';
import { ANY_BY, BY, SURELY_BY } from '../../../languages/byline-words.ts';
import { capitalPatternOf, patternOf } from '../../../languages/together.ts';
import { isName } from '../../newsroom/people/names.ts';
import { leadingRole } from '../../newsroom/people/person.ts';
import { isRole, roleName } from '../../newsroom/people/roles.ts';
import { namedOnce } from './named-once.ts';

/** What blog themes put before a name, with or without a space behind it. */
const BEFORE_NAME = new RegExp(
  String.raw`^(?:${patternOf(({ bylines }) => bylines?.onPages)}\s*[:：–—-]*|${SURELY_BY}(?=\s))\s*`,
  'iu',
);
/** In a byline; elsewhere they may begin a name. */
const PREPOSITION = new RegExp(String.raw`^${ANY_BY}\s+`, 'iu');
/** The lookbehind keeps a long run within a name from being tried from each of its characters. */
const AROUND = /^[\s|→›»·•⋅,;:–—*†‡-]+|(?<![\s|→›»·•⋅,;:–—*†‡-])[\s|→›»·•⋅,;:–—*†‡-]+$/g;
/** `"Jane Doe"`, as a template writes what it takes for code. */
const QUOTED = /^(["“”'])([^"“”']*)\1$/;
/** `Jane Doe ⋅ Review Editor ⋅` */
const BESIDE_NAME = /\s*[⋅•|]\s.*$/;
/** `Jane Doe Follow Share`; with capitals, as a name's words have them too. */
const BUTTONS = new RegExp(String.raw`(?:\s+${capitalPatternOf(({ bylines }) => bylines?.buttons)})+$`, 'u');
/** What is left of a byline without a name. */
const NOBODY = new RegExp(String.raw`^(?:${BY}|${patternOf(({ bylines }) => bylines?.nobody)}|\p{Lu}?)$`, 'iu');

/**
 * The people whom a page names, without what stands around their names, and without labels that name nobody.
 *
 * @param isByline whether the names were read from a line for readers.
 */
export function credited(people: readonly Person[], isByline = false): readonly Person[] {
  const named = people.flatMap((person) => {
    const whole = bare(person.name);
    const signed = whole.replace(PREPOSITION, '');
    // Metadata hold whole bylines too: `Von Kurier-Redakteurin Jane Doe`.
    const titled = signed === whole ? undefined : leadingRole(signed);
    if (titled !== undefined) return [{ ...person, ...titled }];
    const name = isByline ? bare(signed) : whole;
    return NOBODY.test(name) || isNobody(name) ? [] : [withRole({ ...person, name })];
  });
  return namedOnce(named);
}

/** `Jane Doe, AP Science Writer`; `Jane Doe, professor at the faculty of law, Harbour Post` says who she is, not who else wrote. */
function withRole(person: Person): Person {
  const [first = '', ...others] = person.name.split(/,\s+/);
  if (others.length > 0 && isName(first) && first.includes(' ') && DESCRIBES.test(others.join(' ')))
    return { ...person, name: first };
  const [, name, role] = /^([^,]+), ([^,]+)$/.exec(person.name) ?? [];
  if (name === undefined || role === undefined || person.role !== undefined || !isRole(role)) return person;
  return { ...person, name, role: roleName(role) };
}

/** Four words of which one is written small. */
const DESCRIBES = /^(?=.*\s\p{Ll}{4,})(?:\S+\s+){3,}\S/u;
/** `Jane Doe (jdo)`: by which the house signs for her. */
const SIGN = /\s\(\p{Ll}{2,4}\.?\)$/u;

function bare(name: string): string {
  const text = name.replace(QUOTED, '$2').replace(SIGN, '').replace(AROUND, '').replace(BESIDE_NAME, '');
  const shorter = text.replace(BEFORE_NAME, '').replace(BUTTONS, '');
  return shorter === text || shorter === '' ? text : bare(shorter);
}
