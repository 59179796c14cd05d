import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, feedmill, temporaryFolder } from '../support/feedmill.ts';

const folder = temporaryFolder();
const inbox = join(folder.path, 'inbox');
const GOOD = 'A good article\n\nIt has a title and a paragraph that ends in a full stop.\n';

interface Row {
  key: string;
  status: string;
  reasons: { code: string; message: string; line?: number; column?: number }[];
  articleId?: string;
}
let ended: Ended;
let rows: Map<string, Row>;

function put(key: string, content: string | Uint8Array): void {
  mkdirSync(join(inbox, dirname(key)), { recursive: true });
  writeFileSync(join(inbox, key), content);
}

const LONG_KEY = `${'deep-folder-name/'.repeat(55)}article-with-a-long-path.txt`;

beforeAll(async () => {
  put('city/good.txt', GOOD);
  put('city/empty.txt', '');
  put('city/blank.md', ' \n\n\t\n');
  put(
    'city/junk.txt',
    Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
  );
  put('city/huge.txt', `Huge\n\n${'A line of text that is repeated.\n'.repeat(1_600_000)}`);
  put(
    'city/broken-utf8.md',
    Buffer.concat([
      Buffer.from(`# 标题\n\n${'正文。'.repeat(200)}\n`),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from('正文。\n'),
    ]),
  );
  put('city/broken-front-matter.md', '---\ntitle: ok\ntags: [a, b\n---\n\nText.\n');
  put('city/no-title.txt', `${'This is one long paragraph without anything that could be its title. '.repeat(8)}\n`);
  put('city/a + b & c.txt', GOOD);
  put('城市/新闻 一.txt', GOOD);
  put(LONG_KEY, GOOD);
  put('city/program.txt', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...new Array(200).fill(0)]));
  writeFileSync(join(folder.path, 'secret.txt'), 'The secret title\n\nA secret text that nobody may read.\n');
  symlinkSync(join(folder.path, 'secret.txt'), join(inbox, 'city/link.txt'));
  symlinkSync(folder.path, join(inbox, 'outside'));
  execFileSync('mkfifo', [join(inbox, 'city/pipe.txt')]);
  ended = await feedmill(['publish', '--inbox', inbox, '--public', join(folder.path, 'public'), '--json']);
  rows = new Map((JSON.parse(ended.out).receipts as Row[]).map((row) => [row.key, row]));
}, 120_000);
afterAll(() => folder.remove());

describe('a pass over an inbox of bad files', () => {
  it('ends with status 1', () => {
    expect(ended.status).toBe(1);
    expect(ended.err).toMatch(/^feedmill: there is no configuration\. .*\n$/);
  });

  it.each([
    ['city/empty.txt', 'empty-file'],
    ['city/blank.md', 'empty-file'],
    ['city/junk.txt', 'not-text'],
    ['city/huge.txt', 'too-large'],
    ['city/broken-utf8.md', 'undecodable'],
    ['city/broken-front-matter.md', 'front-matter-syntax'],
    ['city/no-title.txt', 'no-title'],
    ['city/program.txt', 'unsupported-format'],
    ['city/link.txt', 'symbolic-link'],
    ['outside', 'symbolic-link'],
    ['city/pipe.txt', 'not-a-file'],
  ])('rejects %s with the reason %s', (key, code) => {
    expect(rows.get(key)).toMatchObject({ status: 'rejected', reasons: [{ code }] });
  });

  it('names line and column where there are such', () => {
    expect(rows.get('city/broken-utf8.md')?.reasons[0]).toMatchObject({ line: 4, column: 1 });
    expect(rows.get('city/broken-front-matter.md')?.reasons[0]?.line).toBeGreaterThanOrEqual(3);
  });

  it.each(['city/good.txt', 'city/a + b & c.txt', '城市/新闻 一.txt', LONG_KEY])('publishes %s', (key) => {
    expect(rows.get(key)).toMatchObject({ status: 'published', reasons: [] });
  });

  it('gives every file a receipt and every article an id of its own', () => {
    expect(rows.size).toBe(15);
    const ids = [...rows.values()].flatMap((row) => row.articleId ?? []);
    expect(new Set(ids).size).toBe(4);
  });

  it('reads nothing outside the inbox, and writes nothing outside the public folder and the state', () => {
    const published = readdirSync(join(folder.path, 'public'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(published.join()).not.toMatch(/secret/i);
    expect(readdirSync(folder.path).sort()).toEqual(['inbox', 'public', 'public.feedmill', 'secret.txt']);
  });
});
