import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload } from '../uploads.ts';

const VOCABULARIES = `xmlns:app="http://www.w3.org/2007/app" xmlns:old="http://purl.org/atom/app#"
 xmlns:blog="http://purl.org/atom-blog/ns#" xmlns:thr="http://purl.org/syndication/thread/1.0"
 xmlns:blogger="http://schemas.google.com/blogger/2018" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:lj="http://www.livejournal.org/rss/lj/1.0/" xmlns:wp="http://example.org/other"`;

const feed = (...entries: readonly string[]) =>
  `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ${VOCABULARIES}>
<id>tag:quay.example,2026:f</id><title>Quay</title><updated>2026-03-04T00:00:00Z</updated>
${entries.map((entry, index) => `<entry><id>tag:quay.example,2026:${index}</id><updated>2026-03-04T00:00:00Z</updated>${entry}<content>The council met and spoke of the harbour.</content></entry>`).join('\n')}
</feed>`;
const rss = (...items: readonly string[]) =>
  `<?xml version="1.0"?>\n<rss version="2.0" ${VOCABULARIES}><channel><title>Quay</title><link>https://quay.example/</link>
${items.map((item, index) => `<item><guid isPermaLink="false">${index}x</guid><pubDate>Wed, 04 Mar 2026 08:00:00 GMT</pubDate>${item}<description>The council met and spoke of the harbour.</description></item>`).join('\n')}
</channel></rss>`;

const OPEN = '<title>Open</title>';
const DRAFTS: readonly string[] = [
  '<app:control><app:draft>yes</app:draft></app:control>',
  '<old:control><old:draft>yes</old:draft></old:control>',
  '<app:control><app:draft>YES</app:draft></app:control>',
  '<blog:draft>true</blog:draft>',
  '<media:status state="blocked"/>',
  '<media:status>deleted</media:status>',
  '<lj:security type="private"/>',
  '<lj:security type="usemask"/>',
];

