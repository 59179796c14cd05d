import type { LiveArticle, Person } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { webUri } from '../feed/address.ts';
import { type Html, html, trusted } from '../feed/html.ts';

/** The article as schema.org describes it, for search engines: a data block, which no browser runs. */
export function newsArticle(article: LiveArticle, config: Config): Html {
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
    mainEntityOfPage: uri(article.url),
    articleSection: article.section,
    keywords: article.tags.length === 0 ? undefined : article.tags,
    wordCount: article.words,
    image: images.length === 0 ? undefined : images,
    copyrightNotice: article.rights ?? copyright,
    author: article.authors.length === 0 ? undefined : article.authors.map(person),
    contributor: article.contributors?.map(person),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: publisher?.name ?? siteTitle,
      url: uri(publisher?.url ?? siteUrl),
      logo: logo === undefined ? undefined : uri(logo),
    },
  };
  return html`<script type="application/ld+json">${trusted(jsonInHtml(data))}</script>`;
}

function person({ name, url, role }: Person): object {
  return { '@type': 'Person', name, jobTitle: role, url: webUri(url) };
}

/** Nothing in the text may end the element or begin a comment: `</script>`, `<!--`. */
function jsonInHtml(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003C');
}
