import type { Author, Category, Enclosure, FeedOptions, Item } from 'feed';
import { isTranscript, stemOf } from '../article/media/media-type.ts';
import { stated } from '../article/stated.ts';
import type { ArticleId, Correction, Instant, LiveArticle, Media, Person, Source } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config, Facet, Show } from '../config/types.ts';
import { publicUrl, webUri } from './address.ts';
import { type History, type HistoryLinks, historyLinks } from './archives/history.ts';
import { contentOf } from './content.ts';
import type { FeedDescription } from './description.ts';
import { type OfEachKind, ofEachKind } from './document-kinds.ts';
import { fitMarkup } from './fit-markup.ts';
import { hubsOf } from './hubs.ts';
import { type PartnerName, partnerOf } from './partners.ts';
import { remembered } from './remembered.ts';

/** The newest articles of a feed, in order. */
export interface FeedWindow {
  readonly feed: FeedDescription;
  /** Newest first. */
  readonly articles: readonly LiveArticle[];
  readonly updated: Instant;
  /** What it showed and does not any more, the latest first. */
  readonly deletions?: readonly DeletedItem[];
  /** Unknown where it does not matter, as where documents are weighed. */
  readonly history?: History;
}

/** An article that was taken back, and when. */
export interface DeletedItem {
  readonly article: ArticleId;
  readonly at: Instant;
  /** Why, where whoever took it back tells readers. */
  readonly reason?: string;
}

/**
 * One feed in the vocabulary of the npm package `feed`, whose own serialisers take it too; extended where the formats say more.
 * All text is plain, but for `content`. All addresses are URIs.
 */
export interface FeedModel {
  readonly options: ModelOptions;
  readonly items: readonly ModelItem[];
}

export interface ModelOptions extends FeedOptions {
  id: string;
  link: string;
  description: string;
  language: string;
  updated: Date;
  author: Author & { name: string };
  generator: string;
  docs: string;
  /** Minutes. */
  ttl: number;
  feedLinks: OfEachKind<string>;
  hubs: readonly string[];
  history?: HistoryLinks;
  profile?: PartnerName;
  show?: Show;
  deletions?: readonly { readonly id: string; readonly when: Date; readonly reason?: string }[];
}

export interface ModelItem extends Item {
  id: string;
  /** The last change; `published` is the first. */
  date: Date;
  published: Date;
  /** The summary. */
  description: string;
  author: ModelAuthor[];
  /** Who is named beside the authors; with the role where it is known. */
  contributor: ModelAuthor[];
  /** The section, then the tags. */
  category: (Category & { name: string; term: string; scheme: string; domain: string })[];
  tags: readonly string[];
  section?: string;
  language: string;
  image?: string;
  source?: Source;
  /** Where somebody asks for it. */
  shortTitle?: string;
  /** When it is taken back by itself, where somebody asks for it. */
  expires?: Date;
  media: readonly ModelMedia[];
  /** What was wrong in it. */
  corrections?: readonly Correction[];
  /** What its recording says. */
  transcripts?: readonly Pick<ModelMedia, 'url' | 'type'>[];
}

export interface ModelAuthor extends Author {
  name: string;
  role?: string;
}

export interface ModelMedia extends Enclosure {
  type: string;
  /** Pixels. */
  width?: number;
  height?: number;
  caption?: string;
  credit?: string;
  rights?: string;
  alt?: string;
}

/** What pollers are asked to leave between two visits: aggregators come every 15 minutes or so anyway. */
const TTL_MINUTES = 15;

/** This address, and no other, tells the W3C validator that the feed follows the RSS Advisory Board's profile. */
const RSS_DOCS = 'http://www.rssboard.org/rss-specification';

/** Of RFC 5322 what is seen in practice; anything else would make the whole feed invalid. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@([a-z0-9-]+\.)+[a-z0-9][a-z0-9-]*$/i;

export function modelOf({ feed, articles, updated, history, deletions = [] }: FeedWindow, config: Config): FeedModel {
  const { site } = config;
  const feedLinks = ofEachKind(({ kind }) => publicUrl(feed.paths[kind], config));
  return {
    options: {
      id: tagUri(site, `feed/${feed.id}`),
      title: feed.title,
      description: feed.description,
      link: uri(feed.link),
      language: feed.language,
      updated: new Date(updated),
      author: authorOf(site.publisher ?? { name: site.title, url: site.url }),
      generator: 'Feedmill',
      docs: RSS_DOCS,
      ttl: TTL_MINUTES,
      feedLinks,
      // Nobody is told of archives, which are walked.
      hubs: history?.kind === 'archive' ? [] : hubsOf(config),
      ...(deletions.length === 0
        ? {}
        : { deletions: deletions.map(({ article, at, ...why }) => ({ id: article, when: new Date(at), ...why })) }),
      ...stated({ profile: feed.profile, show: feed.show }),
      ...(history === undefined ? {} : { history: historyLinks(history, feedLinks, config) }),
      ...(site.copyright === undefined ? {} : { copyright: site.copyright }),
      ...(site.logo === undefined ? {} : { image: uri(site.logo) }),
      ...(site.icon === undefined ? {} : { favicon: uri(site.icon) }),
    },
    items: articles.map((article) => itemOf(article, feed, config)),
  };
}

const items = remembered<LiveArticle, ModelItem>();

/** One object for an article each time, so that its fragments are written once. */
export function itemOf(
  article: LiveArticle,
  feed: Pick<FeedDescription, 'content' | 'profile'>,
  config: Config,
): ModelItem {
  const variant = `${feed.content} ${feed.profile ?? ''} ${config.site.tagAuthority}`;
  return items(article, variant, () => newItem(article, feed, config));
}

