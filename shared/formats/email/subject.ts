import type { Dropped } from '../../article/types.ts';
import { phrasePatternOf, wordPatternOf } from '../../languages/together.ts';
import { readLabels } from '../newsroom/labels.ts';
import { isParagraph } from '../newsroom/shape.ts';
import type { Passed } from './covering-note.ts';
import { LABELS } from './labelled-lines.ts';
import { PREFIXES } from './message-header.ts';

/** `Story: Fog on the pier` */
const SENDINGS = new RegExp(
  String.raw`^${phrasePatternOf(({ mails }) => mails?.sendings)}\s?(?::\s+|：\s*)(?=\S)`,
  'iu',
);
const FORWARDS = new RegExp(
  String.raw`^(?:\[[^\]]{1,30}\]\s*)?(?:\[)?${wordPatternOf(({ mails }) => mails?.forwards)}\s*[:：]`,
  'iu',
);
/** `Re: copy for Monday` */
const ANSWERS = new RegExp(
  String.raw`^(?:\[[^\]]{1,30}\]\s*)?${wordPatternOf(({ mails }) => mails?.prefixes)}\s*(?:\[\d+\])?\s*[:：]`,
  'iu',
);

/** @returns what a subject says of what its message quotes. */
export function passedBy(subject = ''): Passed {
  if (FORWARDS.test(subject)) return 'forwarded';
  return ANSWERS.test(subject) ? 'answered' : undefined;
}

/** The subject without what programs and habits put before it. */
export function titleOf(subject = ''): { readonly title: string; readonly dropped: readonly Dropped[] } {
  const stated = subject.replace(/\s+/g, ' ').trim();
  // Netscape and those after it: `[Fwd: Harbour to be deepened]`.
  const whole = /^\[(fwd?: .+)\]$/i.exec(stated)?.[1] ?? stated;
  const answered = PREFIXES.exec(whole)?.[0] ?? '';
  const prefix = answered + (SENDINGS.exec(whole.slice(answered.length))?.[0] ?? '');
  const title = whole.slice(prefix.length);
  return { title, dropped: prefix === '' ? [] : [{ kind: 'title-prefix', detail: prefix.trim(), count: 1 }] };
}

/** `Headline: Crab pots stolen twice`: what the text says that it is called counts above the subject. */
export function statesTitle(text: string): boolean {
  return linesAboveTitle(text) !== undefined;
}

/** @returns the lines without labels above the one that says what the text is called; undefined where none does. */
export function linesAboveTitle(text: string): readonly string[] | undefined {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const story = lines.findIndex((line) => isParagraph(line));
  const head = lines.slice(0, story === -1 ? LABELS : Math.min(story, LABELS));
  const at = head.findIndex((line) => {
    const labelled = readLabels(line);
    const [first] = labelled?.fields ?? [];
    return labelled?.lead === '' && first?.kind === 'title' && first.value !== '';
  });
  return at === -1 ? undefined : head.slice(0, at).filter((line) => readLabels(line) === undefined);
}
