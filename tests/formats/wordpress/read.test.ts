import { describe, expect, it } from 'vitest';
import type { Content } from '../../../shared/article/types.ts';
import { whatText } from '../../../shared/receipt/worded.ts';
import { inWords } from '../../support/in-words.ts';
import { readUpload, reasonsOf } from '../uploads.ts';

/** An export of a newsroom of our own making. */
function wxr(items: readonly string[], { version = '1.2', channel = '' } = {}): string {
  const base = `http://wordpress.org/export/${version}/`;
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file. -->
<!-- generator="WordPress/6.4" created="2026-03-01 10:00" -->
<rss version="2.0"
  xmlns:excerpt="${base}excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="${base}">
<channel>
  <title>Old Quay</title>
  <link>https://old.example</link>
  <language>en-GB</language>
  <wp:wxr_version>${version}</wp:wxr_version>
  <wp:base_blog_url>https://old.example</wp:base_blog_url>
  <wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[jd]]></wp:author_login><wp:author_email><![CDATA[jane@old.example]]></wp:author_email><wp:author_display_name><![CDATA[Jane O&#039;Doe]]></wp:author_display_name></wp:author>
  ${channel}
${items.join('\n')}
</channel>
</rss>
`;
}

const FIELDS: Readonly<Record<string, string>> = {
  title: '<title><![CDATA[The bridge &amp; the river]]></title>',
  link: '<link>https://old.example/2015/03/the-bridge/</link>',
  pubDate: '<pubDate>Tue, 17 Mar 2015 14:00:00 +0000</pubDate>',
  creator: '<dc:creator><![CDATA[jd]]></dc:creator>',
  guid: '<guid isPermaLink="false">https://old.example/?p=7</guid>',
  description: '<description></description>',
  content: '<content:encoded><![CDATA[It opened.\n\nPeople came.]]></content:encoded>',
  excerpt: '<excerpt:encoded><![CDATA[]]></excerpt:encoded>',
  id: '<wp:post_id>7</wp:post_id>',
  date: '<wp:post_date><![CDATA[2015-03-17 15:00:00]]></wp:post_date>',
  gmt: '<wp:post_date_gmt><![CDATA[2015-03-17 14:00:00]]></wp:post_date_gmt>',
  modified: '<wp:post_modified_gmt><![CDATA[2015-03-18 08:30:00]]></wp:post_modified_gmt>',
  name: '<wp:post_name><![CDATA[the-bridge]]></wp:post_name>',
  status: '<wp:status><![CDATA[publish]]></wp:status>',
  type: '<wp:post_type><![CDATA[post]]></wp:post_type>',
  password: '<wp:post_password><![CDATA[]]></wp:post_password>',
};

const item = (fields: Readonly<Record<string, string>> = {}) =>
  `<item>\n${Object.values({ ...FIELDS, ...fields }).join('\n')}\n</item>`;

const read = (text: string) => readUpload('export.xml', text);

async function articles(...items: readonly string[]): Promise<readonly Content[]> {
  const result = await read(wxr(items));
  if (result.kind !== 'reading') throw new Error(JSON.stringify(result));
  return result.articles;
}

const POST: Content = {
  id: 'https://old.example/?p=7',
  title: 'The bridge & the river',
  authors: [{ name: "Jane O'Doe" }],
  html: '<p>It opened.</p>\n<p>People came.</p>',
  language: 'en-GB',
  published: '2015-03-17T14:00:00Z',
  updated: '2015-03-18T08:30:00Z',
  slug: 'the-bridge',
};

describe('a WordPress export', () => {
  it('gives an article a post, with a page of its own', async () => {
    expect(await articles(item())).toEqual([POST]);
  });

  it.each(['1.0', '1.1', '1.2'])('is read in version %s', async (version) => {
    expect(await read(wxr([item()], { version }))).toMatchObject({ articles: [POST] });
  });

  it('takes the first category for the section and the others for tags', async () => {
    const terms = `
      <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
      <category domain="category" nicename="arts-leisure"><![CDATA[Arts &amp; Leisure]]></category>
      <category domain="category" nicename="city"><![CDATA[City]]></category>
      <category domain="post_tag" nicename="river"><![CDATA[River]]></category>
      <category domain="post_tag" nicename="city"><![CDATA[City]]></category>
      <category domain="post_format" nicename="post-format-aside"><![CDATA[Aside]]></category>
      <category><![CDATA[River]]></category>`;
    expect(await articles(item({ terms }))).toEqual([{ ...POST, section: 'Arts & Leisure', tags: ['City', 'River'] }]);
  });

  it('reads categories without a domain where there are no others', async () => {
    expect(await articles(item({ terms: '<category>City</category>' }))).toEqual([{ ...POST, section: 'City' }]);
  });

  it('finds the featured image among the attachments', async () => {
    const picture = item({
      id: '<wp:post_id>9</wp:post_id>',
      type: '<wp:post_type>attachment</wp:post_type>',
      status: '<wp:status>inherit</wp:status>',
      excerpt: '<excerpt:encoded><![CDATA[The <em>old</em> bridge]]></excerpt:encoded>',
      url: '<wp:attachment_url>https://old.example/bridge.jpg</wp:attachment_url>',
      meta: '<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[A bridge]]></wp:meta_value></wp:postmeta>',
    });
    const meta =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[9]]></wp:meta_value></wp:postmeta>';
    expect(await articles(item({ meta }), picture)).toEqual([
      {
        ...POST,
        media: [
          { url: 'https://old.example/bridge.jpg', type: 'image/jpeg', alt: 'A bridge', caption: 'The old bridge' },
        ],
      },
    ]);
  });

  it('shows the pictures of a gallery that the export lists', async () => {
    const picture = (id: number, { parent = 7, order = 0, caption = '' } = {}) =>
      item({
        id: `<wp:post_id>${id}</wp:post_id>`,
        parent: `<wp:post_parent>${parent}</wp:post_parent><wp:menu_order>${order}</wp:menu_order>`,
        type: '<wp:post_type>attachment</wp:post_type>',
        excerpt: `<excerpt:encoded><![CDATA[${caption}]]></excerpt:encoded>`,
        url: `<wp:attachment_url>https://old.example/${id}.jpg</wp:attachment_url>`,
      });
    const pictures = [
      picture(12),
      picture(10, { order: 2 }),
      picture(11, { caption: 'A & B' }),
      picture(20, { parent: 8 }),
    ];
    const shown = async (gallery: string) => {
      const result = await read(
        wxr([item({ content: `<content:encoded><![CDATA[Text ${gallery}]]></content:encoded>` }), ...pictures]),
      );
      if (result.kind !== 'reading') throw new Error(JSON.stringify(result));
      const numbers = [...result.articles[0].html.matchAll(/<img src="https:\/\/old\.example\/(\d+)\.jpg" alt="">/g)];
      const dropped = result.dropped.filter(({ kind }) => kind !== 'attachment');
      return [numbers.map(([, id]) => id).join(' '), ...dropped.map((drop) => `${drop.count} ${whatText(drop)}`)];
    };
    expect(await shown('[gallery]')).toEqual(['11 12 10']);
    expect(await shown('[gallery exclude="12" order="DESC"]')).toEqual(['10 11']);
    expect(await shown('[gallery ids="20,11"]')).toEqual(['20 11']);
    expect(await shown('[gallery id="8"]')).toEqual(['20']);
    expect(await shown('[gallery ids="11,99"]')).toEqual([
      '11',
      '1 picture of a gallery that the export does not list',
    ]);
    expect(await shown('[gallery ids="99"]')).toEqual([
      '',
      '1 picture of a gallery that the export does not list',
      '1 shortcode [gallery]',
    ]);
    const [article] = await articles(
      item({ content: '<content:encoded>Text [gallery ids="11"]</content:encoded>' }),
      ...pictures,
    );
    expect(article?.html).toBe(
      '<p>Text </p>\n<figure><img src="https://old.example/11.jpg" alt=""><figcaption>A &amp; B</figcaption></figure>',
    );
  });

  it('leaves out characters that XML cannot hold, and says so', async () => {
    const content = '<content:encoded>One\x0b two\x1b[0m&#8; three&#x1B;</content:encoded>';
    expect(await read(wxr([item({ content })]))).toMatchObject({
      articles: [{ html: '<p>One two[0m three</p>' }],
      dropped: [{ kind: 'control-character', count: 4 }],
    });
  });

  it('says where a NUL stands', async () => {
    const result = await read(wxr([item({ content: '<content:encoded>One\0</content:encoded>' })]));
    expect(result).toMatchObject({ reasons: [{ code: 'not-text', line: 22 }] });
  });

  it.each([
    [{ gmt: '<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>' }, '2015-03-17 15:00:00'],
    [{ gmt: '', date: '<wp:post_date>0000-00-00 00:00:00</wp:post_date>' }, 'Tue, 17 Mar 2015 14:00:00 +0000'],
    [{ gmt: '', date: '', pubDate: '<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>' }, undefined],
  ])('falls back from GMT to the site’s zone and the feed’s date: %j', async (fields, published) => {
    const [article] = await articles(item(fields));
    expect(article?.published).toBe(published);
  });

  it('reads excerpt, slugs of other scripts, and titles with markup', async () => {
    const [article] = await articles(
      item({
        title: '<title>5 &lt; 6 &amp;amp; &lt;em&gt;more&lt;/em&gt;</title>',
        excerpt: '<excerpt:encoded><![CDATA[In <b>short</b>.\n\nIt opened. [gallery]]]></excerpt:encoded>',
        name: '<wp:post_name>%e6%a1%a5</wp:post_name>',
      }),
    );
    expect(article).toMatchObject({ title: '5 < 6 & more', summary: 'In short. It opened.', slug: '桥' });
  });

  it('publishes neither e-mail addresses nor logins that are such', async () => {
    expect(await articles(item({ creator: '<dc:creator>ed@old.example</dc:creator>' }))).toEqual([without('authors')]);
    const term = (slug: string, name: string) =>
      `<category domain="author" nicename="${slug}"><![CDATA[${name}]]></category>`;
    const guest = item({
      type: '<wp:post_type>guest-author</wp:post_type>',
      name: '<wp:post_name>cap-bo</wp:post_name>',
      title: '<title>Bo Berg</title>',
    });
    const coAuthors = term('cap-jd', 'jd') + term('cap-bo', 'bo') + term('ann', 'Ann Lee');
    expect((await articles(item({ terms: coAuthors }), guest))[0]?.authors).toEqual([
      { name: "Jane O'Doe" },
      { name: 'Bo Berg' },
      { name: 'Ann Lee' },
    ]);
    expect(await articles(item({ creator: '<dc:creator>unlisted</dc:creator>' }))).toMatchObject([
      { authors: [{ name: 'unlisted' }] },
    ]);
  });

  it('leaves out what is not published to everybody, and counts it by its kind', async () => {
    const other = (type: string, status = 'publish', more = '') =>
      item({ type: `<wp:post_type>${type}</wp:post_type>`, status: `<wp:status>${status}</wp:status>`, more });
    const comment = '<wp:comment><wp:comment_content><![CDATA[First!]]></wp:comment_content></wp:comment>';
    const result = await read(
      wxr([
        item({ comment: comment + comment, content: '<content:encoded>Text [gallery] text</content:encoded>' }),
        other('page'),
        other('page', 'draft'),
        other('attachment', 'inherit'),
        other('nav_menu_item'),
        other('revision', 'inherit'),
        other('product'),
        other('post', 'draft'),
        other('post', 'auto-draft'),
        other('post', 'pending'),
        other('post', 'private'),
        other('post', 'trash'),
        other('post', 'publish', '<wp:post_password>secret</wp:post_password>').replace(FIELDS.password ?? '', ''),
        other('post', 'archived'),
      ]),
    );
    expect(result).toMatchObject({
      articles: [{ title: 'The bridge & the river' }],
      warnings: [],
      dropped: [
        { kind: 'page', count: 2 },
        { kind: 'attachment', count: 1 },
        { kind: 'menu-item', count: 1 },
        { kind: 'revision', count: 1 },
        { kind: 'item-of-type', detail: 'product', count: 1 },
        { kind: 'draft-post', count: 2 },
        { kind: 'pending-post', count: 1 },
        { kind: 'private-post', count: 1 },
        { kind: 'trashed-post', count: 1 },
        { kind: 'password-protected-post', count: 1 },
        { kind: 'post-of-status', detail: 'archived', count: 1 },
        { kind: 'comment', count: 2 },
        { kind: 'shortcode', detail: 'gallery', count: 1 },
      ],
    });
  });

  it('says the status that nobody knows, and holds what is for subscribers', async () => {
    const meta = (key: string, value: string) =>
      `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
    const named = (title: string, fields: Readonly<Record<string, string>>) =>
      item({ title: `<title>${title}</title>`, guid: `<guid>${title}</guid>`, ...fields });
    const result = await read(
      wxr([
        named('Open', {
          meta: `${meta('_jetpack_newsletter_access', 'everybody')}${meta('_wpmem_block', '0')}${meta('patreon-level', '0')}${meta('rcp_subscription_level', 'all')}`,
        }),
        named('Odd', { status: '<wp:status>frobnicated</wp:status>' }),
        named('Paid', { meta: meta('_jetpack_newsletter_access', 'paid_subscribers') }),
        named('Roles', { meta: meta('_members_access_role', 'editor') }),
        named('Blocked', { meta: meta('_wpmem_block', '1') }),
        named('Level', { meta: meta('rcp_subscription_level', 'any-paid') }),
        named('Signed in', {
          meta: meta(
            'um_content_restriction',
            'a:2:{s:26:"_um_custom_access_settings";b:1;s:14:"_um_accessible";i:2;}',
          ),
        }),
        named('Patrons', { meta: meta('patreon-level', '5') }),
        named('Walled', {
          content: '<content:encoded><![CDATA[One.\n<!-- wp:jetpack/paywall /-->\nTwo.]]></content:encoded>',
        }),
      ]),
    );
    expect(inWords(result)).toMatchObject({
      articles: [{ title: 'Open' }],
      warnings: [
        { code: 'status-unknown', message: expect.stringMatching(/^"Odd": .*"frobnicated".* It is left out\.$/) },
      ],
      dropped: [
        { kind: 'post-of-status', detail: 'frobnicated', count: 1 },
        { kind: 'subscriber-post', count: 7 },
      ],
    });
  });

  it('leaves posts to the other system that wait there for their date', async () => {
    const future = item({
      status: '<wp:status>future</wp:status>',
      gmt: '<wp:post_date_gmt>2031-01-01 00:00:00</wp:post_date_gmt>',
    });
    expect(await read(wxr([item(), future]))).toMatchObject({
      articles: [{ title: 'The bridge & the river' }],
      dropped: [{ kind: 'scheduled-post', count: 1 }],
    });
    expect(await read(wxr([future]))).toMatchObject({ kind: 'held' });
  });

  it('takes the first sentence of a post without a title, and leaves out one without a text', async () => {
    const result = await read(wxr([item({ title: '<title></title>' }), item({ content: '', guid: '', name: '' })]));
    expect(inWords(result)).toMatchObject({
      articles: [{ title: 'It opened.' }],
      warnings: [
        {
          code: 'title-from-text',
          message: '"https://old.example/?p=7" has no title: its first sentence, "It opened.", is taken.',
          line: 15,
        },
        { code: 'item-skipped', message: '"The bridge & the river" was left out: it has neither text nor media.' },
      ],
    });
  });

  it('knows a post by its guid, its number within the site, or its address', async () => {
    const id = async (fields: Readonly<Record<string, string>>) => (await articles(item(fields)))[0]?.id;
    expect(await id({ guid: '' })).toBe('https://old.example#7');
    expect(await id({ guid: '', id: '' })).toBe('https://old.example/2015/03/the-bridge/');
    expect(await id({ guid: '', id: '', link: '' })).toBe(
      'https://old.example#The bridge & the river 2015-03-17T14:00:00Z',
    );
  });

  it('tells two posts of one guid apart', async () => {
    const second = item({ name: '<wp:post_name>second</wp:post_name>' });
    expect((await articles(item(), second)).map(({ id }) => id)).toEqual([
      'https://old.example/?p=7',
      'https://old.example/?p=7#second',
    ]);
  });

  it('of nothing but drafts is held; of nothing but pages it is not', async () => {
    const draft = item({ status: '<wp:status>draft</wp:status>' });
    expect(inWords(await read(wxr([draft])))).toEqual({
      kind: 'held',
      reasons: [
        {
          code: 'not-public',
          message: expect.stringMatching(/^"The bridge & the river": The field "wp:status" says "draft", /),
          line: 15,
        },
      ],
    });
    const page = await read(wxr([item({ type: '<wp:post_type>page</wp:post_type>' })]));
    expect(inWords(page)).toEqual({
      kind: 'rejection',
      reasons: [{ code: 'no-articles', message: 'The file holds no article to publish, only 1 × page.' }],
    });
  });

  it('is refused where its XML breaks, with nothing published', async () => {
    const broken = wxr([item(), item({ title: '<title>A & B</title>' })]);
    expect(reasonsOf(await read(broken))).toEqual(['xml-syntax 36:10']);
  });

  it('is refused when it holds more posts than can be taken at once', async () => {
    const many = wxr(Array.from({ length: 5_001 }, () => '<item><title>T</title></item>'));
    expect(reasonsOf(await read(many))).toEqual(['too-many-articles']);
  });
});

function without(name: keyof Content): Content {
  const { [name]: _, ...rest } = POST;
  return rest as Content;
}
