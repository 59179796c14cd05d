import type { Subject } from './item.ts';

/** The top level of IPTC's subject codes and media topics (http://cv.iptc.org/newscodes/subjectcode/), by their first two digits. */
const TOP_LEVEL: Readonly<Record<string, string>> = {
  '01': 'Arts, culture and entertainment',
  '02': 'Crime, law and justice',
  '03': 'Disaster and accident',
  '04': 'Economy, business and finance',
  '05': 'Education',
  '06': 'Environment',
  '07': 'Health',
  '08': 'Human interest',
  '09': 'Labour',
  '10': 'Lifestyle and leisure',
  '11': 'Politics',
  '12': 'Religion and belief',
  '13': 'Science and technology',
  '14': 'Society',
  '15': 'Sport',
  '16': 'Conflict, war and peace',
  '17': 'Weather',
};

/**
 * The category an item is filed under, else its first subject of IPTC's top level, else the one above its first subject
 * code: the hierarchy of these is in their digits (`15054000` is below `15000000`).
 */
export function sectionOf(subjects: readonly Subject[]): string | undefined {
  const category = subjects.find(({ isCategory, name }) => isCategory === true && isTelling(name));
  if (category !== undefined) return category.name;
  const coded = subjects.filter(({ code }) => topLevelOf(code) !== undefined);
  const top = coded.find(({ code }) => code?.endsWith('000000') === true);
  const names = TOP_LEVEL[topLevelOf((top ?? coded[0])?.code) ?? ''];
  return top?.name ?? names;
}

/** Keywords and the names of subjects, but for the section's. */
export function tagsOf(
  keywords: readonly (string | undefined)[],
  subjects: readonly Subject[],
  section: string | undefined,
): readonly string[] | undefined {
  const names = [...keywords, ...subjects.map(({ name }) => name)].filter((name) => name !== undefined);
  const tags = [...new Set(names)].filter((name) => isTelling(name) && name !== section);
  return tags.length === 0 ? undefined : tags;
}

/** One letter (ANPA's categories) or two small ones (dpa's desks) tell a reader nothing. */
function isTelling(name: string | undefined): boolean {
  return name !== undefined && !/^\s*(?:[a-z]{0,2}|[A-Z])\s*$/.test(name);
}

function topLevelOf(code: string | undefined): string | undefined {
  const digits = /^(\d{2})\d{6}$/.exec(code ?? '')?.[1];
  return digits !== undefined && digits in TOP_LEVEL ? digits : undefined;
}
