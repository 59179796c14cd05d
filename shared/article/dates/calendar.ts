import { LANGUAGES } from '../../languages/all.ts';
import { type CalendarName, calendarKey, calendarNames, PROTOCOL } from './calendar-names.ts';

/**
 * @param name a word, or two with something between them.
 * @returns what it means in a date, in any language that there is a pack of.
 */
export function calendarName(name: string): CalendarName | undefined {
  const key = calendarKey(name);
  const script = scriptOf(key);
  if (script === undefined) return undefined;
  if (script !== 'Latn') return namesIn(script).get(key);
  const early = calendars.has('Latn') ? undefined : (PROTOCOL.get(key) ?? namesIn('English').get(key));
  return early ?? namesIn('Latn').get(key);
}

/**
 * @param name of a month, in full or shortened.
 * @returns 1 to 12, or undefined.
 */
export function monthOf(name: string): number | undefined {
  return calendarName(name)?.month;
}

const calendars = new Map<string, ReadonlyMap<string, CalendarName>>();

/** Read when they are first asked for: those of the languages in Latin script take some 20 ms. */
function namesIn(group: string): ReadonlyMap<string, CalendarName> {
  const known = calendars.get(group);
  if (known !== undefined) return known;
  const names = calendarNames(
    LANGUAGES.filter(({ tag }) => (group === 'English' ? tag === 'en' : scriptIn(tag) === group)),
  );
  calendars.set(group, names);
  return names;
}

/** Chinese, Japanese and Korean are one: they write what others do. */
const EAST_ASIAN = /^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
let scripts: readonly (readonly [script: string, RegExp])[] | undefined;

function scriptOf(key: string): string | undefined {
  if (/^[a-z\u00df-\u024f]/.test(key)) return 'Latn';
  if (EAST_ASIAN.test(key)) return 'East Asian';
  scripts ??= [...new Set(LANGUAGES.map(({ tag }) => scriptIn(tag)))]
    .filter((script) => script !== 'East Asian')
    .map((script) => [script, new RegExp(`^\\p{sc=${script}}`, 'u')]);
  return scripts.find(([, pattern]) => pattern.test(key))?.[0];
}

function scriptIn(tag: string): string {
  const { script = '' } = new Intl.Locale(tag).maximize();
  return /^(?:Han[st]|Jpan|Kore)$/.test(script) ? 'East Asian' : script;
}
