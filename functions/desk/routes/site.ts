import { ROLES } from '../editor.ts';
import { json } from '../exchange.ts';
import type { Route, Schema } from '../route.ts';

const WHO: Schema = {
  type: 'object',
  description: 'Who asks, and what they may.',
  required: ['role', 'sections'],
  properties: {
    name: { type: 'string' },
    role: { type: 'string', enum: ROLES },
    sections: { type: 'array', items: { type: 'string' } },
  },
};

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
          required: [
            'title',
            'timeZone',
            'language',
            'feedsUrl',
            'uploadBytes',
            'mediaBytes',
            'bodyBytes',
            'pieceBytes',
            'who',
          ],
          properties: {
            title: { type: 'string' },
            timeZone: { type: 'string', description: 'Of the IANA: all times are told in it.' },
            language: { type: 'string' },
            feedsUrl: { type: 'string' },
            uploadBytes: { type: 'integer' },
            mediaBytes: { type: 'integer' },
            bodyBytes: { type: 'integer', description: 'Of a request; what is larger wants an address of its own.' },
            pieceBytes: { type: 'integer', description: 'What is larger is best uploaded in pieces.' },
            who: WHO,
          },
        },
      },
    },
    problems: [],
    async answer({ config: { site, limits }, past, inPieces }, { who }) {
      const { title, timeZone, language, feedsUrl } = site;
      const { uploadBytes, mediaBytes } = limits;
      return json(200, {
        title,
        timeZone,
        language,
        feedsUrl,
        uploadBytes,
        mediaBytes,
        bodyBytes: past?.most ?? mediaBytes,
        pieceBytes: inPieces.pieceBytes,
        who,
      });
    },
  },
];
