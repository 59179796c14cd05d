import { zipSync } from 'fflate';
import { instantOf } from '../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import type { Config } from '../../shared/config/types.ts';
import { numberedPng } from '../support/png.ts';
import type { Content, SidecarContent, StoryContent } from './history.ts';

const SITE = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
/** A feed that takes nothing but what can be heard. */
export const TALKS = 'talks';
const podcast = {
  id: TALKS,
  profile: 'apple-podcasts',
  show: { image: 'https://quay.example/show.jpg', category: ['News', 'Daily News'] },
};
const ferries = { id: 'ferries', title: 'Ferries', where: { tag: ['ferry'] } };

/** For so long feeds tell of what was taken back, and those of names that they have nothing any more: a history lasts days. */
export const DELETION_DAYS = 1;

/** Feeds come, go, are renamed and presented otherwise; texts are read otherwise. */
export const CONFIGURATIONS: readonly Config[] = [
  { feeds: [{ each: 'section' }] },
  { feeds: [{ each: 'section' }, { each: 'tag' }, ferries, podcast], sections: { city: { title: 'City & Harbour' } } },
  { feeds: [{ each: 'section' }, { ...ferries, title: 'Boats' }], sections: { city: { title: 'The City' } } },
  { feeds: [{ each: 'tag' }, ferries], limits: { deletionDays: DELETION_DAYS, tags: 1 } },
  {
    feeds: [
      { each: 'tag' },
      { each: 'author' },
      { each: 'language' },
      { ...ferries, id: 'tag/ferry', where: { tag: ['Ferry'], section: ['harbour', 'OLD TOWN'] } },
      { id: 'abroad', title: 'Abroad', where: { author: ['Ines Ost', 'Bo Li'], language: ['de', 'pt'] } },
    ],
  },
].map((part) =>
  parseConfig(JSON.stringify({ site: SITE, limits: { deletionDays: DELETION_DAYS }, ...part }), 'simulation'),
);

const [first] = CONFIGURATIONS as readonly [Config];

/** Feeds of one article, and archives of two a document: fewer than a configuration may say, so that few articles fill some. */
export const SMALL: Config = {
  ...first,
  feeds: first.feeds.map((feed) => ({ ...feed, items: 1 })),
  limits: { ...first.limits, feedItems: 1, archiveItems: 2 },
};

/** What the bytes of an upload are that is made at this instant. @param now in milliseconds since 1970 */
export function bytesOf(key: string, content: Content, now: number): Uint8Array {
  if ('picture' in content && !('members' in content)) return numberedPng(content.picture);
  if ('recording' in content) return recording(content.recording);
  if ('transcript' in content)
    return Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\nThe ${content.transcript}th word.\n`);
  if ('members' in content) {
    const { members, picture } = content;
    const stories = Object.entries(members).map(([name, one]) => [name, storyBytes(name, one, now)] as const);
    const pictures = picture === undefined ? [] : [[IN_ARCHIVE, numberedPng(picture)] as const];
    return zipSync(Object.fromEntries([...stories, ...pictures]), { mtime: '2026-01-01T00:00:00Z' });
  }
  return 'says' in content ? sidecarBytes(key, content, now) : storyBytes(key, content, now);
}

/** What a picture in an archive is called there. */
export const IN_ARCHIVE = 'p.png';

const ONE_DAY = '2026-05-01T06:00:00Z' as Instant;

function storyBytes(key: string, content: StoryContent, now: number): Uint8Array {
  const at = (seconds: number): Instant => instantOf(now + 1000 * seconds);
  const { version, id, slug, tags = [], section, author, language, shows, isPicture } = content;
  const { dated, embargo, expires, isDraft, statesUpdate } = content;
  const { name = storyOf(key) } = content;
  const fields = [
    `title: Story ${tokenOf(name, version)}`,
    `slug: ${id ?? slug ?? name}`,
    ...(dated === undefined ? [] : [`date: ${dated === 'on one day' ? ONE_DAY : at(dated)}`]),
    `tags: [${tags.join(', ')}]`,
    ...(section === undefined ? [] : [`section: ${section}`]),
    ...(author === undefined ? [] : [`author: ${author}`]),
    ...(language === undefined ? [] : [`language: ${language}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(embargo === undefined ? [] : [`embargo: ${at(embargo)}`]),
    ...(expires === undefined ? [] : [`expires: ${at(expires)}`]),
    ...(isDraft ? ['draft: true'] : []),
    ...(statesUpdate ? [`updated: ${at(0)}`] : []),
  ];
  if (isPicture) return Buffer.from(`---\n${fields.join('\n')}\n---\n\n![](${shows})\n`);
  const medium =
    shows === undefined
      ? ''
      : shows.endsWith('.png')
        ? `![What ${name} shows](${shows})`
        : `[What ${name} says](${shows})`;
  // Whatever is said of its title elsewhere, it tells which version it is.
  return Buffer.from(
    `---\n${fields.join('\n')}\n---\n\nThe ${name} boat was late, ${tokenOf(name, version)}.\n\n${medium}\n`,
  );
}

