/** @returns the address in full and in ASCII, or undefined when it is none of the web or its scheme is another. */
export function webAddress(address: string, base?: string): string | undefined {
  return absolute(address, base, /^https?:$/);
}

/** @returns a link's target in full; undefined for what must not be followed (`javascript:`, `data:`, `file:`) or cannot be read. */
export function linkAddress(address: string, base: string): string | undefined {
  return absolute(address, base, /^(?:https?|mailto|tel):$/);
}

function absolute(address: string, base: string | undefined, schemes: RegExp): string | undefined {
  // The URL parser ignores tabs, line ends and outer spaces as browsers do, so `java\tscript:` is seen for what it is.
  const url = URL.parse(address, base);
  if (!url || !schemes.test(url.protocol)) return undefined;
  return url.href;
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
