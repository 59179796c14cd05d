import { stated } from '../../../shared/article/stated.ts';
import type { LiveArticle, Media } from '../../../shared/article/types.ts';
import { renderArticlePage } from '../../../shared/site/article-page.ts';
import { json } from '../exchange.ts';
import type { DeskPlace } from '../place.ts';
import type { Route, Schema } from '../route.ts';
import { feedItems } from './feed-items.ts';
import { RECEIPT, wholeReceipt } from './receipts.ts';
import { checkSize } from './uploads.ts';

const STRING: Schema = { type: 'string' };
const OF_MEDIUM = { url: STRING, alt: STRING, caption: STRING, credit: STRING };

/** What would come of an upload, before it is one. */
export const PREVIEW_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/previews/{key}',
    summary: 'What would become of these bytes under that key; nothing is written',
    takes: { 'application/octet-stream': { type: 'string', format: 'binary' } },
    answers: {
      200: {
        description: 'The receipt that it would get, and the page of each article',
        mediaType: 'application/json',
        schema: {
          type: 'object',
          required: ['receipt', 'articles'],
          properties: {
            receipt: RECEIPT,
            articles: {
              type: 'array',
              items: {
                type: 'object',
                required: ['title', 'html', 'items', 'media'],
                properties: {
                  title: { type: 'string' },
                  html: { type: 'string' },
                  page: { type: 'string' },
                  items: {
                    type: 'object',
                    description: 'What the documents of the feed of all articles will have of it.',
                    properties: { rss: { type: 'string' }, atom: { type: 'string' }, json: { type: 'string' } },
                  },
                  media: {
                    type: 'array',
                    description:
                      'What it shows beside words: by a name to say something of it, as it stands there now.',
                    items: { type: 'object', required: ['url'], properties: OF_MEDIUM },
                  },
                },
              },
            },
          },
        },
      },
    },
    problems: [413, 422, 503],
    async answer(place, asked, key, words) {
      checkSize(place, key, asked.body.length);
      const { receipt, articles } = await place.inspect(key, asked.body, asked.signal);
      const shown = [];
      for (const { text: _, ...article } of articles.slice(0, MOST_SHOWN)) {
        const { title, html } = article;
        const media = article.media.map(mediumOf);
        const items = feedItems(article, place.config);
        shown.push({ title, html, items, media, ...stated({ page: await pageOf(place, article) }) });
      }
      return json(200, { receipt: wholeReceipt(receipt, words), articles: shown });
    },
  },
];

/** By the last part of its address in the file, which is what whoever speaks of it knows. */
function mediumOf(medium: Media): object {
  const { alt, caption, credit } = medium;
  const name = medium.within ?? medium.key;
  const url = name === undefined ? medium.url : name.slice(name.lastIndexOf('/') + 1);
  return { url, ...stated({ alt, caption, credit }) };
}

/** An export of a thousand articles is looked at by its first. */
const MOST_SHOWN = 10;

/** @returns undefined of an article that lies elsewhere: it has no page here. */
async function pageOf(place: DeskPlace, article: LiveArticle): Promise<string | undefined> {
  if (article.path === undefined) return undefined;
  const { bytes } = renderArticlePage(article, place.config, await place.neighbours(article));
  return Buffer.from(bytes).toString();
}
