import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload } from '../uploads.ts';

const POST = {
  id: 31,
  date: '2024-05-02T09:00:00',
  date_gmt: '2024-05-02T07:00:00',
  guid: { rendered: 'https://mill.example/?p=31' },
  modified: '2024-05-03T02:00:00',
  modified_gmt: '2024-05-03T00:00:00',
  slug: 'm%C3%BChle',
  status: 'publish',
  type: 'post',
  link: 'https://mill.example/2024/muehle/',
  title: { rendered: 'The mill grinds &#038; hums' },
  content: { rendered: '<p>The wheel turned on Friday. <a href="/oats">Oats</a></p>', protected: false },
  excerpt: { rendered: '<p>The wheel turned [&hellip;]</p>', protected: false },
  author: 4,
  _embedded: {
    author: [{ id: 4, name: 'Osk Brandt' }],
    'wp:featuredmedia': [
      { source_url: 'https://mill.example/mill.jpg', alt_text: 'Mill', caption: { rendered: '<p>The mill</p>' } },
    ],
    'wp:term': [
      [
        { taxonomy: 'category', name: 'Uncategorized', slug: 'uncategorized' },
        { taxonomy: 'category', name: 'Town &amp; river', slug: 'town' },
      ],
      [{ taxonomy: 'post_tag', name: 'Mills', slug: 'mills' }],
    ],
  },
};
const read = (value: unknown) => readUpload('posts.json', JSON.stringify(value));

describe('what the REST API of WordPress answers', () => {
  it('gives a post, of a list or alone', async () => {
    const article = articleOf(await read([POST]));
    expect(article).toMatchObject({
      id: 'https://mill.example/?p=31',
      title: 'The mill grinds & hums',
      authors: [{ name: 'Osk Brandt' }],
      published: '2024-05-02T07:00:00Z',
      updated: '2024-05-03T00:00:00Z',
      section: 'Town & river',
      tags: ['Mills'],
      slug: 'mühle',
      summary: 'The wheel turned…',
      media: [{ url: 'https://mill.example/mill.jpg', alt: 'Mill', caption: 'The mill' }],
    });
    expect(article.html).toContain('href="https://mill.example/oats"');
    expect(article.url).toBeUndefined();
    expect(articleOf(await read(POST))).toEqual(article);
  });

  it('names those who wrote it, as the plugins for several authors have them', async () => {
    const authors = [{ display_name: 'Ana Paz' }, { display_name: 'Osk Brandt' }];
    expect(articleOf(await read([{ ...POST, authors }])).authors).toEqual([
      { name: 'Ana Paz' },
      { name: 'Osk Brandt' },
    ]);
    const { _embedded: _, ...bare } = POST;
    expect(articleOf(await read([bare])).authors).toBeUndefined();
    expect(articleOf(await read([{ ...bare, yoast_head_json: { author: 'Ana Paz' } }])).authors).toEqual([
      { name: 'Ana Paz' },
    ]);
  });

  it.each([
    ['a draft', { status: 'draft' }, 'status'],
    ['what waits for an editor', { status: 'pending' }, 'status'],
    ['what is to come', { status: 'future', date_gmt: '2030-01-01T00:00:00' }, 'status'],
    ['what is private', { status: 'private' }, 'status'],
    ['what is in the bin', { status: 'trash' }, 'status'],
    ['a status that nobody knows', { status: 'frobnicated' }, 'status'],
    ['what is behind a password', { content: { rendered: '', protected: true } }, 'content.protected'],
    ['what an editor sees behind a password', { password: 'oats' }, 'password'],
    [
      'what is for subscribers',
      { meta: { _jetpack_newsletter_access: 'subscribers' } },
      'meta._jetpack_newsletter_access',
    ],
  ])('keeps back %s, and holds a file of nothing else', async (_, fields, name) => {
    const kept = {
      ...POST,
      id: 32,
      guid: { rendered: 'https://mill.example/?p=32' },
      title: { rendered: 'Secret oats' },
      ...fields,
    };
    expect(articleOf(await read([kept, POST])).title).toBe('The mill grinds & hums');
    const alone = await read([kept]);
    expect(inWords(alone)).toMatchObject({
      kind: 'held',
      reasons: [{ message: expect.stringContaining(`"${name}"`) }],
    });
  });

  it.each([
    ['page', 'page'],
    ['attachment', 'attachment'],
    ['comment', 'comment'],
    ['wp_template', 'item-of-type'],
  ])('has no %s among its articles', async (type, kind) => {
    expect(await read([POST, { ...POST, id: 33, type }])).toMatchObject({
      articles: [{}],
      dropped: [{ kind, count: 1 }],
    });
    expect(await read([{ ...POST, type }])).toMatchObject({ kind: 'rejection' });
  });

  it('is read where a newsroom has a type of its own', async () => {
    expect(articleOf(await read([{ ...POST, type: 'city_news' }])).title).toBe('The mill grinds & hums');
  });
});
