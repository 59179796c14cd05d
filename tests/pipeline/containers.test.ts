import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Media, SubmissionKey } from '../../shared/article/types.ts';
import { wordedDropped } from '../../shared/receipt/worded.ts';
import { archiveOf, documentOf, paragraph, picture } from '../formats/archives.ts';
import { inWords } from '../support/in-words.ts';
import { live } from '../support/live.ts';
import { png } from '../support/png.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const TEXT =
  'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute in the town.';
const story = (title = 'Harbour to be deepened') => `# ${title}\n\n![A dredger](pictures/dredger.png)\n\n${TEXT}\n`;

let mill: TestMill;
beforeEach(async () => {
  mill = await openTestMill();
});
afterEach(() => mill.close());

async function upload(key: string, content: Uint8Array | string) {
  mill.upload(key, content);
  const receipts = await mill.deliver(key);
  await mill.publish();
  const [receipt] = receipts;
  if (receipt === undefined) throw new Error('no receipt');
  return receipt;
}

async function storedArticle(key: string) {
  const [id] = await mill.mill.store.articlesOf(key as SubmissionKey);
  const stored = id === undefined ? undefined : await mill.mill.store.article(id);
  if (stored === undefined) throw new Error(`nothing stored of ${key}`);
  return live(stored.value);
}

function only(media: readonly Media[]): Media {
  const [first, ...others] = media;
  if (first === undefined || others.length > 0) throw new Error(`${media.length} media`);
  return first;
}

describe('an archive in the inbox', () => {
  it('brings out its article with the picture inside it', async () => {
    const receipt = await upload(
      'city/story.zip',
      archiveOf({ 'a/story.md': story(), 'a/pictures/dredger.png': png(4, 3) }),
    );
    expect(receipt).toMatchObject({ status: 'published', warnings: [], dropped: [] });
    const article = await storedArticle('city/story.zip');
    const media = only(article.media);
    expect(article.section).toBe('city');
    expect(media).toMatchObject({
      type: 'image/png',
      width: 4,
      height: 3,
      alt: 'A dredger',
      within: 'a/pictures/dredger.png',
    });
    expect(media.path).toMatch(/^\/media\/[0-9a-f]{32}\.png$/);
    expect(mill.read(media.path ?? '')).toBe(Buffer.from(png(4, 3)).toString('utf8'));
    expect(mill.read(`${article.path}index.html`)).toContain(`src="${media.url}"`);
    expect(mill.read('/all/feed.json')).toContain(media.url);
  });

  it('gives a replaced picture a new address, and its article an update', async () => {
    await upload('story.zip', archiveOf({ 'story.md': story(), 'pictures/dredger.png': png(4, 3) }));
    const before = await storedArticle('story.zip');
    mill.at('2026-06-02T12:00:00Z');
    await upload('story.zip', archiveOf({ 'story.md': story(), 'pictures/dredger.png': png(8, 6) }));
    const after = await storedArticle('story.zip');
    expect(after.id).toBe(before.id);
    expect(only(after.media).path).not.toBe(only(before.media).path);
    expect(after.updated).toBe('2026-06-02T12:00:00Z');
    expect(mill.read(only(after.media).path ?? '')).toBe(Buffer.from(png(8, 6)).toString('utf8'));
  });

  it('changes nothing when only its order or packing does', async () => {
    await upload('story.zip', archiveOf({ 'story.md': story(), 'pictures/dredger.png': png(4, 3) }));
    const before = await storedArticle('story.zip');
    mill.at('2026-06-02T12:00:00Z');
    await upload('story.zip', archiveOf({ 'pictures/dredger.png': png(4, 3), 'story.md': story() }));
    const after = await storedArticle('story.zip');
    expect({ digest: after.digest, updated: after.updated }).toEqual({
      digest: before.digest,
      updated: before.updated,
    });
  });

  it('keeps the id of each article when others come and go', async () => {
    await upload('stories.zip', archiveOf({ 'b.md': story('The second') }));
    const { id } = await storedArticle('stories.zip');
    const both = await upload('stories.zip', archiveOf({ 'a.md': story('The first'), 'b.md': story('The second') }));
    expect(both.articles.map(({ title }) => title)).toEqual(['The first', 'The second']);
    expect(both.articles[1]?.id).toBe(id);
    const first = await upload('stories.zip', archiveOf({ 'a.md': story('The first') }));
    expect(first.articles.map(({ title }) => title)).toEqual(['The first']);
    expect((await mill.mill.store.article(id))?.value.state).toBe('withdrawn');
  });

  it('says what is missing in it and what nobody shows, and does not wait for it', async () => {
    const receipt = await upload(
      'story.zip',
      archiveOf({ 'story.md': story(), 'other.png': png(1, 1), 'style.css': 'p {}' }),
    );
    expect(inWords(receipt.warnings)).toEqual([
      {
        code: 'media-missing',
        message: '"pictures/dredger.png" is not among the media in "story.zip", so it is not shown.',
      },
    ]);
    expect(receipt.dropped.map((drop) => wordedDropped(drop).what)).toEqual(
      expect.arrayContaining([
        'file "style.css", which is neither an article nor media',
        'file "other.png", which no article shows',
      ]),
    );
    expect((await mill.mill.store.upload('story.zip' as SubmissionKey))?.value.awaits).toEqual([]);
  });

  it('shows a picture whose name is spelled otherwise than in the article', async () => {
    const text = `# Harbour\n\n![](pictures/são.jpg)\n\n${TEXT}\n`;
    const receipt = await upload(
      'story.zip',
      archiveOf({ 'story.md': text, [`pictures/${'são'.normalize('NFD')}.JPG`]: png(4, 3), 'other.png': png(2, 2) }),
    );
    expect(receipt.warnings).toEqual([]);
    expect(receipt.dropped).toEqual([{ kind: 'unshown-file', detail: 'other.png', count: 1 }]);
    expect(only((await storedArticle('story.zip')).media)).toMatchObject({ width: 4 });
  });

  it('says once why a picture in it is not shown', async () => {
    const receipt = await upload(
      'story.zip',
      archiveOf({
        'story.md': `# Harbour\n\n![](plan.tiff)\n\n${TEXT}\n`,
        'plan.tiff': Buffer.from('II*\0\x08\0\0\0'),
      }),
    );
    expect(inWords(receipt.warnings)).toEqual([
      {
        code: 'unsupported-format',
        message: '"plan.tiff": TIFF files cannot be published. Send the picture as JPEG, PNG, GIF, WebP or AVIF.',
      },
    ]);
    expect(receipt.dropped).toEqual([{ kind: 'image', detail: 'plan.tiff', count: 1 }]);
  });

  it('may show a picture from beside itself, and waits for that', async () => {
    const beside = `# Harbour to be deepened\n\n![](../dredger.png)\n\n${TEXT}\n`;
    await upload('city/story.zip', archiveOf({ 'story.md': beside }));
    expect((await mill.mill.store.upload('city/story.zip' as SubmissionKey))?.value.awaits).toEqual([
      'city/dredger.png',
      'city/dredger.PNG',
    ]);
    await upload('city/dredger.png', png(4, 3));
    expect(only((await storedArticle('city/story.zip')).media)).toMatchObject({ key: 'city/dredger.png', width: 4 });
  });

  it('shows nothing of an article before its time', async () => {
    const later = `---\ntitle: Harbour\ndate: 2026-07-01\n---\n![](dredger.png)\n\n${TEXT}\n`;
    const receipt = await upload('story.zip', archiveOf({ 'story.md': later, 'dredger.png': png(4, 3) }));
    expect(receipt.status).toBe('scheduled');
    const media = only((await storedArticle('story.zip')).media);
    expect(mill.read(media.path ?? '')).toBeUndefined();
  });

  it('is taken back with all that it brought out', async () => {
    await upload('story.zip', archiveOf({ 'story.md': story(), 'pictures/dredger.png': png(4, 3) }));
    mill.remove('story.zip');
    expect(await mill.deliver('story.zip')).toMatchObject([{ status: 'withdrawn' }]);
    await mill.publish();
    expect(mill.read('/all/feed.json')).not.toContain('Harbour to be deepened');
  });
});

