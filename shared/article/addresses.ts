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
  for (const [, address = '', descriptor = ''] of srcset.matchAll(
    /[\s,]*(\S*[^\s,])(?:\s+([\d.]+[wxh])?\s*(?:,|$)|,|$)/g,
  )) {
    candidates.push({ address, descriptor });
  }
  return candidates;
}
