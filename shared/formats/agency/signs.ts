import { xmlRootName } from '../xml/root.ts';

/** Signs by which a newsroom's upload is known to be an agency's format; none loads a parser. */

const G2_ROOTS = new Set(
  'newsMessage newsItem packageItem planningItem knowledgeItem conceptItem catalogItem'.split(' '),
);

export function looksLikeNitf(text: string): boolean {
  return xmlRootName(text) === 'nitf';
}

export function looksLikeNewsMlG2(text: string): boolean {
  return G2_ROOTS.has(xmlRootName(text) ?? '');
}

export function looksLikeNewsMl1(text: string): boolean {
  return xmlRootName(text) === 'NewsML';
}

/** Keys and types that only ninjs has beside a URI. */
const NINJS_KEY =
  /"(?:version_?created|first_?created|pub_?status|representation_?type|body_\w+|description_\w+|headline_\w+|bodies|headlines|copyright_?(?:holder|notice)|usage_?terms|alt_?ids|ed_?note|slugline)"\s*:|"type"\s*:\s*"(?:text|audio|video|picture|graphic|composite|component|event|planning)"/i;

/** For JSON only: a URI or guid, and what only ninjs has. */
export function looksLikeNinjs(text: string): boolean {
  return /^\s*[{[]/.test(text) && /"(?:uri|guid)"\s*:/i.test(text) && NINJS_KEY.test(text);
}
