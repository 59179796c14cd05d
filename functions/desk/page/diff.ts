/** A piece of two texts: in both, or in one of them alone. */
export interface Piece {
  readonly of: 'both' | 'mine' | 'theirs';
  readonly text: string;
}

/** Steps of comparing: more than that is a text that was written anew, which nobody reads word by word. */
const MOST_STEPS = 4_000_000;

/** What two texts have in common, word by word, in their order. */
export function wordDiff(mine: string, theirs: string): readonly Piece[] {
  const [a, b] = [wordsOf(mine), wordsOf(theirs)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return joined([
    ...a.slice(0, start).map((text): Piece => ({ of: 'both', text })),
    ...between(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text): Piece => ({ of: 'both', text })),
  ]);
}

/** Words, and what stands between them; of scripts that part none, characters. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+|./gsu) ?? [];
}

/** By the longest common subsequence (Hunt and McIlroy, 1976). */
function between(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > MOST_STEPS) return [only('mine', a), only('theirs', b)];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ of: 'both', text: a[i] ?? '' });
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) pieces.push({ of: 'mine', text: a[i++] ?? '' });
    else pieces.push({ of: 'theirs', text: b[j++] ?? '' });
  }
  return [...pieces, only('mine', a.slice(i)), only('theirs', b.slice(j))];
}

function only(of: 'mine' | 'theirs', words: readonly string[]): Piece {
  return { of, text: words.join('') };
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    if (last?.of === piece.of) all[all.length - 1] = { of: last.of, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
