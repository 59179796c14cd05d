import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';
import { createMultipart } from '../../../shared/aws/s3/multipart.ts';

type Reply = readonly [status: number, body: string];
interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

let close = () => undefined as unknown;
afterEach(() => close());

/** S3, as far as it says these. */
async function s3Of(...replies: Reply[]) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const body = (await buffer(request)).toString();
    heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    const [status, text] = replies[heard.length - 1] ?? [500, ''];
    response.writeHead(status, { 'Content-Type': 'application/xml' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  close = () => {
    client.destroy();
    server.close();
    server.closeAllConnections();
  };
  return { multipart: createMultipart(client, 'inbox'), heard };
}

const part = (number: number) =>
  `<Part><PartNumber>${number}</PartNumber><ETag>"${number}"</ETag><Size>5</Size></Part>`;
const listed = (isMore: boolean, ...numbers: number[]): Reply => [
  200,
  `<ListPartsResult><NextPartNumberMarker>9</NextPartNumberMarker><IsTruncated>${isMore}</IsTruncated>${numbers.map(part).join('')}</ListPartsResult>`,
];
const error = (status: number, code: string): Reply => [status, `<Error><Code>${code}</Code></Error>`];
const BEGUN: Reply = [200, '<InitiateMultipartUploadResult><UploadId>one</UploadId></InitiateMultipartUploadResult>'];
const DONE: Reply = [200, '<CompleteMultipartUploadResult><ETag>"x-2"</ETag></CompleteMultipartUploadResult>'];

it('an upload is begun by somebody, and with no checksum that each part would have to bring', async () => {
  const { multipart, heard } = await s3Of(BEGUN);
  expect(await multipart.begin('city/a.mp4', 'Rösa')).toBe('one');
  expect([heard[0]?.method, heard[0]?.url.replace(/&?x-id=\w+/, '')]).toEqual(['POST', '/inbox/city/a.mp4?uploads=']);
  expect(heard[0]?.headers).toMatchObject({ 'x-amz-meta-written-by': 'R%C3%B6sa' });
  expect(Object.keys(heard[0]?.headers ?? {}).filter((name) => /checksum|sdk-checksum/.test(name))).toEqual([]);
});

it('parts are listed page by page, of which the last says that it is', async () => {
  const { multipart, heard } = await s3Of(listed(true, 1, 2), listed(false, 3));
  const parts = await multipart.parts('a.mp4', 'one');
  expect(parts?.map(({ number, bytes, etag }) => [number, bytes, etag])).toEqual([
    [1, 5, '"1"'],
    [2, 5, '"2"'],
    [3, 5, '"3"'],
  ]);
  expect(heard.map(({ url }) => new URL(url, 'http://s3').searchParams.get('part-number-marker'))).toEqual([null, '2']);
});

it('of what S3 does not know nothing is under way, and nothing is to be given up', async () => {
  const unknown = error(404, 'NoSuchUpload');
  const { multipart } = await s3Of(unknown, unknown, error(403, 'AccessDenied'));
  expect(await multipart.parts('a.mp4', 'one')).toBeUndefined();
  await multipart.abort('a.mp4', 'one');
  await expect(multipart.parts('a.mp4', 'one')).rejects.toThrow();
});

it('an address is of one part, one length and one time', async () => {
  const { multipart } = await s3Of();
  const { url, headers } = await multipart.address('a b.mp4', 'one', { number: 3, bytes: 77 }, 1_800);
  const { pathname, searchParams } = new URL(url);
  const of = (name: string) => searchParams.get(name);
  expect([pathname, of('partNumber'), of('uploadId'), of('X-Amz-SignedHeaders'), of('X-Amz-Expires')]).toEqual([
    '/inbox/a%20b.mp4',
    '3',
    'one',
    'content-length;host',
    '1800',
  ]);
  expect([...searchParams.keys()].filter((name) => /checksum/i.test(name))).toEqual([]);
  expect(headers).toEqual({});
});

it('it is completed on a condition, and says whether that held', async () => {
  const parts = [1, 2].map((number) => ({ number, bytes: 5, etag: `"${number}"` }));
  const { multipart, heard } = await s3Of(
    DONE,
    DONE,
    error(412, 'PreconditionFailed'),
    error(409, 'ConditionalRequestConflict'),
    error(404, 'NoSuchUpload'),
    error(403, 'AccessDenied'),
  );
  const complete = (before: Parameters<typeof multipart.complete>[3]) =>
    multipart.complete('a.mp4', 'one', parts, before);
  expect(await complete({ IfNoneMatch: '*' })).toBe(true);
  expect(await complete({ IfMatch: '"seen"' })).toBe(true);
  expect(heard[0]?.headers).toMatchObject({ 'if-none-match': '*' });
  expect(heard[1]?.headers).toMatchObject({ 'if-match': '"seen"' });
  expect(heard[0]?.body).toMatch(/<PartNumber>2<\/PartNumber>/);
  for (let refused = 0; refused < 3; refused++) expect(await complete({ IfNoneMatch: '*' })).toBe(false);
  await expect(complete({ IfNoneMatch: '*' })).rejects.toThrow();
});
