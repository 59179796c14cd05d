import type { LiveArticle } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { leadPicture } from './lead-picture.ts';
import { localDate } from './local-time.ts';
import { metaLine } from './meta-line.ts';
import { byName } from './people.ts';
import { inSizes, type PicturePlace } from './picture.ts';
import { sectionName } from './section-place.ts';
import type { Data } from './templates/template.ts';
import { templated } from './templates/templates.ts';

interface CardParts {
  /** Of its heading, below that of the list it stands in. */
  readonly level: 2 | 3;
  /** Its picture, and where: that of a page's lead is asked for at once, others when they come into sight. */
  readonly picture?: PicturePlace;
  /** What the article is about. */
  readonly dek?: boolean;
  readonly authors?: boolean;
  /** Where its list does not tell. */
  readonly date?: boolean;
  readonly section?: boolean;
  readonly kind?: 'lead';
}

/** An article in a list: its title is the only link. */
export function card(article: LiveArticle, config: Config, parts: CardParts): Html {
  const own = templated('card', config, () => dataOf(article, config, parts));
  if (own !== undefined) return own;
  const { title, url, language, summary, dek = summary } = article;
  const heading = html`<a href="${uri(url)}">${title}</a>`;
  return html`<article class="${parts.kind === 'lead' ? 'lead card' : 'card'}" lang="${language}" dir="auto">
${lines(
  parts.picture === undefined ? undefined : picture(article, parts.picture, config),
  parts.level === 2 ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`,
  parts.dek && dek !== '' && dek !== title ? html`<p class="dek">${dek}</p>` : undefined,
  meta(article, config, parts),
)}</article>
`;
}

/** No more than it would show by itself. */
function dataOf(article: LiveArticle, config: Config, parts: CardParts): Data {
  const { title, url, language, summary, dek = summary, published, section, authors } = article;
  const day = { instant: published, words: localDate(published, language, config.site.timeZone) };
  return {
    url: uri(url),
    title,
    language,
    lead: parts.kind ?? '',
    level: String(parts.level),
    picture: parts.picture === undefined ? undefined : picture(article, parts.picture, config),
    dek: parts.dek && dek !== title ? dek : '',
    authors: parts.authors && authors.length > 0 ? byName(authors, language) : undefined,
    published: parts.date ? day : undefined,
    section: parts.section && section !== undefined ? sectionName(section, config) : '',
  };
}

/** @returns whether a list can show a picture of it. */
export function hasPicture(article: LiveArticle): boolean {
  return leadPicture(article) !== undefined;
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
  const loading = place === 'lead' ? html` fetchpriority="high"` : html` loading="lazy"`;
  return inSizes(html`<img src="${uri(url)}" alt=""${size}${loading}>`, shown, place, config);
}

function meta(article: LiveArticle, config: Config, parts: CardParts): Html | undefined {
  const { published, section, authors, language } = article;
  const said = [
    parts.date
      ? html`<time datetime="${published}">${localDate(published, language, config.site.timeZone)}</time>`
      : undefined,
    parts.section && section !== undefined
      ? html`<span class="place">${sectionName(section, config)}</span>`
      : undefined,
    parts.authors && authors.length > 0 ? byName(authors, language) : undefined,
  ].filter((part) => part !== undefined);
  return metaLine(said);
}
