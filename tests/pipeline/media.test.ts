import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, FeedId, Instant, LiveArticle, SubmissionKey } from '../../shared/article/types.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import type { PublicStore } from '../../shared/pipeline/ports.ts';
import { release } from '../../shared/pipeline/release.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import type { Commit, SubmissionRef } from '../../shared/pipeline/types.ts';
import { publishArticle } from '../../shared/publish/article.ts';
import { inWords } from '../support/in-words.ts';
import { live } from '../support/live.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';
import { iso, latin1, moov, mp3, wav } from './media-files.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
});
afterEach(() => quay.close());

const article = (title: string, more: string, body = 'The bridge opened on Friday.') =>
  `---\ntitle: ${title}\n${more}\n---\n\n${body}\n`;

const gif = (width: number) => Buffer.concat([latin1('GIF89a'), Buffer.from([width, 0, 4, 0, 0, 0, 0, 0x3b])]);

/** Uploads, and publishes what comes of it. */
async function take(key: string, content: string | Uint8Array | undefined): Promise<void> {
  if (content === undefined) quay.remove(key);
  else quay.upload(key, content);
  await quay.deliver(key);
  await quay.publish();
}

async function idOf(key: string): Promise<ArticleId> {
  const [id] = await quay.mill.store.articlesOf(key as never);
  if (id === undefined) throw new Error(`${key} carries no article`);
  return id;
}

async function stored(key: string): Promise<LiveArticle> {
  const found = await quay.mill.store.article(await idOf(key));
  if (found === undefined) throw new Error(`${key} is not stored`);
  return live(found.value);
}

function publicMedia(): readonly string[] {
  try {
    return readdirSync(join(quay.folder, 'public', 'media')).map((name) => `/media/${name}`);
  } catch {
    return [];
  }
}

const pathsOf = async (key: string) => (await stored(key)).media.map(({ path }) => path);

describe('a recording', () => {
  it('is the enclosure, with its length and duration in every format', async () => {
    const talk = wav({ seconds: 2.5 });
    await take('city/talk.wav', talk);
    await take('city/bridge.md', article('The talk', '', '<audio src="talk.wav"></audio>\n\nListen.'));
    const url = `https://quay.example${(await pathsOf('city/bridge.md'))[0]}`;
    expect(quay.read('/all/rss.xml')).toContain(
      `<enclosure url="${url}" length="${talk.length}" type="audio/wav"/>\n` +
        `<media:content url="${url}" type="audio/wav" medium="audio" fileSize="${talk.length}" duration="2.5"/>`,
    );
    expect(quay.read('/all/atom.xml')).toContain(`length="${talk.length}"`);
    expect(JSON.parse(quay.read('/all/feed.json') ?? '').items[0].attachments).toEqual([
      { url, mime_type: 'audio/wav', size_in_bytes: talk.length, duration_in_seconds: 2.5 },
    ]);
  });

  it('goes before pictures, and a film is as large as its file says', async () => {
    await take('city/a.gif', gif(9));
    await take('city/film.mov', iso('qt  ', moov(12, [{ handler: 'vide', width: 320, height: 180 }])));
    await take('city/a.md', article('Film', 'image: a.gif', '<video src="film.mov"></video>\n\nLook.'));
    const [picture, film] = await pathsOf('city/a.md');
    expect((await stored('city/a.md')).html).toContain(
      `<video src="https://quay.example${film}" controls width="320" height="180">`,
    );
    expect(quay.read('/all/rss.xml')).toMatch(
      new RegExp(`<enclosure url="https://quay.example${film}" length="\\d+" type="video/quicktime"/>`),
    );
    expect(publicMedia()).toEqual([film, picture].sort());
  });

  it('that lies elsewhere is no enclosure unless its length is stated', async () => {
    const src = 'https://sounds.example/talk.mp3';
    await take('a.md', article('Talk', '', `<audio src="${src}"></audio>\n\nListen.`));
    expect(quay.read('/all/rss.xml')).not.toContain('<enclosure');
    expect(quay.read('/all/rss.xml')).toContain(`<media:content url="${src}" type="audio/mpeg" medium="audio"/>`);
  });
});

