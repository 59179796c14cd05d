import { patternOf } from '../../languages/together.ts';
import { isAgency } from './dateline.ts';
import { isDate } from './dates.ts';
import type { Field } from './labels.ts';
import { isOrganisation } from './people/roles.ts';

/** Where the last letters of a paper's name tell it. */
export const PAPER = new RegExp(`^${patternOf(({ lines }) => lines?.papers)}$`, 'u');

/** `2025年3月2日 19:04（共同通信）`, `Harbour News Agency - Culture: 2 May 2025`: a date, and the house behind it in brackets or before a colon. */
export function readHousedDate(text: string): readonly Field[] | undefined {
  const [, before, house] = /^(.{6,50}?)\s?[(（]([^()（）]{2,30})[)）]$/u.exec(text) ?? [];
  const [, names, after] = /^([^:：]{3,50})[:：]\s?(.{6,50})$/u.exec(text) ?? [];
  const date = before ?? after;
  const named = house ?? names?.split(/\s+[-–—|/]\s+/).find(isHouseName);
  if (date === undefined || named === undefined || !isHouseName(named) || !isDate(date)) return undefined;
  const source = { kind: 'source', label: '', value: named } as const;
  return [{ kind: 'published', label: '', value: date }, source];
}

function isHouseName(text: string): boolean {
  return isAgency(text) || PAPER.test(text) || isOrganisation(text);
}