/** What lies beside the upload of a key and says something of it. */
export function sidecarOf(key: string): string {
  return `${key}.feedmill.yaml`;
}

/** @returns the upload of which something is said. */
export function saidOf(sidecar: string): string {
  return sidecar.replace(/\.feedmill\.yaml$/, '');
}

function sidecarBytes(key: string, { version, says, until = 0 }: SidecarContent, now: number): Uint8Array {
  const title = `title: Story ${tokenOf(storyOf(key), version)}\n`;
  const texts: Readonly<Record<SidecarContent['says'], string>> = {
    title,
    tags: 'tags: [ferry]\n',
    embargo: `${title}embargo: ${instantOf(now + 1000 * until)}\n`,
    held: 'status: held\n',
    withdrawn: 'status: withdrawn\nreason: Its source took it back\n',
    'what nobody understands': `note: ${version}\n`,
  };
  return Buffer.from(texts[says]);
}

/** A second and a half of silence, which looks like no other of another number: frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
function recording(number: number): Uint8Array {
  const frame = Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413, number % 250)]);
  return Buffer.concat(Array.from({ length: 60 }, () => frame));
}

/** A version of a story that readers may see from some instant on, in milliseconds since 1970. */
export interface Telling {
  readonly story: string;
  readonly version: number;
  readonly earliest: number;
  /** The same where an embargo is said of it from beside it, which counts instead of its own. */
  readonly without: number;
}

/** What an upload tells by itself, whatever is said of it elsewhere. */
export function tellingsOf(key: string, content: Content, now: number): readonly Telling[] {
  if ('members' in content) return Object.entries(content.members).flatMap(([name, one]) => tellingsOf(name, one, now));
  if ('says' in content) {
    const { version, until = 0 } = content;
    const earliest = second(now + 1000 * until);
    return [{ story: storyOf(key), version, earliest, without: earliest }];
  }
  if (!('dated' in content)) return [];
  const { embargo: _, ...own } = content;
  const [earliest, without] = [earliestOf(content, now), earliestOf(own, now)];
  return [{ story: content.name ?? storyOf(key), version: content.version, earliest, without }];
}

function earliestOf({ isDraft, dated = 0, embargo = 0 }: StoryContent, now: number): number {
  const latest = dated === 'on one day' ? embargo : Math.max(dated, embargo);
  return isDraft ? Number.POSITIVE_INFINITY : second(now + 1000 * latest);
}

/** What an upload tells of the date of an article. */
export interface Dating {
  readonly story: string;
  readonly version: number;
  /** The editor's id, or the story's name. */
  readonly of: string;
  /** Those that it states, an embargo's end too, in milliseconds since 1970. */
  readonly dates: readonly number[];
  /** Whether it states when it came out. */
  readonly isDated: boolean;
  readonly isShowing: boolean;
}

export function datingOf(key: string, content: Content, now: number): readonly Dating[] {
  if ('members' in content) return Object.entries(content.members).flatMap(([name, one]) => datingOf(name, one, now));
  const story = ('name' in content ? content.name : undefined) ?? storyOf(key);
  if ('says' in content) {
    const dates = content.until === undefined ? [] : [second(now + 1000 * content.until)];
    return [{ story, version: content.version, of: story, dates, isDated: false, isShowing: false }];
  }
  if (!('version' in content)) return [];
  const { version, id = story, dated, embargo, shows } = content;
  const dates = [
    ...(dated === 'on one day' ? [Date.parse(ONE_DAY)] : dated === undefined ? [] : [second(now + 1000 * dated)]),
    ...(embargo === undefined ? [] : [second(now + 1000 * embargo)]),
  ];
  return [{ story, version, of: id, dates, isDated: dated !== undefined, isShowing: shows !== undefined }];
}

/** @returns until when what is said beside an upload keeps it from readers; 0 where it does not. */
export function keptUntil(content: Content, now: number): number {
  if (!('says' in content)) return 0;
  if (content.says === 'embargo') return second(now + 1000 * (content.until ?? 0));
  return content.says === 'title' || content.says === 'tags' ? 0 : Number.POSITIVE_INFINITY;
}

function second(milliseconds: number): number {
  return 1000 * Math.floor(milliseconds / 1000);
}

/** @returns the name of the story that lies there; what is said of one has a name of its own. */
function storyOf(key: string): string {
  const name = key.replace(/^.*\//, '').replace(/\..*$/, '');
  return saidOf(key) === key ? name : `said${name}`;
}

/** What stands in its title, and by that in every file that shows anything of it. */
function tokenOf(story: string, version: number): string {
  return `${story}v${version}z`;
}

/** @returns the stories, and their versions, that a public file tells of. */
export function tokensIn(text: string): readonly { readonly story: string; readonly version: number }[] {
  return [...text.matchAll(/v(?<=([a-z]+\d+)v)(\d+)z/g)].map(([, story = '', version]) => ({
    story,
    version: Number(version),
  }));
}
