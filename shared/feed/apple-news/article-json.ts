import { createHash } from 'node:crypto';
import type { PublicPath } from '../../article/public-path.ts';
import type { LiveArticle } from '../../article/types.ts';
import { uri } from '../../article/uri.ts';
import { contentOf } from '../content.ts';
import { documentOf, type FeedDocument } from '../documents.ts';
import { rfc3339 } from '../formats/dates.ts';
import { componentsOf } from './components.ts';

/** The first version of the format that is documented whole; no component here is younger. */
const VERSION = '1.7';
/** Points of the device that it is laid out for; smaller ones are reckoned from it ("Layout"). */
const LAYOUT = { columns: 20, width: 1024, margin: 60, gutter: 20 };
/** Sizes that "Defining and Applying Text Styles" recommends. */
const STYLES = {
  default: { fontSize: 18, lineHeight: 26 },
  'default-title': { fontSize: 36, lineHeight: 42 },
  'default-byline': { fontSize: 15, lineHeight: 20 },
};

/** Apple News Format 1.7, "ArticleDocument" (developer.apple.com/documentation/applenewsformat/articledocument). Equal articles give equal bytes. */
export function renderArticleJson(article: LiveArticle, path: PublicPath): FeedDocument {
  const { title, dek, language, authors, media, published, updated, tags, summary, url } = article;
  const names = authors.map(({ name }) => name);
  const thumbnail = media.find(({ type }) => type.startsWith('image/'));
  const document = {
    version: VERSION,
    identifier: identifierOf(article),
    title,
    ...(dek === undefined ? {} : { subtitle: dek }),
    language,
    layout: LAYOUT,
    componentTextStyles: STYLES,
    metadata: {
      canonicalURL: uri(url),
      datePublished: rfc3339(new Date(published)),
      dateModified: rfc3339(new Date(updated)),
      excerpt: summary || title,
      generatorName: 'Feedmill',
      ...(names.length === 0 ? {} : { authors: names }),
      ...(tags.length === 0 ? {} : { keywords: tags }),
      ...(thumbnail === undefined ? {} : { thumbnailURL: uri(thumbnail.url) }),
    },
    components: [
      { role: 'title', text: title },
      ...(dek === undefined ? [] : [{ role: 'intro', text: dek }]),
      ...(names.length === 0 ? [] : [{ role: 'byline', text: names.join(', ') }]),
      ...componentsOf(contentOf(article), media),
    ],
  };
  return documentOf(path, 'application/json; charset=utf-8', `${JSON.stringify(document, undefined, 1)}\n`);
}

/** The same for ever, as the article's id is, of which Apple takes no colons. */
function identifierOf({ id }: LiveArticle): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}
