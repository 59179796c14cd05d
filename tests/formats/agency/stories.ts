/** One item as a newsroom knows it; each format below states the same of it. */
export interface Story {
  readonly guid: string;
  /** Alerts have none. */
  readonly headline?: string;
  readonly byline?: string;
  readonly dateline?: string;
  /** Plain text, one a paragraph. */
  readonly paragraphs: readonly string[];
  /** Paragraphs of markup in place of plain ones. */
  readonly isPlain?: boolean;
  readonly keywords?: readonly string[];
  readonly picture?: { readonly url: string; readonly caption: string; readonly credit: string };
}

const FIRST = '2026-06-01T08:00:00Z';
const LATEST = '2026-06-01T09:30:00Z';
const compact = (instant: string) => instant.replace(/[-:]/g, '');

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function markup({ paragraphs }: Story): string {
  return paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
}

function present(pieces: readonly (string | false | undefined)[]): string {
  return pieces.filter(Boolean).join('\n');
}

function ninjs1(story: Story): string {
  const { guid, headline, byline, dateline, keywords, picture } = story;
  return JSON.stringify({
    uri: guid,
    type: 'text',
    pubstatus: 'usable',
    firstcreated: FIRST,
    versioncreated: LATEST,
    language: 'en',
    ...{ headline, byline, dateline, keywords },
    ...(story.isPlain ? { body_text: story.paragraphs.join('\n\n') } : { body_xhtml: markup(story) }),
    ...(picture && {
      associations: {
        featuremedia: {
          type: 'picture',
          description_text: picture.caption,
          byline: picture.credit,
          renditions: { main: { href: picture.url, mimetype: 'image/jpeg', width: 1200 } },
        },
      },
    }),
  });
}

function ninjs3(story: Story): string {
  const { guid, headline, byline, keywords, picture } = story;
  return JSON.stringify({
    uri: guid,
    standard: { name: 'ninjs', version: '3.0' },
    type: 'text',
    pubStatus: 'usable',
    firstCreated: FIRST,
    versionCreated: LATEST,
    language: 'en',
    ...(headline && { headlines: [{ role: 'main', value: headline }] }),
    ...(story.dateline && { dateline: story.dateline }),
    by: byline,
    keywords,
    bodies: story.isPlain
      ? [{ role: 'main', contentType: 'text/plain', value: story.paragraphs.join('\n\n') }]
      : [{ role: 'main', contentType: 'text/html', value: markup(story) }],
    ...(picture && {
      associations: [
        {
          name: 'picture',
          type: 'picture',
          descriptions: [{ value: picture.caption }],
          by: picture.credit,
          renditions: [{ name: 'main', href: picture.url, contentType: 'image/jpeg', width: 1200 }],
        },
      ],
    }),
  });
}

function g2(story: Story, content: string): string {
  const { guid, headline, byline, dateline, keywords = [], picture } = story;
  const xmlns = 'xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.34"';
  const text = `<newsItem ${xmlns} guid="${guid}" version="2" xml:lang="en">
    <itemMeta>
      <itemClass qcode="ninat:text"/><provider qcode="nprov:QN"/>
      <versionCreated>${LATEST}</versionCreated><firstCreated>${FIRST}</firstCreated><pubStatus qcode="stat:usable"/>
      ${picture ? '<link rel="irel:seeAlso" residref="urn:picture:1"/>' : ''}
    </itemMeta>
    <contentMeta>${present([
      byline && `<by>${escaped(byline)}</by>`,
      dateline && `<dateline>${escaped(dateline)}</dateline>`,
      ...keywords.map((keyword) => `<keyword>${escaped(keyword)}</keyword>`),
      headline && `<headline>${escaped(headline)}</headline>`,
    ])}</contentMeta>
    <contentSet>${content}</contentSet>
  </newsItem>`;
  const image =
    picture &&
    `<newsItem ${xmlns} guid="urn:picture:1" version="1">
      <itemMeta><itemClass qcode="ninat:picture"/><versionCreated>${FIRST}</versionCreated></itemMeta>
      <contentMeta><creditline>${escaped(picture.credit)}</creditline>
        <description role="drol:caption">${escaped(picture.caption)}</description></contentMeta>
      <contentSet><remoteContent href="${escaped(picture.url)}" contenttype="image/jpeg" width="1200"/></contentSet>
    </newsItem>`;
  return `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>${LATEST}</sent>
    </header><itemSet>${text}${image ?? ''}</itemSet></newsMessage>`;
}

