import type { Element } from 'domhandler';
import { existsOne, findAll } from '../../../article/html/find.ts';
import type { Person } from '../../../article/types.ts';
import { ANY_BY } from '../../../languages/byline-words.ts';
import { isName } from '../../newsroom/people/names.ts';
import { isHouse } from '../../newsroom/people/roles.ts';
import { textOf } from '../document.ts';

/** What people call themselves where they write under no other name. */
const HANDLE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]{1,29}$/u;
/** As blogs and communities address the page of one who writes. */
const PROFILE =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|users?|profile?s?|profil|redaktion|redakteure?|staff|people|team|newsteam|members?|mitarbeiter|contributors?|by|columnists?)\/[^?#]*[^/?#]+\/?(?:[?#]|$)/i;
const PREPOSITION = new RegExp(String.raw`^${ANY_BY}\s*:?\s+`, 'iu');

/** One word that leads to all that somebody of that name wrote. */
export function profileIn(element: Element, text: string): string | undefined {
  return HANDLE.test(text) && existsOne(leadsToProfile, [element]) ? text : undefined;
}

/** Whom a line of a page names by links to what else they wrote: whole names, or a word behind `by` that is all the line says. */
export function linkedAuthors(element: Element): readonly Person[] {
  const names = findAll(leadsToProfile, [element]).map(textOf);
  const whole = names.filter((name) => name.includes(' ') && isName(name) && !isHouse(name));
  if (whole.length > 0) return whole.map((name) => ({ name }));
  const [only = ''] = names;
  const line = textOf(element);
  const isSaid = line !== only || /[\d_]/.test(only);
  return HANDLE.test(only) && isSaid && line.replace(PREPOSITION, '') === only ? [{ name: only }] : [];
}

/** Whether it is a link to the page of one who writes. */
export function leadsToProfile({ name, attribs }: Element): boolean {
  return name === 'a' && PROFILE.test(attribs.href ?? '');
}
