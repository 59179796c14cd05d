import type { Element } from 'domhandler';
import { existsOne, findAll } from '../../../article/html/find.ts';
import { isNobody } from '../../../article/nobody.ts';
import type { Person } from '../../../article/types.ts';
import { ANY_BY } from '../../../languages/byline-words.ts';
import { isName } from '../../newsroom/people/names.ts';
import { isHouse } from '../../newsroom/people/roles.ts';
import { findDate } from '../dates/find-date.ts';
import { textOf } from '../document.ts';
import { ancestorsOf } from '../shape/alone.ts';

/** What people call themselves where they write under no other name. */
const HANDLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{1,29}$/u;
/** As blogs and communities address the page of one who writes. */
const PROFILE =
  /\/(?:authors?|autor(?:en|es|i)?(?:-und-redaktion)?|auteurs?|creators?|users?|(?:user-?)?profile?s?|profil|redaktion|redakteure?|redacteurs?|journalists?|writers?|staff|people|team|newsteam|members?|mitarbeiter|contributors?|by|columnists?)\/[^?#]*[^/?#]+\/?(?:[?#]|$)|\?author=\w/i;
const PREPOSITION = new RegExp(String.raw`^${ANY_BY}\s*:?\s+`, 'iu');

/** One word that leads to all that somebody of that name wrote. */
export function profileIn(element: Element, text: string): string | undefined {
  return HANDLE.test(text) && existsOne(leadsToProfile, [element]) ? text : undefined;
}

/** The one word within what is marked as an author that leads to all that somebody of that name wrote. */
export function linkedHandle(element: Element): string | undefined {
  const [only, ...others] = findAll(leadsToProfile, [element]).map(textOf);
  const isLabel = only === undefined || !HANDLE.test(only) || isNobody(only) || isHouse(only);
  return isLabel || others.some((other) => other !== '' && other !== only) ? undefined : only;
}

/** Whom a line of a page names by links to what else they wrote: whole names, or a word behind `by` that is all the line says. */
export function linkedAuthors(element: Element): readonly Person[] {
  const around = ancestorsOf(element).find(leadsToProfile);
  const linked = (around === undefined ? findAll(leadsToProfile, [element]) : [around]).map(textOf);
  // A picture of somebody leads there too.
  const names = linked.filter((name) => name !== '');
  const whole = names.filter((name) => name.includes(' ') && isName(name) && !isHouse(name));
  if (whole.length > 0) return whole.map((name) => ({ name }));
  const [only = ''] = names;
  const line = textOf(element);
  const isSaid = line !== only || /[\d_]/.test(only);
  const signed = line.replace(PREPOSITION, '');
  const isAll =
    signed === only || (signed !== line && signed.startsWith(`${only} `) && isDated(signed.slice(only.length)));
  return HANDLE.test(only) && isSaid && isAll ? [{ name: only }] : [];
}

/** Characters between a name and the date that it signed on. */
const FEW = 20;

/** `by jdoe on 24 November 2026` */
function isDated(behind: string): boolean {
  const found = findDate(behind);
  return found !== undefined && found.before.length <= FEW && found.after.length <= FEW;
}

/** Whether it is a link to the page of one who writes. */
export function leadsToProfile({ name, attribs }: Element): boolean {
  return name === 'a' && PROFILE.test(attribs.href ?? '');
}
