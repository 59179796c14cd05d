import type { ContentEncoding } from '../../shared/publish/siblings.ts';

const ELEMENT = /^([!#$%&'*+.^_`|~0-9a-z-]+)(?:[ \t]*;[ \t]*q[ \t]*=[ \t]*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/;

/**
 * Chooses among the encodings in which feed documents are stored (RFC 9110, section 12.5.3). The higher weight wins, of
 * equal weights the smaller file: br, gzip, identity. An element that is not of the header's grammar is as if it were not there.
 *
 * @param header the values of Accept-Encoding, joined by commas; an empty text when the viewer sent none
 * @returns undefined for the document as it is, which is also what a viewer gets who accepts nothing that there is:
 *   a feed that arrives serves a reader better than a 406.
 */
export function chooseEncoding(header: string): ContentEncoding | undefined {
  const weights: Record<string, number> = {};
  header.split(',').forEach((element) => {
    const match = ELEMENT.exec(element.trim().toLowerCase());
    // RFC 9110, section 8.4.1.3: x-gzip is another name for gzip.
    if (match) weights[match[1] === 'x-gzip' ? 'gzip' : `${match[1]}`] = match[2] ? Number(match[2]) : 1;
  });
  const br = weightOf(weights, 'br');
  const gzip = weightOf(weights, 'gzip');
  // What nobody mentions is acceptable uncompressed, but no reason to leave the compressed file aside.
  const identity = weights.identity || 0;
  if (br > 0 && br >= gzip && br >= identity) return 'br';
  if (gzip > 0 && gzip >= identity) return 'gzip';
  return undefined;
}

function weightOf(weights: Readonly<Record<string, number>>, coding: string): number {
  const own = weights[coding];
  return own === undefined ? weights['*'] || 0 : own;
}
