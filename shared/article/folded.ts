/** For comparing lines that people type: no case, no width, one space. */
export function folded(text: string): string {
  // Most lines need nothing else.
  if (!/[^ -~]| {2}/.test(text)) return text.toLowerCase().trim();
  // Turkish has a capital with a dot, which small letters keep beside theirs.
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/\s+/g, ' ')
    .trim();
}
