import { slugOf } from '../article/slug.ts';
import type { Instant, LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html } from '../feed/html.ts';
import type { FeedWindow } from '../feed/model.ts';
import { type CardParts, card, hasPicture, inRowOf, pictureOrDek } from './card.ts';
import { FRONT_PAGE } from './feed-page-path.ts';
import { framed, type Place } from './frame.ts';
import { listHead } from './list-head.ts';
import { beyond, pager } from './pager.ts';
import { sectionName, sectionPlace } from './section-place.ts';
import { templated } from './templates/templates.ts';
import { wordsIn } from './words/words-in.ts';

/** The newest that is declared to lead does, as long as it is among these: nobody takes such a word back. */
const DECLARED_AMONG = 24;
/** Else the newest with a picture, unless it is older than these. */
const PICTURED_AMONG = 8;
const BESIDE_THE_LEAD = 4;
const BANDS = 6;
const IN_A_BAND = 4;
const MOST_LATEST = 8;

interface Band {
  /** As in the path of its feed. */
  readonly section: string;
  readonly place: Place | undefined;
  readonly name: string;
  readonly articles: readonly LiveArticle[];
}

/**
 * The front page, of the articles that the feed of all holds: what is newest, then a band for each of their sections, then all others
 * by their titles, and the way to the archive. Each stands in it once.
 */
export function renderFrontPage({ feed, articles, updated, history }: FeedWindow, config: Config): FeedDocument {
  const { site } = config;
  const { language } = site;
  const words = wordsIn(language);
  const lead = leadAmong(articles);
  const newest = articles[0]?.published ?? updated;
  const others = articles.filter((article) => article !== lead);
  const beside = others.slice(0, BESIDE_THE_LEAD);
  const rest = others.slice(BESIDE_THE_LEAD);
  const bands = bandsOf(rest, config);
  const inBands = new Set(bands.map(({ section }) => section));
  const latest = wholeRows(rest.filter(({ section = '' }) => !inBands.has(slugOf(section))));
  const shown = new Set([...bands.flatMap((band) => band.articles), ...latest]);
  const older = rest.filter((article) => !shown.has(article));
  const parts: Parts = {
    lead: lead && leadCard(lead, { isAlone: beside.length === 0, newest }, config),
    beside: beside.length === 0 ? undefined : besideCards(beside, newest, config),
    bands: bands.map(({ name, place, articles: ofBand }) => ({
      name,
      url: place === undefined ? '' : publicUrl(place.path, config),
      cards: cards(ofBand, { date: newest }, config),
    })),
    latest: latest.length === 0 ? undefined : { name: words.latest, cards: rows(latest, newest, config) },
    older: older.length === 0 ? undefined : { name: words.older, cards: titles(older, newest, config) },
    pager: pager(beyond(history), language, config),
  };
  const page = framed({
    config,
    language,
    title: site.title,
    current: { path: '/', name: words.home },
    places: articles.flatMap((article) => sectionPlace(article, config) ?? []).filter(isFirstOfItsPath),
    isFront: true,
    head: listHead({ feed, path: '/', name: site.title, description: site.description }, config),
    main: templated('front', config, () => ({ ...parts })) ?? front(parts, words.nothing),
  });
  return documentOf(FRONT_PAGE, 'text/html; charset=utf-8', page);
}

/** What stands on it, also as a theme's template is given it. */
interface Parts {
  readonly lead: Html | undefined;
  readonly beside: Html | undefined;
  readonly bands: readonly { readonly name: string; readonly url: string; readonly cards: Html }[];
  readonly latest: { readonly name: string; readonly cards: Html } | undefined;
  readonly older: { readonly name: string; readonly cards: Html } | undefined;
  readonly pager: Html | undefined;
}

function front({ lead, beside, bands, latest, older, pager: way }: Parts, nothing: string): Html {
  const column = beside === undefined ? undefined : html`<div>\n${beside}</div>\n`;
  return html`${lead === undefined ? html`<p>${nothing}</p>\n` : html`<div class="top">\n${lead}${column}</div>\n`}\
${bands.map(({ name, url, cards: ofBand }) => {
  const heading = url === '' ? html`${name}` : html`<a href="${url}">${name}</a>`;
  return html`<section class="band">\n<h2 class="place"><bdi>${heading}</bdi></h2>\n${ofBand}</section>\n`;
})}\
${[latest, older].map((row) => row && html`<section class="band">\n<h2>${row.name}</h2>\n${row.cards}</section>\n`)}\
${way}`;
}

