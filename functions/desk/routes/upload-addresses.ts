import { type Asked, json } from '../exchange.ts';
import { Problem } from '../problem.ts';
import type { Route, Schema } from '../route.ts';
import { objectIn } from './json-body.ts';
import { CONDITIONS, changed, checkSize, replaced } from './uploads.ts';

/** How large an upload will be, which is told before it comes. */
export const HOW_LARGE: NonNullable<Route['takes']> = {
  'application/json': {
    type: 'object',
    required: ['bytes'],
    additionalProperties: false,
    properties: { bytes: { type: 'integer', minimum: 1 } },
  },
};

/** @throws Problem where that is not what is said */
export function bytesIn(asked: Asked): number {
  const { bytes, ...others } = objectIn(asked);
  if (!Number.isSafeInteger(bytes) || Number(bytes) < 1 || Object.keys(others).length > 0)
    throw new Problem('address-body');
  return Number(bytes);
}

/** Where something is put past the desk. */
export const ADDRESS: Schema = {
  type: 'object',
  required: ['url', 'headers'],
  properties: {
    url: { type: 'string' },
    headers: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

/** For uploads that are larger than a request to the desk may be: the page puts them where the inbox lies, by itself. */
export const UPLOAD_ADDRESS_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/upload-addresses/{key}',
    summary:
      'An address at which so many bytes can be put as an upload, within half an hour; where the inbox takes that',
    parameters: CONDITIONS,
    takes: HOW_LARGE,
    answers: {
      200: {
        description: 'Where to PUT it, and the headers to send',
        mediaType: 'application/json',
        schema: ADDRESS,
      },
    },
    problems: [404, 412, 413, 415, 422, 428],
    async answer(place, asked, key) {
      const before = replaced(asked);
      const bytes = bytesIn(asked);
      checkSize(place, key, bytes);
      if (place.past === undefined) throw new Problem('not-past');
      const address = await place.past.address(key, bytes, before);
      if (address === undefined) throw await changed(place, key);
      return json(200, address);
    },
  },
];
