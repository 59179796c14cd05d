import type { Instant, LiveArticle } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { directionOf } from './direction.ts';
import { leadPicture } from './lead-picture.ts';
import { localDay } from './local-time.ts';
import { metaLine } from './meta-line.ts';
import { byName } from './people.ts';
import { inSizes, type PicturePlace } from './picture.ts';
import { sectionName } from './section-place.ts';
import type { Data } from './templates/template.ts';
import { templated } from './templates/templates.ts';

export interface CardParts {
  /** Of its heading, below that of the list it stands in. */
  readonly level: 2 | 3;
  /** Its picture, and where: that of a page's lead is asked for at once, others when they come into sight. */
  readonly picture?: PicturePlace;
  /** What the article is about. */
  readonly dek?: boolean;
  readonly authors?: boolean;
  /** Where its list does not tell; in the year of this instant without the year. */
  readonly date?: Instant;
  /** Above its title, or behind the date. */
  readonly section?: 'above' | 'behind';
  readonly kind?: 'lead';
}

/** An article in a list: its title is the only link. */
export function card(article: LiveArticle, config: Config, parts: CardParts): Html {
  const own = templated('card', config, () => dataOf(article, config, parts));
  if (own !== undefined) return own;
  const { title, url, language, section, summary, dek = summary } = article;
  const heading = html`<a href="${uri(url)}">${title}</a>`;
  return html`<article class="${parts.kind === 'lead' ? 'lead card' : 'card'}" lang="${language}" dir="${directionOf(language)}">
${lines(
  parts.picture === undefined ? undefined : picture(article, parts.picture, config),
  parts.section === 'above' && section !== undefined
    ? html`<p class="kicker place">${sectionName(section, config)}</p>`
    : undefined,
  parts.level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`,
  parts.dek && dek !== '' && dek !== title ? html`<p class="dek">${dek}</p>` : undefined,
  meta(article, config, parts),
)}</article>
`;
}

/** No more than it would show by itself. */
function dataOf(article: LiveArticle, config: Config, parts: CardParts): Data {
  const { title, url, language, summary, dek = summary, published, section, authors } = article;
  return {
    url: uri(url),
    title,
    language,
    lead: parts.kind ?? '',
    level: String(parts.level),
    picture: parts.picture === undefined ? undefined : picture(article, parts.picture, config),
    dek: parts.dek && dek !== title ? dek : '',
    authors: parts.authors && authors.length > 0 ? byName(authors, language) : undefined,
    published: parts.date === undefined ? undefined : { instant: published, words: dayOf(article, parts.date, config) },
    section: parts.section && section !== undefined ? sectionName(section, config) : '',
  };
}

/** @returns whether a list can show a picture of it. */
export function hasPicture(article: LiveArticle): boolean {
  return leadPicture(article) !== undefined;
}

/** Places of pictures by how many articles stand in a row. */
const IN_ROWS: readonly PicturePlace[] = ['third', 'third', 'half', 'third'];

/** @returns where the pictures of so many articles in a row stand. */
export function inRowOf(articles: readonly LiveArticle[]): PicturePlace {
  return IN_ROWS[articles.length] ?? 'row';
}

/** @returns what an article shows of itself in a row of others: beside their pictures its words are no hole. */
export function pictureOrDek(article: LiveArticle, place: PicturePlace): Pick<CardParts, 'picture' | 'dek'> {
  return hasPicture(article) ? { picture: place } : { dek: true };
}

/** Without words: beside the title they would be heard twice. */
function picture(article: LiveArticle, place: PicturePlace, config: Config): Html | undefined {
  const shown = leadPicture(article);
  if (shown === undefined) return undefined;
  const { url, width, height } = shown;
  const size = width && height ? html` width="${String(width)}" height="${String(height)}"` : undefined;
  const loading = place === 'lead' || place === 'opening' ? html` fetchpriority="high"` : html` loading="lazy"`;
  return inSizes(html`<img src="${uri(url)}" alt=""${size}${loading}>`, shown, place, config);
}

function dayOf({ published, language }: LiveArticle, beside: Instant, { site }: Config): string {
  return localDay(published, beside, language, site.timeZone);
}

function meta(article: LiveArticle, config: Config, parts: CardParts): Html | undefined {
  const { published, section, authors, language } = article;
  const said = [
    parts.date === undefined
      ? undefined
      : html`<time datetime="${published}">${dayOf(article, parts.date, config)}</time>`,
    parts.section === 'behind' && section !== undefined
      ? html`<span class="place">${sectionName(section, config)}</span>`
      : undefined,
    parts.authors && authors.length > 0 ? byName(authors, language) : undefined,
  ].filter((part) => part !== undefined);
  return metaLine(said);
}
