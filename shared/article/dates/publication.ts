import { oneLine } from '../characters.ts';
import type { Article, Content, Reason, Warning } from '../types.ts';
import { parseInstant } from './instant.ts';

/** RSS and the web are younger: such dates come from clocks that were never set, and the W3C validator warns of them. */
const EARLIEST = '1990-01-01T00:00:00Z';

type Dates = Pick<Article, 'published' | 'updated' | 'embargoed' | 'expires'>;

const NAMES = { published: 'publication', updated: 'update', embargoed: 'embargo', expires: 'expiry' } as const;

/**
 * @param timeZone IANA name, for dates without a zone.
 * @param warnings takes `date-unreadable` and `date-absurd`; such dates are treated as if they had not been stated.
 */
export function readDates(
  content: Pick<Content, keyof Dates | 'lines' | 'language'>,
  timeZone: string,
  warnings: Warning[],
): Dates {
  const dates: { -readonly [Name in keyof Dates]: Dates[Name] } = {};
  for (const name of ['published', 'updated', 'embargoed', 'expires'] as const) {
    const text = content[name]?.trim();
    if (!text) continue;
    const parsed = parseInstant(settled(text, content.language), timeZone);
    const line = content.lines?.[name];
    const place = line === undefined ? {} : { line };
    if (!parsed) warnings.push({ ...warning('date-unreadable', name, text, 'cannot be read'), ...place });
    else if (parsed.instant < EARLIEST)
      warnings.push({ ...warning('date-absurd', name, text, 'lies before 1990'), ...place });
    else dates[name] = parsed.instant;
  }
  return dates;
}

/** What is held back until nobody can tell when must not come out at once. */
export function reasonAgainstEmbargo(
  { embargoed, lines, language }: Pick<Content, 'embargoed' | 'lines' | 'language'>,
  timeZone: string,
): Reason | undefined {
  const text = embargoed?.trim() ?? '';
  if (text === '' || parseInstant(settled(text, language), timeZone) !== undefined) return undefined;
  const message = `The embargo "${oneLine(text).slice(0, 100)}" does not say until when in a form that can be read.`;
  return {
    code: 'embargo-without-date',
    message,
    ...(lines?.embargoed === undefined ? {} : { line: lines.embargoed }),
  };
}

/**
 * `03/04/2026` is April in every language but English, and in English outside America. American English is not believed: it
 * is what many systems are set to wherever they are.
 */
function settled(text: string, language = ''): string {
  const isDayFirst = /^(?!en\b)[a-z]{2,3}(?![a-z])|^en[-_](?:gb|ie|au|nz|in|za)\b/i.test(language);
  return isDayFirst ? text.replace(AMBIGUOUS, '$1.$2.') : text;
}

const AMBIGUOUS = /^(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-](?=\d{4}(?!\d))/;

function warning(code: string, name: keyof Dates, text: string, why: string): Warning {
  return { code, message: `The ${NAMES[name]} date "${oneLine(text).slice(0, 100)}" ${why} and is not used.` };
}