describe.each([
  ['an entry of Atom', feed],
  ['an item of RSS', rss],
])('%s', (_, fileOf) => {
  it.each(DRAFTS)('is not for the public: %s', async (sign) => {
    expect(inWords(await readUpload('feed.xml', fileOf(`<title>Kept</title>${sign}`)))).toMatchObject({
      kind: 'held',
      reasons: [
        { code: 'not-public', message: expect.stringMatching(/^"Kept": The field "/), line: expect.any(Number) },
      ],
    });
    expect(await readUpload('feed.xml', fileOf(OPEN, `<title>Kept</title>${sign}`))).toMatchObject({
      kind: 'reading',
      articles: [{ title: 'Open' }],
      warnings: [],
      dropped: [{ kind: expect.stringMatching(/^(?:entry|item)-not-public$/), count: 1 }],
    });
  });

  it.each(['Private: The pier', 'Protected: The pier', 'Privé : La jetée', 'Geschützt: Die Mole', '私密：码头'])(
    'is not for the public by what WordPress puts before its title: %s',
    async (title) => {
      expect(await readUpload('feed.xml', fileOf(`<title>${title}</title>`))).toMatchObject({
        kind: 'held',
        reasons: [{ code: 'not-public' }],
      });
    },
  );

  it.each(['Private lives: the pier', 'Protected areas', 'Private'])('is for the public: %s', async (title) => {
    expect(await readUpload('feed.xml', fileOf(`<title>${title}</title>`))).toMatchObject({ articles: [{ title }] });
  });

  it('is not for the public where a form asks for its password', async () => {
    const form =
      '&lt;form action="/p" class="post-password-form" method="post"&gt;&lt;p&gt;Enter it.&lt;/p&gt;&lt;/form&gt;';
    const text = fileOf === rss ? `<description>${form}</description>` : `<content type="html">${form}</content>`;
    expect(await readUpload('feed.xml', fileOf(`<title>Kept</title>${text}`))).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'not-public', detail: { password: 'post_password' } }],
    });
  });

  it.each([
    '<app:control><app:draft>no</app:draft></app:control>',
    '<media:status state="active"/>',
    '<media:status>active</media:status>',
    '<lj:security type="public"/>',
  ])('is for the public: %s', async (sign) => {
    expect(await readUpload('feed.xml', fileOf(OPEN + sign))).toMatchObject({
      articles: [{ title: 'Open' }],
      dropped: [],
    });
  });

  it.each([
    ['<prism:embargoDate>2099-03-01</prism:embargoDate>', { embargoed: '2099-03-01' }],
    ['<prism:killDate>2026-04-01</prism:killDate>', { expires: '2026-04-01' }],
    ['<prism:expirationDate>2026-04-01</prism:expirationDate>', { expires: '2026-04-01' }],
    ['<dcterms:available>start=soon; end=2026-04-01</dcterms:available>', { expires: '2026-04-01' }],
    ['<dcterms:available>2099-03-01</dcterms:available>', { embargoed: '2099-03-01' }],
    [
      '<dcterms:valid>end=2026-04-01;start=2026-03-01</dcterms:valid>',
      { embargoed: '2026-03-01', expires: '2026-04-01' },
    ],
    ['<dcterms:valid>start=2026-03-01T08:00Z; scheme=W3C-DTF</dcterms:valid>', { embargoed: '2026-03-01T08:00Z' }],
  ])('is for readers at its time: %s', async (sign, window) => {
    expect(await readUpload('feed.xml', fileOf(OPEN + sign))).toMatchObject({
      articles: [{ title: 'Open', ...window }],
    });
  });

  it('says nothing of that by whether it is in stock', async () => {
    const result = await readUpload('feed.xml', fileOf(`${OPEN}<available>yes</available><valid>2020-01-01</valid>`));
    expect(articleOf(result)).not.toHaveProperty('embargoed');
    expect(articleOf(result)).not.toHaveProperty('expires');
  });

  it.each([
    '<dcterms:available>2099-12</dcterms:available>',
    '<dcterms:available>2099-13-40</dcterms:available>',
    '<dcterms:valid>start=2099-12; end=2099</dcterms:valid>',
    '<prism:killDate>2020</prism:killDate>',
    '<prism:expirationDate>2020-12</prism:expirationDate>',
    '<undeclared:available>2099-03-01</undeclared:available>',
    '<undeclared:valid>end=2020-01-01</undeclared:valid>',
  ])('says nothing of that by what is no day, or no field of theirs: %s', async (sign) => {
    const article = articleOf(await readUpload('feed.xml', fileOf(OPEN + sign)));
    expect(article).not.toHaveProperty('embargoed');
    expect(article).not.toHaveProperty('expires');
  });

  it('waits where its embargo is no day', async () => {
    const sign = '<prism:embargoDate>2099-12</prism:embargoDate>';
    expect(articleOf(await readUpload('feed.xml', fileOf(OPEN + sign)))).toMatchObject({ embargoed: '2099-12' });
  });

  it('of a status that nobody knows is held, and named', async () => {
    const unknown = '<title>Odd</title><media:status state="frobnicated"/>';
    expect(inWords(await readUpload('feed.xml', fileOf(OPEN, unknown)))).toMatchObject({
      articles: [{ title: 'Open' }],
      warnings: [
        { code: 'status-unknown', message: expect.stringMatching(/^"Odd": .*frobnicated.* It is left out\.$/) },
      ],
    });
  });
});

describe('a reply', () => {
  it('is a comment, and no article', async () => {
    const reply = '<title>Re: Open</title><thr:in-reply-to ref="tag:quay.example,2026:0"/>';
    expect(await readUpload('feed.xml', feed(OPEN, reply))).toMatchObject({
      articles: [{ title: 'Open' }],
      dropped: [{ kind: 'comment', count: 1 }],
    });
    expect(await readUpload('feed.xml', feed(reply))).toMatchObject({ kind: 'rejection' });
  });
});

