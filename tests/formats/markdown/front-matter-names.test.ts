import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/formats/markdown/read.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

/** What it states, but for the lines where. */
function metadata(frontMatter: string, key = 'a.md') {
  const { html, lines: _, ...rest } = articleOf(readMarkdown(`${frontMatter}\n\nText.\n`, key));
  expect(html).toBe('<p>Text.</p>\n');
  return rest;
}

function yaml(...lines: readonly string[]): string {
  return ['---', ...lines, '---'].join('\n');
}

describe('front matter of', () => {
  it('Hugo', () => {
    const frontMatter = yaml(
      'title: T',
      'date: 2015-03-17T14:00:00-04:00',
      'lastmod: 2015-03-18',
      'expiryDate: 2030-01-01',
      'author: {name: Jane Doe, email: jane@n.example}',
      'categories: [City]',
      'tags: [a, b]',
      'description: D',
      'aliases: [/old]',
      'url: /posts/a-slug/',
      'resources:',
      '  - {src: data.csv}',
      '  - {src: cover.jpg, title: A tram}',
    );
    expect(metadata(frontMatter)).toEqual({
      title: 'T',
      published: '2015-03-17T14:00:00-04:00',
      updated: '2015-03-18',
      expires: '2030-01-01',
      authors: [{ name: 'Jane Doe', email: 'jane@n.example' }],
      section: 'City',
      tags: ['a', 'b'],
      summary: 'D',
      slug: 'a-slug',
      media: [{ url: 'cover.jpg', caption: 'A tram' }],
    });
  });

  it('Jekyll', () => {
    const frontMatter = yaml(
      'layout: post',
      'title: T',
      'author: jane',
      'categories: city rail',
      'tags: one two',
      'excerpt: E',
      'last_modified_at: 2015-03-18',
      'permalink: /2015/a-slug.html',
      'header: {image: /a.jpg, caption: C}',
    );
    expect(metadata(frontMatter, '_posts/2015-03-17-other.md')).toEqual({
      title: 'T',
      published: '2015-03-17',
      updated: '2015-03-18',
      authors: [{ name: 'jane' }],
      section: 'city',
      tags: ['rail', 'one', 'two'],
      summary: 'E',
      slug: 'a-slug',
      media: [{ url: '/a.jpg', caption: 'C' }],
    });
  });

  it('Zola', () => {
    const frontMatter =
      '+++\ntitle = "T"\ndate = 2019-11-27\nupdated = 2019-11-28\nauthors = ["Jane Doe"]\npath = "2019/a-slug"\n[taxonomies]\ntags = ["a"]\n[extra]\nsubtitle = "S"\n+++';
    expect(metadata(frontMatter)).toEqual({
      title: 'T',
      published: '2019-11-27',
      updated: '2019-11-28',
      authors: [{ name: 'Jane Doe' }],
      tags: ['a'],
      dek: 'S',
      slug: 'a-slug',
    });
  });

  it('Docusaurus', () => {
    const frontMatter = yaml(
      'slug: /a/a-slug',
      'title: T',
      'authors:',
      '  - {name: Jane Doe, title: Maintainer, url: "https://n.example/jane", image_url: "https://n.example/j.png"}',
      'tags: [{label: A, permalink: /a}]',
      'last_update: {date: 2024-05-06, author: x}',
      'image: /img/a.png',
    );
    expect(metadata(frontMatter, 'blog/2024-05-01-other/index.mdx')).toEqual({
      title: 'T',
      published: '2024-05-01',
      updated: '2024-05-06',
      authors: [{ name: 'Jane Doe', role: 'Maintainer', url: 'https://n.example/jane' }],
      tags: ['A'],
      slug: 'a-slug',
      media: [{ url: '/img/a.png' }],
    });
  });

  it('Astro', () => {
    const frontMatter = yaml(
      'title: T',
      "pubDate: 'Jul 08 2022'",
      'updatedDate: 2022-07-09',
      'heroImage: "../a.jpg"',
      'lang: de',
    );
    expect(metadata(frontMatter)).toEqual({
      title: 'T',
      published: 'Jul 08 2022',
      updated: '2022-07-09',
      media: [{ url: '../a.jpg' }],
      language: 'de',
    });
  });

  it('Hexo, without an opening fence', () => {
    expect(metadata('title: T\ndate: 2013/7/13 20:46:25\ntags:\n- a\n- b\n---')).toEqual({
      title: 'T',
      published: '2013/7/13 20:46:25',
      tags: ['a', 'b'],
    });
  });

  it('Pelican', () => {
    expect(
      metadata(
        'Title: One: two\nDate: 2010-12-03 10:20\nModified: 2010-12-05\nCategory: Python\nTags: a, b\nAuthors: Jane Doe',
      ),
    ).toEqual({
      title: 'One: two',
      published: '2010-12-03 10:20',
      updated: '2010-12-05',
      section: 'Python',
      tags: ['a', 'b'],
      authors: [{ name: 'Jane Doe' }],
    });
  });

  it('MkDocs', () => {
    expect(metadata(yaml('title: T', 'date:', '  created: 2024-05-01', '  updated: 2024-05-06'))).toEqual({
      title: 'T',
      published: '2024-05-01',
      updated: '2024-05-06',
    });
  });

  it('Docsy, whose author is Markdown', () => {
    const author =
      'author: "[Jane Doe](https://n.example/jane) (Some Company), [John Roe, Other](https://n.example/john) and [Ana](https://n.example/ana), tram driver"';
    expect(metadata(yaml('title: T', author)).authors).toEqual([
      { name: 'Jane Doe', url: 'https://n.example/jane', role: 'Some Company' },
      { name: 'John Roe', url: 'https://n.example/john', role: 'Other' },
      { name: 'Ana', url: 'https://n.example/ana', role: 'tram driver' },
    ]);
  });

  it.each([
    ['<a href="https://n.example/jane">Jane Doe</a>', [{ name: 'Jane Doe', url: 'https://n.example/jane' }]],
    ['Jane Doe ([@jane](https://n.example/j))', [{ name: 'Jane Doe', url: 'https://n.example/j' }]],
    ['Jane Doe, keeper of trams', [{ name: 'Jane Doe', role: 'keeper of trams' }]],
    ['jane, van der Berg and joe', [{ name: 'jane' }, { name: 'van der Berg' }, { name: 'joe' }]],
    ['"-"', undefined],
  ])('a site whose author is %s', (author, people) => {
    expect(metadata(yaml('title: T', `author: ${author}`)).authors).toEqual(people);
  });

  it.each([
    ['by: [Jane]', { authors: [{ name: 'Jane' }] }],
    ['author_name: Jane', { authors: [{ name: 'Jane' }] }],
    [
      'postauthors: [{name: Jane, website: "https://n.example/"}]',
      { authors: [{ name: 'Jane', url: 'https://n.example/' }] },
    ],
    ['spoiler: S', { summary: 'S' }],
    ['image: {feature: a.jpg}', { media: [{ url: 'a.jpg' }] }],
    ['{hero: a.jpg, alt: A tram}', { media: [{ url: 'a.jpg', alt: 'A tram' }] }],
    ['{featured: true, teaser: Some words of it.}', { summary: 'Some words of it.' }],
    ['url: a-slug', { slug: 'a-slug' }],
  ])('a theme with %s', (line, expected) => {
    const front = line.startsWith('{') ? `---\n${line.replace('{', '{title: T, ')}\n---` : yaml('title: T', line);
    expect(metadata(front)).toEqual({ title: 'T', ...expected });
    expect(readMarkdown(`${front}\n\nText.`)).toMatchObject({ warnings: [] });
  });

  it('Pelican, whose values go on in lines that are indented', () => {
    const text = 'Title: T\nSummary: One: two\n    three\n\tfour\nStatus: draft\n\nText.\n';
    expect(reasonsOf(readMarkdown(text))).toEqual(['not-public 5:-']);
    expect(articleOf(readMarkdown(text.replace('draft', 'published'))).summary).toBe('One: two three four');
  });

  it('Nikola, behind two dots, in a comment or not', () => {
    const fields =
      '.. title: One: two\n.. slug: a-slug\n.. date: 2015-03-17 10:00:00 UTC+01:00\n.. tags: a, b\n.. author: Jane Doe\n.. description: \n';
    const expected = {
      title: 'One: two',
      slug: 'a-slug',
      published: '2015-03-17 10:00:00 UTC+01:00',
      tags: ['a', 'b'],
      authors: [{ name: 'Jane Doe' }],
    };
    expect(metadata(`<!--\n${fields}-->`)).toEqual(expected);
    expect(metadata(fields)).toEqual(expected);
    expect(reasonsOf(readMarkdown(`<!--\n${fields}.. status: private\n-->\n\nText.\n`))).toEqual(['not-public 8:-']);
    expect(reasonsOf(readMarkdown(`${fields}.. status: draft\n\nText.\n`))).toEqual(['not-public 7:-']);
    expect(articleOf(readMarkdown('<!-- .. title: One -->\n\nText.')).title).toBeUndefined();
  });

  it('nobody: a heading with a colon', () => {
    expect(articleOf(readMarkdown('Title: part\n---\n\nText.'))).toEqual({
      title: 'Title: part',
      html: '<p>Text.</p>\n',
    });
  });

  it.each(['draft: true', 'published: false', '_build: {render: never}', 'build: {list: never}', 'unlisted: true'])(
    'what is not to be listed: %s',
    (line) => {
      expect(reasonsOf(readMarkdown(`${yaml('title: T', line)}\nText.`))[0]).toBe('not-public 3:-');
    },
  );
});

