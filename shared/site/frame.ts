import type { PublicPath } from '../article/public-path.ts';
import type { LanguageTag } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { type Html, html, lines } from '../feed/html.ts';
import { ALL } from '../feed/membership.ts';
import { feedPagePath, SUBSCRIBE_PATH } from './feed-page-path.ts';
import { MOST_PLACES, navigationFeeds } from './navigation.ts';
import { CONTENT_ID, type PageParts, pageOf } from './shell.ts';
import type { Data } from './templates/template.ts';
import { templated } from './templates/templates.ts';
import { styleOf } from './theme.ts';
import { wordsIn } from './words/words-in.ts';

/** Of a page's navigation. */
export interface Place {
  readonly path: PublicPath;
  readonly name: string;
}

interface FramedPage extends Pick<PageParts, 'title' | 'head' | 'main' | 'script' | 'answered'> {
  /** In which the page speaks. */
  readonly language: LanguageTag;
  readonly config: Config;
  /** Where the reader is, or what it belongs to. */
  readonly current?: Place | undefined;
  /** Offered behind the feeds that the configuration declares, as far as there is room: sections that the page itself knows of. */
  readonly places?: readonly Place[];
  /** The front page: it bears the site's name as its heading. */
  readonly isFront?: boolean;
  /** An article's: it needs no more of the style sheet. */
  readonly isArticle?: boolean;
}

/** Without it a browser asks for `/favicon.ico`, which is not there. */
const NO_ICON = 'data:,';

/** A page of the site: under its name and its navigation, above its imprint. All from the configuration and the page itself. */
export function framed(page: FramedPage): string {
  const { language, config, title, head, main, script, answered, isFront = false, isArticle = false } = page;
  const { site } = config;
  const words = wordsIn(language);
  const name = html`<a href="${publicUrl('/', config)}" lang="${site.language}" dir="auto">${nameOrPicture(config)}</a>`;
  return pageOf({
    language,
    title,
    answered,
    ...(isFront ? { kind: 'front' } : {}),
    style: styleOf(config, isArticle ? 'article' : 'other'),
    ...(script === undefined ? {} : { script }),
    head: html`<link rel="icon" href="${site.icon === undefined ? NO_ICON : uri(site.icon)}">\n${head}`,
    header: html`<a class="skip" href="#${CONTENT_ID}">${words.skip}</a>
${
  templated('header', config, () => headerData(page)) ??
  html`<header class="masthead">
${isFront ? html`<h1 class="name">${name}</h1>\n${motto(config)}` : html`<p class="name">${name}</p>\n`}\
<nav aria-label="${words.sections}"><ul>
${lines(...navigation(page).map((place) => navigationItem(place, page)))}</ul></nav>
</header>
`
}`,
    main,
    footer: footer(page),
  });
}

function nameOrPicture({ site, theme }: Config): Html {
  const { masthead } = theme ?? {};
  return masthead === undefined
    ? html`${site.title}`
    : html`<img src="${uri(masthead)}" alt="${site.title}" height="48">`;
}

function motto({ site: { description, title, language } }: Config): Html | undefined {
  if (description === undefined || description === title) return undefined;
  return html`<p class="motto" lang="${language}" dir="auto">${description}</p>\n`;
}

function navigation({ language, config, current, places = [] }: FramedPage): readonly Place[] {
  const words = wordsIn(language);
  const named = navigationFeeds(config).map(({ id, name }) => ({
    path: feedPagePath(id),
    name: id === ALL ? words.home : name,
  }));
  const others = places.filter(({ path }) => named.every((place) => place.path !== path));
  const known = [...named, ...others].slice(0, MOST_PLACES);
  const subscribe = { path: SUBSCRIBE_PATH, name: words.subscribe };
  const isThere = current === undefined || [...known, subscribe].some(({ path }) => path === current.path);
  return [...known, ...(isThere ? [] : [current]), subscribe];
}

function navigationItem({ path, name }: Place, { config, current }: FramedPage): Html {
  const mark = path === current?.path ? html` aria-current="true"` : undefined;
  return html`<li><a class="place" href="${publicUrl(path, config)}"${mark} dir="auto">${name}</a></li>`;
}

function headerData(page: FramedPage): Data {
  const { config, language, current, isFront = false } = page;
  const { site, theme } = config;
  const places = navigation(page).map(({ path, name }) => ({
    url: publicUrl(path, config),
    name,
    current: path === current?.path ? 'true' : '',
  }));
  return {
    site: {
      name: site.title,
      url: publicUrl('/', config),
      language: site.language,
      picture: uri(theme?.masthead ?? ''),
    },
    front: isFront ? 'true' : '',
    sections: wordsIn(language).sections,
    places,
  };
}

function footerData({ config, language }: FramedPage): Data {
  const { title, url, feedsUrl, copyright, language: siteLanguage } = config.site;
  return {
    site: { name: title, language: siteLanguage, copyright },
    home: url === feedsUrl ? undefined : { url: uri(url), host: new URL(url).host },
    subscribe: { url: publicUrl(SUBSCRIBE_PATH, config), name: wordsIn(language).subscribe },
    links: (config.theme?.links ?? []).map((link) => ({ url: uri(link.url), title: link.title })),
  };
}

function footer(page: FramedPage): Html {
  const { config, language } = page;
  const own = templated('footer', config, () => footerData(page));
  if (own !== undefined) return own;
  const { title, url, feedsUrl, copyright, language: siteLanguage } = config.site;
  const home = url === feedsUrl ? undefined : html` · <a href="${uri(url)}">${new URL(url).host}</a>`;
  const rights = copyright === undefined ? undefined : html`<p><bdi lang="${siteLanguage}">${copyright}</bdi></p>\n`;
  const links = (config.theme?.links ?? []).map(
    (link) => html` · <a href="${uri(link.url)}"><bdi>${link.title}</bdi></a>`,
  );
  return html`<footer>
<p><span lang="${siteLanguage}" dir="auto">${title}</span>${home} · \
<a href="${publicUrl(SUBSCRIBE_PATH, config)}">${wordsIn(language).subscribe}</a>${links}</p>
${rights}</footer>
`;
}
