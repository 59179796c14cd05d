import type { Correction, LiveArticle, Person } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { webUri } from '../feed/address.ts';
import { type Html, html, trusted } from '../feed/html.ts';

/**
 * The article as schema.org describes it, for search engines: a data block, which no browser runs.
 * @param pageOf the address of an author's page, where there is one
 */
export function newsArticle(
  article: LiveArticle,
  config: Config,
  pageOf: (author: Person) => string | undefined,
): Html {
  const { publisher, title: siteTitle, url: siteUrl, logo, copyright } = config.site;
  const images = article.media.filter(({ type }) => type.startsWith('image/')).map(({ url }) => uri(url));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    datePublished: article.published,
    dateModified: article.updated,
    inLanguage: article.language,
    url: uri(article.url),
    mainEntityOfPage: uri(article.url),
    isAccessibleForFree: true,
    articleSection: article.section,
    keywords: article.tags.length === 0 ? undefined : article.tags,
    wordCount: article.words,
    image: images.length === 0 ? undefined : images,
    copyrightNotice: article.rights ?? copyright,
    author: article.authors.length === 0 ? undefined : article.authors.map((author) => person(author, pageOf(author))),
    contributor: article.contributors?.map((one) => person(one)),
    correction: article.corrections.length === 0 ? undefined : article.corrections.map(correction),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: publisher?.name ?? siteTitle,
      url: uri(publisher?.url ?? siteUrl),
      logo: logo === undefined ? undefined : uri(logo),
    },
  };
  return html`<script type="application/ld+json">${trusted(jsonInHtml(data))}</script>`;
}

/** @param page of what else the person wrote, by which search engines tell one from another of that name */
function person({ name, url, role }: Person, page?: string): object {
  return { '@type': 'Person', name, jobTitle: role, url: page ?? webUri(url) };
}

function correction({ text, date }: Correction): object {
  return { '@type': 'CorrectionComment', text, datePublished: date };
}

/** Nothing in the text may end the element or begin a comment: `</script>`, `<!--`. */
function jsonInHtml(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003C');
}