describe('the name of a file', () => {
  it.each([
    ['2015-03-17-a-first-post.md', '2015-03-17'],
    ['blog/2015-3-7-a-first-post.markdown', '2015-03-07'],
    ['blog/2015/03/17/a-first-post.md', '2015-03-17'],
    ['blog/2015/03-17-a-first-post/index.md', '2015-03-17'],
  ])('dates %s, and titles it where nothing else does', async (key, published) => {
    expect(inWords(await readUpload(key, '**Text.**\n'))).toEqual({
      kind: 'reading',
      articles: [{ title: 'A First Post', published, html: '<p><strong>Text.</strong></p>\n' }],
      warnings: [{ code: 'title-from-name', message: expect.stringContaining('name of the file') }],
      dropped: [],
    });
  });

  it('says less than front matter and headings', () => {
    const text = '---\ndate: 2016-01-01\n---\n# Title\n\nText.';
    expect(articleOf(readMarkdown(text, '_posts/2015-03-17-a.md'))).toEqual({
      title: 'Title',
      published: '2016-01-01',
      lines: { published: 2 },
      html: '<p>Text.</p>\n',
    });
  });

  it.each(['post.md', '2015-13-17-a.md', 'a-2015-03-17.md', '1015-03-17-a.md'])('says nothing: %s', (key) => {
    expect(articleOf(readMarkdown('Text.', key))).toEqual({ html: '<p>Text.</p>\n' });
  });
});

