import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FeedId } from '../../shared/article/types.ts';
import { unknownStatusesIn } from '../../shared/formats/held/accepted.ts';
import { readSidecar } from '../../shared/formats/sidecar/sidecar.ts';
import { acceptingText, sidecarText } from '../../shared/formats/sidecar/write.ts';
import { ingest } from '../../shared/pipeline/ingest/ingest.ts';
import type { Inbox } from '../../shared/pipeline/ports.ts';
import { revisionOf } from '../../shared/pipeline/revision.ts';
import { key } from '../contract/fixtures.ts';
import { archiveOf, documentOf } from '../formats/archives.ts';
import { inWords } from '../support/in-words.ts';
import { png } from '../support/png.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

let quay: TestMill;
beforeEach(async () => {
  quay = await openTestMill();
});
afterEach(() => quay.close());

const ARTICLE =
  '---\ntitle: The pier\nid: pier\n---\n\nThe pier opened on Friday, and the council spoke of it for an hour.\n';
const STORY = 'city/pier.md';
const BESIDE = 'city/pier.md.feedmill.yaml';
const WITHDRAWN = 'status: withdrawn\nreason: "It was the <other> pier & not this"\n';

const titles = async (mill = quay) =>
  (await mill.mill.store.window('all' as FeedId, 50)).map((row) => row.article.title);
const receiptOf = async (name: string, mill = quay) => (await mill.mill.store.upload(key(name)))?.value.receipt;
async function save(name: string, content: string | Uint8Array): Promise<void> {
  quay.upload(name, content);
  await quay.deliver(name);
}

