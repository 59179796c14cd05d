import { patternOf, phrasePatternOf } from '../../languages/together.ts';
import { isDate } from './dates.ts';

const LABELS = phrasePatternOf(({ corrections }) => corrections?.labels);
const LABELLED = new RegExp(
  `^[([（【*_]{0,3}${LABELS}(?:\\s*[(（\\[]([^()（）\\]]{1,40})[)）\\]]|[,，]?\\s+([^:：]{4,40}?))?\\s*[:：][*_]{0,2}\\s*(.+?)[*_\\]】]{0,3}$`,
  'isu',
);
const HEADING = new RegExp(
  `^[([（【*_]{0,3}${LABELS}\\s*(?:[(（]([^()（）]{1,40})[)）])?\\s*[:：]?[)\\]）】*_]{0,3}$`,
  'iu',
);
const BEGINS = new RegExp(
  `^[([（【*_]{0,3}(?:${LABELS}|${patternOf(({ lines }) => lines?.editorsNote)})[^:：]{0,60}[:：]`,
  'iu',
);
const NOTICE = new RegExp(`^[([*_]{0,3}${patternOf(({ corrections }) => corrections?.notices)}`, 'iu');

export interface CorrectionText {
  readonly text: string;
  readonly date?: string;
}

/** Reads a paragraph that corrects the article: `Correction (Nov. 24): …`, `更正：…`, `An earlier version of this article …`. */
export function readCorrection(paragraph: string): CorrectionText | undefined {
  const match = LABELLED.exec(
    paragraph.slice(0, 120).includes(':') || paragraph.slice(0, 60).includes('：') ? paragraph : '',
  );
  if (match?.[3] !== undefined) {
    const date = match[1] ?? match[2];
    if (match[2] !== undefined && !isLooseDate(match[2])) return undefined;
    return { text: match[3].trim(), ...(date === undefined || !isLooseDate(date) ? {} : { date }) };
  }
  return NOTICE.test(paragraph) ? { text: paragraph } : undefined;
}

/** A line that announces the correction in the next paragraph. */
export function correctionHeading(line: string): { readonly date?: string } | undefined {
  const match = line.length > 60 ? null : HEADING.exec(line);
  if (match === null) return undefined;
  return match[1] === undefined || !isLooseDate(match[1]) ? {} : { date: match[1] };
}

/** Whether a line may correct the article, or be its editor's note, however it goes on: what is unsure of it is no reason to leave it out. */
export function maySetRight(line: string): boolean {
  return BEGINS.test(line) || NOTICE.test(line) || correctionHeading(line) !== undefined;
}

/** Corrections are often dated without a year. */
function isLooseDate(text: string): boolean {
  return isDate(text) || isDate(`${text}, 2000`);
}
