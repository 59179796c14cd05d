import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedmill, temporaryFolder } from '../support/feedmill.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder.path, 'inbox/city'), { recursive: true });
  writeFileSync(join(folder.path, 'inbox/city/ferry.txt'), 'The ferry returns\n\nIt leaves at half past one.\n');
  writeFileSync(join(folder.path, 'inbox/city/渡轮.md'), '---\ntitle: 渡轮回来了\n---\n\n周五下午一点半启航。\n');
});
afterEach(() => folder.remove());

const SITE = { title: 'Daily Quay', url: 'https://quay.example/', tagAuthority: 'quay.example,2026' };

function publishWith(config: string | Uint8Array) {
  writeFileSync(join(folder.path, 'quay.json'), config);
  return feedmill(['publish', '--inbox', 'inbox', '--public', 'public', '--config', 'quay.json'], folder.path);
}

describe('whatever the form of its addresses, a site', () => {
  it.each([
    ['https://Quay.Example/', 'https://quay.example/'],
    ['https://quay.example', 'https://quay.example/'],
    ['https://kai-übersee.example', 'https://xn--kai-bersee-deb.example/'],
    ['https://quay.example:443', 'https://quay.example/'],
    [' HTTP://quay.example:80/late edition ', 'http://quay.example/late%20edition/'],
    ['https://quay.example/a/../b', 'https://quay.example/b/'],
    ['https://quay.example/"b"//ü', 'https://quay.example/%22b%22/%C3%BC/'],
  ])('at %s has every page that its feeds link to', async (written, base) => {
    for (const site of [
      { ...SITE, url: written },
      { ...SITE, feedsUrl: written },
    ]) {
      const { status, err } = await publishWith(JSON.stringify({ site }));
      expect({ status, err }).toEqual({ status: 0, err: '' });
      const feed = JSON.parse(readFileSync(join(folder.path, 'public/all/feed.json'), 'utf8'));
      expect(feed.feed_url).toBe(`${base}all/feed.json`);
      expect(feed.items).toHaveLength(2);
      for (const { url } of feed.items as { url: string }[]) {
        expect(url).toMatch(`${base}articles/`);
        const page = decodeURIComponent(url.slice(base.length));
        expect(existsSync(join(folder.path, 'public', page, 'index.html'))).toBe(true);
      }
    }
  });
});

describe('a configuration that cannot be meant', () => {
  const withSite = (more: object) => JSON.stringify({ site: { ...SITE, ...more } });
  it.each([
    ['an address with a query', withSite({ url: 'https://quay.example/?edition=late' }), /site\.url: .*query/],
    ['an address with a fragment', withSite({ feedsUrl: 'https://quay.example/#top' }), /site\.feedsUrl: .*fragment/],
    ['a password', withSite({ feedsUrl: 'https://desk:tide@quay.example/' }), /site\.feedsUrl: .*password/],
    ['the name of a language', withSite({ language: 'english' }), /site\.language: .*that is "en"/],
    ['an unknown time zone', withSite({ timeZone: 'Europe/Lisboa' }), /site\.timeZone: .*IANA time zone/],
    ['a byte order mark', `\ufeff${withSite({})}`, /\(whole file\): .*byte order mark/],
    ['another encoding', Buffer.from(withSite({ title: 'Überseekai' }), 'latin1'), /\(whole file\): .*UTF-8 at line 1/],
  ])('with %s is refused in a sentence, and publishes nothing', async (_, config, sentence) => {
    const { status, out, err } = await publishWith(config);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder.path, 'public'))).toBe(false);
  });
});
