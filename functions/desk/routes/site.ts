import { json } from '../exchange.ts';
import type { Route } from '../route.ts';

/** What a page needs to know of the newsroom. */
export const SITE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/site',
    summary: "The newsroom's name, time zone and limits",
    answers: {
      200: {
        description: 'As configured',
        mediaType: 'application/json',
        schema: {
          type: 'object',
          required: ['title', 'timeZone', 'language', 'feedsUrl', 'uploadBytes', 'mediaBytes'],
          properties: {
            title: { type: 'string' },
            timeZone: { type: 'string', description: 'Of the IANA: all times are told in it.' },
            language: { type: 'string' },
            feedsUrl: { type: 'string' },
            uploadBytes: { type: 'integer' },
            mediaBytes: { type: 'integer' },
          },
        },
      },
    },
    problems: [],
    async answer({ config: { site, limits } }) {
      const { title, timeZone, language, feedsUrl } = site;
      const { uploadBytes, mediaBytes } = limits;
      return json(200, { title, timeZone, language, feedsUrl, uploadBytes, mediaBytes });
    },
  },
];
