import { instantOf } from '../../../shared/article/dates/milliseconds.ts';
import type { Article, LanguageTag, SubmissionKey } from '../../../shared/article/types.ts';
import { type Config, DEFAULT_LIMITS, DEFAULT_REMOVALS } from '../../../shared/config/types.ts';
import { compose } from '../../../shared/pipeline/compose/compose.ts';
import type { Composition } from '../../../shared/pipeline/compose/composition.ts';
import { bytesOf } from '../uploads.ts';

const config: Config = {
  site: {
    title: 'Daily Quay',
    url: 'https://quay.example/',
    feedsUrl: 'https://feeds.quay.example/',
    language: 'en' as LanguageTag,
    timeZone: 'UTC',
    tagAuthority: 'quay.example,2026',
  },
  feeds: [],
  limits: DEFAULT_LIMITS,
  furniture: [],
  hubs: [],
  media: 'link',
  removals: DEFAULT_REMOVALS,
};

export function composed(content: string, key = 'wire/item'): Promise<Composition> {
  const uploadedAt = instantOf(Date.UTC(2026, 5, 1));
  return compose({ key: key as SubmissionKey, bytes: bytesOf(content), uploadedAt }, config, new Map());
}

export async function articlesOf(content: string): Promise<readonly Article[]> {
  const composition = await composed(content);
  if (composition.kind !== 'articles') throw new Error(JSON.stringify(composition));
  return composition.articles;
}

/** The only article that an upload comes to. */
export async function articleOf(content: string): Promise<Article> {
  const [article, ...others] = await articlesOf(content);
  if (article === undefined || others.length > 0) throw new Error(`${others.length + 1} articles`);
  return article;
}
