import { LANGUAGES } from '../../languages/all.ts';
import { keptByName } from '../kept-by-name.ts';

const HOUR = 3_600_000;

/** Hours from UTC. The North American ones are RFC 822's; the others are what European, Asian and Pacific desks write. */
const OFFSETS: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AKST: -9,
  AKDT: -8,
  HST: -10,
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  PKT: 5,
  IST: 5.5,
  WIB: 7,
  ICT: 7,
  HKT: 8,
  SGT: 8,
  PHT: 8,
  AWST: 8,
  JST: 9,
  KST: 9,
  ACST: 9.5,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
};

/** Names whose offset depends on the season. */
const PLACES: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/** Names of one language, with what they stand for. */
const NAMES: ReadonlyMap<string, string> = new Map(
  LANGUAGES.flatMap(({ dates }) => Object.entries(dates?.zones ?? {})),
);

const CHINA = new Set([
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Macau',
  'Asia/Chongqing',
  'Asia/Harbin',
  'Asia/Hong_Kong',
  'PRC',
]);

/**
 * @param text a zone as it stands behind a time: `-4`, `+0800`, `GMT+8`, `p.m. EST` without the half, an IANA name.
 * @param siteZone IANA name: on a Chinese site `CST` is China's own time, elsewhere RFC 822's Central.
 * @returns milliseconds east of UTC, an IANA name, or undefined for what is no zone.
 */
export function zoneOf(text: string, siteZone: string): number | string | undefined {
  const name = text.toUpperCase().replace(/\.$/, '');
  const numeric = /^(?:GMT|UTC|UT)? ?([+\-−])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (numeric) return numericOffset(numeric);
  if (name === 'CST' && CHINA.has(siteZone)) return 8 * HOUR;
  const hours = Object.hasOwn(OFFSETS, name) ? OFFSETS[name] : undefined;
  if (hours !== undefined) return hours * HOUR;
  // RFC 2822 section 4.3: the military letters were used with both signs, so they mean no more than UTC.
  if (/^[A-IK-Y]$/.test(name)) return 0;
  const meant = NAMES.get(name);
  if (meant !== undefined) return zoneOf(meant, siteZone);
  const place = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
  return place ?? (isZoneName(text) ? text : undefined);
}

function numericOffset(match: RegExpExecArray): number | undefined {
  const hours = Number(match[2]);
  const minutes = Number(match[3] ?? 0);
  if (hours > 15 || minutes > 59) return undefined;
  return (match[1] === '+' ? 1 : -1) * (hours * HOUR + minutes * 60_000);
}

/** Making one takes some 50 µs, using it 2 µs. Articles may name all there are, in small and capital letters as they please. */
const clocks = keptByName<Intl.DateTimeFormat>(100);

export function isZoneName(text: string): boolean {
  if (!/^[A-Za-z_+\-/0-9]{3,50}$/.test(text) || !text.includes('/')) return false;
  try {
    clockIn(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param zone IANA name.
 * @param utc milliseconds since 1970.
 * @returns milliseconds east of UTC at that instant.
 * @throws RangeError when there is no such zone.
 */
export function offsetIn(zone: string, utc: number): number {
  if (zone === 'UTC') return 0;
  const second = Math.floor(utc / 1000) * 1000;
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  let era = 1;
  for (const { type, value } of clockIn(zone).formatToParts(second)) {
    if (type === 'era') era = value.startsWith('B') ? -1 : 1;
    else if (type !== 'literal') parts[type] = Number(value);
  }
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
  const wall = new Date(Date.UTC(2000, month - 1, day, hour, minute, seconds));
  return wall.setUTCFullYear(era > 0 ? year : 1 - year) - second;
}

/** @throws RangeError when there is no such zone. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  return clocks(timeZone, () => new Intl.DateTimeFormat('en-US', { ...TO_THE_SECOND, timeZone }));
}

const TO_THE_SECOND = {
  hourCycle: 'h23',
  era: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions;
