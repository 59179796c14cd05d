import { instantOf } from '../../shared/article/dates/milliseconds.ts';
import type { Instant } from '../../shared/article/types.ts';
import { parseConfig } from '../../shared/config/parse.ts';
import type { Config } from '../../shared/config/types.ts';
import { numberedPng } from '../support/png.ts';
import type { Content } from './history.ts';

const SITE = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
const ferries = { id: 'ferries', title: 'Ferries', where: { tag: ['ferry'] } };

/** Feeds come, go, are renamed and presented otherwise; texts are read otherwise. */
export const CONFIGURATIONS: readonly Config[] = [
  { feeds: [{ each: 'section' }] },
  { feeds: [{ each: 'section' }, ferries], sections: { city: { title: 'City & Harbour' } } },
  { feeds: [{ each: 'section' }, { ...ferries, title: 'Boats' }], sections: { city: { title: 'The City' } } },
  { feeds: [ferries], furniture: ['Printed on recycled paper'] },
].map((part) => parseConfig(JSON.stringify({ site: SITE, ...part }), 'simulation'));

/** What the bytes of an upload are that is made at this instant. @param now in milliseconds since 1970 */
export function bytesOf(key: string, content: Content, now: number): Uint8Array {
  if ('picture' in content) return numberedPng(content.picture);
  const at = (seconds: number): Instant => instantOf(now + 1000 * seconds);
  const { version, id, tags = [], shows, dated, embargo, expires, isDraft, statesUpdate } = content;
  const name = storyOf(key);
  const fields = [
    `title: Story ${tokenOf(key, version)}`,
    `slug: ${id ?? name}`,
    `date: ${at(dated)}`,
    `tags: [${tags.join(', ')}]`,
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(embargo === undefined ? [] : [`embargo: ${at(embargo)}`]),
    ...(expires === undefined ? [] : [`expires: ${at(expires)}`]),
    ...(isDraft ? ['draft: true'] : []),
    ...(statesUpdate ? [`updated: ${at(0)}`] : []),
  ];
  const picture = shows === undefined ? '' : `\n\n![What ${name} shows](${shows})`;
  return Buffer.from(
    `---\n${fields.join('\n')}\n---\n\nThe ${name} boat was late.\n\nPrinted on recycled paper${picture}\n`,
  );
}

/** @returns when readers may see it at the earliest, in milliseconds since 1970. */
export function earliest(content: Content, now: number): number {
  if ('picture' in content) return 0;
  if (content.isDraft) return Number.POSITIVE_INFINITY;
  return 1000 * Math.floor((now + 1000 * Math.max(content.dated, content.embargo ?? content.dated)) / 1000);
}

/** @returns the name of the story that lies there. */
export function storyOf(key: string): string {
  return key.replace(/^.*\//, '').replace(/\..*$/, '');
}

/** What stands in its title, and by that in every file that shows anything of it. */
function tokenOf(key: string, version: number): string {
  return `${storyOf(key)}v${version}z`;
}

/** @returns the stories, and their versions, that a public file tells of. */
export function tokensIn(text: string): readonly { readonly story: string; readonly version: number }[] {
  return [...text.matchAll(/([a-z]+\d+)v(\d+)z/g)].map(([, story = '', version]) => ({
    story,
    version: Number(version),
  }));
}
