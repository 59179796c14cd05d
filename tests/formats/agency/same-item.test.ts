import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/article/types.ts';
import { articleOf } from './items.ts';

/** One item of one agency, as each format states it. */
const GUID = 'urn:newsml:quaynews.example:20260601:bridge-17';
const BODY = [
  '<p>The old harbour bridge opened to traffic on Friday, two years late &amp; over budget.</p>',
  '<h2>Tolls from July</h2>',
  '<p>“We are <em>relieved</em>,” said the mayor of Port Quay.</p>',
  '<ul><li>Cars: 2 €</li><li>Bicycles: free</li></ul>',
].join('');
const NITF_BODY = BODY.replaceAll('h2>', 'hl2>').replace('the mayor', '<person>the mayor</person>');

const NINJS_1 = JSON.stringify({
  uri: GUID,
  type: 'text',
  version: '3',
  firstcreated: '2026-06-01T08:00:00Z',
  versioncreated: '2026-06-01T09:30:00Z',
  pubstatus: 'usable',
  language: 'en-GB',
  headline: 'Harbour bridge opens at last',
  byline: 'By Jane Doe and John Roe',
  slugline: 'HARBOUR-BRIDGE',
  copyrightholder: 'Quay News',
  subject: [{ code: '03000000', name: 'transport' }],
  body_xhtml: BODY,
});

const NINJS_2 = JSON.stringify({
  uri: GUID,
  type: 'text',
  version: '3',
  firstcreated: '2026-06-01T08:00:00Z',
  versioncreated: '2026-06-01T09:30:00Z',
  pubstatus: 'usable',
  language: 'en-GB',
  headlines: [
    { role: 'sub', value: 'Two years late' },
    { role: 'main', value: 'Harbour bridge opens at last' },
  ],
  by: 'Jane Doe and John Roe',
  copyrightholder: 'Quay News',
  subjects: [{ uri: 'http://cv.iptc.org/newscodes/mediatopic/03000000', name: 'transport' }],
  bodies: [
    { role: 'plain', contenttype: 'text/plain', value: 'The old harbour bridge …' },
    { role: 'main', contenttype: 'text/html', value: BODY },
  ],
});

const NINJS_3 = NINJS_2.replaceAll('"firstcreated"', '"firstCreated"')
  .replaceAll('"versioncreated"', '"versionCreated"')
  .replaceAll('"pubstatus"', '"pubStatus"')
  .replaceAll('"contenttype"', '"contentType"')
  .replaceAll('"copyrightholder"', '"copyrightHolder"');

