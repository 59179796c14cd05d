import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../shared/article/html/body.ts';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { locator } from '../../article/body.ts';
import { articleOf } from '../uploads.ts';

const STYLE =
  '.c1{font-weight:700}.c2{font-style:italic}.c3{color:#000;font-weight:400}.c9{border:1px solid black;margin:5px}';
const exported = (body: string) =>
  `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">${STYLE}</style></head><body class="c4 doc-content">${body}</body></html>`;
const mark = (n: number, letter: string) => `<sup><a href="#cmnt${n}" id="cmnt_ref${n}">[${letter}]</a></sup>`;
const remark = (n: number, letter: string, text: string) =>
  `<p><a href="#cmnt_ref${n}" id="cmnt${n}">[${letter}]</a><span>${text}</span></p>`;
const STORY = `<p><span class="c3">The tram is late again,</span>${mark(1, 'a')}<span> and nobody knows why.${mark(2, 'b')}</span></p>`;
const NOTE =
  '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Of the line to the harbour.</span></p></div>';
const REMARKS = [remark(1, 'a', 'whisper'), '<p>_Assigned to whisper_</p>', remark(2, 'b', 'whisper')];

describe('the comments of Google Docs', () => {
  it.each([
    ['in boxes', `<div class="c9">${REMARKS[0]}${REMARKS[1]}</div><div class="c9">${REMARKS[2]}</div>`],
    ['in boxes styled in place', `<div style="border:1px solid black;margin:5px">${REMARKS.join('')}</div>`],
    ['without boxes', REMARKS.join('')],
    [
      'with addresses of the document',
      `<div>${REMARKS.join('')}</div>`.replaceAll('"#cmnt_', '"https://docs.google.com/document/d/x/edit#cmnt_'),
    ],
  ])('and their marks stay in: %s', (_, remarks) => {
    const text = `<h1>Trams${mark(3, 'c')}</h1>${STORY}<p>See the note.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p>${NOTE}${remarks}`;
    for (const file of [exported(text), text, `<html><body>${text}</body></html>`]) {
      const reading = readHtml(file);
      const { title, html } = articleOf(reading);
      expect(title).toBe('Trams');
      expect(JSON.stringify(reading)).not.toMatch(/whisper|cmnt|\[[abc]\]/);
      expect(html).toContain('nobody knows why.');
      expect(html).toContain('Of the line to the harbour.');
      expect(reading).toMatchObject({
        dropped: expect.arrayContaining([expect.objectContaining({ kind: 'comment' })]),
      });
    }
    const published = bodyOf(text, { base: 'https://news.example/', media: locator(), corrections: [] });
    expect(published?.text).not.toMatch(/whisper|\[[abc]\]/);
  });

  it('but no note that a letter marks', () => {
    const text = '<p>One<sup><a href="#note-a">[a]</a></sup></p><p id="note-a"><a href="#ref-a">[a]</a> aloud</p>';
    expect(articleOf(readHtml(`<h1>T</h1>${text}`)).html).toContain('aloud');
  });
});

describe('a page that Google Docs exports', () => {
  it('has title and subtitle by their styles, and the sections that its headings head', () => {
    const body = `<p class="c5 title" id="h.1"><span>Trams are late</span></p><p class="c6 subtitle"><span>Nobody knows why</span></p>${STORY}<h1><span class="c1">What now</span></h1><p>They wait.</p>`;
    const { title, dek, html } = articleOf(readHtml(exported(body)));
    expect({ title, dek }).toEqual({ title: 'Trams are late', dek: 'Nobody knows why' });
    expect(html).toMatch(/<h1><span class="c1">What now<\/span><\/h1><p>They wait\.<\/p>$/);
  });

  it('keeps what its classes set in bold or slanted', () => {
    const { html } = articleOf(
      readHtml(
        exported(
          '<h1>T</h1><p><span class="c1">Bold</span> <span class="c1 c2">both</span> <span class="c3">plain</span></p>',
        ),
      ),
    );
    expect(html.replace(/<\/?span[^>]*>/g, '')).toBe(
      '<p><strong>Bold</strong> <em><strong>both</strong></em> plain</p>',
    );
  });

  it('leads where its author led', () => {
    const href =
      'https://www.google.com/url?q=https://a.example/b?c%3D1%26d%3D2&amp;sa=D&amp;source=editors&amp;ust=1&amp;usg=x';
    expect(articleOf(readHtml(exported(`<h1>T</h1><p><a href="${href}">a</a></p>`))).html).toContain(
      'href="https://a.example/b?c=1&amp;d=2"',
    );
  });

  it('keeps all of its text, however long its sections and tables are', () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `<p>${index}</p><table><tr><td>Cell ${index}</td></tr></table>`,
    ).join('');
    const { html } = articleOf(readHtml(exported(`<h1>T</h1>${STORY}${rows}${STORY.repeat(20)}`)));
    expect(html).toContain('Cell 29');
  });
});