describe('what a body refers to', () => {
  it('is published with it: linked documents, other sizes, posters', async () => {
    await take('report.pdf', latin1('%PDF-1.7\n'));
    await take('small.gif', gif(1));
    await take('large.gif', gif(2));
    await take('poster.gif', gif(3));
    await take('talk.mp3', mp3(3));
    const body = [
      '[The report](report.pdf), in full.',
      '<img src="small.gif" srcset="small.gif 1x, large.gif 2x">',
      '<video src="https://films.example/a.mp4" poster="poster.gif"></video>',
    ];
    await take('a.md', article('All', '', body.join('\n\n')));
    const { html, media, variants = [] } = await stored('a.md');
    expect(media.map(({ type }) => type)).toEqual(['application/pdf', 'image/gif', 'video/mp4']);
    expect(variants).toHaveLength(2);
    const shown = [...html.matchAll(/https:\/\/quay\.example(\/media\/[\w.]+)/g)].map(([, path]) => path);
    expect(publicMedia()).toEqual([...new Set(shown)].sort());
    expect(publicMedia()).toHaveLength(4);
    expect(quay.read('/all/rss.xml')).toMatch(/<enclosure url="[^"]+\.pdf" length="9" type="application\/pdf"\/>/);
  });
});

describe('a picture that is replaced', () => {
  it('gets another address, and the article an update; the old file is not public any more', async () => {
    await take('city/a.gif', gif(1));
    await take('city/a.md', article('A', 'image: a.gif'));
    const [before] = await pathsOf('city/a.md');
    quay.at('2026-06-02T08:00:00Z');
    await take('city/a.gif', gif(2));
    const [after] = await pathsOf('city/a.md');
    expect(after).not.toBe(before);
    expect((await stored('city/a.md')).updated).toBe('2026-06-02T08:00:00Z');
    expect(publicMedia()).toEqual([after]);
    await take('city/a.gif', gif(1));
    expect(publicMedia()).toEqual([before]);
  });
});

describe('a picture of more articles than one process should look at', () => {
  const keys = Array.from({ length: 101 }, (_, n) => `city/${n}.md`);

  it('is shown in them when those are looked at, which is postponed', async () => {
    for (const key of keys) {
      quay.upload(key, article(`Tram ${key}`, 'date: 2026-03-01', '![A bridge](bridge.gif)\n\nText.'));
      await quay.deliver(key);
    }
    quay.upload('city/bridge.gif', gif(3));
    const postponed: SubmissionRef[] = [];
    const postpone = async (refs: readonly SubmissionRef[]) => void postponed.push(...refs);
    const key = 'city/bridge.gif' as SubmissionKey;
    const receipts = await ingest({ ...quay.mill, postpone }, { key, revision: revisionOf('ff') });
    expect(receipts.map((receipt) => receipt.key)).toEqual([key]);
    expect(new Set(postponed.map((ref) => ref.key))).toEqual(new Set(keys));
    expect(await pathsOf('city/7.md')).toEqual([]);
    for (const ref of postponed) await ingest({ ...quay.mill, postpone }, ref);
    expect(await pathsOf('city/7.md')).toHaveLength(1);
    expect(postponed).toHaveLength(101);
  });

  it('brings up a hundred at once', async () => {
    for (const key of keys.slice(1)) {
      quay.upload(key, article(`Tram ${key}`, 'date: 2026-03-01', '![A bridge](bridge.gif)\n\nText.'));
      await quay.deliver(key);
    }
    quay.upload('city/bridge.gif', gif(3));
    const postpone = () => Promise.reject(new Error('postponed'));
    const key = 'city/bridge.gif' as SubmissionKey;
    expect(await ingest({ ...quay.mill, postpone }, { key, revision: revisionOf('ff') })).toHaveLength(101);
  });
});

