import { describe, expect, it } from 'vitest';
import { ABSURD, LIMITS, type LimitedField, LONGEST_ADDRESS } from '../../shared/article/limits/limits.ts';
import type { Article } from '../../shared/article/types.ts';
import { noteText, whatText } from '../../shared/receipt/worded.ts';
import { FIELD } from '../../shared/receipt/words/en/terms.ts';
import { archiveOf, documentOf, paragraph } from './archives.ts';
import { composedOf, composeUpload, reasonsOf } from './uploads.ts';

const TEXT = 'The council voted on Tuesday to keep the ferry for two more winters.';

/** Each field of an article with how long it may be. */
function fieldsOf(article: Article): readonly (readonly [string, string | undefined, number])[] {
  const { title, dek, summary, section, source, slug, canonicalUrl, authors, tags, media, corrections } = article;
  return [
    ['title', title, LIMITS.title.most],
    ['dek', dek, LIMITS.dek.most],
    ['summary', summary, LIMITS.summary.most],
    ['section', section, LIMITS.section.most],
    ['source', source?.name, LIMITS.source.most],
    ['address of the source', source?.url, LONGEST_ADDRESS],
    ['slug', slug, 60],
    ['address', canonicalUrl, LONGEST_ADDRESS],
    ['id', article.id, 100],
    ['language', article.language, 100],
    ...authors.flatMap(({ name, role, email, url }) => [
      ['name', name, LIMITS.name.most] as const,
      ['role', role, LIMITS.role.most] as const,
      ['e-mail', email, 254] as const,
      ['address of an author', url, LONGEST_ADDRESS] as const,
    ]),
    ...tags.map((tag) => ['tag', tag, LIMITS.tag.most] as const),
    ...media.flatMap(({ url, type, alt, caption, credit }) => [
      ['address of a medium', url, LONGEST_ADDRESS] as const,
      ['type of a medium', type, 130] as const,
      ['alt', alt, LIMITS.alt.most] as const,
      ['caption', caption, LIMITS.caption.most] as const,
      ['credit', credit, LIMITS.credit.most] as const,
    ]),
    ...corrections.map(({ text }) => ['correction', text, LIMITS.correction.most] as const),
  ];
}

const tooLong = (article: Article) =>
  fieldsOf(article).flatMap(([name, text = '', most]) => (text.length > most ? [`${name}: ${text.length}`] : []));

const json = (fields: string, html = `<p>${TEXT}</p>`) => `{"title":"T","html":${JSON.stringify(html)},${fields}}`;
const fronted = (fields: string) => `---\ntitle: T\n${fields}\n---\n\n${TEXT}\n`;
const page = (head: string, body = '') =>
  `<!doctype html><html><head><title>The ferry stays</title>${head}</head><body><article><h1>The ferry stays</h1>${body}<p>${TEXT}</p></article></body></html>`;
const rss = (item: string) =>
  `<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>F</title><link>https://h.example/</link><item><title>T</title>${item}<content:encoded>&lt;p&gt;${TEXT}&lt;/p&gt;</content:encoded></item></channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title>T</title>${entry}<content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`;
const wxr = (item: string, head = '') =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>https://h.example/</link><wp:wxr_version>1.2</wp:wxr_version>${head}<item><title>T</title>${item}<content:encoded><![CDATA[<p>${TEXT}</p>]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;
const nitf = (head: string, title = '<hl1>T</hl1>') =>
  `<nitf><head/><body><body.head><hedline>${title}</hedline>${head}</body.head><body.content><p>${TEXT}</p></body.content></body></nitf>`;
