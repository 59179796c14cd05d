/** A tree asks three questions, each after the answer to the one before, and gives one of eight answers. */
export interface Tree {
  /** Which trait each question is about; that below a question stands at twice its place plus one, or plus two. */
  readonly traits: readonly number[];
  /** More than this leads to the right. */
  readonly bounds: readonly number[];
  readonly answers: readonly number[];
}

export const DEPTH = 3;
const QUESTIONS = 2 ** DEPTH - 1;

/** How likely something is, from 0 to 1: the trees' answers together are its log odds. */
export function likelihood(trees: readonly Tree[], traits: readonly number[], start: number): number {
  const odds = trees.reduce((sum, tree) => sum + answerOf(tree, traits), start);
  return 1 / (1 + Math.exp(-odds));
}

export function answerOf({ traits: asked, bounds, answers }: Tree, traits: readonly number[]): number {
  let at = 0;
  while (at < QUESTIONS) at = 2 * at + ((traits[asked[at] ?? 0] ?? 0) > (bounds[at] ?? 0) ? 2 : 1);
  return answers[at - QUESTIONS] ?? 0;
}

/** Trees as they are kept: one a line, of traits, bounds and answers. */
export function treesIn(text: string): readonly Tree[] {
  return text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [traits = [], bounds = [], answers = []] = line
        .split('|')
        .map((part) => part.trim().split(' ').map(Number));
      return { traits, bounds, answers };
    });
}
