import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPass } from '../../functions/local/pass/pass.ts';
import { renderWanted } from '../../functions/local/pictures/render-wanted.ts';
import { renderAll } from '../../functions/local/pictures/renderer.ts';
import { reconcileDeps } from '../../functions/local/reconcile.ts';
import { TIERS } from '../../shared/article/media/rendition.ts';
import type { FeedId, LiveArticle } from '../../shared/article/types.ts';
import { renderPicture } from '../../shared/media/renditions/render.ts';
import { makeRenditions, type RenditionDeps } from '../../shared/publish/renditions.ts';
import type { Finding } from '../../shared/reconcile/finding.ts';
import { reconcile } from '../../shared/reconcile/reconcile.ts';
import { waves } from '../support/pictures.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const ALL = 'all' as FeedId;
let quay: TestMill;
let harbour: Buffer;
/** How many pictures were. */
let rendered: number;
beforeEach(async () => {
  quay = await openTestMill();
  harbour ??= await waves(700, 500).jpeg().toBuffer();
  rendered = 0;
});
afterEach(() => quay.close());

const render: RenditionDeps['render'] = async (picture, wanted) => {
  rendered++;
  return renderPicture(picture, wanted);
};
const article = (title: string, picture = 'harbour.jpg') =>
  `# ${title}\n\nThe ferries stay in port.\n\n![The harbour](${picture})\n`;

async function upload(key: string, content: string | Uint8Array): Promise<void> {
  quay.upload(key, content);
  await quay.deliver(key);
}

/** As a pass does, and what runs beside it. */
async function settle(): Promise<void> {
  await quay.publish();
  await renderWanted(quay.mill, render);
  await quay.publish();
}

