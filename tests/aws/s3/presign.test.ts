import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from '../../cli/run.ts';

beforeEach(() => {
  const environment = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'AKIDEDITOR', AWS_SECRET_ACCESS_KEY: 'secret' };
  for (const [name, value] of Object.entries({
    ...environment,
    AWS_SESSION_TOKEN: undefined,
    AWS_ENDPOINT_URL: undefined,
  }))
    vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

const presign = (...words: string[]) => run('presign', ...words, '--inbox', 's3://uploads/desk');

it('an address is of one key and one time, signed by who calls, and asks nothing of who uploads but the bytes', async () => {
  const { status, out, err } = await presign('city/Größe & Art.docx', '--expires', '30m');
  expect([status, err]).toEqual([0, expect.stringContaining('curl --fail --upload-file')]);
  const { host, pathname, searchParams } = new URL(out);
  expect([host, decodeURIComponent(pathname)]).toEqual([
    'uploads.s3.eu-central-1.amazonaws.com',
    '/desk/city/Größe & Art.docx',
  ]);
  const asked = Object.fromEntries([...searchParams].filter(([name]) => !/Date|Signature|sdk/i.test(name)));
  expect(asked).toEqual({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
    'X-Amz-Credential': expect.stringMatching(/^AKIDEDITOR\/\d{8}\/eu-central-1\/s3\/aws4_request$/),
    'X-Amz-Expires': '1800',
    'X-Amz-SignedHeaders': 'host',
    'x-id': 'PutObject',
  });
  expect(searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  [['../city.md'], /is no upload/],
  [['city/'], /is no upload/],
  [['city/.DS_Store'], /is no upload/],
  [['a.md', '--expires', '8d'], /seven days at the most/],
  [['a.md', '--expires', 'soon'], /--expires must be/],
  [['a.md', '--stack', 'any'], /--stack and --inbox name two places/],
])('of %j there is none', async (words, message) => {
  expect(await presign(...words)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(message) });
});