const g2 = (meta: string) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a:2" version="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-11-24T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><headline>T</headline>${meta}</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${TEXT}</p></body></html></inlineXML></contentSet></newsItem>`;
const ninjs = (fields: string) =>
  `{"uri":"urn:a:1","type":"text","pubstatus":"usable","headline":"T","body_xhtml":"<p>${TEXT}</p>",${fields}}`;
const mail = (headers: string) =>
  `From: Jane Doe <jane@h.example>\nTo: desk@h.example\n${headers}MIME-Version: 1.0\nContent-Type: text/plain\n\n${TEXT}\n`;

type Make = (long: string) => string | Uint8Array;
const NAMED: readonly (readonly [string, string, Make])[] = [
  ...['title', 'dek', 'summary', 'section', 'slug', 'id', 'author', 'source', 'language', 'date', 'updated'].flatMap(
    (field): readonly (readonly [string, string, Make])[] => [
      [`${field} of JSON`, 'a.json', (long) => json(`"${field}":"${long}"`)],
      [`${field} in front matter`, 'a.md', (long) => fronted(`${field}: ${long}`)],
    ],
  ),
  ['role of JSON', 'a.json', (long) => json(`"authors":[{"name":"A B","role":"${long}","email":"${long}@h.example"}]`)],
  ['author of JSON', 'a.json', (long) => json(`"authors":[{"name":"A B","url":"https://h.example/${long}"}]`)],
  ['address of JSON', 'a.json', (long) => json(`"url":"https://h.example/${long}","source":{"name":"${long}"}`)],
  ['tag of JSON', 'a.json', (long) => json(`"tags":["${long}","b"]`)],
  ['picture of JSON', 'a.json', (long) => json(`"media":[{"url":"https://h.example/${long}.jpg"}]`)],
  [
    'caption of JSON',
    'a.json',
    (long) =>
      json(
        `"media":[{"url":"https://h.example/a.jpg","caption":"${long}","alt":"${long}","credit":"${long}","type":"image/${long}"}]`,
      ),
  ],
  ['correction of JSON', 'a.json', (long) => json(`"corrections":[{"text":"${long}","date":"${long}"}]`)],
  [
    'item of a JSON Feed',
    'a.json',
    (long) =>
      `{"version":"https://jsonfeed.org/version/1.1","title":"${long}","items":[{"id":"${long}","title":"${long}","content_text":"${TEXT}","summary":"${long}","authors":[{"name":"${long}"}],"tags":["${long}"]}]}`,
  ],
  [
    'alternative text of a body',
    'a.json',
    (long) =>
      json(
        '"tags":[]',
        `<p>${TEXT}</p><figure><img src="https://h.example/a.jpg" alt="${long}" title="${long}"><figcaption>${long} <cite>${long}</cite></figcaption></figure>`,
      ),
  ],
  ['correction of a body', 'a.json', (long) => json('"tags":[]', `<p>${TEXT}</p><p class="correction">${long}</p>`)],
  [
    'title of a page',
    'a.html',
    (long) => page(`<meta property="og:title" content="${long}">`).replace('<title>The ferry stays', `<title>${long}`),
  ],
  ['heading of a page', 'a.html', (long) => page('').replaceAll('The ferry stays', long)],
  [
    'description of a page',
    'a.html',
    (long) => page(`<meta name="description" content="${long}"><meta property="og:description" content="${long}">`),
  ],
  [
    'author of a page',
    'a.html',
    (long) =>
      page(
        `<meta name="author" content="${long}"><meta name="keywords" content="${long}"><meta property="article:section" content="${long}">`,
      ),
  ],
  [
    'addresses of a page',
    'a.html',
    (long) =>
      page(
        `<base href="https://h.example/${long}/"><link rel="canonical" href="https://h.example/${long}"><meta property="og:image" content="https://h.example/${long}.jpg">`,
        '<p><a href="x">a</a><img src="b.jpg"></p>',
      ),
  ],
  [
    'JSON-LD of a page',
    'a.html',
    (long) =>
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${long}","description":"${long}","articleSection":"${long}","author":{"@type":"Person","name":"${long}","jobTitle":"${long}"},"keywords":"${long}"}</script>`,
      ),
  ],
  ['byline of a page', 'a.html', (long) => page('', `<p class="byline">By ${long}</p>`)],
  ['first heading of Markdown', 'a.md', (long) => `# ${long}\n\n${TEXT}\n`],
  [
    'picture of Markdown',
    'a.md',
    (long) =>
      `# T\n\n${TEXT}\n\n![${long}](https://h.example/a.jpg "${long}")\n\n![a](https://h.example/${long}.jpg)\n`,
  ],
  ['first line of a text', 'a.txt', (long) => `${long}\n\n${TEXT}\n`],
  [
    'labels of a text',
    'a.txt',
    (long) => `Title: ${long}\nDek: ${long}\nBy: ${long}\nTags: ${long}\nSource: ${long}\n\n${TEXT}\n`,
  ],
  [
    'item of RSS',
    'a.xml',
    (long) =>
      rss(
        `<guid>${long}</guid><dc:creator>${long}</dc:creator><category>${long}</category><description>${long}</description><media:content url="https://h.example/a.jpg" type="image/${long}"><media:description>${long}</media:description><media:credit>${long}</media:credit></media:content>`,
      ),
  ],
  [
    'title of RSS',
    'a.xml',
    (long) => rss(`<link>https://h.example/${long}</link>`).replace('<title>T', `<title>${long}`),
  ],
  [
    'entry of Atom',
    'a.xml',
    (long) =>
      atom(
        `<id>${long}</id><author><name>${long}</name><uri>https://h.example/${long}</uri></author><category term="${long}"/><summary>${long}</summary>`,
      ).replace('<title>T', `<title>${long}`),
  ],
  [
    'post of WordPress',
    'a.xml',
    (long) =>
      wxr(
        `<guid>${long}</guid><dc:creator>jane</dc:creator><category domain="category">${long}</category><category domain="post_tag">${long}</category><excerpt:encoded>${long}</excerpt:encoded><wp:post_name>${long}</wp:post_name>`,
        `<wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name>${long}</wp:author_display_name></wp:author>`,
      ).replace('<title>T', `<title>${long}`),
  ],
  [
    'head of NITF',
    'a.xml',
    (long) =>
      nitf(
        `<byline>By <person>${long}</person> <byttl>${long}</byttl></byline><abstract><p>${long}</p></abstract><distributor>${long}</distributor>`,
        `<hl1>${long}</hl1><hl2>${long}</hl2>`,
      ),
  ],
  [
    'head of NewsML-G2',
    'a.xml',
    (long) =>
      g2(
        `<by>${long}</by><slugline>${long}</slugline><description>${long}</description><keyword>${long}</keyword><creditline>${long}</creditline>`,
      ).replace('<headline>T', `<headline>${long}`),
  ],
  [
    'fields of ninjs',
    'a.json',
    (long) =>
      ninjs(
        `"byline":"${long}","description_text":"${long}","slugline":"${long}","keywords":["${long}"],"subject":[{"name":"${long}"}],"source":"${long}"`,
      ).replace('"headline":"T"', `"headline":"${long}"`),
  ],
  ['headers of a mail', 'a.eml', (long) => mail(`Subject: ${long}\n`).replace('Jane Doe', long)],
  [
    'properties of a Word document',
    'a.docx',
    (long) =>
      documentOf({
        body: `${paragraph(long, 'Title')}${paragraph(TEXT)}`,
        core: `<dc:title>${long}</dc:title><dc:creator>${long}</dc:creator><dc:description>${long}</dc:description><cp:keywords>${long}</cp:keywords><cp:category>${long}</cp:category>`,
      }),
  ],
  [
    'title in an archive',
    'a.zip',
    (long) => archiveOf({ 'a.md': `# ${long}\n\n${TEXT}\n`, 'b.md': fronted(`dek: ${long}`) }),
  ],
];

