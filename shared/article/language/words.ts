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
    const kind = KINDS[text.charCodeAt(index)];
    if (kind === WORD) {
      if (!inWord) count++;
      inWord = true;
    } else {
      inWord = inWord && kind === JOINS && KINDS[text.charCodeAt(index + 1)] === WORD;
    }
  }
  return count;
}

const WORD = 1;
const JOINS = 2;
/** What each character of ASCII is to a word. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z\d]/i.test(character)) return WORD;
  return /[',.-]/.test(character) ? JOINS : 0;
});
