import { describe, expect, it } from 'vitest';
import { readUpload, reasonsOf } from '../uploads.ts';

const TEXT = '<p>The council approved plans on Monday to deepen the harbour by four metres.</p>';
const ninjs = (fields: object, id = '1') =>
  ({ uri: `urn:quay:${id}`, type: 'text', headline: 'Harbour', body_html: TEXT, ...fields }) as const;
const nitf = (status: string) =>
  `<?xml version="1.0"?><nitf><head><title>Harbour</title><docdata management-status="${status}"><doc-id id-string="1"/></docdata></head><body><body.content>${TEXT}</body.content></body></nitf>`;
const newsMl1 = (status: string) =>
  `<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>quay.example</ProviderId><DateId>20260304</DateId><NewsItemId>1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:quay.example:20260304:1:1N</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260304T000000Z</FirstCreated><ThisRevisionCreated>20260304T000000Z</ThisRevisionCreated><Status FormalName="${status}"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Harbour</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent>${TEXT}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
const newsMlG2 = (status: string) =>
  `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:quay:1" version="1"><itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:${status}"/></itemMeta><contentMeta><headline>Harbour</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Harbour</title></head><body>${TEXT}</body></html></inlineXML></contentSet></newsItem>`;

describe.each([
  ['ninjs', 'a.json', (status: string) => JSON.stringify(ninjs({ pubstatus: status }))],
  ['NITF', 'a.xml', nitf],
  ['NewsML 1.2', 'a.xml', newsMl1],
  ['NewsML-G2', 'a.xml', newsMlG2],
])('an item of %s', (_, key, file) => {
  it.each(['usable', 'Usable'])('that is %s is published', async (status) => {
    expect(await readUpload(key, file(status))).toMatchObject({ kind: 'reading', articles: [{ title: 'Harbour' }] });
  });

  it.each([
    ['withheld', 'withheld'],
    ['Canceled', 'canceled'],
    ['draft', 'not-public'],
    ['commissioned', 'not-public'],
    ['frobnicated', 'status-unknown'],
  ])('that is %s is held, and its id with it', async (status, code) => {
    const result = await readUpload(key, file(status));
    expect(result).toMatchObject({ kind: 'held', withdrawsIds: [expect.any(String)] });
    expect(reasonsOf(result)).toEqual([code]);
  });
});

describe('several items', () => {
  it('are left out where they are held, and what they take back is told', async () => {
    const list = [ninjs({}, '1'), ninjs({ pubstatus: 'canceled' }, '2'), ninjs({ state: 'spiked' }, '3')];
    expect(await readUpload('a.json', JSON.stringify(list))).toMatchObject({
      kind: 'reading',
      articles: [{ id: 'urn:quay:1' }],
      withdrawsIds: ['urn:quay:2', 'urn:quay:3'],
      warnings: [{ code: 'item-skipped' }, { code: 'item-skipped' }],
    });
  });
});