const LONG: readonly (readonly [string, string])[] = [
  ['words', 'A long word '.repeat(6_000).trim()],
  ['one word', 'Longword'.repeat(9_000)],
  ['ideographs', '渡轮'.repeat(30_000)],
];

describe.each(NAMED)('the %s', (_, key, make) => {
  it.each(LONG)('is bounded when it is 60 kB of %s', async (_name, long) => {
    const result = await composeUpload(key, make(long));
    if (result.kind === 'media') throw new Error('media');
    const said =
      'reasons' in result
        ? result.reasons.map((reason) => noteText(reason))
        : [...result.warnings.map((warning) => noteText(warning)), ...result.dropped.map((drop) => whatText(drop))];
    for (const sentence of said) expect(sentence.length).toBeLessThan(1_000);
    if (result.kind === 'articles') expect(result.articles.flatMap(tooLong)).toEqual([]);
  });
});

/** An article that states one field so. */
const STATING: Readonly<Record<LimitedField, (text: string) => object>> = {
  title: (title) => ({ title }),
  dek: (dek) => ({ dek }),
  summary: (summary) => ({ summary }),
  section: (section) => ({ section }),
  'short-title': (shortTitle) => ({ shortTitle }),
  slug: (slug) => ({ slug }),
  'translation-key': (translationKey) => ({ translationKey }),
  source: (source) => ({ source }),
  rights: (rights) => ({ rights }),
  name: (name) => ({ authors: [{ name }] }),
  role: (role) => ({ authors: [{ name: 'Jane Doe', role }] }),
  tag: (tag) => ({ tags: [tag] }),
  caption: (caption) => ({ media: [{ url: 'https://h.example/a.jpg', caption }] }),
  credit: (credit) => ({ media: [{ url: 'https://h.example/a.jpg', credit }] }),
  alt: (alt) => ({ media: [{ url: 'https://h.example/a.jpg', alt }] }),
  correction: (text) => ({ corrections: [{ text }] }),
};

describe.each(Object.entries(LIMITS))('the %s', (field, { most, excess }) => {
  const stating = async (text: string) => {
    const article = { title: 'Title', html: `<p>${TEXT}</p>`, ...STATING[field as LimitedField](text) };
    return composedOf(await composeUpload('a.json', JSON.stringify(article)));
  };
  const longest = `${'Word '.repeat(most / 5 - 1)}Words`;

  it('stays whole where it is as long as it may be', async () => {
    const { articles, warnings } = await stating(longest);
    expect(JSON.stringify(articles)).toContain(field === 'slug' ? 'word-word-word' : longest);
    expect(warnings).toEqual([]);
  });

  it(`is ${excess} where it is longer, and the receipt says so`, async () => {
    const { articles, warnings } = await stating(`${longest} more`);
    const json = JSON.stringify(articles);
    if (excess === 'cut') expect(json).toContain(`"${longest.slice(0, -6)}…"`);
    else expect(json).not.toMatch(/word[ -]word/i);
    expect(warnings).toMatchObject([{ code: 'field-too-long' }]);
    const one = FIELD[field as LimitedField];
    expect(warnings.map((warning) => noteText(warning))[0]).toContain(
      `The ${one} has ${(most + 5).toLocaleString('en')} characters`,
    );
  });
});

it.each(['title', 'dek', 'summary', 'section', 'slug', 'id', 'author'])(
  'a %s longer than a whole article is refused',
  async (field) => {
    const article = { title: 'Title', html: `<p>${TEXT}</p>`, [field]: 'a'.repeat(ABSURD + 1) };
    expect(reasonsOf(await composeUpload('a.json', JSON.stringify(article)))).toEqual(['field-absurd']);
  },
);
