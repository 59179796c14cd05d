import { sidecarKey } from '../../../shared/article/sidecar.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { json } from '../exchange.ts';
import type { DeskPlace } from '../place.ts';
import { Problem } from '../problem.ts';
import type { Route, Schema } from '../route.ts';
import { accepted } from './accepted.ts';
import { WRITTEN } from './beside.ts';
import { AS_IT_IS } from './uploads.ts';

const WHOSE: Schema = {
  type: 'string',
  enum: ['upload', 'beside'],
  description: 'The upload itself, or what is said beside it.',
};
const HAND: Readonly<Record<string, Schema>> = {
  way: { type: 'string', enum: ['desk', 'elsewhere'], description: 'At the desk, or into the inbox itself.' },
  by: { type: 'string', description: 'By whom at the desk, where they have a name there.' },
};
const VERSION: Schema = {
  type: 'object',
  required: ['of', 'id', 'until'],
  properties: {
    of: WHOSE,
    id: { type: 'string' },
    until: { type: 'string', format: 'date-time', description: 'When it was written over.' },
    ...HAND,
    skips: { type: 'boolean', description: 'Whether more happened before the next version that is kept.' },
  },
};
const PRESENT: Schema = {
  type: 'object',
  required: ['of', 'since', 'way'],
  properties: { of: WHOSE, since: { type: 'string', format: 'date-time' }, ...HAND },
};
const OF: Schema = { type: 'string', enum: ['upload', 'beside'], default: 'upload' };

/** What lay there before, which can be put there again as any upload is. */
export const VERSION_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/versions/{key}',
    summary:
      'Earlier versions of an upload and of what was said beside it, the latest first, and who wrote what lies there now',
    answers: {
      200: {
        description: 'All that are kept',
        mediaType: 'application/json',
        schema: {
          type: 'object',
          required: ['items', 'now'],
          properties: {
            items: { type: 'array', items: VERSION },
            now: { type: 'array', items: PRESENT, description: 'What lies there now, and by whom.' },
          },
        },
      },
    },
    problems: [422],
    async answer(place, _, key) {
      const beside = sidecarKey(key);
      const [own, said] = await Promise.all([place.history(key), beside && place.history(beside)]);
      const of = [
        { of: 'upload', ...own },
        { of: 'beside', versions: [], ...said },
      ];
      const items = of.flatMap(({ of, versions }) => versions.map((version) => ({ of, ...version })));
      const now = of.flatMap(({ of, now }) => (now === undefined ? [] : [{ of, ...now }]));
      return json(200, { items: items.sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0)), now });
    },
  },
  {
    method: 'GET',
    path: '/version-bytes/{key}',
    summary: 'The bytes of an earlier version',
    parameters: [
      { name: 'id', in: 'query', required: true, description: 'Of the version.', schema: { type: 'string' } },
      { name: 'of', in: 'query', description: 'Whose version.', schema: OF },
    ],
    answers: {
      200: {
        description: 'As it lay there',
        mediaType: 'application/octet-stream',
        schema: { type: 'string', format: 'binary' },
      },
    },
    problems: [404, 422],
    async answer(place, asked, key) {
      const bytes = await bytesOf(place, key, asked.query);
      if (bytes === undefined) throw new Problem('no-version');
      return { status: 200, headers: AS_IT_IS, body: bytes };
    },
  },
  {
    method: 'POST',
    path: '/restore-beside/{key}',
    summary: 'Say beside an upload what was said there in an earlier version',
    parameters: [
      { name: 'id', in: 'query', required: true, description: 'Of the version.', schema: { type: 'string' } },
    ],
    answers: { 202: WRITTEN },
    problems: [404, 422],
    async answer(place, asked, key) {
      const query = new URLSearchParams({ of: 'beside', id: asked.query.get('id') ?? '' });
      const [beside, bytes] = [sidecarKey(key), await bytesOf(place, key, query)];
      if (bytes === undefined || beside === undefined) throw new Problem('no-version');
      if ((await place.read(key)) === undefined) throw new Problem('not-in-inbox', { key });
      await place.changeBeside(beside, () => new TextDecoder().decode(bytes));
      return accepted(key);
    },
  },
];

async function bytesOf(place: DeskPlace, key: SubmissionKey, query: URLSearchParams): Promise<Uint8Array | undefined> {
  const of = query.get('of') === 'beside' ? sidecarKey(key) : key;
  return of === undefined ? undefined : place.version(of, query.get('id') ?? '');
}
