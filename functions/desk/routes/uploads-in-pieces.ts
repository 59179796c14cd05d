import type { SubmissionKey } from '../../../shared/article/types.ts';
import { digestOf } from '../digest.ts';
import { type Asked, json } from '../exchange.ts';
import { bytesOfNext, type UploadUnderWay } from '../in-pieces.ts';
import type { DeskPlace } from '../place.ts';
import { Problem } from '../problem.ts';
import { checkUpload } from '../rights.ts';
import type { Parameter, Route, Schema } from '../route.ts';
import { accepted, acceptedAs } from './accepted.ts';
import { ADDRESS, bytesIn, HOW_LARGE } from './upload-addresses.ts';
import { BYTES, CONDITIONS, changed, checkSize, replaced } from './uploads.ts';

const ID: Parameter = {
  name: 'id',
  in: 'query',
  description: 'As it was told when the upload was begun.',
  required: true,
  schema: { type: 'string', minLength: 1, maxLength: 500 },
};

const UNDER_WAY: Schema = {
  type: 'object',
  required: ['id', 'bytes', 'offset', 'pieceBytes'],
  properties: {
    id: { type: 'string', description: 'By which it is gone on with, by who began it alone.' },
    bytes: { type: 'integer' },
    offset: { type: 'integer', description: 'Bytes that are there.' },
    pieceBytes: { type: 'integer', description: 'Of each piece but the last.' },
    addresses: {
      type: 'array',
      description:
        'Where to PUT the next pieces, in their order, within half an hour. Without them pieces are sent here, by PATCH.',
      items: ADDRESS,
    },
  },
};

/**
 * Uploads that go on where they broke off, after "Resumable Uploads for HTTP" (draft-ietf-httpbis-resumable-upload): its methods, and its
 * headers of offset and end.
 */
export const IN_PIECES_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: '/uploads-in-pieces/{key}',
    summary: 'Begin an upload that comes in pieces; it is in the inbox when all of them have come and it is completed',
    parameters: CONDITIONS,
    takes: HOW_LARGE,
    answers: {
      201: {
        description: 'It is begun; `Location` is where it is gone on with',
        mediaType: 'application/json',
        schema: UNDER_WAY,
      },
    },
    problems: [412, 413, 415, 422, 428, 429, 507],
    async answer(place, asked, key) {
      const before = replaced(asked);
      const bytes = bytesIn(asked);
      checkSize(place, key, bytes);
      // What would be refused at its end is not sent at all.
      const there = await place.read(key);
      if ((there && digestOf(there)) !== before) throw await changed(place, key);
      const id = await place.inPieces.begin(key, bytes);
      const Location = `uploads-in-pieces/${encodeURIComponent(key)}?${new URLSearchParams({ id })}`;
      return json(201, await told(place, key, id, { bytes, offset: 0 }), { Location });
    },
  },
  {
    method: 'GET',
    path: '/uploads-in-pieces/{key}',
    summary: 'How far an upload has come; `Upload-Offset` says it too, so that HEAD is enough',
    parameters: [ID],
    answers: { 200: { description: 'It is under way', mediaType: 'application/json', schema: UNDER_WAY } },
    problems: [404, 422],
    async answer(place, asked, key) {
      const id = idIn(asked);
      const underWay = await found(place, key, id);
      const headers = { 'Upload-Offset': String(underWay.offset), 'Upload-Complete': '?0' };
      return json(200, await told(place, key, id, underWay), headers);
    },
  },
  {
    method: 'PATCH',
    path: '/uploads-in-pieces/{key}',
    summary: 'Send the next piece, or complete the upload, or both',
    parameters: [
      ID,
      {
        name: 'Upload-Offset',
        in: 'header',
        description: 'Bytes that are there: the piece goes on behind them.',
        required: true,
        schema: { type: 'integer', minimum: 0 },
      },
      {
        name: 'Upload-Complete',
        in: 'header',
        description: '`?1`: with this piece the upload is whole. Then it says what may lie there, as any upload does.',
        required: true,
        schema: { type: 'string', enum: ['?0', '?1'] },
      },
      ...CONDITIONS,
    ],
    takes: { 'application/partial-upload': BYTES, 'application/octet-stream': BYTES },
    answers: {
      202: acceptedAs('It lies in the inbox, whole; `Location` is where its receipt will be'),
      204: { description: 'The piece is there; `Upload-Offset` is what is there now' },
    },
    problems: [404, 409, 412, 413, 422, 428, 507],
    async answer(place, asked, key) {
      const [id, { offset, isComplete }] = [idIn(asked), placeIn(asked)];
      const before = isComplete ? replaced(asked) : undefined;
      const underWay = await found(place, key, id);
      if (underWay.offset !== offset) throw elsewhere(key, underWay);
      const { bytes } = underWay;
      const { inPieces } = place;
      const { length } = asked.body;
      if (length > 0 || !isComplete) {
        const next = bytesOfNext(underWay, inPieces.pieceBytes);
        if (inPieces.put === undefined || length === 0 || length !== next)
          throw new Problem('unfit-piece', { bytes: next });
        if (!(await inPieces.put(key, id, offset, asked.body))) throw elsewhere(key, await found(place, key, id));
      }
      if (!isComplete) {
        const headers = { 'Upload-Offset': String(offset + length), 'Upload-Complete': '?0' };
        return { status: 204, headers, body: '' };
      }
      if (offset + length < bytes) throw elsewhere(key, { bytes, offset: offset + length });
      // The limits may be others than when it was begun.
      checkSize(place, key, bytes);
      if (asked.who.role === 'editor') {
        const whole = await inPieces.whole?.(key, id);
        if (whole !== undefined) await checkUpload(place, asked, key, whole);
      }
      if (!(await inPieces.finish(key, id, before))) throw await changed(place, key);
      return accepted(key);
    },
  },
  {
    method: 'DELETE',
    path: '/uploads-in-pieces/{key}',
    summary: 'Give up an upload: what has come of it is taken away',
    parameters: [ID],
    answers: { 204: { description: 'It is gone' } },
    problems: [404, 422],
    async answer(place, asked, key) {
      const id = idIn(asked);
      await found(place, key, id);
      await place.inPieces.drop(key, id);
      return { status: 204, headers: {}, body: '' };
    },
  },
];

function idIn({ query }: Asked): string {
  return query.get('id') ?? '';
}

/** @throws Problem where it is not said, or is no number of bytes */
function placeIn({ headers }: Asked): { readonly offset: number; readonly isComplete: boolean } {
  const [offset = '', complete = ''] = [headers['upload-offset'], headers['upload-complete']];
  if (!/^\d{1,15}$/.test(offset) || !/^\?[01]$/.test(complete)) throw new Problem('no-offset');
  return { offset: Number(offset), isComplete: complete === '?1' };
}

async function found({ inPieces }: DeskPlace, key: SubmissionKey, id: string): Promise<UploadUnderWay> {
  const underWay = await inPieces.find(key, id);
  if (underWay === undefined) throw new Problem('not-under-way', { key });
  return underWay;
}

function elsewhere(key: SubmissionKey, { offset }: UploadUnderWay): Problem {
  return new Problem('other-offset', { key, offset }, { headers: { 'Upload-Offset': String(offset) } });
}

async function told({ inPieces }: DeskPlace, key: SubmissionKey, id: string, underWay: UploadUnderWay) {
  const addresses = await inPieces.addresses?.(key, id, underWay);
  return { id, ...underWay, pieceBytes: inPieces.pieceBytes, ...(addresses && { addresses }) };
}
