const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’ʼ\-‐‑.,](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;
/** The same for text of ASCII alone, at a third of the time. */
const ASCII_WORDS = /[A-Za-z0-9]+(?:['\-.,](?=[A-Za-z0-9])[A-Za-z0-9]+)*/g;
const NOT_ASCII = /[\u0080-\uffff]/;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPH_RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;

/**
 * @returns the words of a text: a run of letters and digits is one (`don’t`, `state-of-the-art`, `19.2`), and so is each
 *   Chinese character and kana. `Intl.Segmenter` would find Chinese words, at some 4 ms an article.
 */
export function countWords(text: string): number {
  if (!NOT_ASCII.test(text)) return text.match(ASCII_WORDS)?.length ?? 0;
  const ideographs = IDEOGRAPHS.test(text) ? (text.match(IDEOGRAPH_RUNS)?.length ?? 0) : 0;
  const rest = ideographs > 0 ? text.replace(IDEOGRAPH_RUNS, ' ') : text;
  return ideographs + (rest.match(WORDS)?.length ?? 0);
}
