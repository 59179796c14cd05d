import { slugOf } from '../article/slug.ts';
import type { LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { documentOf, type FeedDocument } from '../feed/documents.ts';
import { type Html, html } from '../feed/html.ts';
import type { FeedWindow } from '../feed/model.ts';
import { card, hasPicture, pictureOrDek } from './card.ts';
import { FRONT_PAGE } from './feed-page-path.ts';
import { framed, type Place } from './frame.ts';
import { listHead } from './list-head.ts';
import { olderPage, pager } from './pager.ts';
import { sectionName, sectionPlace } from './section-place.ts';
import { wordsIn } from './words/words-in.ts';

/** The newest that is declared to lead does, as long as it is among these: nobody takes such a word back. */
const DECLARED_AMONG = 24;
/** Else the newest with a picture, unless it is older than these. */
const PICTURED_AMONG = 8;
const BESIDE_THE_LEAD = 4;
const BANDS = 6;
const IN_A_BAND = 4;
const LATEST = 8;

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
export function renderFrontPage({ feed, articles, history }: FeedWindow, config: Config): FeedDocument {
  const { site } = config;
  const { language } = site;
  const words = wordsIn(language);
  const lead = leadAmong(articles);
  const others = articles.filter((article) => article !== lead);
  const beside = others.slice(0, BESIDE_THE_LEAD);
  const rest = others.slice(BESIDE_THE_LEAD);
  const bands = bandsOf(rest, config);
  const inBands = new Set(bands.map(({ section }) => section));
  const latest = rest.filter(({ section = '' }) => !inBands.has(slugOf(section))).slice(0, LATEST);
  const shown = new Set([...bands.flatMap((band) => band.articles), ...latest]);
  const older = rest.filter((article) => !shown.has(article));
  const page = framed({
    config,
    language,
    title: site.title,
    current: { path: '/', name: words.home },
    places: articles.flatMap((article) => sectionPlace(article, config) ?? []).filter(isFirstOfItsPath),
    isFront: true,
    head: listHead({ feed, path: '/', name: site.title, description: site.description }, config),
    main: html`${lead === undefined ? html`<p>${words.nothing}</p>\n` : top(lead, beside, config)}\
${bands.map((band) => bandPart(band, config))}\
${latest.length === 0 ? undefined : html`<section class="band">\n<h2>${words.latest}</h2>\n${cards(latest, config, true)}</section>\n`}\
${older.length === 0 ? undefined : html`<section class="band">\n<h2>${words.older}</h2>\n${titles(older, config)}</section>\n`}\
${pager({ older: olderPage(history) }, language, config)}`,
  });
  return documentOf(FRONT_PAGE, 'text/html; charset=utf-8', page);
}

function leadAmong(articles: readonly LiveArticle[]): LiveArticle | undefined {
  return (
    articles.slice(0, DECLARED_AMONG).find(({ priority }) => priority === 'lead') ??
    articles.slice(0, PICTURED_AMONG).find(hasPicture) ??
    articles[0]
  );
}

function top(lead: LiveArticle, beside: readonly LiveArticle[], config: Config): Html {
  const shared = { level: 2, date: true, section: true } as const;
  const withPicture = beside.find(hasPicture);
  // What a picture would take of the column they tell of themselves.
  const others = withPicture === undefined ? ({ dek: true } as const) : {};
  return html`<div class="top">
${card(lead, config, { ...shared, kind: 'lead', picture: 'lead', dek: true, authors: true })}\
<div>
${beside.map((article) =>
  card(article, config, { ...shared, ...(article === withPicture ? { picture: 'beside' as const } : others) }),
)}</div>
</div>
`;
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

function bandPart({ name, place, articles }: Band, config: Config): Html {
  const heading = place === undefined ? html`${name}` : html`<a href="${publicUrl(place.path, config)}">${name}</a>`;
  return html`<section class="band">
<h2 class="place"><bdi>${heading}</bdi></h2>
${cards(articles, config, false)}</section>
`;
}

function cards(articles: readonly LiveArticle[], config: Config, section: boolean): Html {
  return html`<div class="cards">
${articles.map((article) => card(article, config, { level: 3, date: true, section, ...pictureOrDek(article, 'row') }))}</div>
`;
}

function titles(articles: readonly LiveArticle[], config: Config): Html {
  return html`<div class="titles">
${articles.map((article) => card(article, config, { level: 3, date: true, section: true }))}</div>
`;
}

function isFirstOfItsPath({ path }: Place, index: number, all: readonly Place[]): boolean {
  return all.findIndex((other) => other.path === path) === index;
}
