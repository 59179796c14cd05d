import { patternOf } from '../../../languages/together.ts';
import type { Block } from '../layout/layout.ts';

/** Characters: what is longer is a sentence. */
const LONGEST = 70;

/** Whom a letter greets, ended as a salutation is: a title may begin so too (`Dear Evan Hansen comes to town`). */
const ADDRESSED = new RegExp(
  String.raw`^${patternOf(({ letters }) => letters?.salutations)}(?=[\s,!:])(?:[^.?!:;\n]|\b\p{Lu}\p{L}{0,3}\.){0,60}[,:]$`,
  'iu',
);
const ALONE = new RegExp(
  String.raw`^${patternOf(({ letters }) => letters?.salutationsAlone)}[\s,.!:，。：！、]*$`,
  'iu',
);

/** Whether a block is, or opens with a line that is, the salutation of a letter: `Dear editors,`, `Guten Tag,`. */
export function opensWithSalutation({ lines }: Block): boolean {
  const text = lines[0]?.text.trim() ?? '';
  return text.length <= LONGEST && (ADDRESSED.test(text) || ALONE.test(text));
}
