import { strToU8, zipSync } from 'fflate';
import { markdownArticle } from './corpus.ts';

/** The body of article `index` as paragraphs of plain text, about `bytes` bytes in all. */
function paragraphs(index: number, bytes: number): string[] {
  return markdownArticle(index, bytes)
    .split('\n')
    .slice(7)
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.replace(/\[([^\]]*)\]\([^)]*\)|\*+/g, '$1'));
}

const TITLE = 'The harbour bridge opens three weeks early';
const html = (index: number, bytes: number) =>
  paragraphs(index, bytes)
    .map((text, at) => (at % 6 === 3 ? `<h2>${text.slice(0, 40)}</h2><p>${text}</p>` : `<p>${text}</p>`))
    .join('\n');

function plainText(index: number): string {
  return `${TITLE} ${index}\n\nBy Tom Okafor\n\n${paragraphs(index, 8_000).join('\n\n')}\n\nSource: Harbour Board\n`;
}

/** A page of 130 kB around an article of 8 kB: menus, teasers, scripts. */
function htmlPage(index: number): string {
  const menu = Array.from({ length: 120 }, (_, at) => `<li><a href="/section/${at}">Section ${at}</a></li>`).join('');
  const teasers = Array.from(
    { length: 150 },
    (_, at) =>
      `<div class="teaser"><a href="/${at}"><img src="/t/${at}.jpg" alt=""><h3>Teaser ${at}</h3></a><p>Short.</p></div>`,
  ).join('');
  const script = `<script>${'window.dataLayer.push({ event: "view" });'.repeat(2_400)}</script>`;
  return `<!doctype html><html lang="en"><head><title>${TITLE}</title><meta property="og:title" content="${TITLE}">
<meta name="author" content="Tom Okafor"><meta property="article:published_time" content="2026-06-01T10:00:00Z">${script}</head>
<body><nav><ul>${menu}</ul></nav><div id="content"><h1>${TITLE}</h1>${html(index, 8_000)}</div><div>${teasers}</div></body></html>`;
}

/** A document of about 40 kB: text, and a picture that makes up the rest. */
function docx(index: number): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body = paragraphs(index, 8_000).map((text) => `<w:p>${run(text)}</w:p>`);
  const heading = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run(TITLE)}</w:p>`;
  const noise = Uint8Array.from({ length: 34_000 }, (_, at) => (at * 2_654_435_761 + index * 97) >>> 24);
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${heading}${body.join('')}</w:body></w:document>`,
    ),
    'word/media/noise.bin': noise,
  });
}

function nitf(index: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?><nitf><head><docdata><doc-id id-string="urn:bench:${index}"/><date.issue norm="20260601T100000Z"/></docdata></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline><byline>By Tom Okafor</byline></body.head><body.content>${html(index, 8_000).replaceAll('h2>', 'hl2>')}</body.content></body></nitf>`;
}

function newsMlG2(index: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:bench:${index}" version="1" standard="NewsML-G2" standardversion="2.29" conformance="power"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Wire"/><versionCreated>2026-06-01T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><by>By Tom Okafor</by><headline>${TITLE}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${html(index, 8_000)}</body></html></inlineXML></contentSet></newsItem>`;
}

function ninjs(index: number): string {
  const item = { uri: `urn:bench:${index}`, type: 'text', versioncreated: '2026-06-01T10:00:00Z', headline: TITLE };
  return JSON.stringify({ ...item, body_xhtml: html(index, 8_000) });
}

function email(index: number): string {
  return `From: Tom Okafor <tom@courier.example>\r\nTo: desk@courier.example\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\nSubject: ${TITLE}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html(index, 8_000)}\r\n`;
}

export interface FormatCase {
  readonly key: string;
  /** Articles a second on one core that are wanted, where somebody has said so. */
  readonly wanted?: number;
  make(index: number): string | Uint8Array;
}

export const FORMATS: Readonly<Record<string, FormatCase>> = {
  'Markdown 8 kB': { key: 'a.md', wanted: 1_200, make: (index) => markdownArticle(index) },
  'plain text 8 kB': { key: 'a.txt', wanted: 3_000, make: plainText },
  'HTML page 130 kB': { key: 'a.html', wanted: 90, make: htmlPage },
  'DOCX 40 kB': { key: 'a.docx', wanted: 60, make: docx },
  'NITF 8 kB': { key: 'nitf.xml', wanted: 1_000, make: nitf },
  'NewsML-G2 8 kB': { key: 'g2.xml', wanted: 1_000, make: newsMlG2 },
  'ninjs 8 kB': { key: 'ninjs.json', make: ninjs },
  'e-mail 8 kB': { key: 'a.eml', make: email },
  'ZIP with Markdown': { key: 'a.zip', make: (index) => zipSync({ 'a/a.md': strToU8(markdownArticle(index)) }) },
};