const only = async (): Promise<LiveArticle> => {
  const [entered] = await quay.mill.store.window(ALL, 1);
  if (entered === undefined) throw new Error('nothing is out');
  return entered.article;
};
const page = async () => quay.read(`${(await only()).path}index.html`) ?? '';
const mediaFiles = () => {
  const found = readdirSync(join(quay.folder, 'public'), { recursive: true, encoding: 'utf8' });
  return found.filter((name) => name.startsWith('media/')).sort();
};
/** What pages show under `/media/` that is not there. */
const missingOnPages = () => {
  const all = readdirSync(join(quay.folder, 'public'), { recursive: true, encoding: 'utf8' });
  const there = new Set(mediaFiles());
  return all
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => [...(quay.read(name) ?? '').matchAll(/quay\.example(\/media\/[^ "]+)/g)])
    .flatMap(([, path = '']) => (there.has(path.slice(1)) ? [] : [path]));
};
const lose = async (isLost: (file: string) => boolean) => {
  for (const file of mediaFiles().filter(isLost)) await quay.mill.publicStore.remove(`/${file}` as '/');
};
const feeds = () => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => quay.read(`/all/${file}`));

describe('the pictures of an article', () => {
  it('are there in other sizes after it is out, and change its pages alone', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    quay.at('2026-06-01T12:01:00Z');
    await quay.publish();
    const before = { page: await page(), front: quay.read('/index.html'), feeds: feeds(), article: await only() };
    expect(before.page).toContain('<img fetchpriority="high" src="');
    expect(before.page).not.toContain('srcset');
    quay.at('2026-06-01T13:00:00Z');
    expect(await renderWanted(quay.mill, render)).toBe(1);
    await quay.publish();
    const [medium] = (await only()).media;
    const own = `https://quay.example${medium?.path}`;
    const stem = own.replace('.jpg', '');
    // In WebP as wide as the picture itself; in JPEG that is the picture.
    expect(await page()).toContain(
      `<picture><source type="image/webp" srcset="${stem}-320-1.webp 320w, ${stem}-640-1.webp 640w, ${stem}-1280-1.webp 700w" sizes="(min-width:68rem) 1020px,93vw">` +
        `<img srcset="${stem}-320-1.jpg 320w, ${stem}-640-1.jpg 640w, ${own} 700w" sizes="(min-width:68rem) 1020px,93vw" fetchpriority="high" src="${own}" alt="The harbour" width="700" height="500" /></picture>`,
    );
    expect(quay.read('/index.html')).toContain(`srcset="${stem}-320-1.webp 320w`);
    expect(mediaFiles()).toHaveLength(6);
    for (const [, path = ''] of (await page()).matchAll(/https:\/\/quay\.example(\/media\/[^ "]+)/g))
      expect(mediaFiles()).toContain(path.slice(1));
    expect(feeds()).toEqual(before.feeds);
    const { media: _, ...same } = before.article;
    expect(await only()).toMatchObject(same);
  });

  it('are rendered once, however often the article changes, and for all articles that show them', async () => {
    await upload('city/harbour.jpg', harbour);
    for (let version = 1; version <= 5; version++) {
      await upload('city/ferries.md', article(`Ferries stay in port, day ${version}`));
      await settle();
    }
    await upload('city/storm.md', article('The storm'));
    await settle();
    expect(rendered).toBe(1);
    for (const { article } of await quay.mill.store.window(ALL, 2))
      expect(quay.read(`${article.path}index.html`)).toContain('<picture>');
    // Nothing waits, and nothing changes any more.
    const before = mediaFiles();
    await settle();
    expect(rendered).toBe(1);
    expect(mediaFiles()).toEqual(before);
  });

  it('go with the article, and not before the last that shows them', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await upload('city/storm.md', article('The storm'));
    await settle();
    expect(mediaFiles()).toHaveLength(6);
    quay.remove('city/ferries.md');
    await quay.deliver('city/ferries.md');
    await settle();
    expect(mediaFiles()).toHaveLength(6);
    quay.remove('city/storm.md');
    await quay.deliver('city/storm.md');
    await settle();
    expect(mediaFiles()).toEqual([]);
  });

  it('are those of the picture that it shows now', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await settle();
    const before = mediaFiles();
    await upload('city/harbour.jpg', await waves(700, 500, { seed: 3 }).jpeg().toBuffer());
    await settle();
    expect(mediaFiles()).toHaveLength(6);
    expect(mediaFiles().filter((file) => before.includes(file))).toEqual([]);
    expect(await page()).toContain('<picture>');
  });

  it('are made again where they were lost, and the page does without them until then', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await settle();
    const pass = () => runPass(quay.mill, { extent: 'changes', leavesInbox: true });
    await pass();
    const before = { page: await page(), media: mediaFiles() };
    await lose((file) => file.includes('-320-1.webp'));
    const { articles } = await quay.mill.patrol.all();
    expect(articles).toEqual([(await only()).id]);
    await pass();
    expect(await page()).not.toContain('-320-1.webp');
    expect(await page()).toContain('-640-1.webp');
    expect(missingOnPages()).toEqual([]);
    await settle();
    expect({ page: await page(), media: mediaFiles() }).toEqual(before);
  });

  it('are tried again by the next process, however soon it comes, where the disk was full', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await quay.publish();
    const full = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    const { publicStore } = quay.mill;
    await renderWanted({ ...quay.mill, publicStore: { ...publicStore, put: full } }, render);
    expect(await renderWanted(quay.mill, render)).toBe(0);
    // One that begins and is broken off at once.
    await renderAll(quay.mill, AbortSignal.abort());
    expect(await renderWanted(quay.mill, render)).toBe(1);
    expect(mediaFiles()).toHaveLength(6);
  });

  it('stay as they are where none can be made, which is asked once', async () => {
    await upload('city/harbour.jpg', harbour.subarray(0, harbour.length / 2));
    await upload('city/ferries.md', article('Ferries stay in port'));
    await settle();
    await upload('city/ferries.md', article('Ferries stay in port today'));
    await settle();
    expect(rendered).toBe(1);
    expect(await page()).toContain('src="https://quay.example/media/');
    expect(await page()).not.toContain('srcset');
  });

  it('are told to be too large for it on the receipt', async () => {
    const { png } = await import('../support/png.ts');
    await upload('city/map.png', png(9_000, 8_000));
    await upload('city/ferries.md', article('Ferries stay in port', 'map.png'));
    await settle();
    const warnings = (await quay.mill.store.upload('city/map.png' as never))?.value.receipt.warnings;
    expect(warnings).toEqual([{ code: 'picture-too-large', detail: { pixels: 72_000_000 } }]);
    expect(rendered).toBe(0);
  });
});

describe('a comparison of all public files', () => {
  const compare = async (publicStore = quay.mill.publicStore): Promise<readonly Finding[]> => {
    const found: Finding[] = [];
    const deps = reconcileDeps(
      { ...quay.mill, publicStore },
      { mode: 'heal', found: (finding) => found.push(finding) },
    );
    await reconcile(deps, { stage: 'files', after: '', there: 0, gone: 0 });
    return found;
  };
  const twoArticles = async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await upload('city/storm.md', article('The storm'));
    await settle();
  };

  it.each([
    ['one', (file: string) => file.includes('-640-1.webp')],
    ['every', (file: string) => /-\d+-\d+\./.test(file)],
  ])('never leaves a page with more that is not there, where %s rendition was lost', async (_, isLost) => {
    await twoArticles();
    const before = mediaFiles();
    await lose(isLost);
    const lost = before.filter((file) => !mediaFiles().includes(file)).map((file) => `/${file}`);
    const others = () => missingOnPages().filter((path) => !lost.includes(path));
    const seen: string[] = [];
    const { publicStore } = quay.mill;
    const found = await compare({
      ...publicStore,
      async put(...words) {
        const result = await publicStore.put(...words);
        seen.push(...others());
        return result;
      },
      async remove(path) {
        await publicStore.remove(path);
        seen.push(...others());
      },
    });
    expect(seen).toEqual([]);
    expect(found.flatMap((finding) => (finding.kind === 'missing' ? finding.path : [])).sort()).toEqual(lost);
    expect(found.filter(({ kind }) => kind === 'orphaned')).toEqual([]);
    await quay.publish();
    expect(missingOnPages()).toEqual([]);
    await settle();
    expect(mediaFiles()).toEqual(before);
    expect(await page()).toContain('-640-1.webp');
    expect(await compare()).toEqual([]);
  });

  it('finds a rendition that was cut off, and has it made again', async () => {
    await twoArticles();
    const cut = mediaFiles().find((file) => file.includes('-640-1.webp')) ?? '';
    const whole = readFileSync(join(quay.folder, 'public', cut));
    const cutOff = () => writeFileSync(join(quay.folder, 'public', cut), whole.subarray(0, 50));
    cutOff();
    expect(await compare()).toContainEqual({ kind: 'stale', path: `/${cut}` });
    await quay.publish();
    for (const { article } of await quay.mill.store.window(ALL, 2))
      expect(quay.read(`${article.path}index.html`)).not.toContain(cut);
    expect(quay.read('/index.html')).not.toContain(cut);
    await settle();
    expect(readFileSync(join(quay.folder, 'public', cut))).toEqual(whole);
    expect(await page()).toContain(cut);
    expect(await compare()).toEqual([]);
    // Where only who makes them may change articles, that one finds it.
    cutOff();
    await makeRenditions({ ...quay.mill, render }, (await only()).id);
    expect(readFileSync(join(quay.folder, 'public', cut))).toEqual(whole);
  });

  it('asks for renditions that nobody was asked for, and tells of no others', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await quay.publish();
    // Asked for, and not made yet.
    expect(await compare()).toEqual([]);
    const { now } = quay.mill.clock;
    for (const { mark } of await quay.mill.renditionRequests.waiting(now(), 10))
      await quay.mill.renditionRequests.settled(mark);
    const [medium] = (await only()).media;
    expect(await compare()).toEqual([{ kind: 'unrendered', path: medium?.path }]);
    await settle();
    expect(await page()).toContain('srcset');
    expect(await compare()).toEqual([]);
  });

  it('leaves what is made at this moment, and takes out what nobody waits for', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await quay.publish();
    const { commit } = quay.mill.store;
    const found: Finding[] = [];
    const between: typeof commit = async (one) => {
      found.push(...(await compare()));
      return commit(one);
    };
    await makeRenditions({ ...quay.mill, render, store: { ...quay.mill.store, commit: between } }, (await only()).id);
    await quay.publish();
    expect(found).toEqual([]);
    expect(mediaFiles()).toHaveLength(6);
    expect(missingOnPages()).toEqual([]);
    const stray = mediaFiles()[1]?.replace(/[0-9a-f]{8}-/, '00000000-') ?? '';
    writeFileSync(join(quay.folder, 'public', stray), harbour);
    expect(await compare()).toEqual([{ kind: 'orphaned', path: `/${stray}` }]);
  });
});

