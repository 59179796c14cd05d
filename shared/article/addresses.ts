import { LONGEST_ADDRESS } from './limits/limits.ts';
import { uri } from './uri.ts';

/** @returns the address in full and in ASCII, or undefined when it is none of the web, its scheme is another, or it is too long. */
export function webAddress(address: string, base?: string): string | undefined {
  return absolute(address, base, /^https?:$/);
}

/** @returns a link's target in full; undefined for what must not be followed (`javascript:`, `data:`, `file:`) or cannot be read. */
export function linkAddress(address: string, base: string): string | undefined {
  return absolute(address, base, /^(?:https?|mailto|tel):$/);
}

function absolute(address: string, base: string | undefined, schemes: RegExp): string | undefined {
  // The URL parser ignores tabs, line ends and outer spaces as browsers do, so `java\tscript:` is seen for what it is.
  const url = address.length > LONGEST_ADDRESS ? null : URL.parse(address, base);
  if (!url || !schemes.test(url.protocol)) return undefined;
  // As feeds write addresses: a picture's would be another in its enclosure than in the body.
  const written = uri(url.href);
  return written.length > LONGEST_ADDRESS ? undefined : written;
}

/** The addresses of one body, by what relative ones start from. */
export interface Addresses {
  /** @returns as `linkAddress`; undefined too when all together are longer than any article, as those of a long base can be. */
  readonly link: (address: string) => string | undefined;
  readonly web: (address: string) => string | undefined;
}

/** @param room characters of all together. */
export function addressesFrom(base: string, room: number): Addresses {
  let left = room;
  const within = (address: string | undefined): string | undefined => {
    left -= address?.length ?? 0;
    return left < 0 ? undefined : address;
  };
  return {
    link: (address) => within(linkAddress(address, base)),
    web: (address) => within(webAddress(address, base)),
  };
}

/** One candidate of a `srcset`. */
export interface SourceCandidate {
  readonly address: string;
  /** `2x`, `640w` or nothing. */
  readonly descriptor: string;
}

/** HTML 4.8.4.2.1: candidates are parted by commas, which an address may hold inside but not at its end. */
export function sourceCandidates(srcset: string): readonly SourceCandidate[] {
  const candidates: SourceCandidate[] = [];
  let address = '';
  let descriptor = '';
  const close = (): void => {
    if (address !== '') candidates.push({ address, descriptor: /^[\d.]+[wxh]$/.test(descriptor) ? descriptor : '' });
    address = '';
    descriptor = '';
  };
  for (const token of srcset.split(/\s+/)) {
    let rest = token;
    if (address !== '') {
      const comma = token.indexOf(',');
      descriptor ||= comma < 0 ? token : token.slice(0, comma);
      if (comma < 0) continue;
      close();
      rest = token.slice(comma + 1);
    }
    address = withoutCommas(rest);
    if (rest.endsWith(',')) close();
  }
  close();
  return candidates;
}

/** By hand: a regular expression would take time by the square of their number. */
function withoutCommas(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === ',') start++;
  while (end > start && text[end - 1] === ',') end--;
  return text.slice(start, end);
}
