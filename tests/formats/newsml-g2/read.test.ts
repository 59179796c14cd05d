import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const item = (parts: {
  guid?: string;
  meta?: string;
  content?: string;
  set?: string;
  rights?: string;
  name?: string;
}) => {
  const name = parts.name ?? 'newsItem';
  return `<${name} guid="${parts.guid ?? 'tag:quay.example,2026:1'}" version="2" xml:lang="en">
<rightsInfo>${parts.rights ?? ''}</rightsInfo>
<itemMeta>${parts.meta ?? '<itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/>'}</itemMeta>
<contentMeta>${parts.content ?? '<headline>Bridge opens</headline>'}</contentMeta>
<contentSet>${parts.set ?? '<inlineXML><p xmlns="http://www.w3.org/1999/xhtml">It opened.</p></inlineXML>'}</contentSet>
</${name}>`;
};
const message = (...items: readonly string[]) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-06-01T08:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;
const picture = (guid: string, status = 'usable') =>
  item({
    guid,
    meta: `<itemClass qcode="ninat:picture"/><pubStatus qcode="stat:${status}"/>`,
    content: `<creditline>Ana Paz / Quay News</creditline><headline>Bridge at dawn</headline>
      <description role="drol:caption">The bridge on Friday.</description>`,
    set: `<remoteContent rendition="rnd:thumb" href="https://quay.example/${guid}-t.jpg" contenttype="image/jpeg" width="150" height="100" size="4000"/>
      <remoteContent rendition="rnd:web" href="https://quay.example/${guid}-w.jpg" contenttype="image/jpeg" width="1200" height="800" size="90000"/>
      <remoteContent rendition="rnd:highRes" href="https://quay.example/${guid}-h.tif" contenttype="image/tiff" width="6000" height="4000"/>`,
  });
const read = (file: string) => readUpload('wire/1.xml', file);

it('tells the lines of a note apart', async () => {
  const note =
    '<edNote><p xmlns="http://www.w3.org/1999/xhtml">Call the desk.</p><p xmlns="http://www.w3.org/1999/xhtml">Now.</p></edNote>';
  const result = await read(item({ meta: `<itemClass qcode="ninat:text"/>${note}` }));
  expect(inWords(result)).toMatchObject({
    warnings: [{ message: 'The agency notes for editors (not published): "Call the desk. Now.".' }],
  });
});

describe('an item of nothing in NewsML-G2', () => {
  const empty = item({ content: '', set: '' });
  it('is refused once', async () => {
    expect(inWords(await read(empty))).toMatchObject({
      reasons: [{ code: 'no-text', message: 'The item tag:quay.example,2026:1 holds neither a headline nor a text.' }],
    });
    expect(reasonsOf(await read(message(empty, empty)))).toHaveLength(1);
  });

  it('is a part of the package that it comes with', async () => {
    const reasons = reasonsOf(await read(message(item({ name: 'packageItem' }), empty)));
    expect(reasons.map((reason) => reason.split(' ')[0])).toEqual(['package-item']);
  });
});

describe('an event in NewsML-G2', () => {
  const concept = (inner: string) =>
    `<conceptItem guid="urn:e:1"><itemMeta/><concept><conceptId qcode="e:1"/>${inner}</concept></conceptItem>`;
  it.each([
    concept('<type qcode="cpnat:event"/><name>Opening</name>'),
    concept('<name>Opening</name><eventDetails><dates><start>2026-06-02</start></dates></eventDetails>'),
    item({ set: '<inlineXML><events><event eventid="e:1"/></events></inlineXML>' }),
  ])('is refused as one: %s', async (file) => {
    expect(reasonsOf(await read(file)).map((reason) => reason.split(' ')[0])).toEqual(['event-item']);
  });
});

