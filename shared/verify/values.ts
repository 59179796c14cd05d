const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const RFC_822 =
  /^(?:(sun|mon|tue|wed|thu|fri|sat),?\s+)?(\d{1,2})\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+(\d{4}|\d{2})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+(?:ut|gmt|[ecmp][sd]t|[a-ik-z]|[+-]\d{4})$/i;
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** @returns what is wrong with a date of RSS (RFC 822, section 5, with years of four digits too); undefined for a good one. */
export function faultInRfc822(text: string): string | undefined {
  // Which may have comments (section 3.4.3).
  const match = RFC_822.exec(
    text
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+,/, ',')
      .trim(),
  );
  if (match === null) return `"${shown(text)}" is no date as "Tue, 24 Nov 2026 06:30:00 GMT" (RFC 822)`;
  const [, weekday, day = '', month = '', year = '', hour = '', minute = '', second = '0'] = match;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  const fault = faultInDate([full, MONTHS.indexOf(month.toLowerCase()) + 1, Number(day)], [hour, minute, second]);
  if (fault !== undefined) return `"${shown(text)}" ${fault}`;
  const isDay = DAYS[new Date(Date.UTC(full, MONTHS.indexOf(month.toLowerCase()), Number(day))).getUTCDay()];
  return weekday === undefined || weekday.toLowerCase() === isDay
    ? undefined
    : `"${shown(text)}" names a ${weekday}, and is a ${isDay?.replace(/^./, (letter) => letter.toUpperCase())}`;
}

/** The same of a date of Atom and JSON Feed (RFC 3339, in capitals as RFC 4287, section 3.3, has it). */
export function faultInRfc3339(text: string): string | undefined {
  const match = RFC_3339.exec(text.trim());
  if (match === null) return `"${shown(text)}" is no date as "2026-11-24T06:30:00Z" (RFC 3339)`;
  const [, year, month, day, hour = '', minute = '', second = ''] = match;
  const fault = faultInDate([Number(year), Number(month), Number(day)], [hour, minute, second]);
  return fault === undefined ? undefined : `"${shown(text)}" ${fault}`;
}

function faultInDate(
  [year, month, day]: readonly [number, number, number],
  time: readonly string[],
): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return 'is a day that there is not';
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  return hour > 23 || minute > 59 || second > 60 ? 'is a time that there is not' : undefined;
}

/** @returns what is wrong with an absolute address, in any scheme; undefined for a good one. International ones are (RFC 3987). */
export function faultInAddress(text: string): string | undefined {
  const address = text.trim();
  if (address === '') return 'the address is empty';
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return `"${shown(address)}" is no absolute address`;
  if (/[\s<>"{}|\\^`]/.test(address)) return `"${shown(address)}" has a sign that no address may have`;
  if (/%(?![0-9a-f]{2})/i.test(address)) return `"${shown(address)}" has a % without two digits`;
  if (/^tag:/i.test(address)) return faultInTag(address);
  if (/^urn:uuid:/i.test(address)) return UUID.test(address) ? undefined : `"${shown(address)}" is no UUID`;
  if (/^urn:/i.test(address)) return URN.test(address) ? undefined : `"${shown(address)}" is no URN`;
  if (/^(?:https?|ftp):/i.test(address) && (!/^\w+:\/\/[^/?#]/.test(address) || URL.parse(address) === null))
    return `"${shown(address)}" names no host`;
  return /^[^:]+:$/.test(address) ? `"${shown(address)}" says nothing` : undefined;
}

/** RFC 8141, section 2. */
const URN = /^urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:[^\s?#]+/i;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** RFC 4151, section 2.1. */
function faultInTag(address: string): string | undefined {
  const isTag = /^tag:(?:[^@,:]+@)?[\w.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:/i.test(address);
  return isTag ? undefined : `"${shown(address)}" is no tag: URI, such as tag:paper.example,2026:story-17`;
}

/** The same of one that a browser follows. */
export function faultInWebAddress(text: string): string | undefined {
  const fault = faultInAddress(text);
  return fault ?? (/^https?:/i.test(text.trim()) ? undefined : `"${shown(text)}" is no address of the web`);
}

export function isMediaType(text: string): boolean {
  return /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(?:\s*;.*)?$/i.test(text.trim());
}

/** BCP 47, by its form. */
export function isLanguage(text: string): boolean {
  return /^(?:[a-z]{2,8}|[ix])(?:-[a-z0-9]{1,8})*$/i.test(text.trim());
}

export function hasMailAddress(text: string): boolean {
  return /[^\s@()<>]+(?:@|%40)[^\s@()<>]+\.[^\s@()<>]+/i.test(text.slice(0, LONGEST_PERSON));
}

/** Characters in which an address stands, if one does. */
const LONGEST_PERSON = 1_000;
/** Characters of what is quoted. */
const LONGEST = 80;

export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