describe('the end of an excerpt', () => {
  it.each(['<!--more-->', '<!-- truncate -->', '<!-- more -->'])('%s makes the text before it the summary', (mark) => {
    expect(articleOf(readMarkdown(`# T\n\nBy Jane Doe\n\nOne *two*.\n\n${mark}\n\nThree.`))).toMatchObject({
      title: 'T',
      authors: [{ name: 'Jane Doe' }],
      summary: 'One two.',
    });
  });

  it('counts neither in code nor beside a declared summary', () => {
    expect(articleOf(readMarkdown('# T\n\n`<!--more-->` Text.')).summary).toBeUndefined();
    expect(articleOf(readMarkdown('---\ntitle: T\nsummary: S\n---\nA.\n\n<!--more-->\n\nB.')).summary).toBe('S');
  });
});

describe('limits', () => {
  it('refuses what no parser should see', () => {
    expect(reasonsOf(readMarkdown(`# T\n\n${'['.repeat(200_000)}`))).toEqual(['too-complex']);
    expect(reasonsOf(readMarkdown(`# T\n\n${'word '.repeat(210_000)}`))).toEqual(['article-too-long']);
  });
});

it.each([
  ['path = "2019/05/14/clock"', '2019-05-14'],
  ['permalink = "/1963/11/27/clock/"', '1963-11-27'],
  ['url = "/city/2019-05-14-clock/"', '2019-05-14'],
  ['path = "2019/05/14/clock"\ndate = 2020-01-02', '2020-01-02'],
])('dates what only its path dates: %s', (field, day) => {
  const text = `+++\ntitle = "The clock"\n${field}\n+++\n\nIt runs again.\n`;
  expect(articleOf(readMarkdown(text)).published).toMatch(new RegExp(`^${day}`));
});