describe('NewsML-G2', () => {
  it('states what item and content metadata say', async () => {
    const result = await read(
      item({
        rights: `<copyrightHolder literal="QN"><name xml:lang="de">Kai-Nachrichten</name><name xml:lang="en">Quay News</name></copyrightHolder>
          <copyrightNotice>© 2026 Quay News</copyrightNotice><usageTerms>No archival use.</usageTerms>`,
        meta: `<itemClass uri="http://cv.iptc.org/newscodes/ninature/text"/><provider literal="quay.example"/>
          <versionCreated>2026-06-01T10:00:00Z</versionCreated><firstCreated>2026-06-01T08:00:00Z</firstCreated>
          <embargoed>2026-06-02T06:00:00+02:00</embargoed><pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>
          <edNote role="x:private">Call the desk.</edNote><signal qcode="sig:correction"/><edNote>Corrects the year.</edNote>`,
        content: `<contentCreated>2026-06-01T07:00:00Z</contentCreated><creator><name>Jane Doe</name><personDetails><jobtitle><name>Reporter</name></jobtitle></personDetails></creator>
          <creator literal="jdoe"><name>jdoe</name></creator><language tag="en-GB"/><keyword>harbour</keyword>
          <subject type="cpnat:person"><name>Ana Paz</name></subject><subject qcode="subj:03000000"/>
          <slugline>BRIDGE</slugline><headline role="hld:subHeadline">Two years late</headline>
          <headline xml:lang="fr">Le pont ouvre</headline><headline xml:lang="en">Bridge opens</headline>
          <dateline>PORT QUAY (QN) – </dateline><description role="drol:caption">no</description><description role="drol:summary">After two years.</description>`,
      }),
    );
    expect(articleOf(result)).toEqual({
      id: 'tag:quay.example,2026:1',
      title: 'Bridge opens',
      dek: 'Two years late',
      summary: 'After two years.',
      authors: [{ name: 'Jane Doe', role: 'Reporter' }],
      language: 'en-GB',
      published: '2026-06-01T08:00:00Z',
      updated: '2026-06-01T10:00:00Z',
      embargoed: '2026-06-02T06:00:00+02:00',
      section: 'Disaster and accident',
      tags: ['harbour', 'Ana Paz'],
      source: { name: 'Quay News' },
      corrections: [{ text: 'Corrects the year.', date: '2026-06-01T10:00:00Z' }],
      html: '<p>PORT QUAY (QN) – It opened.</p>',
    });
    expect(inWords(result)).toMatchObject({
      warnings: [
        { code: 'editorial-note', message: 'The agency notes for editors (not published): "Call the desk.".' },
        { code: 'usage-terms', message: 'The agency\'s terms of use (not published): "No archival use.".' },
      ],
      dropped: [{ kind: 'copyright-notice', detail: '© 2026 Quay News', count: 1 }],
    });
  });

  it('takes the pictures of a message as media of its one text, in the size that serves the web', async () => {
    const content = articleOf(await read(message(item({}), picture('p1'), picture('p2', 'canceled'))));
    expect(content.media).toEqual([
      {
        url: 'https://quay.example/p1-w.jpg',
        type: 'image/jpeg',
        bytes: 90_000,
        width: 1200,
        height: 800,
        caption: 'The bridge on Friday.',
        credit: 'Ana Paz / Quay News',
        alt: 'Bridge at dawn',
      },
    ]);
  });

  it('gives each text of a message the pictures that it links to', async () => {
    const linked = (guid: string, to: string) =>
      item({ guid, meta: `<itemClass qcode="ninat:text"/><link rel="irel:seeAlso" residref="${to}"/>` });
    const result = await read(
      message(linked('t1', 'p2'), linked('t2', 'p1'), picture('p1'), picture('p2'), picture('p3')),
    );
    expect(
      result.kind === 'reading' && result.articles.map(({ id, media }) => [id, media?.map(({ url }) => url)]),
    ).toEqual([
      ['t1', ['https://quay.example/p2-w.jpg']],
      ['t2', ['https://quay.example/p1-w.jpg']],
    ]);
    expect(result).toMatchObject({ dropped: [{ kind: 'unlinked-media', detail: 'Bridge at dawn' }] });
  });

  it('leaves out a text that is cancelled and publishes the others', async () => {
    const gone = item({ guid: 't1', meta: '<itemClass qcode="ninat:text"/><pubStatus qcode="stat:canceled"/>' });
    const result = await read(message(gone, item({ guid: 't2' })));
    expect(articleOf(result).id).toBe('t2');
    expect(result).toMatchObject({ warnings: [{ code: 'item-skipped' }] });
  });

  it.each([
    ['packageItem', 'package-item'],
    ['planningItem', 'planning-item'],
    ['knowledgeItem', 'knowledge-item'],
    ['conceptItem', 'concept-item'],
    ['catalogItem', 'catalog-item'],
  ])('refuses a <%s> by name', async (name, code) => {
    expect(reasonsOf(await read(item({ name })))).toEqual([`${code} 1:-`]);
    expect(reasonsOf(await read(message(item({ name }))))).toEqual([`${code} 1:-`]);
  });

  it.each([
    ['picture', 'picture-only'],
    ['graphic', 'graphic-only'],
    ['video', 'video-only'],
    ['audio', 'audio-only'],
  ])('refuses a %s alone', async (kind, code) => {
    expect(reasonsOf(await read(item({ meta: `<itemClass qcode="ninat:${kind}"/>` })))).toEqual([`${code} 1:-`]);
  });

  it.each([
    ['an empty message', message(), 'no-items 1:-'],
    ['an embargo without an end', item({ meta: '<embargoed/>' }), 'embargo-without-date'],
    ['a vocabulary of its own', item({ set: '<inlineXML><sports-content/></inlineXML>' }), 'unsupported-content 5:-'],
    ['a thousand and one items', message(...new Array<string>(1_001).fill(item({}))), 'too-many-items'],
  ])('refuses %s', async (_, file, reason) => {
    expect(reasonsOf(await read(file))).toEqual([reason]);
  });

  it.each(['stat:withheld', 'stat:canceled'])('is withdrawn by %s', async (status) => {
    const result = await read(item({ meta: `<pubStatus qcode="${status}"/>` }));
    expect(result).toMatchObject({ kind: 'held', withdrawsIds: [expect.any(String)] });
    expect(reasonsOf(result)).toEqual([status.slice(5)]);
  });

  it('reads the page that some agencies wrap the text in, and what its header repeats', async () => {
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Bridge</title></head><body><header>
      <ul><li>Verkehr</li></ul><h1>Bridge opens</h1><h3>Two years late</h3><p class="byline">Von Anna Berg, dpa</p></header>
      <section class="main"><p>It opened.</p></section></body></html>`;
    const result = await read(item({ set: `<inlineXML>${page}</inlineXML>` }));
    expect(articleOf(result)).toMatchObject({
      title: 'Bridge opens',
      dek: 'Two years late',
      authors: [{ name: 'Anna Berg' }],
      html: '<section class="main"><p>It opened.</p></section>',
    });
    expect(result).toMatchObject({ dropped: [{ kind: 'page-header', detail: 'Verkehr' }] });
  });

  it('publishes its description where it has no text', async () => {
    const result = await read(
      item({ content: '<headline>H</headline><description>Only this.</description>', set: '' }),
    );
    expect(articleOf(result).html).toBe('<p>Only this.</p>');
    expect(result).toMatchObject({ warnings: [{ code: 'description-as-text' }] });
  });

  it('looks at its own vocabulary only', async () => {
    const file = item({
      content: '<x:headline xmlns:x="urn:x">Wrong</x:headline><headline>Right</headline>',
    }).replace('<newsItem', '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"');
    expect(articleOf(await read(file)).title).toBe('Right');
  });
});
