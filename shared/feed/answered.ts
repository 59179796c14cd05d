/** What an address is answered with that leads to nothing any more, in place of 200 (RFC 9110, sections 15.5.11 and 15.4.2). */
export type Answered =
  | { readonly status: 410 }
  | {
      readonly status: 301;
      /** Absolute, in ASCII. */
      readonly location: string;
    };

/** All that an object in a bucket says of itself, with its names and its digest, has 2,048 bytes (Amazon S3 User Guide, "Working with object metadata"). */
const LONGEST_LOCATION = 1_900;

/** @returns undefined for an address that does not fit into a header: its page can lead there by itself. */
export function movedTo(address: string): Answered | undefined {
  const location = URL.parse(address)?.href;
  const fits = location !== undefined && location.length <= LONGEST_LOCATION && /^[!-;=?-~]+$/.test(location);
  return fits ? { status: 301, location } : undefined;
}

const DOCTYPE = '<!DOCTYPE html>\n';
const SIGN = /^<!DOCTYPE html>\n<!-- (?:(410)|301 ([!-;=?-~]+)) -->\n/;

/**
 * What stands in the second line of such a page. A bucket keeps the answer beside the bytes; a folder has nothing but the bytes, and no
 * other page of ours has a comment there.
 */
export function signOf(answered: Answered): string {
  return `<!-- ${answered.status === 410 ? '410' : `301 ${answered.location}`} -->`;
}

/** Bytes within which a page has its sign. */
export const LONGEST_SIGN = DOCTYPE.length + LONGEST_LOCATION + '<!-- 301  -->\n'.length;

/** @param beginning of a page @returns undefined of one that is answered with 200. */
export function answeredIn(beginning: string): Answered | undefined {
  const [, gone, location] = SIGN.exec(beginning) ?? [];
  if (gone !== undefined) return { status: 410 };
  return location === undefined ? undefined : { status: 301, location };
}
