import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf, readUpload, reasonsOf } from '../../uploads.ts';

const SENTENCE = 'The tram, which was to run in spring, will run in autumn, as the town says, and not before. ';
const paragraph = (name: string) => `<p>${name}. ${SENTENCE.repeat(3)}</p>`;
const STORY = ['One', 'Two', 'Three', 'Four', 'Five'].map(paragraph);
const SECRET = `<p>whisper ${SENTENCE.replace('tram', 'mole').repeat(2)}</p>`;

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>Trams are late</title>${head}</head><body>${body}</body></html>`;
const said = (text: string) => JSON.stringify(readHtml(text));

describe('what is hidden on a page', () => {
  const places: readonly (readonly [string, (hidden: string) => string])[] = [
    ['a short page', (hidden) => page(`<article><h1>Trams are late</h1>${STORY[0]}${hidden}</article>`)],
    ['a long page', (hidden) => page(`<article><h1>Trams are late</h1>${STORY.join(hidden)}</article>`)],
    ['a page beside its article', (hidden) => page(`<main><h1>Trams are late</h1>${STORY[0]}</main>${hidden}`)],
    ['a page without marks', (hidden) => page(`<div><h1>Trams are late</h1>${STORY.join('')}${hidden}</div>`)],
    ['a fragment', (hidden) => `<h1>Trams are late</h1>${STORY.join(hidden)}`],
  ];
  const signs: readonly (readonly [string, string])[] = [
    ['hidden', ''],
    ['aria-hidden="true"', ''],
    ['style="display:none"', ''],
    ['style="position:absolute;left:-9999px"', ''],
    ['class="sr-only"', ''],
    ['class="note"', '<style>.note{display:none}</style>'],
  ];
  it.each(places.flatMap(([name, made]) => signs.map(([sign, head]) => [name, sign, head, made] as const)))(
    'is not in the article: %s, %s',
    (_, sign, head, made) => {
      const text = made(`<div ${sign}>${SECRET}</div>`).replace('</title>', `</title>${head}`);
      const reading = readHtml(text.startsWith('<h1>') ? `${head}${text}` : text);
      expect(JSON.stringify(reading)).not.toContain('whisper');
      expect(articleOf(reading)).toMatchObject({ title: 'Trams are late' });
      expect(articleOf(reading).html).toContain('One. The tram');
      expect(reading).toMatchObject({
        dropped: expect.arrayContaining([expect.objectContaining({ kind: 'hidden-text' })]),
      });
    },
  );

  it.each([
    '<h1 hidden>whisper</h1><h1>Trams are late</h1>',
    '<h1>Trams are late <span class="sr-only">whisper</span></h1>',
    '<h1 itemprop="headline">Trams are late<span hidden> whisper</span></h1>',
    '<h1>Trams are late</h1><p class="byline" hidden>By whisper Doe</p>',
    '<p class="byline">By Jane Doe<span hidden> whisper</span></p><h1>Trams are late</h1>',
  ])('is neither title nor byline: %s', (head) => {
    expect(said(page(`<article>${head}${STORY.join('')}</article>`))).not.toContain('whisper');
    expect(said(`${head}${STORY.join('')}`)).not.toContain('whisper');
  });

  it('is not in a page of a megabyte either', () => {
    const filler = `<script>${'x'.repeat(1_100_000)}</script>`;
    const head = '<style>.note{display:none}</style>';
    const body = `<article><h1>Trams are late</h1>${STORY.join(`<p class="note">whisper</p>`)}</article>`;
    expect(said(page(filler + body, head))).not.toContain('whisper');
  });

  it('is not shown for want of a text that is', () => {
    expect(reasonsOf(readHtml(page(`<h1>Trams are late</h1><div hidden>${SECRET}</div>`)))).toEqual(['no-text']);
  });

  it('still states facts for programs', () => {
    const facts = '<div hidden><span itemprop="datePublished" content="2026-03-04"></span></div>';
    const reading = readHtml(page(`<article><h1>Trams are late</h1>${facts}${STORY.join('')}</article>`));
    expect(articleOf(reading)).toMatchObject({ published: '2026-03-04' });
  });
});

describe('what a page shows in the end', () => {
  const article = `<h1>Trams are late</h1>${STORY.join('')}`;
  it.each([
    ['a page that hides itself until it is styled', page(article, '<style>body{visibility:hidden}</style>')],
    [
      'a page that its script fades in',
      page(`<div class="wrap">${article}</div>`, '<style>.wrap{opacity:0;visibility:hidden}</style>'),
    ],
    [
      'an article that its script fades in',
      page(
        `<h1>Trams are late</h1><p>Share</p><section class="body" itemprop="articleBody">${STORY.join('').repeat(3)}</section>${'<p>Read the news of the day in our app.</p>'.repeat(60)}`,
        '<style>.body{opacity:0}</style>',
      ),
    ],
    ['a page behind a dialogue', page(`<div aria-hidden="true">${article}</div><div role="dialog">Cookies?</div>`)],
  ])('%s', (_, text) => {
    expect(articleOf(readHtml(text)).html).toContain('Five. The tram');
  });
});

describe('what a letter hides', () => {
  const letter = (html: string, text?: string) => {
    const parts = text === undefined ? [html] : [html, text];
    const mail =
      'From: Jane Doe <jane@courier.example>\r\nSubject: Trams are late\r\nMIME-Version: 1.0\r\n' +
      'Content-Type: multipart/alternative; boundary=b\r\n\r\n' +
      parts
        .toReversed()
        .map(
          (part) => `--b\r\nContent-Type: text/${part === html ? 'html' : 'plain'}; charset=utf-8\r\n\r\n${part}\r\n`,
        )
        .join('') +
      '--b--\r\n';
    return readUpload('letter.eml', mail);
  };

  it.each([
    '<div style="display:none;max-height:0">whisper</div>',
    '<div style="font-size:1px;color:#fff;line-height:1px">whisper</div>',
    '<div class="preheader">whisper</div>',
    '<span style="mso-hide:all">whisper</span>',
    '<p aria-hidden="true">whisper</p>',
  ])('%s', async (hidden) => {
    const html = `<html><head><style>.preheader{opacity:0}</style></head><body>${hidden}${STORY.join('')}</body></html>`;
    const reading = await letter(html);
    expect(JSON.stringify(reading)).not.toContain('whisper');
    expect(articleOf(reading).html).toContain('One. The tram');
    // Programs write into the plain text what the other hides.
    expect(JSON.stringify(await letter(html, `whisper\r\n\r\nOne. ${SENTENCE}`))).not.toContain('whisper');
  });
});
