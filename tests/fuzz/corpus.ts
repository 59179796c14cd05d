import { readdirSync, readFileSync } from 'node:fs';
import { archiveOf, documentOf, paragraph } from '../formats/archives.ts';

export interface Sample {
  readonly key: string;
  readonly bytes: Uint8Array;
}

const FOLDERS = ['../fixtures/', '../../examples/newsroom/inbox/'];
const LARGEST = 100_000;

/** Every fixture and example, and one document of each format that has none among them. */
export function corpus(): readonly [Sample, ...Sample[]] {
  const files = FOLDERS.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()
      .map((path) => ({ key: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(path) }))
      .filter(({ bytes }) => bytes.length <= LARGEST);
  });
  return [sample('bridge.md', MARKDOWN), ...documents(), ...files];
}

function sample(key: string, content: string | Uint8Array): Sample {
  return { key, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}

const TITLE = 'Bridge reopens after two years';
const TEXT = 'The bridge over the inner harbour reopened on Tuesday, and nobody complained.';
const XHTML = `<p>${TEXT}</p><h2>What comes next</h2><p>The ferry <a href="https://harbour.example/">stops</a> in May.</p>`;

const MARKDOWN = `---
title: ${TITLE}
author: Jane Doe
date: 2026-11-24 10:00:00 +0100
tags: [bridge, harbour]
---

${TEXT}

## What comes next

- The ferry *stops* in May
- The [road](https://harbour.example/) opens

| Day | Cars |
| --- | ---: |
| Tuesday | 4,000 |

> A quotation[^1]

[^1]: A note.
`;

function documents(): readonly Sample[] {
  return [
    sample(
      'page.html',
      `<!doctype html><html lang="en"><head><title>${TITLE}</title><meta name="author" content="Jane Doe"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2026-11-24T10:00:00Z"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>${TITLE}</h1>${XHTML}<img src="bridge.jpg" alt="The bridge"></article></body></html>`,
    ),
    sample(
      'item.json',
      JSON.stringify({
        uri: 'urn:a:1',
        type: 'text',
        pubstatus: 'usable',
        versioncreated: '2026-11-24T10:00:00Z',
        headline: TITLE,
        byline: 'Jane Doe',
        body_xhtml: XHTML,
      }),
    ),
    sample(
      'feed.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Harbour',
        items: [
          { id: '1', title: TITLE, content_html: XHTML },
          { id: '2', content_text: TEXT },
        ],
      }),
    ),
    sample(
      'item.xml',
      `<?xml version="1.0"?><nitf><head><docdata><date.issue norm="20261124T100000Z"/></docdata></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline><byline>By <person>Jane Doe</person></byline></body.head><body.content>${XHTML}</body.content></body></nitf>`,
    ),
    sample(
      'g2.xml',
      `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a:2" version="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-11-24T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>${TITLE}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${XHTML}</body></html></inlineXML></contentSet></newsItem>`,
    ),
    sample(
      'newsml.xml',
      `<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>harbour.example</ProviderId><DateId>20261124</DateId><NewsItemId>b</NewsItemId><RevisionId Update="N" PreviousRevision="0">1</RevisionId><PublicIdentifier>urn:newsml:harbour.example:20261124:b:1N</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20261124T100000Z</FirstCreated><ThisRevisionCreated>20261124T100000Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${TITLE}</HeadLine></NewsLines><ContentItem><DataContent>${XHTML}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
    ),
    sample(
      'feed.rss',
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour</title><link>https://harbour.example/</link><item><title>${TITLE}</title><guid>1</guid><pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[${XHTML}]]></content:encoded></item><item><title>Second</title><description>${TEXT}</description></item></channel></rss>`,
    ),
    sample(
      'feed.atom',
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><id>urn:a</id><updated>2026-11-24T10:00:00Z</updated><entry><title>${TITLE}</title><id>urn:a:3</id><updated>2026-11-24T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${XHTML}</div></content></entry></feed>`,
    ),
    sample(
      'export.xml',
      `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>${TITLE}</title><dc:creator>jane</dc:creator><content:encoded><![CDATA[${TEXT}\n\n[caption]The bridge[/caption]]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-11-24 10:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
    ),
    sample(
      'letter.eml',
      `From: Jane Doe <jane@harbour.example>\r\nTo: desk@harbour.example\r\nDate: Tue, 24 Nov 2026 10:00:00 +0100\r\nSubject: =?utf-8?q?${TITLE.replaceAll(' ', '_')}?=\r\nMessage-ID: <1@harbour.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${TEXT}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(XHTML).toString('base64')}\r\n--b--\r\n`,
    ),
    sample(
      '7901',
      `\x01hbr123 4 pol 250 ccccb\r\n\r\nHarbour/Bridge/\r\n\x02${TITLE} =\r\n\r\nRIVERTON (AFP) - ${TEXT}\r\n\x03241030 GMT Nov 26\r\n\x04`,
    ),
    sample(
      'anpa',
      `\x16\x16\x01w2607\x1f_asian\r\nr i\x13\x11 BC-EU--HarbourBridge   11-24 0045\r\n\x02^BC-EU--Harbour Bridge,45<\r\n^${TITLE}<\r\n^By JANE DOE=\r\n\t   RIVERTON (AP) _ ${TEXT}\r\n\r\n\t   ^\x03AP-WF-11-24-26 1030GMT<\r\n\x0c\r\n\x04`,
    ),
    sample(
      'latin1.txt',
      Buffer.from(
        `Brücke wieder geöffnet\n\nVon Anna Berg\n\nDie Brücke über den Hafen ist seit Dienstag für alle geöffnet.\n`,
        'latin1',
      ),
    ),
    sample('utf16.txt', Buffer.from(`\ufeff${TITLE}\r\n\r\n${TEXT}\r\n`, 'utf16le')),
    sample(
      'story.docx',
      documentOf({
        body: `${paragraph(TITLE, 'Title')}${paragraph(TEXT)}${paragraph('What comes next', 'heading1')}${paragraph(TEXT)}`,
      }),
    ),
    sample('story.zip', archiveOf({ 'story/index.md': MARKDOWN, 'story/notes.txt': `Second story\n\n${TEXT}\n` })),
  ];
}
