import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const BASE = { uri: 'urn:newsml:quay.example:20260601:17', type: 'text', versioncreated: '2026-06-01T08:00:00Z' };
const read = (fields: object) => readUpload('wire/1.json', JSON.stringify(fields));
const contentOf = async (fields: object) => articleOf(await read({ ...BASE, ...fields }));

describe('ninjs', () => {
  it('is known without a name that says JSON', async () => {
    const file = JSON.stringify({ ...BASE, headline: 'H', body_text: 'One.\n\nTwo & three.' });
    expect(articleOf(await readUpload('wire/1', file))).toMatchObject({ html: '<p>One.</p>\n<p>Two &amp; three.</p>' });
  });

  it('states what 1.x says', async () => {
    const content = await contentOf({
      headline: 'Bridge <b>opens</b> &amp; closes',
      byline: 'By Jane Doe',
      authors: [{ name: 'Jane Doe', role: 'writer', email: 'jane@quay.example' }],
      description_text: 'After two years.',
      body_xhtml: '<p>It opened.</p>',
      body_text: 'It opened.',
      firstcreated: '2026-06-01T07:00:00Z',
      embargoed: '2026-06-02T06:00:00Z',
      language: 'en',
      located: 'Port Quay',
      copyrightholder: 'Quay News',
      service: [{ code: 'a', name: 'Domestic' }],
      subject: [{ code: '15054000', name: 'soccer' }],
      keywords: ['harbour', 'tolls'],
      place: [{ name: 'Port Quay' }],
      person: [
        { name: 'Ana Paz', rel: 'about' },
        { name: 'John Roe', rel: 'author' },
      ],
      associations: {
        gallery: null,
        side: { type: 'text', headline: 'A sidebar', uri: 'urn:x' },
        featuremedia: {
          type: 'picture',
          headline: 'Bridge at dawn',
          description_text: 'The bridge.',
          byline: 'Ana Paz',
          body_text: 'A bridge in fog',
          renditions: {
            thumbnail: { href: 'https://quay.example/t.jpg', mimetype: 'image/jpg', width: 120, height: 80 },
            viewImage: { href: 'https://quay.example/w.jpg', mimetype: 'image/jpg', width: 1200, height: 800 },
          },
        },
      },
    });
    expect(content).toEqual({
      id: BASE.uri,
      title: 'Bridge opens & closes',
      summary: 'After two years.',
      authors: [{ name: 'Jane Doe', email: 'jane@quay.example' }],
      language: 'en',
      published: '2026-06-01T07:00:00Z',
      updated: '2026-06-01T08:00:00Z',
      embargoed: '2026-06-02T06:00:00Z',
      section: 'Domestic',
      tags: ['harbour', 'tolls', 'soccer', 'Ana Paz', 'Port Quay'],
      source: { name: 'Quay News' },
      html: '<p>It opened.</p>',
      media: [
        {
          url: 'https://quay.example/w.jpg',
          type: 'image/jpeg',
          width: 1200,
          height: 800,
          caption: 'The bridge.',
          credit: 'Ana Paz',
          alt: 'A bridge in fog',
        },
      ],
    });
  });

  it.each(['embargoed', 'embargo', 'embargoed_until', 'publish_schedule'])(
    'says until when it waits by %s',
    async (name) => {
      const content = await contentOf({ headline: 'H', body_text: 'One.', [name]: '2026-12-03T10:00:00+0000' });
      expect(content.embargoed).toBe('2026-12-03T10:00:00+0000');
    },
  );

  it.each(['none', false, 'no'])('waits for nothing where it says %j, and for the latest of several', async (none) => {
    const article = { headline: 'H', body_text: 'One.', embargo: none };
    expect((await contentOf(article)).embargoed).toBeUndefined();
    const times = { publish_schedule: '2026-12-03T10:00:00Z', embargoed: '2026-12-02T10:00:00Z' };
    expect((await contentOf({ ...article, ...times })).embargoed).toBe('2026-12-03T10:00:00Z');
  });

  it('has the desk of its record beside who wrote it', async () => {
    const authors = [
      { name: 'Jane Doe', role: 'Writer' },
      { name: 'Ann Lee', role: 'Editor' },
      { name: 'Bo Ek', role: 'Copy editor' },
    ];
    const contributors = [
      { name: 'Ann Lee', role: 'Editor' },
      { name: 'Bo Ek', role: 'Copy editor' },
    ];
    const base = { headline: 'H', body_text: 'One.' };
    expect(await contentOf({ ...base, authors })).toMatchObject({ authors: [{ name: 'Jane Doe' }], contributors });
    const alone = await contentOf({ ...base, authors: authors.slice(1) });
    expect(alone).toMatchObject({ contributors });
    expect(alone).not.toHaveProperty('authors');
    // A byline names whom it names.
    const byline = await contentOf({ ...base, byline: 'By Ann Lee', authors });
    expect(byline).toMatchObject({ authors: [{ name: 'Ann Lee' }], contributors: contributors.slice(1) });
  });

  it('states what 3.x says in lists', async () => {
    const content = await contentOf({
      versioncreated: undefined,
      versionCreated: '2026-06-01T08:00:00Z',
      headlines: [
        { role: 'subheadline', value: 'Two years late' },
        { role: 'main', value: 'Bridge opens' },
      ],
      by: 'Von Anna Berg',
      descriptions: [
        { role: 'caption', value: 'no' },
        { role: 'summary', value: 'After two years.' },
      ],
      bodies: [
        { role: 'text', contentType: 'text/plain', value: 'It opened.' },
        {
          role: 'main',
          contentType: 'text/html',
          value: '<html><head><title>x</title></head><body><h1>Bridge opens</h1><p>It <b>opened</b>.</p></body></html>',
        },
      ],
      associations: [
        {
          name: 'main',
          type: 'picture',
          by: 'Ana Paz',
          descriptions: [{ value: 'The bridge.' }],
          renditions: [
            { name: 'web', href: 'https://quay.example/w.jpg', contentType: 'image/jpeg', sizeInBytes: 90_000 },
          ],
        },
      ],
    });
    expect(content).toMatchObject({
      title: 'Bridge opens',
      dek: 'Two years late',
      summary: 'After two years.',
      authors: [{ name: 'Anna Berg' }],
      html: '<p>It <b>opened</b>.</p>',
      media: [
        {
          url: 'https://quay.example/w.jpg',
          type: 'image/jpeg',
          bytes: 90_000,
          caption: 'The bridge.',
          credit: 'Ana Paz',
        },
      ],
    });
  });

  it('reads a body of NITF where there is no other', async () => {
    const value = '<nitf><body><body.content><p>It <em>opened</em>.</p></body.content></body></nitf>';
    const bodies = [{ role: 'nitf', contenttype: 'text/vnd.IPTC.NITF', value }];
    expect((await contentOf({ headline: 'H', bodies })).html).toBe('<p>It <em>opened</em>.</p>');
  });

  it('refers to a picture by the address under which the text shows it', async () => {
    const renditions = {
      big: { href: 'https://quay.example/big.jpg', width: 1800 },
      mid: { href: 'https://quay.example/mid.jpg', width: 600 },
    };
    const content = await contentOf({
      headline: 'H',
      body_html: '<p>Text.</p><img src="https://quay.example/mid.jpg">',
      associations: { editor_0: { type: 'picture', renditions } },
    });
    expect(content.media?.map(({ url }) => url)).toEqual(['https://quay.example/mid.jpg']);
  });

  it.each([
    [
      'a list',
      [
        { ...BASE, headline: 'One', body_text: 'x' },
        { ...BASE, uri: 'b', headline: 'Two', body_text: 'y' },
      ],
    ],
    [
      'an object that holds a list',
      {
        items: [
          { ...BASE, headline: 'One', body_text: 'x' },
          { ...BASE, uri: 'b', headline: 'Two', body_text: 'y' },
        ],
      },
    ],
  ])('reads every item of %s', async (_, file) => {
    const result = await read(file);
    expect(result.kind === 'reading' && result.articles.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it.each([
    ['picture', 'picture-only'],
    ['graphic', 'graphic-only'],
    ['video', 'video-only'],
    ['audio', 'audio-only'],
    ['composite', 'package-item'],
    ['event', 'event-item'],
    ['planning', 'planning-item'],
  ])('refuses a %s by name', async (type, code) => {
    expect(reasonsOf(await read({ uri: 'urn:x', type }))).toEqual([code]);
  });

  it('reads a composite that has a text', async () => {
    expect((await contentOf({ type: 'composite', headline: 'H', body_text: 'x' })).html).toBe('<p>x</p>');
  });

  it.each([
    ['withheld', 'withheld'],
    ['canceled', 'canceled'],
    ['cancelled', 'canceled'],
  ])('is withdrawn by the status %s', async (pubstatus, code) => {
    expect(await read({ ...BASE, pubstatus })).toMatchObject({
      kind: 'held',
      withdrawsIds: [expect.any(String)],
      reasons: [{ code }],
    });
  });

  it('leaves other JSON to its own reader', async () => {
    const article = { uri: 'https://quay.example/1', type: 'text', title: 'T', html: '<p>x</p>' };
    expect(articleOf(await read(article))).toMatchObject({ title: 'T', html: '<p>x</p>' });
    expect(reasonsOf(await read({ uri: 'https://quay.example/1', x: 1 }))).toEqual(['unknown-json']);
    expect(reasonsOf(await readUpload('a.json', '{"uri": "x", "type": "text",'))).toEqual(['json-syntax 1:29']);
  });
});
