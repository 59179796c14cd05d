import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const newsItem = (parts: { status?: string; management?: string; component: string }) => `<NewsItem>
<Identification><NewsIdentifier><ProviderId>quay.example</ProviderId><DateId>20260601</DateId><NewsItemId>17</NewsItemId>
<RevisionId PreviousRevision="0" Update="N">1</RevisionId></NewsIdentifier></Identification>
<NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20260601T080000+0000</FirstCreated>
<ThisRevisionCreated>20260601T080000+0000</ThisRevisionCreated><Status FormalName="${parts.status ?? 'Usable'}"/>${parts.management ?? ''}</NewsManagement>
${parts.component}</NewsItem>`;
const newsMl = (...items: readonly string[]) =>
  `<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260601T070000Z</DateAndTime></NewsEnvelope>${items.join('')}</NewsML>`;
const text = (inner: string, format = '') =>
  `<ContentItem><MediaType FormalName="Text"/>${format}<DataContent>${inner}</DataContent></ContentItem>`;
const LINES = '<NewsLines><HeadLine>Bridge opens</HeadLine></NewsLines>';
const NITF = text('<nitf><body><body.content><p>It opened.</p></body.content></body></nitf>');
const read = (file: string) => readUpload('wire/1.xml', file);

describe('a document of text', () => {
  it.each(['ComplexData', 'Article', 'Data'])('is one as %s too', async (type) => {
    const item = NITF.replace('FormalName="Text"', `FormalName="${type}"`);
    const component = `<NewsComponent>${LINES}${item}</NewsComponent>`;
    expect(articleOf(await read(newsMl(newsItem({ component }))))).toMatchObject({
      title: 'Bridge opens',
      html: '<p>It opened.</p>',
    });
    const other = `<NewsComponent>${LINES}<ContentItem><MediaType FormalName="${type}"/><DataContent>0a1b</DataContent></ContentItem></NewsComponent>`;
    expect((await read(newsMl(newsItem({ component: other })))).kind).toBe('rejection');
  });
});

describe('a text in parts that their roles name', () => {
  const part = (role: string, inner: string) =>
    `<NewsComponent><Role FormalName="${role}"/>${text(inner)}</NewsComponent>`;
  const whole = (language: string, ...parts: readonly string[]) =>
    `<NewsComponent xml:lang="${language}">${parts.join('')}</NewsComponent>`;

  it('has its title and lead from them', async () => {
    const component = whole(
      'nl',
      part('Title', 'Brug open'),
      part('Lead', 'Twee jaar later.'),
      part('Body', 'De &lt;b&gt;brug&lt;/b&gt; is open.'),
    );
    const result = await read(newsMl(newsItem({ component })));
    expect(articleOf(result)).toMatchObject({
      title: 'Brug open',
      dek: 'Twee jaar later.',
      html: '<p>De <b>brug</b> is open.</p>',
    });
    expect(result).toMatchObject({ dropped: [] });
  });

  it('says which other language it leaves out', async () => {
    const dutch = whole('nl', part('Title', 'Brug open'), part('Body', 'De brug is open.'));
    const french = whole('fr', part('Title', 'Pont ouvert'), part('Body', 'Le pont est ouvert.'));
    const result = await read(
      newsMl(newsItem({ component: `<NewsComponent>${LINES}${dutch}${french}</NewsComponent>` })),
    );
    expect(articleOf(result)).toMatchObject({ html: '<p>De brug is open.</p>' });
    expect(result).toMatchObject({ dropped: [{ kind: 'text-in-language', detail: 'fr', count: 1 }] });
  });
});