/** One alone, and what would leave a row half empty, stands among the older ones. */
function wholeRows(articles: readonly LiveArticle[]): readonly LiveArticle[] {
  const { length } = articles;
  if (length >= MOST_LATEST) return articles.slice(0, MOST_LATEST);
  return length === 1 ? [] : articles.slice(0, IN_A_BAND);
}

function leadAmong(articles: readonly LiveArticle[]): LiveArticle | undefined {
  return (
    articles.slice(0, DECLARED_AMONG).find(({ priority }) => priority === 'lead') ??
    articles.slice(0, PICTURED_AMONG).find(hasPicture) ??
    articles[0]
  );
}

interface LeadPlace {
  /** Nothing stands beside it. */
  readonly isAlone: boolean;
  readonly newest: Instant;
}

function leadCard(article: LiveArticle, { isAlone, newest }: LeadPlace, config: Config): Html {
  const picture = isAlone ? 'opening' : 'lead';
  const says = { level: 2, date: newest, section: 'above', dek: true, authors: true } as const;
  return card(article, config, { ...says, kind: 'lead', picture });
}

function besideCards(articles: readonly LiveArticle[], newest: Instant, config: Config): Html {
  const withPicture = articles.find(hasPicture);
  const says = { level: 2, date: newest, section: 'above' } as const;
  return html`${articles.map((article) =>
    card(article, config, { ...says, ...(article === withPicture ? { picture: 'beside' } : { dek: true }) }),
  )}`;
}

/**
 * Sections as the configuration orders them, then in the order of their newest article; one with a single article is no band. Called by
 * one name however articles write it.
 */
function bandsOf(articles: readonly LiveArticle[], config: Config): readonly Band[] {
  const bySection = Map.groupBy(
    articles.filter(({ section }) => section !== undefined),
    ({ section = '' }) => slugOf(section),
  );
  const order = Object.keys(config.sections ?? {}).map(slugOf);
  const rank = (slug: string) => (order.includes(slug) ? order.indexOf(slug) : order.length);
  return [...bySection]
    .filter(([, { length }]) => length > 1)
    .sort(([one], [other]) => rank(one) - rank(other))
    .slice(0, BANDS)
    .flatMap(([slug, all]) => {
      const [newest] = all;
      const { section } = newest ?? {};
      if (newest === undefined || section === undefined) return [];
      const name = sectionName(section, config);
      return [
        { section: slug, name, place: sectionPlace(newest, config), articles: pictureFirst(all.slice(0, IN_A_BAND)) },
      ];
    });
}

/** A phone has room for one picture in a band, that of its first article. */
function pictureFirst(articles: readonly LiveArticle[]): readonly LiveArticle[] {
  const first = articles.find(hasPicture);
  return first === undefined ? articles : [first, ...articles.filter((article) => article !== first)];
}

function rows(articles: readonly LiveArticle[], newest: Instant, config: Config): Html {
  const inRows = articles.flatMap((_, index) =>
    index % IN_A_BAND === 0 ? [articles.slice(index, index + IN_A_BAND)] : [],
  );
  return html`${inRows.map((row) => cards(row, { date: newest, section: 'above' }, config))}`;
}

function cards(articles: readonly LiveArticle[], says: Pick<CardParts, 'date' | 'section'>, config: Config): Html {
  const place = inRowOf(articles);
  return html`<div class="cards">
${articles.map((article) => card(article, config, { level: 3, ...says, ...pictureOrDek(article, place) }))}</div>
`;
}

function titles(articles: readonly LiveArticle[], newest: Instant, config: Config): Html {
  return html`<div class="titles">
${articles.map((article) => card(article, config, { level: 3, date: newest, section: 'behind' }))}</div>
`;
}

function isFirstOfItsPath({ path }: Place, index: number, all: readonly Place[]): boolean {
  return all.findIndex((other) => other.path === path) === index;
}
