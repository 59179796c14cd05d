import { describe, expect, it } from 'vitest';
import { isNoTitle } from '../../../shared/formats/no-title.ts';
import { articleOf, readUpload } from '../uploads.ts';

const STORY = [
  'A tuft of fern that lay in a drawer of the museum for ninety years has put out a leaf after a week on the sill.',
  'The curator had thought that somebody was playing a joke on her, and set a camera beside it.',
];
const body = STORY.map((text) => `<p>${text}</p>`).join('\n');
const page = (title: string, article: string, more = '') =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${more}</head><body>${article}</body></html>`;

describe('a title that is only the name of a file, or none', () => {
  const NONE = [
    'article-final-v3.docx',
    'draft_v2 FINAL.docx',
    'index.html',
    'fern.php',
    'Untitled',
    'Untitled-1',
    'Untitled document',
    'Microsoft Word - fern.doc',
    'file:///C:/copy/fern.htm',
    'Unbenannt',
    'Sans titre',
    'Documento sin título',
    'Без названия',
    '無題のドキュメント',
    '제목 없음',
    'بدون عنوان',
  ];

  it.each(NONE)('is no title of a page: %s', async (name) => {
    expect(isNoTitle(name)).toBe(true);
    const title = 'Fern wakes after ninety years';
    const og = `<meta property="og:title" content="${name}">`;
    for (const text of [
      page(name, `<h1>${title}</h1>${body}`),
      page(name, `<p>By Ada Moss</p><h1>${title}</h1>${body}`),
      page(name, `<article><h1>${title}</h1>${body}</article>`, og),
    ])
      expect(articleOf(await readUpload('a.html', text)).title).toBe(title);
    expect(articleOf(await readUpload('a.html', page(name, body))).title).toBeUndefined();
  });

  it.each([
    'What robots.txt is for',
    'How to open a .docx file',
    'The untitled poems of Ada Moss',
    'Document found in drawer',
    'Node.js turns fifteen',
    'Amazon.com opens in Pell',
    'Why we gave up on .docx',
    'Fern growers turn to roots.txt',
    'Microsoft Word turns fifty',
    'Document 1',
  ])('is not %j', async (title) => {
    expect(isNoTitle(title)).toBe(false);
    expect(articleOf(await readUpload('a.html', page(title, body))).title).toBe(title);
  });

  it('is kept where the page is about it', async () => {
    const text = page('robots.txt', `<h1>robots.txt</h1>${body}`);
    expect(articleOf(await readUpload('a.html', text)).title).toBe('robots.txt');
  });
});

describe('a heading right below the title', () => {
  it.each(['By Ada Moss', 'By: Ada Moss | 5 November 2026', '5 November 2026', 'Von Ada Moss'])(
    'is the dek above %j',
    async (line) => {
      const text = `<h1>Fern wakes</h1><h2>It had lain in a drawer since 1936</h2><p>${line}</p>${body}`;
      const { dek, html } = articleOf(await readUpload('a.html', text));
      expect(dek).toBe('It had lain in a drawer since 1936');
      expect(html.replaceAll('\n', '')).toBe(body.replaceAll('\n', ''));
    },
  );

  it.each(['By Ada Moss', '5 November 2026'])('heads one of several letters above %j', async (line) => {
    const letters = ['Save the fern', 'Sell the fern'].map((heading) => `<h2>${heading}</h2><p>${line}</p>${body}`);
    const text = page('Letters | Fern News', `<article><h1>Letters</h1>${letters.join('')}</article>`);
    const { dek, html } = articleOf(await readUpload('a.html', text));
    expect(dek).toBeUndefined();
    expect(html).toMatch(/Save the fern.*Sell the fern/s);
  });

  it('is the dek where other headings head parts of the story', async () => {
    const text = `<h1>Fern wakes</h1><h2>It had lain in a drawer</h2><p>By Ada Moss</p>${body}<h2>The drawer</h2>${body}`;
    expect(articleOf(await readUpload('a.html', text)).dek).toBe('It had lain in a drawer');
  });

  it('heads its part of the story above anything else', async () => {
    const { dek, html } = articleOf(await readUpload('a.html', `<h1>Fern wakes</h1><h2>The drawer</h2>${body}`));
    expect(dek).toBeUndefined();
    expect(html).toContain('<h2>The drawer</h2>');
  });
});

describe('what a page says to the desk above its article', () => {
  const PLACES: readonly ((line: string) => string)[] = [
    (line) => `<div class="notice">${line}</div><article><h1>Fern wakes</h1>${body}</article>`,
    (line) => `<header><p>${line}</p></header><article><h1>Fern wakes</h1>${body}</article>`,
    (line) => `<main><span>${line}</span><article><h1>Fern wakes</h1>${body}</article></main>`,
    (line) => `<div class="preview-bar"><strong>${line}</strong></div><div id="c"><h1>Fern wakes</h1>${body}</div>`,
  ];
  const url = '<link rel="canonical" href="https://museum.example/2026/fern">';

  it.each([
    'DRAFT',
    'NOT FOR PUBLICATION',
    'Status: draft',
    'EMBARGO: until the curator is back',
    'EDITORS: KILL STORY',
  ])('holds it: %s', async (line) => {
    for (const place of PLACES)
      for (const more of ['', url])
        expect((await readUpload('a.html', page('Fern wakes', place(line), more))).kind).toBe('held');
  });

  it.each(['Draft: yes', 'Status: Entwurf', 'Visibility: private', 'Classification: Confidential'])(
    'or what a label there says of a text: %s',
    async (line) => {
      for (const place of PLACES)
        expect((await readUpload('a.html', page('Fern wakes', place(line)))).kind).toBe('held');
    },
  );

  it.each(['Status: closed', 'Status: Pending', 'Access: members', 'Published: no', 'Status: scheduled'])(
    'is nothing that a label says of a road, a case or a club: %s',
    async (line) => {
      for (const place of PLACES.filter((one) => one('').includes('<article>')))
        expect((await readUpload('a.html', page('Fern wakes', place(line)))).kind).toBe('reading');
    },
  );

  it('has it wait', async () => {
    for (const place of PLACES) {
      const line = 'EMBARGOED UNTIL 3 December 2026, 06:00';
      expect(articleOf(await readUpload('a.html', page('Fern wakes', place(line), url))).embargoed).toContain('2026');
    }
  });

  it('is not what a menu leads to', async () => {
    for (const menu of ['<nav>DRAFT</nav>', '<div><a href="/draft">DRAFT</a></div>', '<ul><li>DRAFT</li></ul>'])
      expect((await readUpload('a.html', page('Fern wakes', `${menu}${PLACES[0]?.('Science')}`, url))).kind).toBe(
        'reading',
      );
  });
});
