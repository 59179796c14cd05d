import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { readUpload, reasonsOf } from '../uploads.ts';

const read = (feed: object) =>
  readUpload('feed.json', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Quay', ...feed }));

describe('a JSON Feed', () => {
  it('gives an article an item, with full addresses', async () => {
    const item = {
      id: 7,
      url: 'https://quay.example/a/',
      title: 'The bridge',
      date_published: '2026-05-01',
      content_html: '<p><img src="b.jpg"> <a href="/more">More</a></p>',
      image: '/lead.jpg',
      attachments: [{ url: 'sound.mp3', mime_type: 'audio/mpeg', size_in_bytes: 12 }],
      _feedmill: { section: 'City', source: { name: 'The Wire', url: 'https://wire.example/' } },
    };
    expect(await read({ home_page_url: 'https://quay.example/', language: 'en', items: [item] })).toEqual({
      kind: 'reading',
      articles: [
        {
          id: 'https://quay.example/#7',
          url: 'https://quay.example/a/',
          title: 'The bridge',
          published: '2026-05-01',
          html: '<p><img src="https://quay.example/a/b.jpg"> <a href="https://quay.example/more">More</a></p>',
          language: 'en',
          section: 'City',
          source: { name: 'The Wire', url: 'https://wire.example/' },
          media: [
            { url: 'https://quay.example/lead.jpg' },
            { url: 'https://quay.example/a/sound.mp3', type: 'audio/mpeg', bytes: 12 },
          ],
        },
      ],
      warnings: [],
      dropped: [],
    });
  });

  it('goes on where items have no title, no text, or are none', async () => {
    const items = [
      { id: 'a', content_text: 'One. Two.' },
      { id: 'b', title: 'Empty', content_html: '<p> </p>' },
      { id: 'c', title: 'Picture', image: 'https://quay.example/a.jpg' },
      { id: 'd', title: 'Nothing' },
      'e',
    ];
    expect(inWords(await read({ items }))).toMatchObject({
      articles: [
        { id: 'a', title: 'One.' },
        { id: 'c', media: [{ url: 'https://quay.example/a.jpg' }] },
      ],
      warnings: [
        { code: 'item-skipped', message: expect.stringContaining('Item 4 of 5') },
        { code: 'item-skipped', message: expect.stringContaining('Item 5 of 5') },
        { code: 'title-from-text', message: '"a" has no title: its first sentence, "One.", is taken.' },
        { code: 'item-skipped', message: '"Empty" was left out: it has neither text nor media.' },
        { code: 'items-undated' },
      ],
    });
  });

  it('is refused when nothing is left, or more than can be taken at once', async () => {
    expect(reasonsOf(await read({ items: [] }))).toEqual(['no-articles']);
    const items = Array.from({ length: 5_001 }, (_, index) => ({ id: `a:${index}`, title: 'T', content_text: 'x' }));
    expect(reasonsOf(await read({ items }))).toEqual(['too-many-articles']);
    expect(reasonsOf(await readUpload('list.json', JSON.stringify(items)))).toEqual(['too-many-articles']);
  });

  it('is held when all its items are drafts', async () => {
    const draft = { id: 'a', title: 'T', content_text: 'x', draft: true };
    expect(await read({ items: [draft, draft] })).toMatchObject({ kind: 'held' });
    const mixed = await read({ items: [draft, 5] });
    expect(mixed).toMatchObject({ kind: 'rejection', reasons: [{ code: 'unknown-json' }] });
  });
});
