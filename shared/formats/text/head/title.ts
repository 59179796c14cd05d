import { isMasthead, isMastheadBefore } from '../../newsroom/masthead.ts';
import { endingOf, isClosed, isSetInCapitals, isUpperCase, startsSmall, width } from '../../newsroom/shape.ts';
import { dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';

/**
 * Chooses masthead, title and dek among the lines above the story.
 * @param labelled line of a title that a label names, if any.
 * @param story the beginning of the story, folded: asked for only when in doubt.
 * @returns those of the lines that are none of the three, and so the story's.
 */
export function takeTitle(
  findings: Findings,
  texts: readonly Block[],
  labelled: number | undefined,
  story: () => string,
): Block[] {
  const queue = [...texts];
  if (labelled === undefined) takeUnlabelled(findings, queue, story);
  else {
    for (
      let [first] = queue;
      first !== undefined && (first.line < labelled || isMasthead(first.text));
      [first] = queue
    ) {
      dropBlock(findings, 'masthead-line', first);
      queue.shift();
    }
  }
  const [dek] = queue;
  if (dek !== undefined && findings.title !== undefined && findings.dek === undefined) {
    findings.dek = dek.text;
    queue.shift();
  }
  return queue;
}

function takeUnlabelled(findings: Findings, queue: Block[], story: () => string): void {
  const texts = queue.length;
  for (let [first] = queue; first !== undefined; [first] = queue) {
    const rest = queue.slice(1).map(({ text }) => text);
    if (!isMastheadBefore(first.text, rest, story, queue.length < texts)) break;
    dropBlock(findings, 'masthead-line', first);
    queue.shift();
  }
  const title = queue.shift();
  if (title === undefined) return;
  // dpa ends its headlines in a sign.
  findings.title = title.text.replace(/\s+=$/, '');
  const [below] = queue;
  if (below !== undefined && wraps(title, below)) {
    findings.title = `${title.text} ${below.text}`;
    queue.shift();
  }
}

/** A title set on two lines: the second goes on in the middle of a phrase, or fills up a pair that stands apart. */
function wraps(title: Block, below: Block): boolean {
  if (
    below.before > 0 ||
    below.line > title.line + title.lines.length ||
    isClosed(title.text) ||
    endingOf(below.text) === 'closed'
  )
    return false;
  const columns = width(title.text);
  if (columns < 24 || columns > 110) return false;
  if (
    isUpperCase(title.text) !== isUpperCase(below.text) ||
    isSetInCapitals(title.text) !== isSetInCapitals(below.text)
  )
    return false;
  if (startsSmall(below.text) || /[,&]$|\s\p{Ll}{1,3}$/u.test(title.text)) return true;
  return below.after > 0 && width(below.text) <= columns;
}
