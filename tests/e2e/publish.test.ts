import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder.path, 'inbox/city'), { recursive: true });
});
afterEach(() => folder.remove());

const inInbox = (key: string) => join(folder.path, 'inbox', key);
const inPublic = (path: string) => join(folder.path, 'public', path);
const publish = (...more: string[]) =>
  feedmill(['publish', '--inbox', inInbox(''), '--public', inPublic(''), '--now', '2026-06-01T12:00:00Z', ...more]);
const ARTICLE =
  '---\ntitle: The bridge opens\nid: quay-1\ndate: 2026-05-30T08:00:00Z\ntags: [Harbour]\n---\n\nIt opened.\n';

describe('feedmill publish', () => {
  it('prints feeds and receipts as JSON that programs can rely on', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE);
    const { status, out, err } = await publish('--json');
    expect(status).toBe(0);
    expect(err).toMatch(/^feedmill: there is no configuration\. Articles get ids under feedmill\.invalid,2026 .*\n$/);
    const result = JSON.parse(out);
    expect(result.feeds).toContainEqual({
      id: 'all',
      rss: '/all/rss.xml',
      atom: '/all/atom.xml',
      json: '/all/feed.json',
    });
    expect(result.feeds.map(({ id }: { id: string }) => id)).toEqual(['all', 'language/en', 'section/city']);
    expect(result.receipts).toMatchObject([
      { key: 'city/bridge.md', status: 'published', reasons: [], warnings: [], dropped: [] },
    ]);
    const [{ articleId, path, url }] = result.receipts;
    expect(articleId).toMatch(/^tag:feedmill\.invalid,2026:[0-9a-z]{26}$/);
    expect(url).toBe(`http://127.0.0.1:8080${path}`);
    expect(readFileSync(inPublic(`${path}index.html`), 'utf8')).toContain('The bridge opens');
    for (const document of ['all/rss.xml', 'all/atom.xml', 'all/feed.json']) {
      expect(readFileSync(inPublic(document), 'utf8')).toContain(articleId);
    }
  });

  it('goes on with the same article when its file is moved, and says so', async () => {
    writeFileSync(inInbox('bridge.md'), ARTICLE.replace(/id: .*\n/, ''));
    const before = JSON.parse((await publish('--json')).out).receipts[0];
    renameSync(inInbox('bridge.md'), inInbox('city/the-bridge.md'));
    const { out } = await publish('--json');
    const { receipts } = JSON.parse(out);
    expect(receipts).toMatchObject([
      { key: 'bridge.md', status: 'withdrawn', movedTo: 'city/the-bridge.md' },
      {
        key: 'city/the-bridge.md',
        change: 'moved',
        movedFrom: 'bridge.md',
        articleId: before.articleId,
        path: before.path,
      },
    ]);
    const { items } = JSON.parse(readFileSync(inPublic('all/feed.json'), 'utf8'));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([before.articleId]);
  });

  it('writes the same bytes in another folder, and nothing at all the second time', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE);
    writeFileSync(inInbox('city/ferry.txt'), 'The ferry returns\n\nIt leaves at half past one.\n');
    await publish();
    const documents = ['all/rss.xml', 'all/atom.xml', 'all/feed.json', 'all/rss.xml.br', 'all/rss.xml.gz'];
    const first = documents.map((path) => readFileSync(inPublic(path)));
    const times = documents.map((path) => statSync(inPublic(path), { bigint: true }).ctimeNs);
    expect((await publish()).status).toBe(0);
    expect(documents.map((path) => statSync(inPublic(path), { bigint: true }).ctimeNs)).toEqual(times);
    rmSync(inPublic(''), { recursive: true });
    rmSync(join(folder.path, 'public.feedmill'), { recursive: true });
    await publish();
    expect(documents.map((path) => readFileSync(inPublic(path)))).toEqual(first);
  });

  it('takes back what was removed', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE);
    const [{ path }] = JSON.parse((await publish('--json')).out).receipts;
    rmSync(inInbox('city/bridge.md'));
    const { out } = await publish('--json');
    expect(JSON.parse(out).receipts).toMatchObject([{ key: 'city/bridge.md', status: 'withdrawn' }]);
    expect(readFileSync(inPublic(`${path}index.html`), 'latin1')).toMatch(/^<!DOCTYPE html>\n<!-- 410 -->\n/);
    expect(path).toMatch(/^\/articles\//);
    expect(readFileSync(inPublic('all/rss.xml'), 'utf8')).not.toContain('<item>');
  });

  it('keeps a future article back, and brings it out when its time has come', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE.replace('2026-05-30T08:00:00Z', '2026-06-02T08:00:00Z'));
    expect(JSON.parse((await publish('--json')).out).receipts).toMatchObject([{ status: 'scheduled' }]);
    expect(readFileSync(inPublic('all/rss.xml'), 'utf8')).not.toContain('bridge');
    const later = await feedmill([
      'publish',
      '--inbox',
      inInbox(''),
      '--public',
      inPublic(''),
      '--now',
      '2026-06-02T08:00:00Z',
      '--json',
    ]);
    expect(JSON.parse(later.out).receipts).toMatchObject([{ status: 'published' }]);
    expect(readFileSync(inPublic('all/rss.xml'), 'utf8')).toContain('The bridge opens');
  });

  it('publishes an empty feed from an empty inbox', async () => {
    const { status, out } = await publish();
    expect({ status, out }).toEqual({ status: 0, out: 'The inbox is empty.\n' });
    expect(readFileSync(inPublic('all/atom.xml'), 'utf8')).toContain('<feed');
  });

  it('follows a change of the configuration on every page and feed', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE);
    const config = join(folder.path, 'feedmill.config.json');
    const site = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };
    writeFileSync(config, JSON.stringify({ site }));
    const [{ path }] = JSON.parse((await publish('--config', config, '--json')).out).receipts;
    writeFileSync(config, JSON.stringify({ site: { ...site, title: 'Weekly Quay' } }));
    await publish('--config', config);
    for (const file of ['all/rss.xml', 'section/city/feed.json', `${path}index.html`, 'index.html']) {
      expect(readFileSync(inPublic(file), 'utf8')).toContain('Weekly Quay');
    }
  });

  it('refuses the state of another inbox, which would withdraw everything', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE);
    await publish();
    mkdirSync(join(folder.path, 'other'));
    const { status, err } = await feedmill([
      'publish',
      '--inbox',
      join(folder.path, 'other'),
      '--public',
      inPublic(''),
    ]);
    expect(status).toBe(2);
    expect(err).toContain('--state');
    expect(readFileSync(inPublic('all/rss.xml'), 'utf8')).toContain('The bridge opens');
  });
});

