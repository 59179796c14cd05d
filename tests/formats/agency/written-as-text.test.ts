import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const P = '<p>It came back.</p>';
const ESCAPED = P.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const CDATA = `<![CDATA[${P}]]>`;
const BASE64 = Buffer.from(P).toString('base64');
const NITF_BODY = `<nitf><body><body.content>${P}</body.content></body></nitf>`;

const g2 = (set: string) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1">
  <itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Ferry back</headline></contentMeta>
  <contentSet>${set}</contentSet></newsItem>`;
const nitf = (content: string) =>
  `<nitf><body><body.head><hedline><hl1>Ferry back</hl1></hedline></body.head><body.content>${content}</body.content></body></nitf>`;
const newsMl = (item: string) => `<NewsML><NewsItem><Identification/><NewsComponent>
  <NewsLines><HeadLine>Ferry back</HeadLine></NewsLines><ContentItem>${item}</ContentItem></NewsComponent></NewsItem></NewsML>`;

describe('an item whose text is written into its XML as text', () => {
  it.each([
    ['NewsML-G2, CDATA', g2(`<inlineXML>${CDATA}</inlineXML>`)],
    ['NewsML-G2, escaped', g2(`<inlineXML>${ESCAPED}</inlineXML>`)],
    ['NewsML-G2, a page', g2(`<inlineXML><![CDATA[<html><head><title/></head><body>${P}</body></html>]]></inlineXML>`)],
    ['NewsML-G2, NITF', g2(`<inlineXML><![CDATA[${NITF_BODY}]]></inlineXML>`)],
    ['NewsML-G2, data', g2(`<inlineData contenttype="text/html">${ESCAPED}</inlineData>`)],
    [
      'NewsML-G2, Base64',
      g2(`<inlineData encoding="http://cv.iptc.org/newscodes/encoding/base64">${BASE64}</inlineData>`),
    ],
    ['NITF, CDATA', nitf(CDATA)],
    ['NITF, CDATA in a block', nitf(`<block>${CDATA}</block>`)],
    ['NewsML 1.2, CDATA', newsMl(`<DataContent>${CDATA}</DataContent>`)],
    ['NewsML 1.2, Base64', newsMl(`<Encoding Notation="Base64"><DataContent>${BASE64}</DataContent></Encoding>`)],
  ])('is read: %s', async (_, file) => {
    expect(articleOf(await readUpload('1.xml', file))).toMatchObject({ title: 'Ferry back', html: P });
  });

  it('is not read when the XML in it is more than its reader takes', async () => {
    const deep = `${'<nitf>'.repeat(300)}${'</nitf>'.repeat(300)}`;
    const result = await readUpload('1.xml', g2(`<inlineXML><![CDATA[${deep}]]></inlineXML>`));
    expect(result.kind).toBe('reading');
  });
});

it('is refused where its text is a file elsewhere', async () => {
  const file = g2('<remoteContent href="https://quay.example/1.html" contenttype="text/html"/>');
  expect(reasonsOf(await readUpload('1.xml', file))).toEqual(['text-elsewhere']);
});
