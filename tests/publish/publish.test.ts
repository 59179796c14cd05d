import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import type { ArticleStore, PublicStore } from '../../shared/pipeline/ports.ts';
import { publishFeed } from '../../shared/publish/feed.ts';
import { PublicationError, publishChanges } from '../../shared/publish/publish.ts';
import { ONE_PIXEL } from '../support/png.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
});
afterEach(() => quay.close());

const ALL = 'all' as FeedId;
/** What begins so is answered with 410. */
const GONE = /^<!DOCTYPE html>\n<!-- 410 -->\n/;
const article = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nThe bridge opened on Friday.\n`;

async function uploadAndPublish(key: string, content: string | Uint8Array): Promise<void> {
  quay.upload(key, content);
  await quay.deliver(key);
  await quay.publish();
}

/** Every public file with its change time, inode and size: any write shows. */
function filesOf(folder: string): string[] {
  return readdirSync(join(folder, 'public'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const { ino, ctimeMs, size } = statSync(path);
      return `${path.slice(folder.length)} ${ino} ${ctimeMs} ${size}`;
    })
    .sort();
}

describe('a publication', () => {
  it('writes three documents a feed, each with its encoded siblings, and the article page', async () => {
    await uploadAndPublish('city/bridge.md', article('The bridge opens'));
    for (const path of ['/all/rss.xml', '/all/atom.xml', '/all/feed.json', '/section/city/rss.xml']) {
      const bytes = readFileSync(join(quay.folder, 'public', path));
      expect(bytes.toString()).toContain('The bridge opens');
      expect(gunzipSync(readFileSync(join(quay.folder, 'public', `${path}.gz`)))).toEqual(bytes);
      expect(brotliDecompressSync(readFileSync(join(quay.folder, 'public', `${path}.br`)))).toEqual(bytes);
    }
    const url =
      /<link>(https:\/\/quay\.example\/articles\/[^<]+)<\/link>/.exec(quay.read('/all/rss.xml') ?? '')?.[1] ?? '';
    expect(quay.read(`${new URL(url).pathname}index.html`)).toContain('<h1');
    for (const page of ['/index.html', '/section/city/index.html'])
      expect(quay.read(page)).toContain('The bridge opens');
    expect(quay.read('/subscribe/index.html')).toContain('/section/city/rss.xml');
  });

  it('that changes no byte writes nothing', async () => {
    await uploadAndPublish('city/bridge.md', article('The bridge opens'));
    const before = filesOf(quay.folder);
    expect(await publishFeed(quay.mill, ALL)).toBe('unchanged');
    await uploadAndPublish('city/bridge.md', article('The bridge opens'));
    expect(filesOf(quay.folder)).toEqual(before);
  });

  it('mends a sibling that a crash left behind', async () => {
    await uploadAndPublish('city/bridge.md', article('The bridge opens'));
    const before = quay.read('/all/rss.xml.gz');
    await quay.mill.publicStore.remove('/all/rss.xml.gz');
    await publishFeed(quay.mill, ALL);
    expect(quay.read('/all/rss.xml.gz')).toBe(before);
  });

  it('of a withdrawal puts in the place of the page that it is gone, and takes the article out of the feeds, which stay', async () => {
    await uploadAndPublish('city/bridge.md', article('The bridge opens'));
    const page = (await quay.mill.store.window(ALL, 1))[0]?.article.path;
    quay.remove('city/bridge.md');
    await quay.deliver('city/bridge.md');
    await quay.publish();
    expect(quay.read(`${page}index.html`)).toMatch(GONE);
    for (const file of ['rss.xml', 'index.html'])
      expect(quay.read(`/section/city/${file}`)).not.toContain('The bridge opens');
    expect(quay.read('/index.html')).not.toContain('The bridge opens');
    expect(quay.read('/section/city/rss.xml')).toContain('<channel>');
  });

  it.each([
    [5, 3],
    [45, 6],
  ])(
    'of one change among %i articles writes its page, those that lead to it, together %i, the files of its feeds and sitemaps, and no other',
    async (count, changed) => {
      for (let index = 0; index < count; index++)
        quay.upload(`${index % 2 === 0 ? 'city' : 'port'}/${index}.md`, article(`Story ${index}`));
      for (let index = 0; index < count; index++)
        await quay.deliver(`${index % 2 === 0 ? 'city' : 'port'}/${index}.md`);
      await quay.publish();
      const before = new Set(filesOf(quay.folder));
      await uploadAndPublish('city/0.md', article('Story 0, corrected'));
      const written = filesOf(quay.folder).filter((file) => !before.has(file));
      const files = written.map((file) =>
        file
          .split(' ')[0]
          ?.slice('/public'.length)
          .replace(/\.(?:br|gz)$/, ''),
      );
      const documents = ['rss.xml', 'atom.xml', 'feed.json', 'index.html'];
      const folders = ['/all', '/section/city', '/language/en'];
      const sitemaps = ['/sitemap-news.xml', '/sitemap.xml'];
      const expected = [...folders.flatMap((folder) => documents.map((file) => `${folder}/${file}`)), ...sitemaps];
      const page = quay.mill.store
        .window(ALL, count)
        .then((all) => all.map(({ article: { path } }) => `${path}index.html`));
      expect(new Set(files.map((file) => (file === '/index.html' ? '/all/index.html' : file)))).toEqual(
        new Set([...expected, ...files.filter((file) => file?.startsWith('/articles/'))]),
      );
      expect(files.filter((file) => file?.startsWith('/articles/'))).toHaveLength(changed);
      expect(await page).toEqual(expect.arrayContaining(files.filter((file) => file?.startsWith('/articles/'))));
    },
  );

  it('before the first article makes pages for what every page leads to', async () => {
    const { publishIndex } = await import('../../shared/publish/index-page.ts');
    await publishIndex(quay.mill);
    expect(quay.read('/index.html')).toContain('Nothing is published here yet.');
    await uploadAndPublish('city/bridge.md', article('The bridge opens'));
    await publishIndex(quay.mill);
    expect(quay.read('/index.html')).toContain('The bridge opens');
  });

  it('shows nothing of a scheduled article, its pictures included', async () => {
    await uploadAndPublish('city/secret.png', ONE_PIXEL);
    await uploadAndPublish('city/secret.md', article('A secret', 'date: 2027-01-01T00:00:00Z\nimage: secret.png\n'));
    await publishFeed(quay.mill, ALL);
    const files = filesOf(quay.folder).map((file) => file.split(' ')[0]);
    expect(files.filter((file) => /articles|media/.test(file ?? ''))).toEqual([]);
    expect(quay.read('/all/rss.xml')).not.toContain('secret');
    quay.at('2027-01-01T00:00:00Z');
    const { release } = await import('../../shared/pipeline/release.ts');
    await release(quay.mill, '2027-01-01T00:00:00Z' as never);
    await quay.publish();
    expect(quay.read('/all/rss.xml')).toContain('A secret');
    expect(filesOf(quay.folder).some((file) => file.startsWith('/public/media/'))).toBe(true);
  });
});

describe('the instant of a feed’s last change', () => {
  const instant = () => {
    const rss = quay.read('/all/rss.xml') ?? '';
    const atom = /<updated>([^<]+)</.exec(quay.read('/all/atom.xml') ?? '')?.[1] ?? '';
    expect(Date.parse(/<lastBuildDate>([^<]+)</.exec(rss)?.[1] ?? '')).toBe(Date.parse(atom));
    return atom;
  };
  const dated = (day: string) => `date: 2026-05-${day}T08:00:00Z\n`;
  beforeEach(async () => {
    quay.at('2026-05-24T08:00:00Z');
    await uploadAndPublish('new.md', article('New', dated('24')));
    await uploadAndPublish('old.md', article('Old', dated('20')));
    quay.at('2026-06-02T10:00:00Z');
  });
  const withdraw = async (key: string) => {
    quay.remove(key);
    await quay.deliver(key);
    await quay.publish();
  };

  it('is that of the newest article where that is later, and stays while nothing changes', async () => {
    await uploadAndPublish('newer.md', article('Newer', dated('26')));
    expect(instant()).toBe('2026-05-26T08:00:00Z');
    quay.at('2026-06-03T10:00:00Z');
    const before = filesOf(quay.folder);
    await publishFeed(quay.mill, ALL);
    expect(filesOf(quay.folder)).toEqual(before);
  });

  it('moves to the withdrawal of the newest article, not back to the one before it', async () => {
    await withdraw('new.md');
    expect(instant()).toBe('2026-06-02T10:00:00Z');
  });

  it('moves when an article comes late with an older date, and when all have gone', async () => {
    await uploadAndPublish('late.md', article('Late', dated('10')));
    expect(instant()).toBe('2026-06-02T10:00:00Z');
    for (const [minute, key] of ['late.md', 'new.md', 'old.md'].entries()) {
      quay.at(`2026-06-02T10:0${minute + 1}:00Z`);
      await withdraw(key);
      expect(instant()).toBe(`2026-06-02T10:0${minute + 1}:00Z`);
    }
  });

  it('moves when the feed is called otherwise', async () => {
    const config = { ...quay.mill.config, site: { ...quay.mill.config.site, title: 'Evening Quay' } };
    await publishFeed({ ...quay.mill, config }, ALL);
    expect(quay.read('/all/rss.xml')).toContain('<title>Evening Quay</title>');
    expect(instant()).toBe('2026-06-02T10:00:00Z');
  });

  it('moves forward under a clock that was put back', async () => {
    await withdraw('new.md');
    quay.at('2026-01-01T00:00:00Z');
    await withdraw('old.md');
    expect(instant()).toBe('2026-06-02T10:00:01Z');
  });

  it('is the same again when a publisher ends before its documents', async () => {
    quay.remove('new.md');
    await quay.deliver('new.md');
    const { publicStore } = quay.mill;
    const full: PublicStore = { ...publicStore, put: () => Promise.reject(new Error('no room')) };
    await expect(publishFeed({ ...quay.mill, publicStore: full }, ALL)).rejects.toThrow('no room');
    quay.at('2026-06-02T11:00:00Z');
    await publishFeed(quay.mill, ALL);
    expect(instant()).toBe('2026-06-02T10:00:00Z');
  });
});

describe('articles that state the same translation key', () => {
  const stated = (title: string, language: string, more = '') =>
    article(title, `language: ${language}\ntranslation-key: Bridge Opens\n${more}`);
  const pageOf = (title: string) =>
    filesOf(quay.folder)
      .map((file) => file.split(' ')[0]?.slice('/public'.length) ?? '')
      .filter((file) => file.startsWith('/articles/'))
      .map((file) => ({ file, text: quay.read(file) ?? '' }))
      .find(({ text }) => text.includes(`<h1>${title}</h1>`));
  const languages = (title: string) =>
    [...(pageOf(title)?.text.matchAll(/<link rel="alternate" hreflang="([^"]+)"/g) ?? [])].map(([, tag]) => tag);

  it('lead to one another from their pages as long as they are out, however each comes and goes', async () => {
    await uploadAndPublish('en.md', stated('The bridge opens', 'en'));
    expect(languages('The bridge opens')).toEqual([]);
    await uploadAndPublish('pt.md', stated('A ponte abre', 'pt'));
    for (const title of ['The bridge opens', 'A ponte abre']) expect(languages(title).toSorted()).toEqual(['en', 'pt']);
    expect(pageOf('The bridge opens')?.text).toMatch(
      /<a rel="alternate" hreflang="pt" lang="pt" href="[^"]+"><bdi>Português</,
    );
    await uploadAndPublish('de.md', stated('Die Brücke öffnet', 'de', 'embargo: 2027-01-01T00:00:00Z\n'));
    expect(languages('A ponte abre').toSorted()).toEqual(['en', 'pt']);
    await uploadAndPublish('other.md', stated('The bridge, again', 'en').replace('Bridge Opens', 'bridge closes'));
    expect(languages('The bridge, again')).toEqual([]);
    quay.remove('en.md');
    await quay.deliver('en.md');
    await quay.publish();
    expect(languages('A ponte abre')).toEqual([]);
    await uploadAndPublish('en.md', stated('The bridge opens', 'en'));
    expect(languages('A ponte abre').toSorted()).toEqual(['en', 'pt']);
    await uploadAndPublish('pt.md', stated('A ponte abre', 'pt').replace(/translation-key.*\n/, ''));
    for (const title of ['The bridge opens', 'A ponte abre']) expect(languages(title)).toEqual([]);
    const files = filesOf(quay.folder).filter((file) => file.includes('together'));
    expect(files).toEqual([]);
    expect(quay.read('/subscribe/index.html')).not.toContain('together');
  });

  it('are not written again when only the text of another changes', async () => {
    await uploadAndPublish('a/en.md', stated('The bridge opens', 'en'));
    await uploadAndPublish('b/pt.md', stated('A ponte abre', 'pt'));
    for (let index = 0; index < 6; index++) await uploadAndPublish(`b/${index}.md`, article(`Between ${index}`));
    const file = () => filesOf(quay.folder).find((one) => one.startsWith(`/public${pageOf('A ponte abre')?.file}`));
    const before = file();
    await uploadAndPublish('a/en.md', stated('The bridge opens', 'en').replace('Friday', 'Saturday'));
    expect(pageOf('The bridge opens')?.text).toContain('on Saturday');
    expect(file()).toBe(before);
  });
});

describe('publishers at the same time', () => {
  /** On each document of the feed, and on each encoded sibling, which hold the same. */
  const expectOnAllFiles = (what: RegExp) => {
    for (const path of ['/all/rss.xml', '/all/atom.xml', '/all/feed.json']) {
      const file = (suffix: string) => readFileSync(join(quay.folder, 'public', path + suffix));
      const text = file('').toString();
      expect(text).toMatch(what);
      expect([gunzipSync(file('.gz')).toString(), brotliDecompressSync(file('.br')).toString()]).toEqual([text, text]);
    }
  };

  it('never leave an older window on top of a newer one', async () => {
    await uploadAndPublish('a.md', article('First'));
    quay.upload('b.md', article('Second'));
    await quay.deliver('b.md');
    const { mill } = quay;
    // Holds this publisher between its window and its puts while another one publishes a newer window.
    let overtaken = false;
    const slow: ArticleStore = {
      ...mill.store,
      async window(feed, limit) {
        const rows = await mill.store.window(feed, limit);
        if (!overtaken) {
          overtaken = true;
          quay.upload('c.md', article('Third'));
          await quay.deliver('c.md');
          await publishFeed(mill, ALL);
          expect(quay.read('/all/rss.xml')).toContain('Third');
        }
        return rows;
      },
    };
    await publishFeed({ ...mill, store: slow }, ALL);
    for (const path of ['/all/rss.xml', '/all/atom.xml', '/all/feed.json']) expect(quay.read(path)).toContain('Third');
  });

  it('never put an instant back, where what is shown comes again between a look at the record and one at the files', async () => {
    await uploadAndPublish('a.md', article('First'));
    const { mill } = quay;
    const instants = () => /<updated>([^<]*)/.exec(quay.read('/all/atom.xml') ?? '')?.[1] ?? '';
    const seen = [instants()];
    let isOvertaken = false;
    const slow: ArticleStore = {
      ...mill.store,
      async feed(id) {
        const record = await mill.store.feed(id);
        if (isOvertaken || id !== ALL) return record;
        isOvertaken = true;
        quay.remove('a.md');
        await quay.deliver('a.md');
        await publishFeed(mill, ALL);
        seen.push(instants());
        quay.upload('a.md', article('First'));
        await quay.deliver('a.md');
        return record;
      },
    };
    const publicStore: PublicStore = {
      ...mill.publicStore,
      async put(file, expected) {
        const result = await mill.publicStore.put(file, expected);
        seen.push(instants());
        return result;
      },
    };
    await publishFeed({ ...mill, store: slow, publicStore }, ALL);
    expect(seen).toEqual(seen.toSorted());
    expect(new Set(seen).size).toBeGreaterThan(2);
  });

  it('end in the newest window on every document and sibling, however they interleave', async () => {
    const { mill } = quay;
    const jittery: PublicStore = {
      head: async (path) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
        return mill.publicStore.head(path);
      },
      read: mill.publicStore.read,
      put: async (file, expected) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
        return mill.publicStore.put(file, expected);
      },
      remove: (path) => mill.publicStore.remove(path),
    };
    const titles = Array.from({ length: 8 }, (_, index) => `Article ${index}`);
    await Promise.all(
      titles.map(async (title, index) => {
        quay.upload(`${index}.md`, article(title));
        await quay.deliver(`${index}.md`);
        await publishFeed({ ...mill, publicStore: jittery }, ALL);
      }),
    );
    const rss = readFileSync(join(quay.folder, 'public/all/rss.xml'));
    for (const title of titles) expect(rss.toString()).toContain(title);
    expect(gunzipSync(readFileSync(join(quay.folder, 'public/all/rss.xml.gz')))).toEqual(rss);
    expect(brotliDecompressSync(readFileSync(join(quay.folder, 'public/all/rss.xml.br')))).toEqual(rss);
  });

  it.each(Array.from({ length: 11 }, (_, step) => step))(
    'show an article that was taken back and came again while a slow one made its write %d, on every file',
    async (step) => {
      await uploadAndPublish('stays.md', article('Stays'));
      await uploadAndPublish('a.md', article('First'));
      const { mill } = quay;
      quay.remove('a.md');
      await quay.deliver('a.md');
      // The slow one has seen the feed without the article. Until its write of that number the article comes again, and another
      // publisher finds the documents as they should be, or mends them.
      let writes = 0;
      const beforeWrite = async () => {
        if (writes++ !== step) return;
        quay.upload('a.md', article('First'));
        await quay.deliver('a.md');
        await publishFeed(mill, ALL);
      };
      const publicStore: PublicStore = {
        ...mill.publicStore,
        put: (file, expected) => beforeWrite().then(() => mill.publicStore.put(file, expected)),
      };
      const store: ArticleStore = {
        ...mill.store,
        putFeed: (record, told) => beforeWrite().then(() => mill.store.putFeed(record, told)),
      };
      await publishFeed({ ...mill, store, publicStore }, ALL);
      expect(writes).toBeGreaterThan(step);
      expectOnAllFiles(/First/);
      expect(await publishFeed(mill, ALL)).toBe('unchanged');
    },
  );

  it('end in what the store says, however articles come and go meanwhile', async () => {
    const { mill } = quay;
    const wait = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    const publicStore: PublicStore = {
      ...mill.publicStore,
      head: (path) => wait().then(() => mill.publicStore.head(path)),
      put: (file, expected) => wait().then(() => mill.publicStore.put(file, expected)),
    };
    const there = new Set<string>();
    const publishing: Promise<unknown>[] = [];
    for (let change = 0; change < 24; change++) {
      const key = `${change % 3}.md`;
      if (there.delete(key)) quay.remove(key);
      else quay.upload(key, article(`Article ${[...there.add(key)].length}`));
      await quay.deliver(key);
      publishing.push(publishFeed({ ...mill, publicStore }, ALL));
      await wait();
    }
    await Promise.all(publishing);
    expect(await publishFeed(mill, ALL)).toBe('unchanged');
  });

  it('end although the index names an article that is nowhere', async () => {
    const { mill } = quay;
    await uploadAndPublish('a.md', article('First'));
    const [entry] = await mill.store.entries(ALL, 1);
    if (entry === undefined) throw new Error('not published');
    const store: ArticleStore = {
      ...mill.store,
      entries: async (feed, limit) => [
        { ...entry, sort: `9${entry.sort}` },
        ...(await mill.store.entries(feed, limit)),
      ],
    };
    quay.upload('b.md', article('Second'));
    await quay.deliver('b.md');
    expect(await publishFeed({ ...mill, store }, ALL)).toBe('updated');
    expectOnAllFiles(/Second/);
  });

  it('do not bring back the page of an article that was withdrawn meanwhile', async () => {
    const { publishArticle } = await import('../../shared/publish/article.ts');
    quay.upload('a.md', article('First'));
    const [receipt] = await quay.deliver('a.md');
    const id = receipt?.articles[0]?.id;
    if (id === undefined) throw new Error('not published');
    const { mill } = quay;
    let withdrawn = false;
    const late: PublicStore = {
      ...mill.publicStore,
      async put(file, expected) {
        if (!withdrawn) {
          withdrawn = true;
          quay.remove('a.md');
          await quay.deliver('a.md');
          await publishArticle(mill, id);
        }
        return mill.publicStore.put(file, expected);
      },
    };
    await publishArticle({ ...mill, publicStore: late }, id);
    expect(quay.read(`${receipt?.articles[0]?.path}index.html`)).toMatch(GONE);
  });
});

describe('a publication in which something fails', () => {
  const png = (width: number) => {
    const bytes = Buffer.from(ONE_PIXEL);
    bytes.writeUInt32BE(width, 16);
    return bytes;
  };
  const files = () => filesOf(quay.folder).map((file) => file.split(' ')[0] ?? '');
  const refusing = (store: PublicStore, what: RegExp): PublicStore => ({
    head: (path) => store.head(path),
    read: (path) => store.read(path),
    put: (file, expected) =>
      what.test(file.path) ? Promise.reject(new Error(`no put of ${file.path}`)) : store.put(file, expected),
    remove: (path) => (what.test(path) ? Promise.reject(new Error(`no removal of ${path}`)) : store.remove(path)),
  });

  it('publishes every other article and feed, and says which are to be published again', async () => {
    const ids = new Map<string, string>();
    for (const name of ['ferry', 'bridge', 'quay']) {
      quay.upload(`${name}/${name}.md`, article(`The ${name}`));
      ids.set(name, (await quay.deliver(`${name}/${name}.md`))[0]?.articles[0]?.id ?? '');
    }
    const { mill } = quay;
    const publicStore = refusing(mill.publicStore, /^\/articles\/the-ferry|^\/section\/bridge\/atom/);
    const changes = await mill.outbox.changes(100);
    const error = await publishChanges({ ...mill, publicStore }, changes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PublicationError);
    expect((error as PublicationError).again).toEqual({ articles: [ids.get('ferry')], feeds: ['section/bridge'] });
    expect(files().filter((path) => path.startsWith('/public/articles/'))).toHaveLength(2);
    for (const path of ['/all/rss.xml', '/section/ferry/atom.xml', '/section/quay/feed.json', '/language/en/rss.xml'])
      expect(quay.read(path)).toBeDefined();
    await publishChanges(mill, (error as PublicationError).again);
    expect(files().filter((path) => path.startsWith('/public/articles/'))).toHaveLength(3);
    expect(quay.read('/section/bridge/atom.xml')).toContain('The bridge');
  });

  it('brings out the page and the other pictures of an article when one cannot be read', async () => {
    for (const name of ['a', 'b', 'c']) {
      quay.upload(`${name}.png`, png(name.charCodeAt(0)));
      await quay.deliver(`${name}.png`);
    }
    quay.upload('quay.md', article('The quay', 'image: a.png\n').concat('\n![b](b.png)\n\n![c](c.png)\n'));
    const [receipt] = await quay.deliver('quay.md');
    const { mill } = quay;
    const inbox: typeof mill.inbox = {
      ...mill.inbox,
      read: (key) => (key === 'b.png' ? Promise.reject(new Error('no answer')) : mill.inbox.read(key)),
    };
    await expect(publishChanges({ ...mill, inbox }, await mill.outbox.changes(100))).rejects.toThrow(
      'was not published',
    );
    expect(files().filter((path) => path.startsWith('/public/media/'))).toHaveLength(2);
    expect(quay.read(`${receipt?.articles[0]?.path}index.html`)).toContain('The quay');
    await quay.publish();
    expect(files().filter((path) => path.startsWith('/public/media/'))).toHaveLength(3);
  });

  it.each([
    ['a picture', 'media'],
    ['the page', 'articles'],
  ])('takes back all of an article but %s that cannot be removed', async (_, folder) => {
    for (const name of ['a', 'b', 'c']) {
      quay.upload(`${name}.png`, png(name.charCodeAt(0)));
      await quay.deliver(`${name}.png`);
    }
    await uploadAndPublish('quay.md', article('The quay').concat('\n![a](a.png) ![b](b.png) ![c](c.png)\n'));
    const shown = () => files().filter((path) => /^\/public\/(media|articles)\//.test(path));
    const stuck =
      shown()
        .find((path) => path.includes(folder))
        ?.replace('/public', '') ?? '';
    expect(shown()).toHaveLength(4);
    const page = shown()
      .find((path) => path.includes('articles'))
      ?.replace('/public', '');
    quay.remove('quay.md');
    await quay.deliver('quay.md');
    const { mill } = quay;
    const publicStore = refusing(mill.publicStore, new RegExp(stuck));
    const changes = await mill.outbox.changes(100);
    await expect(publishChanges({ ...mill, publicStore }, changes)).rejects.toThrow('was not published');
    expect(new Set(shown())).toEqual(new Set([`/public${page}`, `/public${stuck}`]));
    if (stuck === page) expect(quay.read(page)).toContain('The quay');
    else expect(quay.read(`${page}`)).toMatch(GONE);
    expect(quay.read('/all/rss.xml')).not.toContain('The quay');
    await publishChanges(mill, changes);
    expect(shown()).toEqual([`/public${page}`]);
    expect(quay.read(`${page}`)).toMatch(GONE);
  });
});

describe('the cost of a publication', () => {
  it('follows the window, not the archive', async () => {
    const costs = [];
    for (const count of [60, 240]) {
      for (let index = 0; index < count; index++) {
        quay.upload(`archive/${count}-${index}.md`, article(`Article ${index}`, 'date: 2025-01-01\n'));
        await quay.deliver(`archive/${count}-${index}.md`);
      }
      let articles = 0;
      const counting: ArticleStore = {
        ...quay.mill.store,
        async window(feed, limit) {
          const rows = await quay.mill.store.window(feed, limit);
          articles += rows.length;
          return rows;
        },
      };
      await publishFeed({ ...quay.mill, store: counting }, ALL);
      costs.push(articles);
    }
    // And the newest for the language of the page of all parts of the archive, which has new ones.
    expect(costs).toEqual([50, 51]);
  });

  it('is the pages of an article and of those that lead to it, however many its section has', async () => {
    const day = (number: number) => `date: 2025-01-${String(number).padStart(2, '0')}\n`;
    for (let number = 1; number <= 28; number++) {
      quay.upload(`city/${number}.md`, article(`Article ${number}`, day(number)));
      await quay.deliver(`city/${number}.md`);
    }
    await quay.publish();
    const pages = () => filesOf(quay.folder).filter((file) => file.startsWith('/public/articles/'));
    const written = async (change: () => void, key: string) => {
      const before = new Set(pages());
      change();
      await quay.deliver(key);
      await quay.publish();
      const after = pages().filter((file) => !before.has(file));
      return after.map((file) => /\/article-(\d+)-/.exec(file)?.[1] ?? file).toSorted();
    };
    const upload = (number: number, title: string) => () =>
      quay.upload(`city/${number}.md`, article(title, day(number)));
    expect(await written(upload(29, 'Article 29'), 'city/29.md')).toEqual(['28', '29']);
    expect(await written(upload(14, 'Article 14 again'), 'city/14.md')).toEqual(['13', '14', '15', '16', '17', '18']);
    // At its own address it says since then that it was taken back.
    expect(await written(() => quay.remove('city/14.md'), 'city/14.md')).toEqual(['13', '14', '15', '16', '17', '18']);
    const names = pages().map((file) => file.split(' ')[0]?.slice('/public'.length) ?? '');
    expect(names.filter((name) => quay.read(name)?.includes('Article 14'))).toEqual([]);
  });

  it('is one regeneration for a burst of changes', async () => {
    for (let index = 0; index < 20; index++) {
      quay.upload(`${index}.md`, article(`Article ${index}`));
      await quay.deliver(`${index}.md`);
    }
    const changes = await quay.mill.outbox.changes(1_000);
    expect(changes.articles).toHaveLength(20);
    expect(changes.feeds).toEqual(['all', 'language/en']);
  });
});
