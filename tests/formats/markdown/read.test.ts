import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/formats/markdown/read.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

function article(text: string) {
  return articleOf(readMarkdown(text));
}

describe('readMarkdown', () => {
  it('reads front matter and body', () => {
    const text = [
      '---',
      'title: "Tram 5 & you"',
      'date: 2026-01-02 10:00',
      'authors: [Jane Doe, {name: Ana Paz, role: Editor}]',
      'tags: [rail, city]',
      'section: City',
      '---',
      '',
      'Hello *world*.',
      '',
    ].join('\n');
    expect(readMarkdown(text)).toEqual({
      kind: 'reading',
      articles: [
        {
          title: 'Tram 5 & you',
          published: '2026-01-02 10:00',
          lines: { published: 3 },
          authors: [{ name: 'Jane Doe' }, { name: 'Ana Paz', role: 'Editor' }],
          tags: ['rail', 'city'],
          section: 'City',
          html: '<p>Hello <em>world</em>.</p>\n',
        },
      ],
      warnings: [],
      dropped: [],
    });
  });

  it.each([
    [
      'the first heading of level 1',
      'Intro.\n\n# The *real* `title` &amp; more\n\nText.',
      'The real title & more',
      '<p>Intro.</p>\n<p>Text.</p>\n',
    ],
    ['a setext heading', 'Title\n=====\n\nText.', 'Title', '<p>Text.</p>\n'],
    [
      'a heading of level 2 that opens the text',
      '## Title\n\nText.\n\n## Part\n',
      'Title',
      '<p>Text.</p>\n<h2>Part</h2>\n',
    ],
    ['no heading of level 2 further down', 'Text.\n\n## Part\n', undefined, '<p>Text.</p>\n<h2>Part</h2>\n'],
    ['no heading inside a quotation', '> # Quoted\n', undefined, '<blockquote>\n<h1>Quoted</h1>\n</blockquote>\n'],
    [
      'front matter, whose heading is not repeated',
      "---\ntitle: It’s a Title\n---\n# It's a title\n\nText.",
      'It’s a Title',
      '<p>Text.</p>\n',
    ],
    ['front matter, with another heading kept', '---\ntitle: A\n---\n# B\n\nText.', 'A', '<h1>B</h1>\n<p>Text.</p>\n'],
    ['a number in front matter', '---\ntitle: 1984\n---\nText.', '1984', '<p>Text.</p>\n'],
  ])('takes the title from %s', (_, text, title, html) => {
    const { title: found, html: body } = article(text);
    expect(found).toBe(title);
    expect(body).toBe(html);
  });

  it.each([
    ['escapes', '5 < 6 & 7', '<p>5 &lt; 6 &amp; 7</p>\n'],
    ['HTML', 'a <b>b</b>\n\n<aside>c</aside>', '<p>a <b>b</b></p>\n<aside>c</aside>'],
    [
      'bare addresses',
      'https://n.example/a README.md',
      '<p><a href="https://n.example/a">https://n.example/a</a> README.md</p>\n',
    ],
    ['strikethrough', '~~a~~', '<p><s>a</s></p>\n'],
    ['task lists', '- [ ] a\n- [x] b', '<ul>\n<li>☐ a</li>\n<li>☑ b</li>\n</ul>\n'],
    ['code that looks like a task', '`- [ ] a`', '<p><code>- [ ] a</code></p>\n'],
    [
      'tables',
      '| a |\n|---|\n| 1 |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n',
    ],
    ['pictures', '![alt](a.jpg)', '<p><img src="a.jpg" alt="alt"></p>\n'],
    ['plain quotes', '"a" -- b...', '<p>&quot;a&quot; -- b...</p>\n'],
  ])('renders %s', (_, text, html) => {
    expect(article(text).html).toBe(html);
  });

  it('renders footnotes, afresh for every article', () => {
    const text = 'a[^1]\n\n[^1]: Note.';
    expect(article(text).html).toContain('<li id="fn1" class="footnote-item"><p>Note.');
    expect(article(text).html).toBe(article(text).html);
    expect(article('b[^1]').html).toBe('<p>b[^1]</p>\n');
  });

  it.each(['*By Jane Doe*', 'By Jane Doe', '**By Jane Doe**'])('takes the byline %j below the title', (byline) => {
    expect(readMarkdown(`---\nsection: City\n---\n# Title\n\n${byline}\n\nText.`)).toEqual({
      kind: 'reading',
      articles: [{ title: 'Title', section: 'City', authors: [{ name: 'Jane Doe' }], html: '<p>Text.</p>\n' }],
      warnings: [],
      dropped: [{ kind: 'byline', detail: 'By Jane Doe', count: 1, line: 6 }],
    });
  });

  it('keeps a byline that names others than the front matter', () => {
    const { authors, html } = article('---\nauthor: Ana Paz\n---\n# Title\n\nBy Jane Doe\n\nText.');
    expect(authors).toEqual([{ name: 'Ana Paz' }]);
    expect(html).toBe('<p>By Jane Doe</p>\n<p>Text.</p>\n');
  });

  it('keeps a first sentence that begins with By', () => {
    expect(article('# Title\n\nBy the end of the year, the tram will run.').html).toBe(
      '<p>By the end of the year, the tram will run.</p>\n',
    );
  });

  it('holds drafts and refuses broken front matter', () => {
    expect(reasonsOf(readMarkdown('---\ntitle: A\ndraft: true\n---\nText.'))).toEqual(['not-public 3:-']);
    expect(reasonsOf(readMarkdown('+++\ntitle = A\n+++\nText.'))[0]).toMatch(/^front-matter-syntax 2:/);
  });

  it('says what a page without text has instead', () => {
    expect(inWords(readMarkdown('---\ntitle: A\n---\n\n{% notebook a.ipynb %}\n'))).toEqual({
      kind: 'rejection',
      reasons: [
        {
          code: 'no-text',
          message: 'No text was found besides {% notebook %}, which only the site that it was written for can fill in.',
          line: 5,
        },
      ],
    });
    expect(article('# A\n\n{{< x >}}![b](c.jpg)').html).toBe('<p><img src="c.jpg" alt="b"></p>\n');
  });
});
