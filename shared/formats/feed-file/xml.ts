import type { Dropped, Rejection } from '../../article/types.ts';
import { parseXml, type XmlDocument } from '../xml/tree.ts';

/** What XML 1.0 cannot hold (section 2.2) and databases of thousands of posts do: pasted controls, halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** References to the same, which WordPress writes where it escapes. */
const REFERENCES = /&#(?:0{0,6}(?:[0-8]|1[124-9]|2\d|3[01])|x0{0,6}(?:[0-8bcef]|1[0-9a-f]));/gi;

/** A file of many articles as XML, without the characters for which a parser would refuse all of them. */
export function parseFeedXml(text: string): (XmlDocument & { readonly dropped: readonly Dropped[] }) | Rejection {
  const kept = text.replace(FORBIDDEN, '').replace(REFERENCES, '');
  const document = parseXml(kept);
  if (document.kind === 'rejection' || kept.length === text.length) {
    return document.kind === 'rejection' ? document : { ...document, dropped: [] };
  }
  const count = (text.match(FORBIDDEN)?.length ?? 0) + (text.match(REFERENCES)?.length ?? 0);
  return { ...document, dropped: [{ kind: 'control-character', count }] };
}
