/** Strings, comments, and commas before the end of a list or object. */
const TOKENS = /"(?:\\[\s\S]|[^"\\])*"|\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*|,(?=\s*[}\]])/g;

/**
 * Reads JSON as pages have it: inside a comment or CDATA, with line ends and tabs in its strings, escapes that JSON does not
 * know, comments, and a comma too many.
 *
 * @returns undefined when it cannot be read all the same.
 */
export function parseLeniently(source: string): unknown {
  const bare = source.replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g, '');
  return parsed(bare) ?? parsed(bare.replace(TOKENS, (token) => (token.startsWith('"') ? mended(token) : '')));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function mended(text: string): string {
  return text
    .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})/gi, '')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/\p{Cc}/gu, '');
}