describe('media of an article that is taken back', () => {
  it.each([
    ['withdrawn', undefined],
    ['made a draft', article('A', 'image: a.gif\ndraft: true')],
    ['scheduled anew', article('A', 'image: a.gif\ndate: 2026-09-01')],
  ])('are not public any more when it is %s', async (_, next) => {
    await take('a.gif', gif(1));
    await take('a.md', article('A', 'image: a.gif'));
    expect(publicMedia()).toHaveLength(1);
    await take('a.md', next);
    expect(publicMedia()).toEqual([]);
    await take('a.md', article('A', 'image: a.gif'));
    expect(publicMedia()).toHaveLength(1);
  });

  it('are not public any more when it expires', async () => {
    await take('a.gif', gif(1));
    await take('a.md', article('A', 'image: a.gif\nexpires: 2026-06-03T08:00:00Z'));
    expect(publicMedia()).toHaveLength(1);
    await release(quay.mill, '2026-06-03T08:00:00Z' as Instant);
    await quay.publish();
    expect(publicMedia()).toEqual([]);
  });

  it('stay while another article shows the same bytes, from whatever upload', async () => {
    await take('a.gif', gif(1));
    await take('copy.gif', gif(1));
    await take('a.md', article('A', 'image: a.gif'));
    await take('b.md', article('B', 'image: copy.gif'));
    const [path] = await pathsOf('a.md');
    await take('a.md', undefined);
    expect(publicMedia()).toEqual([path]);
    await take('b.md', undefined);
    expect(publicMedia()).toEqual([]);
  });

  it('do not stay for an article that is not out', async () => {
    await take('a.gif', gif(1));
    await take('a.md', article('A', 'image: a.gif'));
    await take('b.md', article('B', 'image: a.gif\ndate: 2026-09-01'));
    await take('a.md', undefined);
    expect(publicMedia()).toEqual([]);
  });
});

describe('publishers at the same time', () => {
  /** Article A was withdrawn, B comes out with the same picture while the file is being removed. */
  async function removedMeanwhile(remove: PublicStore['remove']): Promise<PublicStore> {
    await take('a.gif', gif(1));
    await take('a.md', article('A', 'image: a.gif'));
    quay.remove('a.md');
    await quay.deliver('a.md');
    let isOut = false;
    return {
      ...quay.mill.publicStore,
      async remove(path) {
        if (!isOut && path.startsWith('/media/')) {
          isOut = true;
          quay.upload('b.md', article('B', 'image: a.gif'));
          await quay.deliver('b.md');
          await publishArticle(quay.mill, await idOf('b.md'));
        }
        return remove(path);
      },
    };
  }

  it('do not take from an article what comes out with it', async () => {
    const publicStore = await removedMeanwhile(quay.mill.publicStore.remove);
    await publishArticle({ ...quay.mill, publicStore }, await idOf('a.md'));
    expect(publicMedia()).toEqual(await pathsOf('b.md'));
  });

  it('mend what was cut short after the removal', async () => {
    const publicStore = await removedMeanwhile(async (path) => {
      await quay.mill.publicStore.remove(path);
      if (path.startsWith('/media/')) throw new Error('killed');
    });
    const id = await idOf('a.md');
    await expect(publishArticle({ ...quay.mill, publicStore }, id)).rejects.toThrow('killed');
    expect(publicMedia()).toEqual([]);
    await publishArticle(quay.mill, id);
    expect(publicMedia()).toEqual(await pathsOf('b.md'));
  });

  it('do not bring back a picture whose article was withdrawn meanwhile, where the page is elsewhere', async () => {
    await take('a.gif', gif(1));
    quay.upload('a.md', article('A', 'image: a.gif\nurl: https://elsewhere.example/a'));
    await quay.deliver('a.md');
    const id = await idOf('a.md');
    let isWithdrawn = false;
    const late: PublicStore = {
      ...quay.mill.publicStore,
      async put(file, expected) {
        if (!isWithdrawn) {
          isWithdrawn = true;
          quay.remove('a.md');
          await quay.deliver('a.md');
          await publishArticle(quay.mill, id);
        }
        return quay.mill.publicStore.put(file, expected);
      },
    };
    await publishArticle({ ...quay.mill, publicStore: late }, id);
    expect(publicMedia()).toEqual([]);
  });
});

it('a lead picture is as large as its bytes say, whatever its format states', async () => {
  await take('a.gif', gif(9));
  await take('a.md', article('A', 'image: a.gif'));
  expect((await stored('a.md')).html).toContain('alt="" width="9" height="4" />');
  const picture = { type: 'picture', renditions: { original: { href: 'a.gif', width: 900, height: 600 } } };
  const item = { uri: 'urn:x:1', headline: 'B', body_xhtml: '<p>Text.</p>', associations: { featuremedia: picture } };
  await take('b.json', JSON.stringify(item));
  const { html, media } = await stored('b.json');
  expect(html).toContain('alt="" width="9" height="4" />');
  expect(media).toMatchObject([{ width: 9, height: 4 }]);
});

