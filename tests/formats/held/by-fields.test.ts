import { stringify } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../../shared/formats/fields/fields.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { readUpload, reasonsOf } from '../uploads.ts';

/** What systems document as not public, not listed, or not for everybody. */
const NOT_PUBLIC: readonly (readonly [system: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['Hugo', { draft: true }],
  ['Hugo', { headless: true }],
  ['Hugo', { build: { list: 'never' } }],
  ['Hugo', { build: { list: 'local' } }],
  ['Hugo', { build: { render: 'link' } }],
  ['Hugo', { build: { render: false } }],
  ['Hugo before 0.145', { _build: { render: 'never' } }],
  ['Hugo', { params: { private: true } }],
  ['the theme FixIt', { hiddenFromFeed: true }],
  ['Jekyll', { published: false }],
  ['Jekyll', { published: 'no' }],
  ['jekyll-paginate-v2', { hidden: true }],
  ['Eleventy', { permalink: false }],
  ['Eleventy', { eleventyExcludeFromCollections: true }],
  ['Eleventy 3', { eleventyExcludeFromCollections: ['posts', 'news'] }],
  ['Pelican', { Status: 'draft' }],
  ['Pelican', { Status: 'hidden' }],
  ['Pelican', { Status: 'skip' }],
  ['Nikola', { status: 'private' }],
  ['Jekyll', { categories: ['drafts'] }],
  ['Jekyll', { category: 'Draft' }],
  ['Obsidian', { tags: ['writing', 'status/draft'] }],
  ['Obsidian', { tags: ['#wip'] }],
  ['tags in German', { tags: 'Hafen, Entwurf' }],
  ['tags in French', { tags: ['port', 'brouillons'] }],
  ['tags in Chinese', { tags: ['草稿'] }],
  ['a tag that forbids it', { tags: ['port', 'do not publish'] }],
  ['a section', { section: 'Drafts' }],
  ['Ghost', { published_at: '' }],
  ['DatoCMS', { first_published_at: '' }],
  ['Strapi, whose entry waits', { status: 'active', published_at: '' }],
  ['Contentful, whose entry waits', { workflow_state: 'approved', published_at: '' }],
  ['a wish to be out', { publish: true, published_at: '' }],
  ['a word for a yes', { published: 'yes', published_at: '' }],
  ['Zola', { extra: { draft: true } }],
  ['Zola', { render: false }],
  ['Hexo', { published: false }],
  ['hexo-blog-encrypt', { password: 'heron' }],
  ['Docusaurus', { unlisted: true }],
  ['VuePress', { article: false }],
  ['VuePress', { feed: false }],
  ['VuePress', { feed: { exclude: true } }],
  ['a theme', { rss: { include: false } }],
  ['a theme', { rss_ignore: true }],
  ['a theme', { excludeFromRss: 'yes' }],
  ['Obsidian', { publish: false }],
  ['Obsidian', { publish: 'later' }],
  ['Digital Garden', { 'dg-publish': false }],
  ['Grav', { routable: false }],
  ['Grav', { access: { 'site.login': true } }],
  ['Ghost', { visibility: 'members' }],
  ['Ghost', { visibility: 'paid' }],
  ['Ghost', { visibility: 'tiers' }],
  ['Ghost', { status: 'scheduled' }],
  ['Ghost', { status: 'sent' }],
  ['Ghost', { email_only: true }],
  ['Substack', { audience: 'only_paid' }],
  ['Substack', { is_published: false }],
  ['WordPress', { status: 'auto-draft' }],
  ['WordPress', { status: 'future' }],
  ['WordPress', { post_status: 'pending' }],
  ['WordPress', { post_password: 'heron' }],
  ['WordPress', { content: { rendered: '', protected: true } }],
  ['Drupal', { moderation_state: 'archived' }],
  ['Drupal', { status: false }],
  ['Drupal', { status: 0 }],
  ['Payload', { _status: 'draft' }],
  ['Superdesk', { state: 'in_progress' }],
  ['Superdesk', { state: 'spiked' }],
  ['Directus', { status: { name: 'archived' } }],
  ['Blogger', { status: 'SOFT_TRASHED' }],
  ['editors', { status: 'In Review' }],
  ['editors', { status: 'in-progress' }],
  ['editors', { status: 'ready for review' }],
  ['editors', { status: 'Draft v2' }],
  ['editors', { status: 'draft (legal)' }],
  ['editors', { status: '🚧 WIP' }],
  ['editors', { status: ['published', 'draft'] }],
  ['editors', { state: 'unlisted' }],
  ['editors', { wip: true }],
  ['editors', { draft: 'soon' }],
  ['editors', { deleted_at: '2026-01-02' }],
  ['editors', { approved: false }],
  ['editors', { ready: 'nein' }],
  ['editors', { type: 'draft' }],
  ['editors', { date: 'TBD' }],
  ['editors', { members_only: true }],
  ['Hashnode', { saveAsDraft: true }],
  ['Hashnode', { ignorePost: true }],
  ['Qiita', { private: false, ignorePublish: true }],
  ['Statamic', { protect: 'logged_in' }],
  ['Statamic', { protect: true }],
  ['Statamic 2', { protect: { password: { allowed: ['heron'] } } }],
  ['Statamic 2', { protect: { allowed: ['heron'] } }],
  ['Superdesk', { flags: { marked_for_not_publication: true } }],
  ['Kontent.ai', { system: { workflow_step: 'draft' } }],
  ['Arc XP', { revision: { published: false } }],
  ['Arc XP', { content_restrictions: { content_code: 'premium' } }],
  ['editors', { forStaffOnly: 'yes' }],
  ['editors', { reviewed: false }],
  ['editors', { coming_soon: true }],
  ['Hashnode', { isDelisted: true }],
  ['editors', { scheduled: true }],
  ['editors', { settings: { hidden: true } }],
  ['editors', { entwurf: 'ja' }],
  ['editors', { brouillon: true }],
  ['editors', { publicado: 'no' }],
  ['editors', { 草稿: true }],
  ['editors', { 公開: false }],
  ['editors', { черновик: 'да' }],
  ['an export of several systems', { wp_status: 'draft' }],
  ['an export of several systems', { ghostVisibility: 'members' }],
  ['an export of several systems', { blog_publish: false }],
  ['an export of several systems', { cms: { published: false } }],
  ['an export of several systems', { hugo: { draft: true } }],
  ['an export of several systems', { post: { status: 'pending' } }],
  ['an export of several systems', { flags: { wip: true } }],
  ['Sanity', { _id: 'drafts.5f2a' }],
  ['Sanity', { _id: 'versions.rSummer.5f2a' }],
  ['Sanity', { _id: '5f2a', _originalId: 'drafts.5f2a' }],
  ['Contentful', { sys: { type: 'Entry', publishedAt: '' } }],
  ['Contentful', { sys: { publishedVersion: '' } }],
  ['Contentful', { sys: { archivedAt: '2026-01-02' } }],
  ['Contentful', { fields: { status: { 'en-US': 'published', de: 'draft' } } }],
  ['Contentful', { fields: { draft: { 'en-US': true } } }],
  ['Decap', { fields: { status: 'draft' } }],
  ['Strapi', { attributes: { publishedAt: '' } }],
  ['Strapi', { data: { id: 3, attributes: { publishedAt: '' } } }],
  ['Strapi', { data: { attributes: { status: 'draft' } } }],
  ['Prismic', { data: { draft: true } }],
  ['Kontent.ai', { system: { workflow: 'draft' } }],
  ['Micropub', { properties: { 'post-status': ['draft'] } }],
  ['an export', { _meta: { published: false } }],
  ['an export', { Meta: { draft: true } }],
  ['an export', { custom: { wip: true } }],
  ['an export', { page: { draft: true }, published: true }],
  ['desks', { hold: true }],
  ['desks', { on_hold: 'until Monday' }],
  ['desks', { legal_hold: true }],
  ['desks', { for_review: true }],
  ['desks', { review: 'pending' }],
  ['desks', { legal: 'on hold' }],
  ['desks', { sensitivity: 'internal' }],
  ['desks', { distribution: 'internal only' }],
  ['desks', { audience: 'staff' }],
  ['desks', { audience: 'Internal' }],
  ['desks', { audience: ['public', 'editors'] }],
  ['words for how it is shown', { display: 'hidden' }],
  ['words for how it is shown', { list: 'private' }],
  ['desks', { Audience: 'Editors only' }],
  ['desks', { audience: { name: 'newsroom' } }],
  ['schema.org', { audience: { '@type': 'Audience', audienceType: 'staff' } }],
  ['desks', { readership: 'staff' }],
  ['desks', { audiences: ['staff'] }],
  ['desks', { distribution: 'newsroom' }],
  ['desks', { sensitivity: 'Highly Confidential' }],
  ['records', { classification: 'confidential' }],
  ['records', { classification: 'Internal' }],
  ['records', { classification: 'RESTRICTED' }],
  ['records', { classification: 'Top Secret//NOFORN' }],
  ['records', { document_classification: 'secret (legal)' }],
  ['records', { classification: ['news', 'confidential'] }],
  ['records', { classification: 'streng vertraulich' }],
  ['first.org', { tlp: 'red' }],
  ['first.org', { tlp: 'amber' }],
  ['first.org', { TLP: 'TLP:AMBER+STRICT' }],
  ['first.org', { tlp: 'green' }],
  ['first.org', { tlp: 'purple' }],
  ['first.org', { tlp: 'clearly not' }],
  ['first.org', { tlp: ['clear', 'red'] }],
  ['first.org', { extra: { tlp: 'RED' } }],
  ['systems', { preview: true }],
  ['systems', { isPreview: 'yes' }],
  ['systems', { template: true }],
  ['systems', { template: 'true' }],
  ['systems', { is_template: true }],
  ['desks', { confidential: true }],
  ['desks', { internal: true }],
  ['desks', { under_embargo: true }],
  ['notes to the desk', { notes: 'DO NOT PUBLISH' }],
  ['notes to the desk', { editor_note: 'Not for publication!' }],
  ['notes to the desk', { remarque: 'Ne pas publier' }],
];

/** What says other things, or that it is public. */
const PUBLIC: readonly (readonly [why: string, fields: Readonly<Record<string, unknown>>])[] = [
  ['a no to what would hold', { draft: false, private: 'no', hidden: false, unlisted: 0, archived: '' }],
  ['a yes to what is public', { publish: true, published: 'yes', public: 1, listed: true, render: 'true' }],
  ['public words', { status: '✅ Published.', visibility: '"Public"' }],
  ['public words', { status: 'ready', visibility: 'everyone', access: 'open', privacy: 'public' }],
  ['Nikola’s front page', { status: 'featured' }],
  ['a number', { status: 1 }],
  ['search engines', { noindex: true, robots: 'noindex, nofollow', sitemap: false, index: false, search: false }],
  ['search engines', { sitemap_exclude: true, sitemap: { exclude: true }, excludeFromSearch: true }],
  ['menus and a home page', { nav_exclude: true, hideFromNav: true, hiddenFromHomePage: true, hide_title: true }],
  [
    'parts of a page',
    { hide: ['navigation', 'toc'], toc: false, comments: false, share: false, in_search_index: false },
  ],
  [
    'Hashnode and Qiita',
    { saveAsDraft: false, ignorePost: 'no', ignorePublish: false, hideFromHashnodeCommunity: true },
  ],
  ['Statamic', { protect: false }],
  ['what is to be protected', { protect: 'wildlife' }],
  ['what is to be protected', { protect: { enabled: false, password: 'heron' } }],
  ['what is to be protected', { protect: { species: ['heron'] } }],
  ['what is for sale', { item_status: 'sold', item_tier: 'premium', item: { archived: true, name: 'Boat' } }],
  ['what is for sale', { item_status: 'in stock', items: { deprecated: true } }],
  ['Arc XP', { content_restrictions: { content_code: 'metered' } }],
  ['Superdesk', { flags: { marked_for_not_publication: false, marked_for_legal: true } }],
  ['Arc XP', { revision: { published: true, branch: 'default' }, content_restrictions: { content_code: 'free' } }],
  ['Hugo’s defaults', { build: { list: 'always', render: 'always', publishResources: false }, headless: false }],
  ['WordPress', { content: { rendered: 'x', protected: false }, password: '', comment_status: 'closed' }],
  ['kinds', { type: 'post', layout: 'post', kind: 'review', template: 'archive', post_type: 'page' }],
  [
    'what it is about',
    { category: 'Privacy', section: 'Hidden', tags: ['NBA draft', 'members', 'draft beer'], title: 'Draft' },
  ],
  [
    'what others than the article are',
    { comment_status: 'closed', event_status: 'cancelled', author: { status: 'draft' } },
  ],
  [
    'notes that say more',
    { notes: 'The mayor said: do not publish', review: 'Five stars', distribution: 'Nordic Film' },
  ],
  [
    'owners of other fields',
    { page_title: 'Draft', site_url: 'https://n.example/', blog: { title: 'Draft' }, page: 3 },
  ],
  ['an id', { _id: '5f2a', id: 'drafts.5f2a' }],
  ['of something else', { related: { status: 'draft' }, image: { draft: true }, gallery: { published: false } }],
  ['of something else', { author: { data: { draft: true } }, hero: { data: { attributes: { publishedAt: null } } } }],
  [
    'of something else',
    { params: { author: { status: 'draft' } }, data: { image: { attributes: { publishedAt: null } } } },
  ],
  ['published', { fields: { status: 'published', draft: false }, _meta: { published: true } }],
  ['published', { fields: { draft: { 'en-US': false, de: false } }, data: { attributes: { status: 'published' } } }],
  ['published', { sys: { publishedAt: '2026-01-02', publishedVersion: 4, id: '5f2a' } }],
  ['published', { attributes: { publishedAt: null, status: 'published' } }],
  ['published', { publishedAt: '2026-01-02', meta: { publishedAt: null } }],
  ['published', { published: true, attributes: { publishedAt: null } }],
  ['a chart', { data: { public: 40, private: 60, status: 200 } }],
  ['a chart', { data: { status: ['active', 'closed'], draft: ['a', 'b'] } }],
  ['a chart', { data: [{ status: 'draft' }, { draft: true }] }],
  ['how it looks', { custom: { layout: 'wide', hide: ['toc'] }, page: { hidden: 'toc' }, data: { state: 'Oregon' } }],
  ['what it is about', { extra: { type: 'draft pick' }, meta: { description: 'A draft law', robots: 'noindex' } }],
  ['Forem, out without its date', { published: true, published_at: null }],
  ['a system that keeps no dates', { status: 'Published', published_at: null }],
  ['a system that keeps no dates', { post_status: 'live', first_published_at: '' }],
  ['a form without its date', { date: '', published: '' }],
  ['a place', { state: 'Oregon', estado: 'Jalisco', stage: 'Main stage' }],
  ['readers', { audience: 'public', readership: 'general public' }],
  ['readers', { audience: ['everyone'] }],
  ['readers', { audience: 'All' }],
  ['ninjs', { audiences: [{ name: 'Sailors' }] }],
  ['whom it is of use to', { audience: { '@type': 'Audience', audienceType: 'Sailors' } }],
  ['marks of what is public', { classification: 'public', tlp: 'TLP:CLEAR' }],
  ['marks of what is public', { classification: 'UNCLASSIFIED', tlp: 'white', sensitivity: 'unclassified' }],
  ['what it is about', { classification: 'opinion', type: 1 }],
  ['a picture, a page of a theme', { preview: 'https://n.example/a.jpg', template: 'post.html' }],
  ['a no to what would hold', { preview: false, template: false, internal: 'no' }],
  ['readers', { tier: 'gold', paywall: false, subscription: 'monthly' }],
  ['dates', { published: '2026-01-02', publish: '2 March 2026', published_at: '2026-01-02' }],
  ['lists of what is to be done', { todo: ['a picture'], test: 'A test of patience', members: ['Ana', 'Ben'] }],
  ['data of that name', { private: { note: 'x' }, internal: { type: 'Markdown', contentDigest: 'a' } }],
  ['what it is', { article: 'review', feed: 'full', display: 'block' }],
  ['a copy elsewhere', { archived: 'https://web.archive.example/1' }],
  ['addresses', { permalink: '/a/', feed: 'https://n.example/feed', list: ['a', 'b'], article: 'opinion' }],
];

describe('what holds an article back', () => {
  it.each(NOT_PUBLIC)('in %s: %j', (_, fields) => {
    expect(readFields({ title: 'T', ...fields }, () => 3)).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'not-public', line: 3 }],
    });
  });

  it.each(PUBLIC)('is not %s: %j', (_, fields) => {
    expect(readFields({ title: 'T', ...fields })).toMatchObject({ kind: 'fields' });
  });

  it.each([
    'frobnicated',
    'new',
    'half',
    'ok then',
    'published (2027-01-01)',
    'live on 2027-01-01',
    '2',
    '200',
    'mañana',
    'published?',
    '!published',
    '☐ published',
    '🚫 live',
    '-public',
  ])('is a status that nobody knows: %s', (status) => {
    expect(reasonsOf(readFields({ title: 'T', status }, () => 2))).toEqual(['status-unknown 2:-']);
    expect(reasonsOf(readFields({ title: 'T', visibility: status }, () => 2))).toEqual(['status-unknown 2:-']);
  });

  it.each([{ audience: 'developers' }, { audience: 'public, staff' }, { readership: 'halb' }])(
    'is an audience that nobody knows: %j',
    (fields) => {
      expect(reasonsOf(readFields({ title: 'T', ...fields }, () => 2))).toEqual(['status-unknown 2:-']);
    },
  );

  it.each([{ published: 'Tidewater Press' }, { publish: 'maybe' }, { is_published: 'halb' }])(
    'is neither a date nor a yes: %j',
    (fields) => {
      expect(reasonsOf(readFields({ title: 'T', ...fields }, () => 2))).toEqual(['status-unknown 2:-']);
    },
  );

  it('says the field, what it says, and what would publish it', () => {
    const message = (fields: Record<string, unknown>) => {
      const result = readFields(fields);
      return result.kind === 'held' ? noteText(result.reasons[0]) : '';
    };
    expect(message({ status: 'archived' })).toBe(
      'The field "status" says "archived", so this is not for the public. It is published when that says "published" or is left out.',
    );
    expect(message({ params: { draft: true } })).toBe(
      'The field "params.draft" says "true", so this is not for the public. It is published when that says "false" or is left out.',
    );
    expect(message({ _build: { list: 'never' } })).toBe(
      'The field "_build.list" says "never", so this is not for the public. It is published when that says "always" or is left out.',
    );
    expect(message({ tlp: 'AMBER' })).toBe(
      'The field "tlp" says "AMBER", so this is not for the public. It is published when that says "clear" or is left out.',
    );
    expect(message({ status: 'frobnicated' })).toBe(
      'The field "status" says "frobnicated", which is not known, so this is held. It is published when that says "published", "public", "live", "ready" or "final", or is left out; "draft", "private", "in review" or "archived" hold it knowingly.',
    );
    expect(message({ status: 'x'.repeat(500) }).length).toBeLessThan(400);
    expect(message({ password: 'heron' })).not.toContain('heron');
  });

  it('is embargoed until a field says that stands where systems keep theirs', () => {
    const fields = { title: 'T', meta: { embargo: '2027-03-04' }, related: { embargo: '2028-03-04' } };
    expect(readFields(fields)).toMatchObject({ metadata: { embargoed: '2027-03-04' } });
    expect(readFields({ ...fields, embargo: '2027-01-01' })).toMatchObject({
      metadata: { embargoed: '2027-01-01' },
    });
    expect(reasonsOf(readFields({ fields: { embargo: true } }))).toEqual(['embargo-without-date']);
    expect(readFields({ data: { embargo: 'none' }, author: { embargo: true } })).toMatchObject({ metadata: {} });
  });

  it('is embargoed until the field for a later date says', () => {
    const fields = { date: '2026-01-02', publish_on: '2027-03-04', title: 'T' };
    expect(readFields(fields)).toMatchObject({ metadata: { published: '2026-01-02', embargoed: '2027-03-04' } });
    expect(reasonsOf(readFields({ publish_after: 'the vote' }))).toEqual(['embargo-without-date']);
    expect(reasonsOf(readFields({ embargo: true }))).toEqual(['embargo-without-date']);
    expect(reasonsOf(readFields({ embargoed: 'yes' }))).toEqual(['embargo-without-date']);
    expect(readFields({ scheduled: 'nein', embargo: 'no' })).toMatchObject({ kind: 'fields', metadata: {} });
  });
});

