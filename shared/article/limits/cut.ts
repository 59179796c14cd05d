/** What no text ends with before `…`. */
const LOOSE = new Set([...' ,;:，、；：–—-']);

/**
 * @param most characters, `…` among them.
 * @returns the text, or as many of its words as fit; in scripts that part none, of its characters.
 */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most - 1;
  const space = text.lastIndexOf(' ', end - 1);
  // A space far back parts no words.
  if (space > most / 2) end = space;
  else if (isLowSurrogate(text.charCodeAt(end))) end -= 1;
  while (end > 0 && LOOSE.has(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)}…`;
}

function isLowSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}