describe('a document in the inbox', () => {
  it('brings out its pictures', async () => {
    const body =
      paragraph('Harbour to be deepened', 'Title') + paragraph(TEXT) + paragraph(picture('image1', 'A dredger'));
    await upload('story.docx', documentOf({ body, media: { 'media/image1.png': png(4, 3) } }));
    const article = await storedArticle('story.docx');
    const media = only(article.media);
    expect(media).toMatchObject({ key: 'story.docx', within: 'word/media/image1.png', alt: 'A dredger', width: 4 });
    expect(mill.read(media.path ?? '')).toBe(Buffer.from(png(4, 3)).toString('utf8'));
  });
});

describe('an e-mail in the inbox', () => {
  it('brings out the picture attached to it', async () => {
    const mail = [
      'From: Jane Doe <jane@news.example>',
      'Subject: Harbour to be deepened',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      TEXT,
      '--b',
      'Content-Type: image/png; name="dredger 1.png"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(png(4, 3)).toString('base64'),
      '--b--',
      '',
    ].join('\r\n');
    await upload('mail/1.eml', mail);
    const article = await storedArticle('mail/1.eml');
    const media = only(article.media);
    expect(article).toMatchObject({
      title: 'Harbour to be deepened',
      section: 'mail',
      authors: [{ name: 'Jane Doe' }],
    });
    expect(media).toMatchObject({ within: 'dredger 1.png', width: 4 });
    expect(mill.read(media.path ?? '')).toBe(Buffer.from(png(4, 3)).toString('utf8'));
  });
});