describe('the same rule holds', () => {
  const TEXT = 'The council approved plans on Monday to deepen the harbour by four metres.';
  const files = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> => ({
    'front matter of Markdown': `---\n${JSON.stringify({ title: 'T', ...fields })}\n---\n\n${TEXT}\n`,
    'front matter in TOML': `+++\n${stringify({ title: 'T', ...fields })}\n+++\n\n${TEXT}\n`,
    'front matter of a page': `---\n${JSON.stringify({ title: 'T', ...fields })}\n---\n<p>${TEXT}</p>\n`,
    'an article as JSON': JSON.stringify({ title: 'T', html: `<p>${TEXT}</p>`, ...fields }),
    'a JSON Feed': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'F',
      items: [{ id: '1', title: 'T', content_text: TEXT, ...fields }],
    }),
    'around an article': JSON.stringify({ article: { title: 'T', html: TEXT }, ...fields }),
    'an item of ninjs': JSON.stringify({
      uri: 'urn:1',
      type: 'text',
      pubstatus: 'usable',
      headline: 'T',
      body_html: `<p>${TEXT}</p>`,
      ...fields,
    }),
  });
  const names = Object.keys(files({}));
  const nameOf = (what: string) =>
    what.startsWith('front matter of a page') ? 'a.html' : what.startsWith('front') ? 'a.md' : 'a.json';

  it.each(names)('in %s', async (what) => {
    expect(await readUpload(nameOf(what), files({})[what] ?? '')).toMatchObject({ kind: 'reading' });
    for (const [, fields] of NOT_PUBLIC) {
      // There the text itself is such an object.
      if (!/^front matter (?:of Markdown|in TOML)/.test(what) && 'content' in fields) continue;
      const result = await readUpload(nameOf(what), files(fields)[what] ?? '');
      expect([what, fields, result.kind]).toEqual([what, fields, 'held']);
    }
  });
});