describe('a file beside an upload', () => {
  it('takes back what it brought out, tells readers why, and lets it come back as it was', async () => {
    await save(STORY, ARTICLE);
    await quay.publish();
    const before = (await quay.mill.store.window('all' as FeedId, 1))[0]?.article;
    await save(BESIDE, WITHDRAWN);
    await quay.publish();
    expect(await titles()).toEqual([]);
    const page = quay.read(`${before?.path}index.html`) ?? '';
    expect(page).not.toContain('The pier opened');
    expect(page).toContain('<p dir="auto">It was the &lt;other&gt; pier &amp; not this</p>');
    expect(quay.read('all/atom.xml')).toContain(
      '<at:comment type="text">It was the &#x3C;other&#x3E; pier &#x26; not this</at:comment>',
    );
    expect(JSON.parse(quay.read('all/feed.json') ?? '')._feedmill.deleted).toEqual([
      { id: before?.id, when: expect.any(String), reason: 'It was the <other> pier & not this' },
    ]);
    expect(inWords(await receiptOf(STORY))).toMatchObject({
      status: 'held',
      reasons: [{ code: 'kept-back', message: expect.stringContaining('withdrawn: It was the <other> pier') }],
    });
    expect(await receiptOf(BESIDE)).toMatchObject({ status: 'stored', beside: STORY, reasons: [] });
    quay.remove(BESIDE);
    await quay.deliver(BESIDE);
    const [after] = await quay.mill.store.window('all' as FeedId, 1);
    expect(after?.article).toEqual(before);
  });

  it.each([
    ['the upload', [STORY, BESIDE]],
    ['itself', [BESIDE, STORY]],
  ])('comes to the same when %s is heard of first, and nothing is out in between', async (_, order) => {
    quay.upload(STORY, ARTICLE);
    quay.upload(BESIDE, 'status: held\nreason: The lawyer reads it\n');
    for (const name of [...order, ...order]) {
      await quay.deliver(name);
      expect(await titles()).toEqual([]);
    }
    expect((await receiptOf(STORY))?.reasons).toMatchObject([{ code: 'kept-back' }]);
    // Readers are not told why something is held.
    await quay.publish();
    expect(quay.read('all/atom.xml') ?? '').not.toContain('lawyer');
  });

  it('comes to the same from the inbox alone as after its history, also for an earlier upload of the article', async () => {
    await save('earlier.md', ARTICLE);
    quay.at('2026-06-01T13:00:00Z');
    await save(STORY, ARTICLE);
    await save(BESIDE, WITHDRAWN);
    expect(await titles()).toEqual([]);
    const anew = await openTestMill();
    try {
      anew.upload('earlier.md', ARTICLE);
      anew.at('2026-06-01T13:00:00Z');
      anew.upload(STORY, ARTICLE);
      anew.upload(BESIDE, WITHDRAWN);
      for (const name of [STORY, BESIDE, 'earlier.md']) await anew.deliver(name);
      expect(await titles(anew)).toEqual([]);
      expect((await receiptOf(STORY, anew))?.reasons).toEqual((await receiptOf(STORY))?.reasons);
    } finally {
      await anew.close();
    }
  });

  it('counts also when it comes between the look at the inbox and the commit of an upload nobody knew', async () => {
    quay.upload(STORY, ARTICLE);
    let isLate = true;
    const inbox: Inbox = {
      async read(name) {
        const found = await quay.mill.inbox.read(name);
        if (name === BESIDE && isLate) {
          isLate = false;
          quay.upload(BESIDE, WITHDRAWN);
          await quay.deliver(BESIDE);
        }
        return found;
      },
    };
    await ingest({ ...quay.mill, inbox }, { key: key(STORY), revision: revisionOf('01') });
    expect(await titles()).toEqual([]);
  });

  it.each([
    ['a status that nobody knows', 'status: frobnicated\n', 'held', 'status-unknown'],
    ['no status', 'reason: because\n', 'held', 'sidecar-without-status'],
    ['nothing at all', '', 'held', 'sidecar-without-status'],
    ['what is no YAML', 'status: [held\n', 'rejected', 'front-matter-syntax'],
  ])('that says %s keeps the upload back until it is understood', async (_, text, status, code) => {
    await save(STORY, ARTICLE);
    await save(BESIDE, text);
    expect(await titles()).toEqual([]);
    expect(await receiptOf(BESIDE)).toMatchObject({ status, reasons: [{ code }] });
    expect((await receiptOf(STORY))?.reasons).toMatchObject([
      { code: 'kept-back', detail: { how: 'held' } },
      { code, about: ['pier.md.feedmill.yaml'] },
    ]);
    await save(BESIDE, 'status: published\nnonsense: 1\nimage: pier.png\nsecton: port\n');
    expect(await titles()).toEqual(['The pier']);
    expect(await receiptOf(BESIDE)).toMatchObject({
      status: 'stored',
      warnings: [
        { code: 'field-misspelt', detail: { field: 'secton', meant: 'section' }, line: 4 },
        { code: 'sidecar-field', detail: { field: 'nonsense' }, line: 2 },
        { code: 'sidecar-field', detail: { field: 'image' }, line: 3 },
      ],
    });
  });

  const PARAGRAPHS = ['The pier opens', 'The pier opened on Friday, and the council spoke of it for an hour.'];
  const DOCUMENT = PARAGRAPHS.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const UNKNOWN = 'The pier opened on Friday, and the council spoke of it for an hour.';
  it.each([
    ['front matter', 'a.md', (status: string) => `---\ntitle: T\nstatus: ${status}\n---\n\n${UNKNOWN}\n`],
    ['a text', 'a.txt', (status: string) => `The pier opens\nStatus: ${status}\n\n${UNKNOWN}\n`],
    [
      'a document',
      'a.docx',
      (status: string) =>
        documentOf({
          body: DOCUMENT,
          core: `<dc:title>The pier</dc:title><cp:contentStatus>${status}</cp:contentStatus>`,
        }),
    ],
    ['JSON', 'a.json', (status: string) => JSON.stringify({ title: 'T', status, html: `<p>${UNKNOWN}</p>` })],
    [
      'a page',
      'a.html',
      (status: string) => `<title>T</title><meta name="status" content="${status}"><h1>T</h1><p>${UNKNOWN}</p>`,
    ],
    [
      'an archive',
      'a.zip',
      (status: string) => archiveOf({ 'in.md': `---\ntitle: T\nstatus: ${status}\n---\n\n${UNKNOWN}\n` }),
    ],
  ])('lets go what %s holds by a status that nobody knows, and by no other', async (_, name, of) => {
    await save(name, of('frobnicated'));
    expect((await receiptOf(name))?.reasons).toMatchObject([{ code: 'status-unknown' }]);
    const receipt = await receiptOf(name);
    const accepts = (receipt && unknownStatusesIn(receipt)) ?? {};
    const beside = `${name}.feedmill.yaml`;
    // Said of releases since ever: no word of what the upload says itself.
    await save(beside, 'status: published\n');
    expect(await receiptOf(name)).toMatchObject({ status: 'held', reasons: [{ code: 'status-unknown' }] });
    await save(beside, acceptingText('status: published\n', accepts));
    expect(await receiptOf(name)).toMatchObject({ status: 'published', reasons: [] });
    expect(await receiptOf(beside)).toMatchObject({ status: 'stored', warnings: [] });
    for (const [other, code] of [
      ['frobnicating', 'status-unknown'],
      ['draft', 'not-public'],
    ] as const) {
      await save(name, of(other));
      expect(await receiptOf(name)).toMatchObject({ status: 'held', reasons: [{ code }] });
    }
    await save(name, of('frobnicated'));
    expect(await receiptOf(name)).toMatchObject({ status: 'published' });
    quay.remove(beside);
    await quay.deliver(beside);
    expect(await receiptOf(name)).toMatchObject({ status: 'held', reasons: [{ code: 'status-unknown' }] });
  });

  it.each(['accepted-status: frobnicated\n', 'accepted-status: []\n', 'accepted-status:\n  draft: true\n'])(
    'that accepts nothing anybody understands lets nothing go: %j',
    async (text) => {
      await save(STORY, ARTICLE.replace('id: pier', 'id: pier\nstatus: frobnicated\ndraft: true'));
      await save(BESIDE, text);
      expect(await receiptOf(STORY)).toMatchObject({ status: 'held' });
    },
  );

  it.each([
    [
      'an archive',
      'two.zip',
      (statuses: readonly string[]) =>
        archiveOf(
          Object.fromEntries(
            statuses.map((status) => [`${status}.md`, `---\ntitle: ${status}\nstatus: ${status}\n---\n\n${UNKNOWN}\n`]),
          ),
        ),
    ],
    [
      'a list',
      'two.json',
      (statuses: readonly string[]) =>
        JSON.stringify(statuses.map((status) => ({ id: status, title: status, status, html: `<p>${UNKNOWN}</p>` }))),
    ],
  ])(
    'lets go of %s the articles whose statuses are accepted, one after the other, whichever comes first',
    async (_, name, of) => {
      const beside = `${name}.feedmill.yaml`;
      const titles = async () => (await receiptOf(name))?.articles.map(({ title }) => title).toSorted() ?? [];
      const unknown = async () => {
        const receipt = await receiptOf(name);
        return receipt && unknownStatusesIn(receipt);
      };
      const all = ['frobnicated', 'glorped', 'quuxed'];
      for (const order of [all, all.toReversed()]) {
        await save(name, of(all));
        expect(await receiptOf(name)).toMatchObject({ status: 'held' });
        expect(await unknown()).toEqual({ status: all });
        let text: string | undefined;
        for (const [index, status] of order.entries()) {
          text = acceptingText(text, { status: [status] });
          await save(beside, text);
          expect(await titles()).toEqual(order.slice(0, index + 1).toSorted());
          const left = order.slice(index + 1).toSorted();
          expect(await unknown()).toEqual(left.length === 0 ? undefined : { status: left });
        }
        expect(text).toContain(`accepted-status:\n  status:\n${order.map((status) => `    - ${status}\n`).join('')}`);
        quay.remove(beside);
        await quay.deliver(beside);
        expect(await receiptOf(name)).toMatchObject({ status: 'held' });
      }
    },
  );

  it('offers of an archive what a status holds, and not what is held for something else too', async () => {
    const story = (fields: string) => `---\ntitle: A story\n${fields}\n---\n\n${UNKNOWN}\n`;
    await save('mixed.zip', archiveOf({ 'a.md': story('status: frobnicated'), 'b.md': story('draft: true') }));
    const receipt = await receiptOf('mixed.zip');
    expect(receipt && unknownStatusesIn(receipt)).toEqual({ status: ['frobnicated'] });
    await save('mixed.zip.feedmill.yaml', acceptingText(undefined, { status: ['frobnicated'] }));
    expect(await receiptOf('mixed.zip')).toMatchObject({ status: 'published', warnings: [{ code: 'not-public' }] });
    await save('draft.md', story('draft: true'));
    const draft = await receiptOf('draft.md');
    expect(draft && unknownStatusesIn(draft)).toBeUndefined();
  });

  it('keeps what it says when a status is accepted, and accepts one after the other', () => {
    const first = acceptingText('title: The pier\nstatus: held\n', { status: ['in the can'] });
    const both = acceptingText(first, { visibility: ['some'] });
    expect(both.replace(/^#.*\n/, '')).toBe(
      'title: The pier\nstatus: held\naccepted-status:\n  status: in the can\n  visibility: some\n',
    );
    expect(readSidecar(Buffer.from(both))).toMatchObject({
      keepsBack: { how: 'held' },
      accepts: { status: ['in the can'], visibility: ['some'] },
      says: { title: 'The pier' },
    });
    expect(sidecarText(both, undefined)).toContain('accepted-status:\n  status: in the can\n');
  });

  it.each([
    ['in a paragraph', 'city/pier.md', 'See ![Old words](pictures/pier.png "Title") here.', '<figure><img'],
    ['alone', 'city/pier.md', '![Old words](pictures/pier.png)', '<figure><img'],
    [
      'in a figure of a page',
      'city/pier.html',
      '<figure><a href="https://quay.example/"><img src="pictures/pier.png" alt="Old words"></a><figcaption>Old caption</figcaption></figure>',
      '<figure><a href="https://quay.example/"><img',
    ],
  ])('says what a picture %s shows', async (_, name, shown, start) => {
    const text = 'The pier opened on Friday, and the council spoke of it for an hour.';
    await save('city/pictures/pier.png', png(30, 20));
    const page = `<h1>The pier</h1><p>${text}</p>${shown}`;
    await save(name, name.endsWith('.md') ? `${ARTICLE}\n${shown}\n` : page);
    const now = async () => (await quay.mill.store.window('all' as FeedId, 1))[0]?.article;
    const before = await now();
    expect(before?.html).toContain('alt="Old words"');
    const said =
      'media:\n- url: pier.png\n  alt: Two <people> & a pier\n  caption: The "new" pier\n  credit: Ada Brandt\n';
    await save(`${name}.feedmill.yaml`, said);
    const after = await now();
    expect(after?.html).toContain(start);
    expect(after?.html).toContain('alt="Two &lt;people&gt; &amp; a pier"');
    expect(after?.html).toMatch(/<figcaption>The "new" pier <cite>Ada Brandt<\/cite><\/figcaption><\/figure>/);
    expect(after?.html).not.toContain('Old');
    const facts = { alt: 'Two <people> & a pier', caption: 'The "new" pier Ada Brandt', credit: 'Ada Brandt' };
    expect(after?.media).toMatchObject([facts]);
    expect(after?.html).toContain(text);
    quay.remove(`${name}.feedmill.yaml`);
    await quay.deliver(`${name}.feedmill.yaml`);
    expect((await now())?.html).toBe(before?.html);
  });

  it('says what the picture of a whole article shows, each thing by itself, and of none that it does not', async () => {
    await save('city/pier.png', png(30, 20));
    await save(STORY, ARTICLE.replace('id: pier', 'id: pier\nimage: {url: pier.png, alt: A pier, caption: Old}'));
    await save(BESIDE, 'media:\n- {url: pier.png, caption: The new pier}\n- {url: quay.png, alt: A quay}\n');
    const [row] = await quay.mill.store.window('all' as FeedId, 1);
    expect(row?.article.media).toMatchObject([{ alt: 'A pier', caption: 'The new pier' }]);
    expect(inWords(await receiptOf(STORY))).toMatchObject({
      status: 'published',
      warnings: [{ code: 'said-of-no-media', message: expect.stringContaining('nothing called "quay.png"') }],
    });
  });

  it('tells whether there is an upload that it says something of', async () => {
    const warnings = async () => (await receiptOf(BESIDE))?.warnings.map(({ code }) => code);
    await save(BESIDE, 'section: port\n');
    expect(await warnings()).toEqual(['sidecar-alone']);
    await save(STORY, ARTICLE);
    expect(await warnings()).toEqual([]);
    quay.remove(STORY);
    await quay.deliver(STORY);
    expect(await warnings()).toEqual(['sidecar-alone']);
    await save(STORY, ARTICLE);
    expect(await warnings()).toEqual([]);
  });

  it('keeps back a picture, which an article then does without', async () => {
    await save('city/pier.png', png(8, 8));
    await save(STORY, `${ARTICLE}\n![The pier](pier.png)\n`);
    const shown = async () => (await quay.mill.store.window('all' as FeedId, 1))[0]?.article.media.length;
    expect(await shown()).toBe(1);
    await save('city/pier.png.feedmill.yaml', WITHDRAWN);
    expect(await shown()).toBe(0);
    expect(inWords((await receiptOf(STORY))?.warnings)).toMatchObject([
      { message: expect.stringContaining('It was the <other> pier') },
    ]);
  });

  it('counts in an archive as in the inbox', async () => {
    const both = { 'pier.md': ARTICLE, 'quay.md': ARTICLE.replaceAll('pier', 'quay') };
    await save('all.zip', archiveOf({ ...both, 'pier.md.feedmill.yaml': WITHDRAWN }));
    expect(await titles()).toEqual(['The quay']);
    expect((await receiptOf('all.zip'))?.warnings).toMatchObject([
      { code: 'kept-back', about: ['pier.md'], isLeftOut: true },
    ]);
  });

  it('says what counts instead of what the upload says itself, and its going brings that back', async () => {
    await save(STORY, ARTICLE);
    const [first] = await quay.mill.store.window('all' as FeedId, 1);
    quay.at('2026-06-01T13:00:00Z');
    await save(
      BESIDE,
      'title: "The pier: open"\nsection: Harbour\ntags: [piers, councils]\nauthors: [Ada Brandt, Rosa Field]\n',
    );
    const [after] = await quay.mill.store.window('all' as FeedId, 1);
    expect(after?.article).toMatchObject({
      title: 'The pier: open',
      section: 'Harbour',
      tags: ['piers', 'councils'],
      authors: [{ name: 'Ada Brandt' }, { name: 'Rosa Field' }],
      updated: '2026-06-01T13:00:00Z',
    });
    const { id, path, published, html } = first?.article ?? {};
    expect(after?.article).toMatchObject({ id, path, published, html });
    expect(await receiptOf(BESIDE)).toMatchObject({ status: 'stored', beside: STORY, warnings: [] });
    quay.at('2026-06-01T14:00:00Z');
    quay.remove(BESIDE);
    await quay.deliver(BESIDE);
    expect(await titles()).toEqual(['The pier']);
  });

  it('says when the upload is to come out, and when it is over', async () => {
    await save(STORY, ARTICLE);
    await save(BESIDE, 'published: 2026-06-02T08:00:00Z\nexpires: 2026-06-03T08:00:00Z\n');
    expect(await titles()).toEqual([]);
    expect(await receiptOf(STORY)).toMatchObject({
      status: 'scheduled',
      articles: [{ published: '2026-06-02T08:00:00Z' }],
    });
    await save(BESIDE, 'published: 2026-05-30T08:00:00Z\n');
    const [row] = await quay.mill.store.window('all' as FeedId, 1);
    expect(row?.article).toMatchObject({ published: '2026-05-30T08:00:00Z' });
    expect(row?.article.expires).toBeUndefined();
  });

  it('says nothing of what an article is known by, and nothing that nobody knows', async () => {
    await save(STORY, ARTICLE);
    await save(BESIDE, 'title: Another\nid: other\ncanonical: https://elsewhere.example/\nshoe: 42\n');
    expect(await titles()).toEqual(['Another']);
    const ignored = (await receiptOf(BESIDE))?.warnings.map((warning) => 'detail' in warning && warning.detail);
    expect(ignored).toEqual([{ field: 'id' }, { field: 'canonical' }, { field: 'shoe' }]);
    await save(BESIDE, 'shoe: 42\n');
    expect(await receiptOf(STORY)).toMatchObject({ status: 'held' });
    await save(BESIDE, 'title: Another\nstatus: draft\n');
    expect(await receiptOf(STORY)).toMatchObject({ status: 'held' });
    await save(BESIDE, 'title: Another\nembargo: true\n');
    expect(await receiptOf(STORY)).toMatchObject({ status: 'held' });
  });

  it('says of one of several articles nothing, which their receipt tells', async () => {
    const items = ['The ferry', 'The tram'].map((title) => ({
      id: title,
      title,
      content_text: `${title} was late on Friday.`,
    }));
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Two', items });
    await save('two.json', feed);
    await save('two.json.feedmill.yaml', 'title: Neither\n');
    expect((await titles()).toSorted()).toEqual(['The ferry', 'The tram']);
    expect((await receiptOf('two.json'))?.warnings).toContainEqual({ code: 'said-of-many' });
  });

  it.each(['embargo: 2027-06-01 06:00', 'published: 2027-06-01', 'expires: 2026-01-01'])(
    'keeps several articles in, of one of which it says %s',
    async (says) => {
      const items = ['The ferry', 'The tram'].map((title) => ({
        id: title,
        title,
        content_text: `${title} was late.`,
      }));
      const feed = (count: number) =>
        JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Two', items: items.slice(0, count) });
      await save('two.json.feedmill.yaml', says);
      await save('two.json', feed(1));
      expect(await titles()).toEqual([]);
      await save('two.json', feed(2));
      expect(await titles()).toEqual([]);
      expect(await receiptOf('two.json')).toMatchObject({ status: 'held', reasons: [{ code: 'said-of-many' }] });
      await save('two.zip', archiveOf({ 'two.json': feed(2), 'two.json.feedmill.yaml': says, 'pier.md': ARTICLE }));
      expect(await titles()).toEqual(['The pier']);
    },
  );

  it.each([
    ['moves with it', [BESIDE]],
    ['moves after it', [] as string[]],
  ])('leaves a moved upload its id, page and date when it %s', async (_, together) => {
    await save(BESIDE, 'title: Another title\npublished: 2026-02-02\n');
    await save(STORY, ARTICLE.replace('id: pier\n', ''));
    const [before] = await quay.mill.store.window('all' as FeedId, 1);
    for (const name of [STORY, ...together]) quay.remove(name);
    quay.upload('city/quay.md', ARTICLE.replace('id: pier\n', ''));
    await quay.deliver(STORY);
    await quay.deliver('city/quay.md');
    const [between] = await quay.mill.store.window('all' as FeedId, 1);
    expect(between?.article).toMatchObject({ id: before?.article.id, path: before?.article.path });
    await save('city/quay.md.feedmill.yaml', 'title: Another title\npublished: 2026-02-02\n');
    const [after] = await quay.mill.store.window('all' as FeedId, 1);
    const { id, path, published } = before?.article ?? {};
    expect(after?.article).toMatchObject({ id, path, published, title: 'Another title' });
  });

  it.each(['city/pier.md.feedmill.yml', 'city/pier.md.FEEDMILL.YAML', 'city/pier.md.feedmill.yaml.txt'])(
    'is told how it is to be called where it is called %s',
    async (name) => {
      await save(name, WITHDRAWN);
      expect(await receiptOf(name)).toMatchObject({ status: 'rejected', reasons: [{ code: 'sidecar-misnamed' }] });
    },
  );

  it('that says two statuses keeps the upload back', async () => {
    await save(STORY, ARTICLE);
    await save(BESIDE, 'status: withdrawn\nstatus: published\n');
    expect(await titles()).toEqual([]);
  });

  it('says in an archive what it says in the inbox', async () => {
    await save('pier.zip', archiveOf({ [STORY]: ARTICLE, [BESIDE]: 'title: From the archive\n' }));
    expect(await titles()).toEqual(['From the archive']);
  });

  it('is not taken for gone while its removal is not judged', async () => {
    quay.upload(STORY, ARTICLE);
    const unjudged = { ...quay.mill, isGone: async (name: string) => name !== BESIDE };
    await ingest(unjudged, { key: key(STORY), revision: revisionOf('01') });
    expect(await titles()).toEqual([]);
    expect((await receiptOf(STORY))?.reasons).toMatchObject([{ code: 'sidecar-missing' }]);
  });
});
