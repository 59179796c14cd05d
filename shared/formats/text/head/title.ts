import { readDateline } from '../../newsroom/dateline.ts';
import { isMasthead, isMastheadBefore, isSection } from '../../newsroom/masthead.ts';
import {
  endingOf,
  isClosed,
  isSetInCapitals,
  isUpperCase,
  startsSmall,
  width,
  wordCount,
} from '../../newsroom/shape.ts';
import { drop, dropBlock, type Findings } from '../findings.ts';
import type { Block } from '../layout/layout.ts';
import { readLead } from '../story/lead.ts';

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
  for (let [first] = queue; first !== undefined && isSection(first.text); [first] = queue) {
    dropBlock(findings, 'masthead-line', first);
    queue.shift();
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
  const named = TITLE_BEHIND_DATELINE.exec(title.text)?.groups;
  if (named?.title !== undefined && readDateline(title.text) !== undefined) {
    readLead(title.text, findings);
    drop(findings, 'label', title.text.slice(0, -named.title.length), title.line);
    findings.title = named.title;
    return;
  }
  // dpa ends its headlines in a sign; Reuters begins those of a new version with what it is.
  const [version = ''] = VERSION.exec(title.text) ?? [];
  if (version !== '') drop(findings, 'lead-mark', version, title.line);
  findings.title = title.text.slice(version.length).replace(/\s+=$/, '');
  const [below] = queue;
  if (below !== undefined && wraps(title, below)) {
    findings.title = `${title.text.slice(version.length)} ${below.text}`;
    queue.shift();
  }
}

/** `新华社兰州4月18日电（记者 马晓燕）题：一条老街的铺子`: who filed it, and behind the colon what it is called. */
const TITLE_BEHIND_DATELINE = /^[^：:]{4,60}[电電讯訊）)]\s?[题題][：:]\s?(?<title>\S.{3,80})$/u;

const VERSION = /^(?:(?:UPDATE|WRAPUP) \d{1,2}|RPT|REFILE|REPEAT|CORRECTED|CLARIFICATION|RECAST)\s?[-–]\s?(?=\S)/;

/** Korean papers set a subtitle right below the title. */
const HANGUL = /[가-힣]/;
/** In the middle of a phrase: with a short word, but for those of Vietnamese, which are all short. */
const ENDS_SMALL = /[,&]$|^(?!.*[ăđơưạ-ỹ]).*\s\p{Ll}{1,3}$/u;
/** Words of a line that has a sentence of its own. */
const FEWEST_WORDS = 4;

/** A capital begins a sentence where the title has none but its first: the line is a dek. */
function beginsAnew(title: string, below: string): boolean {
  const isSentence = (text: string) => wordCount(text) >= FEWEST_WORDS && /^\p{Lu}\P{Lu}*$/u.test(text);
  return isSentence(title) && isSentence(below);
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
  if (startsSmall(below.text) || ENDS_SMALL.test(title.text)) return true;
  const isSubtitled = HANGUL.test(title.text) && HANGUL.test(below.text);
  return below.after > 0 && width(below.text) <= columns && !isSubtitled && !beginsAnew(title.text, below.text);
}