const g2 = (inline: string, prefix = '') => {
  const p = prefix === '' ? '' : `${prefix}:`;
  const xmlns = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${p}newsItem ${xmlns}="http://iptc.org/std/nar/2006-10-01/" guid="${GUID}" version="3"
  standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="en-GB">
  <${p}rightsInfo><${p}copyrightHolder><${p}name>Quay News</${p}name></${p}copyrightHolder></${p}rightsInfo>
  <${p}itemMeta>
    <${p}itemClass qcode="ninat:text"/>
    <${p}provider qcode="nprov:QN"/>
    <${p}versionCreated>2026-06-01T11:30:00+02:00</${p}versionCreated>
    <${p}firstCreated>2026-06-01T10:00:00+02:00</${p}firstCreated>
    <${p}pubStatus qcode="stat:usable"/>
  </${p}itemMeta>
  <${p}contentMeta>
    <${p}by>By Jane Doe and John Roe</${p}by>
    <${p}slugline>HARBOUR-BRIDGE</${p}slugline>
    <${p}subject qcode="medtop:03000000"><${p}name>transport</${p}name></${p}subject>
    <${p}headline>Harbour bridge opens at last</${p}headline>
  </${p}contentMeta>
  <${p}contentSet>${inline}</${p}contentSet>
</${p}newsItem>`;
};
const XHTML = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>HARBOUR-BRIDGE</title></head><body>
  <h1>Harbour bridge opens at last</h1>${BODY}</body></html>`;

const nitf = (head: string, body: string) =>
  `<nitf version="-//IPTC//DTD NITF 3.6//EN" baselang="en-GB">${head}${body}</nitf>`;
const NITF_HEAD = `<head>
  <title>HARBOUR-BRIDGE</title>
  <tobject><tobject.subject tobject.subject.refnum="03000000" tobject.subject.type="transport"/></tobject>
  <docdata management-status="usable">
    <doc-id id-string="${GUID}" regsrc="QN"/>
    <date.issue norm="20260601T080000Z"/>
    <doc.copyright holder="Quay News" year="2026"/>
  </docdata>
</head>`;
const NITF_TEXT = `<body>
  <body.head>
    <hedline><hl1>Harbour bridge opens at last</hl1></hedline>
    <byline>By <person>Jane Doe</person> and <person>John Roe</person></byline>
  </body.head>
  <body.content><block>${NITF_BODY}</block></body.content>
</body>`;

const NEWSML_1 = `<NewsML Version="1.2"><NewsItem xml:lang="en-GB">
  <Identification><NewsIdentifier>
    <ProviderId>quaynews.example</ProviderId><DateId>20260601</DateId><NewsItemId>bridge-17</NewsItemId>
    <RevisionId PreviousRevision="2" Update="N">3</RevisionId>
    <PublicIdentifier>${GUID}:3</PublicIdentifier>
  </NewsIdentifier></Identification>
  <NewsManagement>
    <NewsItemType FormalName="News"/>
    <FirstCreated>20260601T100000+0200</FirstCreated>
    <ThisRevisionCreated>20260601T113000+0200</ThisRevisionCreated>
    <Status FormalName="Usable"/>
  </NewsManagement>
  <NewsComponent>
    <Role FormalName="Main"/>
    <NewsLines>
      <HeadLine>Harbour bridge opens at last</HeadLine>
      <ByLine>Jane Doe and John Roe</ByLine>
    </NewsLines>
    <RightsMetadata><Copyright><CopyrightHolder>Quay News</CopyrightHolder></Copyright></RightsMetadata>
    <DescriptiveMetadata>
      <SubjectCode><Subject FormalName="03000000" Value="transport"/></SubjectCode>
    </DescriptiveMetadata>
    <ContentItem>
      <MediaType FormalName="Text"/><Format FormalName="NITF"/>
      <DataContent>${nitf('', `<body><body.content>${NITF_BODY}</body.content></body>`)}</DataContent>
    </ContentItem>
  </NewsComponent>
</NewsItem></NewsML>`;

const FORMS: readonly (readonly [string, string])[] = [
  ['ninjs 2.x', NINJS_2],
  ['ninjs 3.x', NINJS_3],
  ['NewsML-G2 with XHTML', g2(`<inlineXML contenttype="application/xhtml+xml">${XHTML}</inlineXML>`)],
  ['NewsML-G2 under a prefix', g2(`<n:inlineXML contenttype="application/xhtml+xml">${XHTML}</n:inlineXML>`, 'n')],
  ['NewsML-G2 with NITF', g2(`<inlineXML contenttype="application/nitf+xml">${nitf('', NITF_TEXT)}</inlineXML>`)],
  ['NewsML-G2 with HTML as data', g2(`<inlineData contenttype="text/html"><![CDATA[${BODY}]]></inlineData>`)],
  ['NITF', `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">${nitf(NITF_HEAD, NITF_TEXT)}`],
  ['NewsML 1.2', NEWSML_1],
];

const told = ({ id, title, authors, published, source, section, language, text, words }: Article) => ({
  id,
  title,
  authors,
  published,
  source,
  section,
  language,
  text,
  words,
});

describe('an item in two formats', () => {
  it('is what ninjs 1.x states', async () => {
    const article = await articleOf(NINJS_1);
    expect(told(article)).toMatchObject({
      title: 'Harbour bridge opens at last',
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      published: '2026-06-01T08:00:00Z',
      source: { name: 'Quay News' },
      section: 'transport',
      language: 'en-GB',
      text: [
        'The old harbour bridge opened to traffic on Friday, two years late & over budget.',
        'Tolls from July',
        '“We are relieved,” said the mayor of Port Quay.',
        'Cars: 2 €\nBicycles: free',
      ].join('\n\n'),
    });
    expect(article.updated).toBe('2026-06-01T09:30:00Z');
  });

  it.each(FORMS)('is the same article from %s', async (_, upload) => {
    expect(told(await articleOf(upload))).toEqual(told(await articleOf(NINJS_1)));
  });

  it.each(FORMS.filter(([name]) => name !== 'NITF'))(
    'was last updated at the same instant in %s',
    async (_, upload) => {
      expect((await articleOf(upload)).updated).toBe('2026-06-01T09:30:00Z');
    },
  );
});
