import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const nitf = (parts: { head?: string; docdata?: string; bodyHead?: string; content?: string; end?: string }) =>
  `<nitf><head><title>SLUG</title>${parts.head ?? ''}<docdata${parts.docdata ?? '>'}</docdata></head><body>
<body.head>${parts.bodyHead ?? '<hedline><hl1>Bridge opens</hl1></hedline>'}</body.head>
<body.content>${parts.content ?? '<p>The bridge opened.</p>'}</body.content>
<body.end>${parts.end ?? ''}</body.end></body></nitf>`;
const read = (parts: Parameters<typeof nitf>[0]) => readUpload('wire/1.xml', nitf(parts));
const contentOf = async (parts: Parameters<typeof nitf>[0]) => articleOf(await read(parts));

it('lists pictures that only the agency can find', async () => {
  const file = `<nitf><body><body.head><hedline><hl1>Bridge opens</hl1></hedline></body.head><body.content><p>It opened.</p>
    <media media-type="image"><media-reference source="iJ4yF0tE"/><media-caption>The bridge.</media-caption></media>
    </body.content></body></nitf>`;
  const result = await readUpload('1.xml', file);
  expect(articleOf(result).html).toContain('<figure><figcaption>The bridge.</figcaption></figure>');
  expect(result).toMatchObject({ dropped: [{ kind: 'media-without-address', detail: 'The bridge.', count: 1 }] });
});

describe('a byline', () => {
  it.each([
    ['Wheel turns again, nine years after the flood', [], 'Wheel turns again, nine years after the flood'],
    ['Nobody was hurt when the wheel of the mill broke', [], 'Nobody was hurt when the wheel of the mill broke'],
    ['By Osk Brandt and Ana van der Paz', ['Osk Brandt', 'Ana van der Paz'], undefined],
    ['Osk Brandt', ['Osk Brandt'], undefined],
  ])('that holds a subtitle names nobody: %s', async (byline, names, dek) => {
    const content = await contentOf({
      bodyHead: `<hedline><hl1>Bridge opens</hl1></hedline><byline>${byline}</byline>`,
    });
    expect((content.authors ?? []).map(({ name }) => name)).toEqual(names);
    expect(content.dek).toBe(dek);
  });
});

