import { describe, expect, it } from 'vitest';
import { readJson } from '../../../shared/formats/json/read.ts';
import { inWords } from '../../support/in-words.ts';
import { articleOf, reasonsOf } from '../uploads.ts';

function article(value: unknown) {
  return articleOf(readJson(JSON.stringify(value)));
}

const OWN = {
  id: 'x-1',
  title: 'A & B',
  dek: 'D',
  authors: [{ name: 'Jane Doe', role: 'Editor', email: 'j@n.example', url: 'https://n.example/j' }],
  source: { name: 'Wire', url: 'https://w.example' },
  section: 'City',
  tags: ['a', 'b'],
  language: 'en',
  published: '2026-01-02T03:04:05Z',
  updated: '2026-01-03T03:04:05Z',
  url: 'https://n.example/a',
  summary: 'S',
  html: '<p>Text.</p>',
  media: [
    {
      url: 'https://n.example/i.jpg',
      type: 'image/jpeg',
      bytes: 10,
      width: 2,
      height: 3,
      caption: 'C',
      credit: 'P',
      alt: 'A',
    },
  ],
  corrections: [{ text: 'K', date: '2026-01-03' }],
};

describe('readJson', () => {
  it.each(['\ufeff', '\u00a0\n', '\u2028'])(
    'reads JSON with white space behind it that JSON does not know: %j',
    (space) => {
      expect(articleOf(readJson(`{"title":"A","html":"<p>Text.</p>"}\n${space}`)).title).toBe('A');
    },
  );

  it('reads the shape that inspect prints, bare and wrapped', () => {
    const lines = { published: 1, updated: 1, language: 1, url: 1 };
    expect(article(OWN)).toEqual({ ...OWN, lines });
    expect(
      article({ article: { ...OWN, status: 'published', text: 'Text.', words: 1 }, warnings: [], dropped: [] }),
    ).toEqual({ ...OWN, lines });
  });

  it.each([
    [{ text: 'a < b\n\nc & d\ne' }, '<p>a &lt; b</p>\n<p>c &amp; d<br>\ne</p>'],
    [{ text: 'a\r\n\r\nb' }, '<p>a</p>\n<p>b</p>'],
    [{ markdown: '*a*' }, '<p><em>a</em></p>\n'],
    [{ content_markdown: '*a*' }, '<p><em>a</em></p>\n'],
    [{ content_html: '<b>a</b>', content_text: 'a' }, '<b>a</b>'],
    [{ body: '<p>a</p>' }, '<p>a</p>'],
    [{ body: '5 < 6' }, '<p>5 &lt; 6</p>'],
  ])('reads the body of %j', (fields, html) => {
    expect(article({ title: 'T', ...fields })).toEqual({ title: 'T', html });
  });

  it('reads a JSON Feed item', () => {
    expect(
      article({
        id: 'https://n.example/1',
        url: 'https://n.example/a',
        external_url: 'https://elsewhere.example/',
        title: 'T',
        content_html: '<p>x</p>',
        summary: 'S',
        image: 'https://n.example/i.jpg',
        banner_image: 'https://n.example/b.jpg',
        date_published: '2026-01-02T03:04:05Z',
        date_modified: '2026-01-03T03:04:05Z',
        author: { name: 'Jane Doe' },
        tags: ['a'],
        language: 'de',
        attachments: [
          {
            url: 'https://n.example/a.mp3',
            mime_type: 'audio/mpeg',
            title: 'Sound',
            size_in_bytes: 12,
            duration_in_seconds: 3.5,
          },
        ],
      }),
    ).toEqual({
      id: 'https://n.example/1',
      url: 'https://n.example/a',
      title: 'T',
      html: '<p>x</p>',
      summary: 'S',
      media: [
        { url: 'https://n.example/i.jpg' },
        { url: 'https://n.example/a.mp3', type: 'audio/mpeg', caption: 'Sound', bytes: 12, duration: 3.5 },
      ],
      published: '2026-01-02T03:04:05Z',
      updated: '2026-01-03T03:04:05Z',
      authors: [{ name: 'Jane Doe' }],
      tags: ['a'],
      language: 'de',
      lines: { published: 1, updated: 1, language: 1, url: 1 },
    });
  });

  it('reads every item of a JSON Feed, which inherits its language and authors', () => {
    const result = readJson(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Feed',
        language: 'de',
        authors: [{ name: 'Jane Doe' }],
        items: [
          { id: '1', content_text: 'a' },
          { id: '2', content_text: 'b', language: 'en', authors: [{ name: 'Ana Paz' }] },
          { id: '3', content_text: 'c', draft: true },
          { id: '4' },
          5,
        ],
      }),
    );
    expect(inWords(result)).toMatchObject({
      articles: [
        { id: '1', html: '<p>a</p>', language: 'de', authors: [{ name: 'Jane Doe' }] },
        { id: '2', html: '<p>b</p>', language: 'en', authors: [{ name: 'Ana Paz' }] },
      ],
      warnings: [
        { code: 'item-skipped', message: expect.stringContaining('Item 3 of 5') },
        { code: 'item-skipped', message: expect.stringContaining('Item 4 of 5') },
        { code: 'item-skipped', message: expect.stringContaining('found a number') },
        { code: 'title-from-text', message: '"1" has no title: its first sentence, "a", is taken.' },
        { code: 'title-from-text' },
        { code: 'items-undated' },
      ],
    });
  });

  it('holds what one of two statements of a name keeps back', () => {
    const held = readJson('{"title": "A", "draft": true, "text": "The quay closes.", "draft": false}');
    expect(held).toMatchObject({ kind: 'held', reasons: [{ code: 'not-public' }] });
  });

  it('warns of fields with their lines', () => {
    expect(readJson('{\n"title": "T",\n"html": "x",\n"dek": [1]\n}')).toMatchObject({
      warnings: [{ code: 'field-ignored', line: 4 }],
    });
  });

  it.each([
    ['{"a": 1,}', '1:9'],
    ['{"a": 1\n"b": 2}', '2:1'],
    ['{"a":', '1:6'],
    ['{"a": tru}', '1:7'],
    ['{a: 1}', '1:2'],
    ['["a" "b"]', '1:6'],
    ['{"a": "x\ny"}', '1:9'],
    ['{"a": "\\q"}', '1:8'],
    ['{"é": "重",\n "b": 01}', '2:8'],
    ['{"a": 1} x', '1:10'],
  ])('refuses %j where it breaks', (text, place) => {
    expect(reasonsOf(readJson(text))).toEqual([`json-syntax ${place}`]);
  });

  it.each([
    ['{}'],
    ['[]'],
    ['[1]'],
    ['{"foo": 1}'],
    ['{"title": "T"}'],
    ['null'],
    ['{"article": 1}'],
    ['{"html": ""}'],
  ])('refuses %s as unknown', (text) => {
    expect(reasonsOf(readJson(text))).toEqual(['unknown-json']);
  });

  it('says which fields it expected and found', () => {
    expect(inWords(readJson('{"foo": 1, "bar": 2}'))).toMatchObject({
      reasons: [{ message: expect.stringMatching(/expected .*content_html.* found the fields foo, bar\.$/) }],
    });
  });

  it('holds what has no date where published things have one', () => {
    expect(reasonsOf(readJson('{"title": "T", "html": "x", "publishedAt": null}'))).toEqual(['not-public 1:-']);
    expect(readJson('{"title": "T", "html": "x", "publishedAt": "2026-01-02", "updated": null}').kind).toBe('reading');
  });

  it('takes what inspect prints of a scheduled article, and what a service says around one', () => {
    const article = {
      id: 'tag:quay.example,2026:1',
      title: 'T',
      html: 'x',
      status: 'scheduled',
      published: '2030-01-02',
    };
    expect(readJson(JSON.stringify({ article, warnings: [], dropped: [], receivers: [] })).kind).toBe('reading');
    expect(readJson(JSON.stringify({ article })).kind).toBe('held');
    expect(readJson('{"status": 200, "article": {"title": "T", "html": "x"}}').kind).toBe('reading');
  });

  it('holds a draft', () => {
    expect(readJson('{"title": "T", "html": "x", "status": "draft"}')).toMatchObject({
      kind: 'held',
      reasons: [{ code: 'not-public', line: 1 }],
    });
  });

  it('survives great depth', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(reasonsOf(readJson(deep))).toEqual(['unknown-json']);
    expect(readJson(`{"title": ${deep}, "html": "x"}`)).toMatchObject({ warnings: [{ code: 'field-ignored' }] });
    expect(reasonsOf(readJson('['.repeat(100_000)))).toEqual(['json-syntax 1:100001']);
  });

  it('takes nothing from a prototype', () => {
    expect(articleOf(readJson('{"__proto__": {"title": "P"}, "html": "x"}'))).toEqual({ html: 'x' });
  });
});
