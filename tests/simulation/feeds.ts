import type { FeedId, LiveArticle } from '../../shared/article/types.ts';
import type { Config, Facet } from '../../shared/config/types.ts';
import { TALKS } from './newsroom.ts';

/** What texts and configurations of the simulation call sections, tags, authors and languages, as feeds are called by: written down, not made. */
const NAMES: Readonly<Record<string, string>> = {
  city: 'city',
  harbour: 'harbour',
  'Old Town': 'old-town',
  'OLD TOWN': 'old-town',
  ferry: 'ferry',
  Ferry: 'ferry',
  tram: 'tram',
  'Ines Öst': 'ines-ost',
  'Ines Ost': 'ines-ost',
  'Bo Li': 'bo-li',
  en: 'en',
  de: 'de',
  'pt-BR': 'pt',
  pt: 'pt',
};

/** @returns what a name is called in ids of feeds. @throws where nobody has written it down */
function nameOf(name: string): string {
  const found = NAMES[name];
  if (found === undefined) throw new Error(`what feeds of ${name} are called is not known here`);
  return found;
}

type Classified = Pick<LiveArticle, 'section' | 'tags' | 'authors' | 'language' | 'media'>;

/**
 * The feeds that an article is in, said once more and otherwise than the product says it: everything that the configuration names is asked
 * whether it has the article.
 */
export function feedsWith(article: Classified, config: Config): readonly FeedId[] {
  const names: Readonly<Record<Facet, readonly string[]>> = {
    section: article.section === undefined ? [] : [nameOf(article.section)],
    tag: article.tags.map(nameOf),
    author: article.authors.map(({ name }) => nameOf(name)),
    language: [nameOf(article.language)],
  };
  const isHeard = article.media.some(({ type }) => type === 'audio/mpeg');
  const found = new Set<string>(['all']);
  for (const facet of facetsOf(config)) for (const name of names[facet]) found.add(`${facet}/${name}`);
  // What is declared is what its declaration says, also where its id is that of a section, a tag, an author or a language.
  for (const feed of config.feeds) {
    if (!('id' in feed)) continue;
    const asked = Object.entries(feed.where) as [Facet, readonly string[]][];
    const isIn = asked.every(([facet, wanted]) => wanted.some((one) => names[facet].includes(nameOf(one))));
    if (isIn && (feed.id !== TALKS || isHeard)) found.add(feed.id);
    else found.delete(feed.id);
  }
  return [...found].sort() as FeedId[];
}

/** Feeds that there are before they have an article. */
export function lasting(config: Config): readonly FeedId[] {
  return ['all' as FeedId, ...config.feeds.flatMap((feed) => ('id' in feed ? feed.id : []))];
}

/** Whether the configuration has such a feed, or would for an article that is called so. */
export function isOf(id: string, config: Config): boolean {
  return lasting(config).some((one) => one === id) || facetsOf(config).some((facet) => id.split('/')[0] === facet);
}

function facetsOf({ feeds }: Config): readonly Facet[] {
  return feeds.flatMap((feed) => ('each' in feed ? feed.each : []));
}