describe('a file that is called a picture and is none', () => {
  const TEXT = '<html><title>404</title><p>Not found.</p></html>';
  const receiptOf = async (key: string) => (await quay.mill.store.upload(key as SubmissionKey))?.value.receipt;
  const REFUSED = {
    code: 'media-refused',
    message:
      '"a.jpg" is not shown: The name ends in ".jpg", but the file is no picture, sound, film or PDF document, or it is damaged. Send it again.',
  };

  it('is refused, and its article says so and waits on', async () => {
    await take('a.md', article('A', 'image: a.jpg'));
    quay.upload('a.jpg', TEXT);
    expect(inWords(await quay.deliver('a.jpg'))).toMatchObject([
      { key: 'a.jpg', status: 'rejected', reasons: [{ code: 'not-media' }] },
      { key: 'a.md', status: 'published', warnings: [REFUSED], waitingFor: ['a.jpg'] },
    ]);
    expect(await quay.mill.store.window('all' as FeedId, 9)).toMatchObject([{ article: { title: 'A', media: [] } }]);
    await take('a.jpg', gif(1));
    expect(await receiptOf('a.md')).toMatchObject({ change: 'completed', warnings: [], arrived: ['a.jpg'] });
  });

  it('says the same when it is there first, and no more when it is gone', async () => {
    await take('a.jpg', TEXT);
    await take('a.md', article('A', 'image: a.jpg'));
    expect(inWords(await receiptOf('a.md'))).toMatchObject({ warnings: [REFUSED] });
    await take('a.jpg', undefined);
    expect(await receiptOf('a.md')).toMatchObject({ warnings: [{ code: 'media-missing' }] });
  });

  it('takes the picture before it from the article', async () => {
    await take('a.jpg', gif(1));
    await take('a.md', article('A', 'image: a.jpg'));
    expect(publicMedia()).toHaveLength(1);
    await take('a.jpg', TEXT);
    expect(await stored('a.md')).toMatchObject({ media: [] });
    expect(publicMedia()).toEqual([]);
  });

  it('may be refused between the look of its article for it and the commit', async () => {
    const { store } = quay.mill;
    quay.upload('a.jpg', TEXT);
    quay.upload('a.md', article('A', 'image: a.jpg'));
    let isRefused = false;
    const late = {
      ...store,
      async commit(commit: Commit) {
        if (!isRefused) {
          isRefused = true;
          await quay.deliver('a.jpg');
        }
        return store.commit(commit);
      },
    };
    await ingest({ ...quay.mill, store: late }, { key: 'a.md' as SubmissionKey, revision: revisionOf('1') });
    expect(inWords(await receiptOf('a.md'))).toMatchObject({ warnings: [REFUSED] });
  });

  it('is named as what it is when it is an article', async () => {
    await take('b', article('B', ''));
    await take('a.md', article('A', 'image: b'));
    expect(inWords(await receiptOf('a.md'))).toMatchObject({
      warnings: [{ code: 'media-refused', message: '"b" is not shown: It is an article.' }],
    });
  });
});