/** @param config only the tag authority of the site counts. */
function newItem(
  article: LiveArticle,
  { content: policy, profile }: Pick<FeedDescription, 'content' | 'profile'>,
  { site }: Pick<Config, 'site'>,
): ModelItem {
  const { section, tags, source, rights: copyright } = article;
  const media = article.media.map(mediaOf);
  const image = media.find(({ type }) => type.startsWith('image/'));
  const enclosure = enclosureOf(media);
  const transcripts = transcriptsOf(article, enclosure);
  const content = policy === 'full' ? fitMarkup(contentOf(article), partnerOf(profile)?.elements) : '';
  return {
    id: article.id,
    title: article.title,
    link: uri(article.url),
    date: new Date(article.updated),
    published: new Date(article.published),
    description: article.summary || article.dek || article.title,
    ...(content === '' ? {} : { content }),
    author: article.authors.map(authorOf),
    contributor: (article.contributors ?? []).map(authorOf),
    category: [
      ...(section === undefined ? [] : [categoryOf('section', section, site)]),
      ...tags.map((tag) => categoryOf('tag', tag, site)),
    ],
    tags,
    ...stated({ section }),
    language: article.language,
    ...(image === undefined ? {} : { image: image.url }),
    ...stated({ enclosure }),
    ...(transcripts.length === 0 ? {} : { transcripts }),
    ...(source === undefined ? {} : { source: sourceOf(source) }),
    ...stated({ copyright }),
    ...(article.corrections.length === 0 ? {} : { corrections: article.corrections }),
    ...(profile === undefined ? {} : stated({ shortTitle: article.shortTitle })),
    ...(profile === undefined || article.expires === undefined ? {} : { expires: new Date(article.expires) }),
    media,
  };
}

/** RSS has room for one: a recording, which only an enclosure brings to its players, before pictures. */
function enclosureOf(media: readonly ModelMedia[]): ModelMedia | undefined {
  const known = media.filter(({ length }) => length !== undefined);
  return known.find(({ type }) => /^(audio|video)\//.test(type)) ?? known[0];
}

/** Those that lie beside it, under its name. */
function transcriptsOf({ media, variants = [] }: LiveArticle, enclosure: ModelMedia | undefined) {
  const recording = media.find(({ url }) => uri(url) === enclosure?.url);
  const name = recording === undefined ? undefined : nameOf(recording);
  return variants
    .filter((one) => isTranscript(one.type) && name !== undefined && stemOf(nameOf(one)) === stemOf(name))
    .map(({ url, type }) => ({ url: uri(url), type }));
}

function nameOf({ key = '', within }: { readonly key?: string; readonly within?: string }): string {
  return within === undefined ? key : `${key}/${within}`;
}

function mediaOf({ url, type, bytes, duration, width, height, caption, credit, rights, alt }: Media): ModelMedia {
  const title = caption ?? alt;
  return {
    url: uri(url),
    type,
    ...(isCount(bytes) ? { length: bytes } : {}),
    ...stated({ title }),
    ...(duration !== undefined && Number.isFinite(duration) ? { duration } : {}),
    ...(isCount(width) ? { width } : {}),
    ...(isCount(height) ? { height } : {}),
    ...stated({ caption, credit, rights, alt }),
  };
}

/** Nothing, or part of a byte or pixel, makes a feed invalid. */
function isCount(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value > 0;
}

function authorOf({ name, role, email, url }: Person): ModelAuthor {
  const link = webUri(url);
  return {
    name,
    ...stated({ role }),
    ...(email !== undefined && ADDRESS.test(email) ? { email } : {}),
    ...stated({ link }),
  };
}

function sourceOf({ name, url: address }: Source): Source {
  const url = webUri(address);
  return { name, ...stated({ url }) };
}

function categoryOf(facet: Facet, name: string, site: Config['site']): ModelItem['category'][number] {
  const scheme = tagUri(site, facet);
  return { name, term: name, scheme, domain: scheme };
}

function tagUri(site: Config['site'], path: string): string {
  return `tag:${site.tagAuthority}:${path.split('/').map(encodeURIComponent).join('/')}`;
}
