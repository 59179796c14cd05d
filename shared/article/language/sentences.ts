import { wordsOf } from '../../languages/together.ts';

/** Their full stop is no end. The one-letter ones (`U.S.`, `z. B.`, initials) are known by their length. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(wordsOf(({ abbreviations }) => abbreviations));

const CLOSING = '["\'”’»›)\\]』」）】》〉]{0,9}';
/**
 * Full-width stops end a sentence wherever they stand, the others only before a space. Runs are bounded, or a long one that
 * ends nothing would take time by its square.
 */
const END = new RegExp(`(?:[。！？．｡]+${CLOSING}|[.!?…؟۔।॥።։។]{1,9}${CLOSING}(?=\\s|$))`, 'gu');

/** @returns a paragraph's sentences with their punctuation, in order. */
export function sentencesOf(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of paragraph.matchAll(END)) {
    const to = end.index + end[0].length;
    if (!endsSentence(paragraph, from, end.index, to)) continue;
    const sentence = paragraph.slice(from, to).trim();
    if (sentence !== '') sentences.push(sentence);
    from = to;
  }
  const rest = paragraph.slice(from).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}

function endsSentence(paragraph: string, from: number, mark: number, to: number): boolean {
  const next = paragraph.slice(to, to + 4).trimStart();
  if (next === '' || paragraph[mark] === '。') return true;
  // `“Go!” she said` goes on, and so does `approx. five`.
  if (/^\p{Ll}/u.test(next)) return false;
  if (paragraph[mark] !== '.') return true;
  const word = /[\p{L}\p{N}.’']*$/u.exec(paragraph.slice(Math.max(from, mark - 40), mark))?.[0] ?? '';
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (/^\p{L}$/u.test(last) && !/^[ay]$|^\p{Script=Han}$/u.test(last)) return false;
  // Ordinals of German and its neighbours: `am 3. Oktober`; years do end sentences.
  if (/^\d{1,2}$/.test(last)) return false;
  return !ABBREVIATIONS.has(last.toLowerCase());
}
