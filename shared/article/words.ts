const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’ʼ\-‐‑.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
const NOT_ASCII = /[\u0080-\uffff]/;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPH_RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/**
 * @returns the words of a text: a run of letters and digits is one (`don’t`, `state-of-the-art`, `19.2`), and so is each
 *   Chinese character and kana. `Intl.Segmenter` would find Chinese words, at some 4 ms an article.
 */
export function countWords(text: string): number {
  if (!NOT_ASCII.test(text)) return countAsciiWords(text);
  const ideographs = IDEOGRAPHS.test(text) ? (text.match(IDEOGRAPH_RUNS)?.length ?? 0) : 0;
  const rest = ideographs > 0 ? text.replace(IDEOGRAPH_RUNS, ' ') : text;
  return ideographs + (rest.match(WORDS)?.length ?? 0);
}

/** The same, at a tenth of the time: no list of a thousand words is made to be counted. */
function countAsciiWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    if (isAsciiWord(text.charCodeAt(index))) {
      if (!inWord) count++;
      inWord = true;
    } else {
      inWord = inWord && joinsWords(text.charCodeAt(index)) && isAsciiWord(text.charCodeAt(index + 1));
    }
  }
  return count;
}

/** `'`, `,`, `-` and `.` */
function joinsWords(code: number): boolean {
  return code === 0x27 || (code >= 0x2c && code <= 0x2e);
}

function isAsciiWord(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
