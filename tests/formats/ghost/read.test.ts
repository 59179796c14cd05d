import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload } from '../uploads.ts';

const TEXT = '<p>The wheel turned on Friday for the first time in nine years.</p>';
const POST = {
  id: 'p1',
  uuid: '0b6c-1',
  title: 'The mill grinds &amp; hums',
  slug: 'mill',
  html: `${TEXT}<img src="__GHOST_URL__/content/images/2024/05/wheel.jpg" alt="Wheel">`,
  mobiledoc: '{"version":"0.3.1"}',
  comment_id: 'p1',
  feature_image: '__GHOST_URL__/content/images/2024/05/mill.jpg',
  type: 'post',
  status: 'published',
  visibility: 'public',
  email_recipient_filter: 'all',
  created_at: '2024-04-01T00:00:00.000Z',
  updated_at: '2024-05-03T00:00:00.000Z',
  published_at: '2024-05-02T07:00:00.000Z',
  custom_excerpt: 'A mill <em>again</em>.',
  canonical_url: null,
};
const TABLES = {
  users: [
    { id: 'u1', name: 'Osk Brandt', email: 'osk@mill.example', website: 'https://osk.example/' },
    { id: 'u2', name: 'Ana Paz', email: 'ana@mill.example', website: null },
  ],
  posts_authors: [
    { post_id: 'p1', author_id: 'u1', sort_order: 1 },
    { post_id: 'p1', author_id: 'u2', sort_order: 0 },
  ],
  tags: [
    { id: 't1', name: '#no-sidebar', visibility: 'internal' },
    { id: 't2', name: 'Town', visibility: 'public' },
    { id: 't3', name: 'Mills', visibility: 'public' },
  ],
  posts_tags: [
    { post_id: 'p1', tag_id: 't1', sort_order: 0 },
    { post_id: 'p1', tag_id: 't2', sort_order: 1 },
    { post_id: 'p1', tag_id: 't3', sort_order: 2 },
  ],
  posts_meta: [{ id: 'm1', post_id: 'p1', feature_image_alt: 'The mill', email_only: 0 }],
  settings: [{ key: 'members_stripe_secret', value: 's3cret' }],
};
const exported = (posts: readonly object[], tables: object = TABLES) =>
  JSON.stringify({ db: [{ meta: { exported_on: 1714600000000, version: '5.80.0' }, data: { posts, ...tables } }] });
const read = (posts: readonly object[]) => readUpload('mill.json', exported(posts));

describe('an export of Ghost', () => {
  it('gives a post with what its other tables tell of it', async () => {
    const article = articleOf(await read([POST]));
    expect(article).toMatchObject({
      id: '0b6c-1',
      title: 'The mill grinds & hums',
      authors: [{ name: 'Ana Paz' }, { name: 'Osk Brandt', url: 'https://osk.example/' }],
      published: '2024-05-02T07:00:00.000Z',
      updated: '2024-05-03T00:00:00.000Z',
      summary: 'A mill again.',
      section: 'Town',
      tags: ['Mills'],
      slug: 'mill',
      media: [{ url: '/content/images/2024/05/mill.jpg', alt: 'The mill' }],
    });
    expect(article.html).toContain('src="/content/images/2024/05/wheel.jpg"');
    expect(JSON.stringify(article)).not.toMatch(/osk@|s3cret|no-sidebar/);
  });

  it.each([
    ['a draft', { status: 'draft', published_at: null }, 'draft-post', 'status'],
    ['what is to come', { status: 'scheduled', published_at: '2030-01-01T00:00:00.000Z' }, 'scheduled-post', 'status'],
    ['what was only mailed', { status: 'sent' }, 'post-of-status', 'status'],
    ['what was only mailed, by its field', { email_only: true }, 'item-not-public', 'email_only'],
    ['what is for members', { visibility: 'members' }, 'subscriber-post', 'visibility'],
    ['what is for those who pay', { visibility: 'paid' }, 'subscriber-post', 'visibility'],
    ['what is for some tiers', { visibility: 'tiers' }, 'subscriber-post', 'visibility'],
    ['what has never come out', { status: undefined, published_at: null }, 'draft-post', 'published_at'],
    ['a status that nobody knows', { status: 'frobnicated' }, 'post-of-status', 'status'],
  ])('keeps back %s, and holds a file of nothing else', async (_, fields, kind, name) => {
    const kept = {
      ...POST,
      id: 'p2',
      uuid: '0b6c-2',
      title: 'Secret oats',
      html: '<p>Oats nobody may see.</p>',
      ...fields,
    };
    const both = await read([POST, kept]);
    expect(articleOf(both).title).toBe('The mill grinds & hums');
    expect(both).toMatchObject({ dropped: [expect.objectContaining({ kind, count: 1 })] });
    expect(JSON.stringify(both)).not.toContain('nobody may see');
    const alone = await read([kept]);
    expect(inWords(alone)).toMatchObject({
      kind: 'held',
      reasons: [{ message: expect.stringContaining(`"${name}"`) }],
    });
  });

  it('has no pages among its articles', async () => {
    const page = { ...POST, id: 'p3', uuid: '0b6c-3', title: 'About', type: 'page' };
    expect(await read([POST, page])).toMatchObject({ dropped: [{ kind: 'page', count: 1 }] });
    expect(await read([{ ...page, type: undefined, page: 1 }])).toMatchObject({ kind: 'rejection' });
  });

  it('is read from an older one without its list, with one author of a post', async () => {
    const { users } = TABLES;
    const text = JSON.stringify({ meta: {}, data: { posts: [{ ...POST, author_id: 'u2' }], users } });
    expect(articleOf(await readUpload('mill.json', text)).authors).toEqual([{ name: 'Ana Paz' }]);
  });

  it('is read from what the API answers', async () => {
    const { mobiledoc: _, status: __, ...post } = POST;
    const tags = [{ name: 'Town', visibility: 'public' }];
    const text = JSON.stringify({
      posts: [{ ...post, authors: [{ name: 'Osk Brandt' }], tags }],
      meta: { pagination: {} },
    });
    expect(articleOf(await readUpload('mill.json', text))).toMatchObject({
      authors: [{ name: 'Osk Brandt' }],
      section: 'Town',
    });
  });

  it('says where there is nothing in it', async () => {
    expect(await read([])).toMatchObject({ kind: 'rejection', reasons: [{ code: 'no-articles' }] });
  });
});
