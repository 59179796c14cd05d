import { mayHoldMedia } from '../../../shared/article/media/media-type.ts';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { digestOf } from '../digest.ts';
import type { Asked } from '../exchange.ts';
import type { DeskPlace } from '../place.ts';
import { Problem } from '../problem.ts';
import type { Parameter, Route, Schema } from '../route.ts';
import { accepted, acceptedAs } from './accepted.ts';

export const BYTES: Schema = { type: 'string', format: 'binary' };

/** What may lie there before something is put there. */
export const CONDITIONS: readonly Parameter[] = [
  {
    name: 'If-None-Match',
    in: 'header',
    description: '`*`: nothing of that key may lie in the inbox.',
    schema: { type: 'string', const: '*' },
  },
  {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag of the version that it replaces. One of both headers is needed.',
    schema: { type: 'string' },
  },
];

/** Uploads themselves, as they lie in the inbox. */
export const UPLOAD_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/uploads/{key}',
    summary: 'The bytes of an upload, with an ETag of them',
    answers: { 200: { description: 'As uploaded', mediaType: 'application/octet-stream', schema: BYTES } },
    problems: [404, 422],
    async answer(place, _, key) {
      const bytes = await place.read(key);
      if (bytes === undefined) throw new Problem('not-in-inbox', { key });
      return { status: 200, headers: { ...AS_IT_IS, ETag: etagOf(bytes) }, body: bytes };
    },
  },
  {
    method: 'PUT',
    path: '/uploads/{key}',
    summary: 'Upload something new, or a new version of what was read before',
    parameters: CONDITIONS,
    takes: { 'application/octet-stream': BYTES },
    answers: {
      202: acceptedAs('It lies in the inbox; `Location` is where its receipt will be'),
    },
    problems: [412, 413, 422, 428, 507],
    async answer(place, asked, key) {
      const before = replaced(asked);
      checkSize(place, key, asked.body.length);
      if (!(await place.write(key, asked.body, before))) throw await changed(place, key);
      return accepted(key, { ETag: etagOf(asked.body) });
    },
  },
];

/** Never to be run or shown as a page: it is what somebody uploaded. */
export const AS_IT_IS = {
  'Content-Type': 'application/octet-stream',
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "default-src 'none'; sandbox",
};

function etagOf(bytes: Uint8Array): string {
  return `"${digestOf(bytes)}"`;
}

/** @returns the digest of what is to be replaced; undefined for something new. @throws Problem where neither is said */
export function replaced({ headers }: Asked): string | undefined {
  const tag = /^"([\da-f]{32})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (tag !== undefined) return tag;
  if (headers['if-none-match']?.trim() === '*') return undefined;
  if (/^(?:W\/)?"[^"]*"$/.test(headers['if-match'] ?? '')) throw new Problem('no-such-tag');
  if ((headers['if-match'] ?? headers['if-none-match']) !== undefined) throw new Problem('bad-condition');
  throw new Problem('no-condition');
}

/** @throws Problem where nobody would read so much */
export function checkSize({ config }: DeskPlace, key: SubmissionKey, length: number): void {
  const most = mayHoldMedia(key) ? config.limits.mediaBytes : config.limits.uploadBytes;
  if (length > most) throw new Problem('too-large', { key, bytes: length, most });
}

/** What lies there now goes along, so that both versions can be shown. */
export async function changed(place: DeskPlace, key: SubmissionKey): Promise<Problem> {
  const bytes = await place.read(key);
  if (bytes === undefined) return new Problem('gone-meanwhile', { key });
  return new Problem('changed-meanwhile', { key }, { headers: { ETag: etagOf(bytes) } });
}
