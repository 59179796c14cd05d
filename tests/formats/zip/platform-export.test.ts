import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { archiveOf } from '../archives.ts';
import { articleOf, readUpload } from '../uploads.ts';

const page = (title: string) =>
  `<h1>${title}</h1><p>The council approved plans on Monday to deepen the harbour by four metres, it said of ${title}.</p>`;

describe('an export of Substack', () => {
  const HEAD = 'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url';
  const LIST = [
    HEAD,
    '101.bridge,2026-03-01T10:00:00.000Z,true,,,newsletter,everyone,Bridge,"A first, with a comma',
    'and a line",',
    '102.paid,2026-03-02T10:00:00.000Z,true,,,newsletter,only_paid,Paid,,',
    '103.draft,,false,,,newsletter,everyone,Draft,,',
    '104.founders,2026-03-02T10:00:00.000Z,true,,,newsletter,founding,Founders,,',
    '105.odd,2026-03-02T10:00:00.000Z,true,,,newsletter,frobnicated,Odd,,',
  ].join('\r\n');
  const files = (root: string) => ({
    [`${root}posts.csv`]: LIST,
    [`${root}email_list.quay.csv`]: 'email\na@quay.example\n',
    [`${root}posts/101.bridge.html`]: page('Bridge'),
    [`${root}posts/102.paid.html`]: page('Paid'),
    [`${root}posts/103.draft.html`]: page('Draft'),
    [`${root}posts/104.founders.html`]: page('Founders'),
    [`${root}posts/105.odd.html`]: page('Odd'),
    [`${root}posts/106.html`]: page('Unlisted'),
  });

  it.each(['', 'quay-export/'])('gives what was published for everyone, below "%s"', async (root) => {
    const result = await readUpload('a.zip', archiveOf(files(root)));
    expect(inWords(result)).toMatchObject({
      kind: 'reading',
      articles: [{ title: 'Bridge' }],
      warnings: [
        {
          code: 'not-public',
          message: expect.stringMatching(/102\.paid\.html": The field "audience" says "only_paid"/),
        },
        {
          code: 'not-public',
          message: expect.stringMatching(/103\.draft\.html": The field "is_published" says "false"/),
        },
        { code: 'not-public', message: expect.stringMatching(/104\.founders\.html": .*"founding"/) },
        { code: 'status-unknown', message: expect.stringMatching(/105\.odd\.html": .*"frobnicated"/) },
        { code: 'not-public', message: expect.stringMatching(/106\.html": The list posts\.csv/) },
      ],
    });
  });

  it('takes title, subtitle and date from the list: a post has none', async () => {
    const post = '<h2>Of wheels</h2><p>The wheel turned on Friday for the first time in nine years.</p>';
    const row = '7.mill,2024-05-02T07:00:00.000Z,true,,,newsletter,everyone,"The ""mill"" grinds",Nine years later,';
    const result = await readUpload('a.zip', archiveOf({ 'posts.csv': `${HEAD}\n${row}`, 'posts/7.mill.html': post }));
    expect(articleOf(result)).toMatchObject({
      title: 'The "mill" grinds',
      dek: 'Nine years later',
      published: '2024-05-02T07:00:00.000Z',
      html: expect.stringContaining('Of wheels'),
    });
  });

  it('is one by its list alone: other lists say nothing', async () => {
    const other = await readUpload('a.zip', archiveOf({ ...files(''), 'posts.csv': 'id,title\n1,Bridge\n' }));
    expect(other).toMatchObject({ kind: 'reading' });
    expect(other.kind === 'reading' && other.articles.length).toBe(6);
  });
});

describe('an export of Medium', () => {
  it('gives its posts alone: no drafts, and no page of the account', async () => {
    const result = await readUpload(
      'a.zip',
      archiveOf({
        'medium/README.html': page('Readme'),
        'medium/posts/2026-03-01_Bridge-0a1b2c3d4e5f.html': page('Bridge'),
        'medium/posts/draft_Unsold-0a1b2c3d4e5e.html': page('Unsold'),
        'medium/profile/profile.html': page('Ada Brandt, ada@quay.example'),
        'medium/ips/ips-0001.html': page('192.0.2.7'),
        'medium/sessions/sessions-0001.html': page('Sessions'),
      }),
    );
    expect(inWords(result)).toMatchObject({
      articles: [{ title: 'Bridge' }],
      warnings: [{ message: expect.stringMatching(/draft_Unsold.*how Medium names drafts/) }],
      dropped: [
        { kind: 'account-page', detail: 'medium/ips/ips-0001.html', count: 1 },
        { kind: 'account-page', detail: 'medium/profile/profile.html', count: 1 },
        { kind: 'account-page', detail: 'medium/sessions/sessions-0001.html', count: 1 },
      ],
    });
  });

  it('is no other archive that has a folder of posts', async () => {
    const files = { 'posts/2026-03-01_bridge.html': page('Bridge'), 'pages/about.html': page('About') };
    const result = await readUpload('a.zip', archiveOf(files));
    expect(result.kind === 'reading' && result.articles.map(({ title }) => title)).toEqual(['About', 'Bridge']);
  });
});

describe('an export of Google’s Takeout', () => {
  it('gives a blog’s posts without its theme', async () => {
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:blogger="http://schemas.google.com/blogger/2018">
<id>tag:blogger.com,1999:blog-7</id><title>Quay</title><entry><id>tag:blogger.com,1999:blog-7.post-1</id>
<blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status><title>Bridge</title><content type="html">It opened.</content></entry></feed>`;
    const result = await readUpload(
      'takeout.zip',
      archiveOf({
        'Takeout/Blogger/Blogs/Quay/feed.atom': feed,
        'Takeout/Blogger/Blogs/Quay/theme-classic.html': page('Theme'),
        'Takeout/Blogger/Blogs/Quay/theme-layouts.xml': '<?xml version="1.0"?><html><body>Theme</body></html>',
      }),
    );
    expect(result).toMatchObject({
      articles: [{ title: 'Bridge' }],
      dropped: [
        { kind: 'blog-template-file', detail: 'Takeout/Blogger/Blogs/Quay/theme-classic.html' },
        { kind: 'blog-template-file', detail: 'Takeout/Blogger/Blogs/Quay/theme-layouts.xml' },
      ],
    });
  });
});