describe('properties of a page of Logseq’s, which Dataview has too', () => {
  it('are fields, where a text begins with them and one answers who may read it', () => {
    const page = (properties: string) => readMarkdown(`${properties}\n\n- Text.\n`, 'a.md');
    const properties = 'title:: The pier: anew\ntags:: [[harbour]], works\npublic:: true';
    expect(articleOf(page(properties))).toMatchObject({ title: 'The pier: anew', tags: ['harbour', 'works'] });
    expect(reasonsOf(page('title:: The pier\npublic:: false'))).toEqual(['not-public 2:-']);
    expect(reasonsOf(page('title:: The pier\nstatus:: draft'))).toEqual(['not-public 2:-']);
  });

  it('are fields below its heading too, where they ask who may read it', () => {
    const note = (property: string) => readMarkdown(`# The pier\n\n${property}\n\nText.\n`, 'a.md');
    expect(reasonsOf(note('public:: false'))).toEqual(['not-public 3:-']);
    expect(articleOf(note('public:: true'))).toMatchObject({ title: 'The pier', html: '<p>Text.</p>\n' });
    expect(articleOf(note('Ratio:: two to one')).html).toContain('Ratio:: two');
  });

  it.each([
    'Moderator:: Why now?\nMayor:: Because of storms.',
    'CPU:: The brain of a computer',
    'Attention:: le port est fermé',
    'text:: all of it',
    'content:: all of it',
    'image:: ![](pier.jpg)',
    'title:: The quay',
    'Review:: The film is long, and nobody minds.',
    'public::',
  ])('are none where none answers that: %j', (lines) => {
    for (const text of [`${lines}\n\n# The pier\n\nText.\n`, `# The pier\n\n${lines}\n\nText.\n`]) {
      const { title, html, image } = { image: undefined, ...articleOf(readMarkdown(text, 'a.md')) };
      expect({ title, image }).toEqual({ title: 'The pier', image: undefined });
      for (const line of lines.split('\n')) expect(html).toContain(`${line.split('::')[0]}::`);
    }
  });

  it('leave in the text what is no field, and what shows a picture', () => {
    const text = 'public:: true\ntext:: all of it\nimage:: ![](pier.jpg)\nauthor:: Ann Lee\n\n# The pier\n\nText.\n';
    const article = articleOf(readMarkdown(text, 'a.md'));
    expect(article).toMatchObject({ title: 'The pier', authors: [{ name: 'Ann Lee' }] });
    expect(article).not.toHaveProperty('image');
    expect(article.html).toBe('<p>text:: all of it\nimage:: <img src="pier.jpg" alt=""></p>\n<p>Text.</p>\n');
  });

  it('are none further down', () => {
    const text = '# The pier\n\nText.\n\npublic:: false\n';
    expect(articleOf(readMarkdown(text, 'a.md')).html).toContain('public:: false');
  });
});
