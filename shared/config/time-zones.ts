import { fault, type Read } from './reading.ts';

/** Reads the name of a time zone that Node's own data know. */
export function readTimeZone(text: string): Read {
  // Of all who state no other, without waiting 4 ms for what is known of zones.
  if (text === 'UTC') return { value: text };
  try {
    Intl.DateTimeFormat('en', { timeZone: text });
    return { value: text };
  } catch {
    return fault(advice(text));
  }
}

/** With the zone, where a place is named in another way: `Lisbon`, `America/New York`. */
function advice(text: string): string {
  const place = placeOf(text);
  const meant = Intl.supportedValuesOf('timeZone').find((zone) => placeOf(zone) === place);
  const form = 'must be an IANA time zone such as "Asia/Shanghai"';
  return meant === undefined ? form : `${form}; for "${text}" that is "${meant}"`;
}

function placeOf(zone: string): string {
  const name = zone.split('/').at(-1) ?? '';
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