describe('feedmill rebuild', () => {
  it('restores a public folder that was lost, byte for byte', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE);
    const [{ path }] = JSON.parse((await publish('--json')).out).receipts;
    const files = ['all/rss.xml', 'all/feed.json.gz', `${path}index.html`];
    const before = files.map((file) => readFileSync(inPublic(file)));
    rmSync(inPublic(''), { recursive: true });
    const { status } = await feedmill(['rebuild', '--inbox', inInbox(''), '--public', inPublic('')]);
    expect(status).toBe(0);
    expect(files.map((file) => readFileSync(inPublic(file)))).toEqual(before);
  });
});

describe('feedmill status', () => {
  it('tells what became of every upload, or of one', async () => {
    writeFileSync(inInbox('city/bridge.md'), ARTICLE);
    writeFileSync(inInbox('city/empty.txt'), '');
    // Receipts are listed newest upload first.
    utimesSync(inInbox('city/empty.txt'), new Date('2026-01-01'), new Date('2026-01-01'));
    await publish();
    const all = await feedmill(['status', '--public', inPublic(''), '--json']);
    expect(JSON.parse(all.out)).toMatchObject([
      { key: 'city/bridge.md', status: 'published', articles: [{ title: 'The bridge opens' }] },
      { key: 'city/empty.txt', status: 'rejected', reasons: [{ code: 'empty-file' }] },
    ]);
    const one = await feedmill(['status', 'city/empty.txt', '--public', inPublic('')]);
    expect(one.status).toBe(0);
    expect(one.out).toBe('rejected  city/empty.txt\n  Problem      The file is empty. [empty-file]\n');
    expect((await feedmill(['status', 'city/none.txt', '--public', inPublic('')])).status).toBe(1);
  });
});