describe('an export of Blogger', () => {
  const owner = '<author><name>Ada Brandt</name><uri>https://x.example/</uri><email>ada@quay.example</email></author>';
  const kind = (word: string) =>
    `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${word}"/>`;
  const entry = (id: string, title: string, more: string) =>
    `<entry><id>tag:blogger.com,1999:blog-7.${id}</id><published>2026-03-04T00:00:00Z</published><updated>2026-03-04T00:00:00Z</updated>
<title type="text">${title}</title><content type="html">The words of ${title}.</content>${owner}${more}</entry>`;
  const blog = (...entries: readonly string[]) =>
    `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ${VOCABULARIES}><id>tag:blogger.com,1999:blog-7.archive</id>
<title>Quay</title><generator>Blogger</generator>${owner}${entries.join('\n')}</feed>`;

  it('gives its posts alone, and nobody’s address', async () => {
    const result = await readUpload(
      'blog.xml',
      blog(
        entry('template-1', 'Template', kind('template')),
        entry('settings-1', 'The list of administrators', kind('settings')),
        entry('settings-2', 'Odd', kind('gadget')),
        entry('page-1', 'About', kind('page')),
        entry('post-1', 'Bridge', kind('post')),
        entry('post-2', 'Unsold', `${kind('post')}<old:control><old:draft>yes</old:draft></old:control>`),
        entry('comment-1', 'Nice', kind('comment')),
      ),
    );
    expect(result).toMatchObject({
      kind: 'reading',
      articles: [{ title: 'Bridge', authors: [{ name: 'Ada Brandt', url: 'https://x.example/' }] }],
      dropped: [
        { kind: 'blog-template', count: 1 },
        { kind: 'blog-setting', count: 1 },
        { kind: 'blogger-entry', detail: 'gadget', count: 1 },
        { kind: 'page', count: 1 },
        { kind: 'entry-not-public', count: 1 },
        { kind: 'comment', count: 1 },
      ],
    });
    expect(JSON.stringify(result)).not.toContain('ada@quay.example');
  });

  it('from Takeout says it by elements of its own', async () => {
    const say = (type: string, status: string, more = '') =>
      `<blogger:type>${type}</blogger:type><blogger:status>${status}</blogger:status>${more}`;
    const result = await readUpload(
      'feed.atom',
      blog(
        entry('post-1', 'Bridge', say('POST', 'LIVE', '<blogger:trashed/><link/><enclosure/><category/>')),
        entry('post-2', 'Unsold', say('POST', 'DRAFT')),
        entry('post-3', 'Later', say('POST', 'SCHEDULED')),
        entry('post-4', 'Gone', say('POST', 'SOFT_TRASHED')),
        entry('post-5', 'Binned', say('POST', 'LIVE', '<blogger:trashed>2026-03-05T00:00:00Z</blogger:trashed>')),
        entry('page-1', 'About', say('PAGE', 'LIVE')),
        entry('comment-1', 'Nice', say('COMMENT', 'LIVE')),
      ),
    );
    expect(result).toMatchObject({
      articles: [{ title: 'Bridge', authors: [{ name: 'Ada Brandt' }] }],
      dropped: [
        { kind: 'entry-not-public', count: 4 },
        { kind: 'page', count: 1 },
        { kind: 'comment', count: 1 },
      ],
    });
    expect(JSON.stringify(result)).not.toContain('ada@quay.example');
  });

  it('of drafts and settings is held', async () => {
    const drafts = blog(
      entry('settings-1', 'The list of administrators', kind('settings')),
      entry('post-2', 'Unsold', `${kind('post')}<app:control><app:draft>yes</app:draft></app:control>`),
    );
    expect(inWords(await readUpload('blog.xml', drafts))).toMatchObject({
      kind: 'held',
      reasons: [{ message: expect.stringMatching(/^"Unsold": The field "app:draft" says "yes"/) }],
    });
  });
});