describe('NewsML 1.2', () => {
  it('states lines, metadata and a text with its pictures', async () => {
    const component = `<NewsComponent>
      <NewsLines><HeadLine>Bridge opens</HeadLine><SubHeadLine>Two years late</SubHeadLine><ByLine>By Jane Doe</ByLine>
        <DateLine>PORT QUAY, June 1 (QN) -</DateLine><CopyrightLine>© QN</CopyrightLine><KeywordLine>harbour, bridges</KeywordLine></NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Quay News"/></Provider></AdministrativeMetadata>
      <DescriptiveMetadata><Language FormalName="en"/><SubjectCode><SubjectMatter FormalName="15054000"/></SubjectCode>
        <Property FormalName="Keyword" Value="tolls"/></DescriptiveMetadata>
      <NewsComponent><Role FormalName="Main"/>${NITF}</NewsComponent>
      <NewsComponent><Role FormalName="Photo"/>
        <NewsComponent><Role FormalName="Caption"/>${text('<p>At dawn.</p>')}</NewsComponent>
        <NewsComponent><NewsLines><CreditLine>Ana Paz</CreditLine></NewsLines>
          <ContentItem Href="https://quay.example/t.jpg"><MediaType FormalName="Photo"/><MimeType FormalName="image/jpeg"/>
            <Characteristics><SizeInBytes>4000</SizeInBytes><Property FormalName="Width" Value="120"/><Property FormalName="Height" Value="80"/></Characteristics></ContentItem>
          <ContentItem Href="https://quay.example/w.jpg"><MediaType FormalName="Photo"/><MimeType FormalName="image/jpeg"/>
            <Characteristics><SizeInBytes>90000</SizeInBytes><Property FormalName="Width" Value="1200"/><Property FormalName="Height" Value="800"/></Characteristics></ContentItem>
        </NewsComponent></NewsComponent></NewsComponent>`;
    const result = await read(newsMl(newsItem({ component })));
    expect(articleOf(result)).toEqual({
      id: 'urn:newsml:quay.example:20260601:17',
      title: 'Bridge opens',
      dek: 'Two years late',
      authors: [{ name: 'Jane Doe' }],
      language: 'en',
      published: '20260601T080000+0000',
      section: 'Sport',
      tags: ['harbour', 'bridges', 'tolls'],
      source: { name: 'Quay News' },
      html: '<p>PORT QUAY, June 1 (QN) - It opened.</p>',
      media: [
        {
          url: 'https://quay.example/w.jpg',
          type: 'image/jpeg',
          bytes: 90_000,
          width: 1200,
          height: 800,
          caption: 'At dawn.',
          credit: 'Ana Paz',
        },
      ],
    });
    expect(result).toMatchObject({ dropped: [{ kind: 'copyright-notice', detail: '© QN', count: 1 }] });
  });

  it.each([
    [
      'XHTML',
      text('<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>It opened.</p></body></html>'),
    ],
    ['loose paragraphs', text('<p>It opened.</p>')],
    ['an NITF body without its root', text('<body><body.content><p>It opened.</p></body.content></body>')],
    ['plain text', text('It opened.')],
    ['HTML as data', text('<![CDATA[<p>It opened.</p>]]>')],
  ])('reads a text in %s', async (_, item) => {
    const file = newsMl(newsItem({ component: `<NewsComponent>${LINES}${item}</NewsComponent>` }));
    expect(articleOf(await read(file)).html).toBe('<p>It opened.</p>');
  });

  it('tells the body of a release from its headline, contact and style sheet', async () => {
    const part = (role: string, item: string) => `<NewsComponent><Role FormalName="${role}"/>${item}</NewsComponent>`;
    const component = `<NewsComponent>${LINES}${[
      part('StyleSheet', text('.a {}', '<MimeType FormalName="text/css"/>')),
      part('SubHeadLine', text('<p>Two years late</p>')),
      part('HeadLine', text('<p>Bridge opens</p>')),
      part('Contact', text('<p>Call us.</p>')),
      part('Body', text('<p>It opened.</p>')),
    ].join('')}</NewsComponent>`;
    const result = await read(newsMl(newsItem({ component })));
    expect(articleOf(result)).toMatchObject({ dek: 'Two years late', html: '<p>It opened.</p>' });
    expect(result).toMatchObject({ dropped: [{ kind: 'text-in-role', detail: 'Contact', count: 1 }] });
  });

  const main = `<NewsComponent>${LINES}${NITF}</NewsComponent>`;
  it('is embargoed until its status changes', async () => {
    const management =
      '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260701T060000Z</DateAndTime></StatusWillChange>';
    const file = newsMl(newsItem({ status: 'Embargoed', management, component: main }));
    expect(articleOf(await read(file)).embargoed).toBe('20260701T060000Z');
  });

  const media = (kind: string) =>
    newsMl(
      newsItem({
        component: `<NewsComponent><ContentItem Href="a"><MediaType FormalName="${kind}"/></ContentItem></NewsComponent>`,
      }),
    );
  const order = (name: string) =>
    newsMl(newsItem({ management: `<Instruction FormalName="${name}"/>`, component: main }));
  it.each([
    ['an embargo without an end', newsMl(newsItem({ status: 'Embargoed', component: main })), 'embargo-without-date'],
    ['a cancelled item', newsMl(newsItem({ status: 'Canceled', component: '' })), 'canceled'],
    ['an order to take it away', order('Delete'), 'not-public'],
    ['an order to cancel it', order('Cancel'), 'canceled'],
    ['an order to withhold it', order('Withhold'), 'withheld'],
    ['an order to withdraw it', order('Withdraw'), 'not-public'],
    ['a withheld item', newsMl(newsItem({ status: 'Withheld', component: main })), 'withheld'],
    ['a picture alone', media('Photo'), 'picture-only 1:-'],
    ['a film alone', media('Video'), 'video-only 1:-'],
    [
      'a package',
      newsMl(newsItem({ component: '<NewsComponent><NewsItemRef NewsItem="urn:x"/></NewsComponent>' })),
      'package-item 1:-',
    ],
    ['a set of terms', newsMl(newsItem({ component: '<TopicSet/>' })), 'knowledge-item 1:-'],
    ['an item of nothing', newsMl(newsItem({ component: '' })), 'no-text 1:-'],
    ['an envelope alone', newsMl(), 'no-items 1:-'],
  ])('refuses %s', async (_, file, reason) => {
    expect(reasonsOf(await read(file))).toEqual([reason]);
  });
});