describe('NITF', () => {
  it('is known by its root, whatever the key, with a DOCTYPE and comments before it', async () => {
    const file = `<?xml version="1.0"?>\n<!-- sent by the wire -->\n<!DOCTYPE nitf SYSTEM "nitf.dtd" [\n<!-- > -->]>\n${nitf({})}`;
    expect(articleOf(await readUpload('inbox/story.txt', file)).title).toBe('Bridge opens');
  });

  it('states headline, dek, summary, people, dates, section and tags', async () => {
    const content = await contentOf({
      head: `<tobject><tobject.subject tobject.subject.refnum="15000000" tobject.subject.type="Sport"/>
        <tobject.subject tobject.subject.refnum="15054000" tobject.subject.type="Sport" tobject.subject.matter="Soccer"/></tobject>
        <pubdata date.publication="20260601T101500+0200"/>`,
      docdata: `><doc-id id-string="quay.2026.17"/><date.issue norm="20260601T090000+0200"/>
        <date.release norm="20260601T120000+0200"/><date.expire norm="20260701T000000Z"/>
        <key-list><keyword key="harbour"/></key-list><doc.copyright holder="Quay News"/>
        <identified-content><org>Port Authority</org></identified-content>
        <ed-msg info="Updates with quotes"/>`,
      bodyHead: `<hedline><hl1>Bridge opens</hl1><hl2>Two years late</hl2></hedline>
        <byline>By JANE DOE<byttl>Harbour Correspondent</byttl></byline>
        <abstract><p>After two years.</p></abstract>`,
    });
    expect(content).toEqual({
      id: 'quay.2026.17',
      title: 'Bridge opens',
      dek: 'Two years late',
      summary: 'After two years.',
      authors: [{ name: 'Jane Doe', role: 'Harbour Correspondent' }],
      published: '20260601T101500+0200',
      embargoed: '20260601T120000+0200',
      expires: '20260701T000000Z',
      section: 'Sport',
      tags: ['harbour', 'Soccer', 'Port Authority'],
      source: { name: 'Quay News' },
      html: '<p>The bridge opened.</p>',
    });
  });

  it('warns of notes for editors and leaves them out of the text', async () => {
    const result = await read({
      docdata: '><ed-msg info="Updates with quotes"/>',
      content: '<note noteclass="editorsnote"><p>Photos to follow.</p></note><p>The bridge opened.</p>',
    });
    expect(inWords(result)).toMatchObject({
      warnings: [
        {
          code: 'editorial-note',
          message: 'The agency notes for editors (not published): "Updates with quotes", "Photos to follow.".',
        },
      ],
    });
    expect(articleOf(result).html).toBe('<p>The bridge opened.</p>');
  });

  it('shows a note that says it corrects as a correction', async () => {
    const content = await contentOf({ docdata: '><ed-msg info="Eds: Corrects the year in paragraph 2."/>' });
    expect(content.corrections).toEqual([{ text: 'Corrects the year in paragraph 2.' }]);
  });

  it('says its elements in HTML', async () => {
    const { html } = await contentOf({
      content: `<block><p lede="true"><person>Ana</person> of <org>Quay Ltd<alt-code idsrc="x" value="QL"/></org> paid
<money unit="EUR">5 euros</money> <em class="x">twice</em> &amp; <strong>left</strong>.<br/>
<a href="https://quay.example/?a=1&amp;b=2">More</a> <lang iso-code="fr">bis</lang></p><hl2>Later</hl2>
<ul><li>One</li></ul><bq><block><p>So it is.</p></block><credit>Ana</credit></bq>
<table><tr><th scope="col">A</th><td>1</td></tr></table></block>`,
      end: '<tagline>Filed from the quay.</tagline>',
    });
    expect(html.replace(/\s*\n\s*/g, '\n')).toBe(
      `<p lede="true">Ana of Quay Ltd paid
5 euros <em class="x">twice</em> &amp; <strong>left</strong>.<br>
<a href="https://quay.example/?a=1&amp;b=2">More</a> <span lang="fr">bis</span></p><h2>Later</h2>
<ul><li>One</li></ul><blockquote><p>So it is.</p><p><cite>Ana</cite></p></blockquote>
<table><tr><th scope="col">A</th><td>1</td></tr></table><p>Filed from the quay.</p>`,
    );
  });

  it('shows media in their place, in the size that serves the web', async () => {
    const { html } = await contentOf({
      content: `<p>Text.</p><media media-type="image">
        <media-reference mime-type="image/jpeg" source="thumb.jpg" width="120" height="80"/>
        <media-reference mime-type="image/jpeg" source="web.jpg" width="1200" height="800" alternate-text="A bridge"/>
        <media-reference mime-type="image/jpeg" source="print.jpg" width="6000" height="4000"/>
        <media-caption><p>The bridge.</p></media-caption><media-producer>Ana Paz</media-producer></media>
        <media media-type="audio"><media-reference mime-type="audio/mpeg" source="https://quay.example/a.mp3"/></media>
        <media media-type="image"><media-reference source="file:///etc/passwd"/><media-caption>Lost.</media-caption></media>`,
    });
    expect(html.replace(/>\s+</g, '><')).toBe(
      '<p>Text.</p><figure><img src="web.jpg" alt="A bridge" width="1200" height="800"><figcaption>The bridge. <cite>Ana Paz</cite></figcaption></figure>' +
        '<figure><audio src="https://quay.example/a.mp3" controls=""></audio></figure><figure><figcaption>Lost.</figcaption></figure>',
    );
  });

  it.each([
    ['<dateline><location>PORT QUAY</location></dateline>', '<p>PORT QUAY – The bridge opened.</p>'],
    [
      '<dateline><location>PORT QUAY</location><story.date norm="20260601">20260601T120000</story.date></dateline>',
      '<p>PORT QUAY – The bridge opened.</p>',
    ],
    ['<dateline>PORT QUAY, June 1 (QN) -</dateline>', '<p>PORT QUAY, June 1 (QN) - The bridge opened.</p>'],
    ['<dateline>2026-06-01 12:00 GMT</dateline>', '<p>The bridge opened.</p>'],
    ['<dateline>The Bridge</dateline>', '<p>The bridge opened.</p>'],
  ])('keeps the dateline %s in the text', async (dateline, html) => {
    const bodyHead = `<hedline><hl1>Bridge opens</hl1></hedline>${dateline}`;
    expect((await contentOf({ bodyHead })).html).toBe(html);
  });

  it('takes title and byline out of the text that repeats them', async () => {
    const content = await contentOf({ content: '<hl2>Bridge opens</hl2><p>By Jane Doe</p><p>The bridge opened.</p>' });
    expect(content).toMatchObject({ authors: [{ name: 'Jane Doe' }], html: '<p>The bridge opened.</p>' });
  });

  it('reads HTML that stands in it as text', async () => {
    expect((await contentOf({ content: '<![CDATA[<p>One &eacute;.</p><p>Two.</p>]]>' })).html).toBe(
      '<p>One &eacute;.</p><p>Two.</p>',
    );
  });

  it.each([
    ['<doc-id id-string="4711" regsrc="QN"/>', 'QN:4711'],
    ['<doc-id id-string="story-9_2"/><du-key key="story-9" version="2"/>', 'story-9'],
    ['<doc-id id-string="URN:NEWSML:quay.example:20260601:17:4U"/>', 'urn:newsml:quay.example:20260601:17'],
    ['<doc-id regsrc="QN"/>', undefined],
  ])('is identified by %s', async (docdata, id) => {
    expect((await contentOf({ docdata: `>${docdata}` })).id).toBe(id);
  });

  it.each([
    [' management-status="canceled">', 'canceled'],
    [' management-status="withheld">', 'withheld'],
  ])('is withdrawn by%s', async (docdata, code) => {
    expect(await read({ docdata })).toMatchObject({ kind: 'held', reasons: [{ code }] });
  });

  it.each([
    ['an embargo without an end', nitf({ docdata: ' management-status="embargoed">' }), 'embargo-without-date'],
    ['neither headline nor text', '<nitf><body><body.content/></body></nitf>', 'no-text 1:-'],
    ['half a file', nitf({}).slice(0, 200), 'xml-syntax 4:16'],
  ])('is refused with %s', async (_, file, reason) => {
    expect(reasonsOf(await readUpload('a.xml', file))).toEqual([reason]);
  });

  it('is read in the encoding that it declares', async () => {
    const file = `<?xml version="1.0" encoding="ISO-8859-1"?>${nitf({ content: '<p>Café à la crème</p>' })}`;
    const content = articleOf(await readUpload('a.xml', Buffer.from(file, 'latin1')));
    expect(content.html).toBe('<p>Café à la crème</p>');
  });
});