describe('a process that ends while it renders', () => {
  it('at any write leaves no page that shows what is not there, and nothing that is not made by the next', async () => {
    let whole = '';
    for (let writes = 0; writes < 9; writes++) {
      await quay.close();
      quay = await openTestMill();
      await upload('city/harbour.jpg', harbour);
      await upload('city/ferries.md', article('Ferries stay in port'));
      await quay.publish();
      let left = writes;
      const { store, publicStore } = quay.mill;
      const dying =
        <T extends unknown[], R>(write: (...what: T) => Promise<R>) =>
        (...what: T): Promise<R> => {
          if (left-- <= 0) throw new Error('the process ends here');
          return write(...what);
        };
      const mortal = {
        ...quay.mill,
        render,
        store: { ...store, commit: dying(store.commit) },
        publicStore: { ...publicStore, put: dying(publicStore.put) },
      };
      const ended = await makeRenditions(mortal, (await only()).id).then(
        () => 'done',
        () => 'ended',
      );
      await quay.publish();
      for (const [, path = ''] of (await page()).matchAll(/quay\.example(\/media\/[^ "]+)/g))
        expect(mediaFiles()).toContain(path.slice(1));
      await settle();
      expect(mediaFiles()).toHaveLength(6);
      whole ||= await page();
      expect(await page()).toBe(whole);
      if (ended === 'done') return;
    }
    throw new Error('it was never done');
  });

  it('leaves nothing of an article that is taken back meanwhile', async () => {
    await upload('city/harbour.jpg', harbour);
    await upload('city/ferries.md', article('Ferries stay in port'));
    await quay.publish();
    const meanwhile: RenditionDeps['render'] = async (picture, wanted) => {
      quay.remove('city/ferries.md');
      await quay.deliver('city/ferries.md');
      await quay.publish();
      return render(picture, wanted);
    };
    await renderWanted(quay.mill, meanwhile);
    expect(rendered).toBe(1);
    expect(mediaFiles()).toEqual([]);
    // Killed between its writes and its look at the store, the next one takes out what it left.
    await upload('city/ferries.md', article('Ferries stay in port'));
    await quay.publish();
    const { id, media } = await only();
    const stray = media[0]?.path?.replace('.jpg', `-${TIERS[1]}-1.webp`) as '/';
    quay.remove('city/ferries.md');
    await quay.deliver('city/ferries.md');
    await quay.publish();
    const file = { path: stray, bytes: harbour, contentType: 'image/webp', cacheControl: '', digest: 'none' };
    await quay.mill.publicStore.put(file, undefined);
    expect(readFileSync(join(quay.folder, 'public', stray))).toHaveLength(harbour.length);
    await makeRenditions({ ...quay.mill, render }, id);
    expect(mediaFiles()).toEqual([]);
  });
});