describe('an article that is nothing but a picture', () => {
  const PHOTO = article('The first tram', '', '![](tram.gif)');
  const receiptOf = async () => (await quay.mill.store.upload('a.md' as SubmissionKey))?.value.receipt;

  it('waits for it, saying so', async () => {
    await take('a.md', PHOTO);
    expect(inWords(await receiptOf())).toMatchObject({
      status: 'rejected',
      reasons: [
        { code: 'no-text' },
        { message: '"tram.gif" has not been uploaded. The article is completed when it arrives.' },
      ],
    });
    await take('tram.gif', gif(1));
    expect(await receiptOf()).toMatchObject({ status: 'published', reasons: [], articles: [{ media: 1 }] });
  });

  it('is taken back when that is, and comes back with it', async () => {
    await take('tram.gif', gif(1));
    await take('a.md', PHOTO);
    const { id, published } = await stored('a.md');
    await take('tram.gif', undefined);
    expect(await receiptOf()).toMatchObject({ status: 'rejected', articles: [] });
    expect(publicMedia()).toEqual([]);
    expect(quay.read('/all/rss.xml')).not.toContain('The first tram');
    await take('tram.gif', gif(1));
    expect(await stored('a.md')).toMatchObject({ id, published, state: 'published' });
    expect(publicMedia()).toHaveLength(1);
  });

  it('stays out when its next version shows something that is not there', async () => {
    await take('tram.gif', gif(1));
    await take('a.md', PHOTO);
    quay.at('2026-06-02T08:00:00Z');
    await take('a.md', PHOTO.replace('tram.gif', 'train.gif'));
    await quay.deliver('a.md');
    expect(await receiptOf()).toMatchObject({ status: 'rejected', articles: [{ state: 'published' }] });
    expect(publicMedia()).toHaveLength(1);
  });

  it.each([
    ['its next version is heard of first', ['a.md', 'tram.gif']],
    ['the picture is', ['tram.gif', 'a.md']],
    ['the picture is, and of each twice', ['tram.gif', 'tram.gif', 'a.md', 'a.md']],
  ])('is taken back with its picture, whichever is heard of first: %s', async (_, heard) => {
    await take('tram.gif', gif(1));
    await take('a.md', PHOTO);
    quay.at('2026-06-02T08:00:00Z');
    quay.upload('a.md', PHOTO.replace('first', 'last'));
    quay.remove('tram.gif');
    for (const name of heard) await quay.deliver(name);
    await quay.publish();
    expect(await receiptOf()).toMatchObject({ status: 'rejected', articles: [] });
    expect(quay.read('/all/rss.xml')).not.toContain('tram</title>');
  });

  it('leaves its place to an earlier upload of the same article, as when it is taken away', async () => {
    await take('b.md', article('The first tram in words', 'id: tram'));
    quay.at('2026-06-02T08:00:00Z');
    await take('tram.gif', gif(1));
    await take('a.md', article('The first tram', 'id: tram', '![](tram.gif)'));
    expect(quay.read('/all/rss.xml')).not.toContain('in words');
    await take('tram.gif', undefined);
    expect(quay.read('/all/rss.xml')).toContain('in words');
  });

  it('may get it between the look for it and the refusal', async () => {
    const { store } = quay.mill;
    quay.upload('a.md', PHOTO);
    let isThere = false;
    const late = {
      ...store,
      async commit(commit: Commit) {
        if (!isThere) {
          isThere = true;
          await take('tram.gif', gif(1));
        }
        return store.commit(commit);
      },
    };
    await ingest({ ...quay.mill, store: late }, { key: 'a.md' as SubmissionKey, revision: revisionOf('1') });
    expect(await receiptOf()).toMatchObject({ status: 'published', articles: [{ media: 1 }] });
  });
});

describe('a picture whose name is spelled otherwise than in the article', () => {
  const NAMES: readonly (readonly [string, string, string])[] = [
    ['with accents apart, as on a Mac', 'ponte-são-joão.gif'.normalize('NFC'), 'ponte-são-joão.gif'.normalize('NFD')],
    ['with accents in one', 'ponte-são-joão.gif'.normalize('NFD'), 'ponte-são-joão.gif'.normalize('NFC')],
    ['with a camera’s ending', 'dsc1.gif', 'dsc1.GIF'],
    ['with an ending in small letters', 'dsc1.GIF', 'dsc1.gif'],
  ];

  it.each(NAMES)('is shown: %s', async (_, written, key) => {
    await take(key, gif(1));
    await take('a.md', article('A', '', `![](${written})`));
    expect((await stored('a.md')).media).toMatchObject([{ key, width: 1 }]);
    expect(publicMedia()).toHaveLength(1);
    await take(key, undefined);
    expect(publicMedia()).toEqual([]);
  });

  it.each(NAMES)('completes its article when it comes later: %s', async (_, written, key) => {
    await take('a.md', article('A', '', `Text. ![](${encodeURI(written)})`));
    await take(key, gif(1));
    expect((await stored('a.md')).media).toMatchObject([{ key }]);
    expect((await quay.mill.store.upload('a.md' as SubmissionKey))?.value.receipt).toMatchObject({
      change: 'completed',
      waitingFor: [],
      arrived: [written],
    });
  });

  it('gives way to one that is spelled the same', async () => {
    await take('dsc1.GIF', gif(1));
    await take('a.md', article('A', '', 'Text. ![](dsc1.gif)'));
    await take('dsc1.gif', gif(2));
    expect((await stored('a.md')).media).toMatchObject([{ key: 'dsc1.gif', width: 2 }]);
  });
});
