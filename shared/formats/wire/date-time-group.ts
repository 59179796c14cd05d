import { parseInstant } from '../../article/dates/instant.ts';

const GROUP = /^(\d{2})(\d{2})(\d{2})\s?(?:(Z|GMT|UTC|\p{Lu}{2,4})(?=\s))?\s?(\p{L}{3,9})\.?\s(\d{4}|\d{2})\b/u;
const ANPA = /(\d{2})-(\d{2})-(\d{2}) (\d{2})(\d{2}) ?(\p{Lu}{1,4})?/u;

/**
 * Reads when a message was sent: `241030 NOV 26`, `241030 GMT Nov 26`, `071341 MEZ Okt 15` (day, hour and minute; universal
 * time unless a zone is named), or `AP-NY-11-24-26 1030EST` of ANPA's (month first).
 * @returns a date with time and zone; undefined for anything else.
 */
export function readDateTimeGroup(text: string): string | undefined {
  const group = GROUP.exec(text.trim());
  const american = group === null ? ANPA.exec(text) : null;
  const date =
    group !== null
      ? `${group[1]} ${group[5]} ${fullYear(group[6] ?? '')} ${group[2]}:${group[3]} ${group[4] ?? 'GMT'}`
      : american !== null
        ? `${fullYear(american[3] ?? '')}-${american[1]}-${american[2]} ${american[4]}:${american[5]} ${american[6] ?? 'GMT'}`
        : undefined;
  return date !== undefined && parseInstant(date, 'UTC') !== undefined ? date : undefined;
}

/** The formats are of 1979: two digits from there on are of the last century. */
function fullYear(digits: string): string {
  return digits.length === 4 ? digits : `${Number(digits) < 79 ? 20 : 19}${digits}`;
}