function nitfDocument(story: Story): string {
  const { headline, byline, dateline, keywords = [] } = story;
  return `<nitf xml:lang="en"><head><docdata management-status="usable">
    <doc-id id-string="${story.guid}"/><date.issue norm="${compact(FIRST)}"/>
    <key-list>${keywords.map((keyword) => `<keyword key="${escaped(keyword)}"/>`).join('')}</key-list>
    </docdata></head>
    <body><body.head>${present([
      headline && `<hedline><hl1>${escaped(headline)}</hl1></hedline>`,
      byline && `<byline>${escaped(byline)}</byline>`,
      dateline && `<dateline><location>${escaped(dateline)}</location></dateline>`,
    ])}</body.head><body.content>${markup(story)}</body.content></body></nitf>`;
}

function newsMl1(story: Story): string {
  const { headline, byline, dateline, keywords = [], picture } = story;
  const [, provider, date, id] = /^urn:newsml:([^:]+):(\d+):(.+)$/.exec(story.guid) ?? [];
  return `<NewsML Version="1.2"><NewsItem xml:lang="en">
    <Identification><NewsIdentifier><ProviderId>${provider}</ProviderId><DateId>${date}</DateId><NewsItemId>${id}</NewsItemId>
      <RevisionId PreviousRevision="1" Update="N">2</RevisionId><PublicIdentifier>${story.guid}:2</PublicIdentifier>
    </NewsIdentifier></Identification>
    <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>${compact(FIRST)}</FirstCreated>
      <ThisRevisionCreated>${compact(LATEST)}</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement>
    <NewsComponent>
      <NewsComponent><Role FormalName="Main"/>
        <NewsLines>${present([
          headline === undefined ? '<HeadLine/>' : `<HeadLine>${escaped(headline)}</HeadLine>`,
          byline && `<ByLine>${escaped(byline)}</ByLine>`,
          dateline && `<DateLine>${escaped(dateline)}</DateLine>`,
          ...keywords.map((keyword) => `<KeywordLine>${escaped(keyword)}</KeywordLine>`),
        ])}</NewsLines>
        <ContentItem><MediaType FormalName="Text"/><DataContent>
          <nitf><body><body.content>${markup(story)}</body.content></body></nitf>
        </DataContent></ContentItem>
      </NewsComponent>
      ${
        picture
          ? `<NewsComponent><Role FormalName="Photo"/>
        <NewsLines><CreditLine>${escaped(picture.credit)}</CreditLine></NewsLines>
        <NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/>
          <DataContent><p>${escaped(picture.caption)}</p></DataContent></ContentItem></NewsComponent>
        <ContentItem Href="${escaped(picture.url)}"><MediaType FormalName="Photo"/><MimeType FormalName="image/jpeg"/>
          <Characteristics><Property FormalName="Width" Value="1200"/></Characteristics></ContentItem>
      </NewsComponent>`
          : ''
      }
    </NewsComponent></NewsItem></NewsML>`;
}

/** The story in every format, by the format's name. */
export function formsOf(story: Story): readonly (readonly [name: string, upload: string])[] {
  const xhtml = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head/><body>${markup(story)}</body></html></inlineXML>`;
  const plain = `<inlineData contenttype="text/plain">${escaped(story.paragraphs.join('\n\n'))}</inlineData>`;
  const inNitf = `<inlineXML contenttype="application/nitf+xml">${nitfDocument(story)}</inlineXML>`;
  return [
    ['ninjs 1.x', ninjs1(story)],
    ['ninjs 3.x', ninjs3(story)],
    ['NewsML-G2', g2(story, story.isPlain ? plain : xhtml)],
    ['NewsML-G2 with NITF', g2(story, inNitf)],
    ['NITF', nitfDocument(story)],
    ['NewsML 1.2', newsMl1(story)],
  ];
}
