import { millisecondsOf } from '../../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../../shared/article/types.ts';
import type { Matter, SetAside } from './set-aside.ts';

/** One message in a sentence: what it is about, how old it is, how often it was tried, and why in vain. */
export function sentenceOf({ matter, since, tries }: SetAside, cause: string | undefined, now: Instant): string {
  const end = tries === undefined ? 'was given up' : `was given up after ${counted(tries, 'try', 'tries')}`;
  return `${subjectOf(matter)}, ${ago(since, now)}, ${end}: ${cause ?? 'the log does not say why'}.`;
}

function subjectOf(matter: Matter): string {
  switch (matter.kind) {
    case 'upload':
      return `The upload ${matter.key}`;
    case 'copy':
      return `The copy of ${matter.url}`;
    case 'notice':
      return `To tell ${matter.hub} of the feed ${matter.feed}`;
    case 'subscription':
      return `What ${matter.host} asked for at the hub, of ${matter.topic}`;
    case 'delivery':
      return `To send ${matter.host} ${matter.topic}`;
    case 'pictures':
      return `To make the pictures of ${matter.article} smaller`;
    case 'removal':
      return `What was taken back at ${few(matter.paths)}`;
    case 'change':
      return `A change of ${[...of('feed', matter.feeds), ...of('article', matter.articles)].join(' and ')}`;
    case 'receipt':
      return `The receipt of ${few(matter.keys)}`;
    case 'forgotten':
      return 'A change that the stream knows no more';
    case 'unreadable':
      return `A message that nobody can read (${matter.why})`;
  }
}

function of(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`the ${what}${names.length === 1 ? '' : 's'} ${few(names)}`];
}

/** A batch may be about a thousand. */
const SHOWN = 3;

function few(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const UNITS = [
  [86_400, 'day'],
  [3_600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** In the largest unit of which there are two, or else the smallest: `3 hours ago`, `90 minutes ago`. */
function ago(since: Instant, now: Instant): string {
  const seconds = Math.max(0, (millisecondsOf(now) - millisecondsOf(since)) / 1_000);
  const [size, name] = UNITS.find(([size]) => seconds >= 2 * size) ?? [1, 'second'];
  return `${counted(Math.floor(seconds / size), name, `${name}s`)} ago`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
