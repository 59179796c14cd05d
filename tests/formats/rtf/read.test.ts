import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert } from '../../../shared/formats/rtf/conversion.ts';
import { inWords } from '../../support/in-words.ts';
import { ONE_PIXEL } from '../../support/png.ts';
import { articleOf, composeUpload, readUpload, reasonsOf } from '../uploads.ts';

const FIRST = 'The wheel of the mill turned on Friday for the first time in nine years, and the town came to see it.';
const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset204 Arial;}{\f2\fcharset134 SimSun;}}{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Title;}}`;
const document = (body: string, info = '') => `${HEAD}${info}${body}}`;
const TITLE = String.raw`\pard\s2 The mill grinds\par\pard `;
const read = (body: string, info = '') => readUpload('mill.rtf', Buffer.from(document(body, info), 'latin1'));
const bodyOf = async (body: string) => articleOf(await read(`${TITLE}${body}\\par ${FIRST}\\par`)).html;

describe('a document of RTF', () => {
  it('has title, byline, headings and paragraphs', async () => {
    const article = articleOf(
      await read(
        String.raw`${TITLE}By Osk Brandt\par ${FIRST}\par\pard\s1 Oats\par\pard Nobody slept.\par\pard\outlinelevel1 Corn\par\pard It rained.\par`,
      ),
    );
    expect(article).toMatchObject({ title: 'The mill grinds', authors: [{ name: 'Osk Brandt' }] });
    expect(article.html).toBe(`<p>${FIRST}</p><h1>Oats</h1><p>Nobody slept.</p><h2>Corn</h2><p>It rained.</p>`);
  });

  it.each([
    [
      String.raw`A {\b bold} and {\i slanted {\b both}} m{\super 2} {\strike gone}`,
      'A <strong>bold</strong> and <em>slanted </em><em><strong>both</strong></em> m<sup>2</sup> <s>gone</s>',
    ],
    [String.raw`\b Bold\b0  plain`, '<strong>Bold</strong> plain'],
    [
      String.raw`{\field{\*\fldinst{HYPERLINK "https://mill.example/a" \\o "Tip"}}{\fldrslt{\ul the mill}}} there`,
      '<a href="https://mill.example/a">the mill</a> there',
    ],
    [String.raw`One\line two\~three\emdash four \ldblquote five\rdblquote`, 'One<br>two&nbsp;three—four “five”'],
    [String.raw`\{braces\} and \\slash`, '{braces} and \\slash'],
    ['Over\r\nlines', 'Overlines'],
    ['5 < 6 & 7', '5 &lt; 6 &amp; 7'],
  ])('reads %s', async (body, html) => {
    expect(await bodyOf(body)).toContain(`<p>${html}</p>`);
  });

  it.each([
    ['the code page of the document', String.raw`M\'fchle`, 'Mühle'],
    ['the charset of a font', String.raw`{\f1 \'cc\'e5\'eb\'fc\'ed\'e8\'f6\'e0} in`, 'Мельница in'],
    ['letters of two bytes', String.raw`{\f2 \'cb\'ae\'b3\'b5} in`, '水车 in'],
    ['Unicode with what stands for it', String.raw`M\u252?hle \u-10179?\u-8704? \uc0\u27700 \u36710 `, 'Mühle 😀 水车'],
    ['Unicode with several characters for it', String.raw`{\uc2\u27700\'cb\'ae}!`, '水!'],
    ['bytes as they are', 'M\xfchle', 'Mühle'],
  ])('decodes %s', async (_, body, text) => {
    expect(await bodyOf(`${body}`)).toContain(`<p>${text}</p>`);
  });

  it.each([
    [
      'by a sign',
      String.raw`{\listtext \bullet\tab}\ls1 one\par{\listtext \bullet\tab}two\par`,
      '<ul><li>one</li><li>two</li></ul>',
    ],
    [
      'by letters, as older programs do',
      String.raw`{\pntext a)\tab}one\par{\pntext b)\tab}two\par`,
      '<ol><li>one</li><li>two</li></ol>',
    ],
    [
      'by numbers below one with signs',
      String.raw`{\listtext -\tab}one\par\pard{\listtext 1.\tab}two\par`,
      '<ul><li>one</li></ul><ol><li>two</li></ol>',
    ],
  ])('tells a list %s', async (_, list, html) => {
    expect(await bodyOf(String.raw`Seen:\par\pard ${list}\pard Below.`)).toContain(html);
  });

  it('brings its pictures, where readers can see them', async () => {
    const hex = ONE_PIXEL.toString('hex');
    const picture = (kind: string, digits = hex) =>
      `${String.raw`{\pict${kind}\picw1\pich1 ${digits.slice(0, 60)}`}\r\n${digits.slice(60)}}`;
    const body = String.raw`${TITLE}${FIRST}\par{\*\shppict${picture('\\pngblip')}}{\nonshppict${picture('\\wmetafile8')}}\par{\v ${picture('\\pngblip')}}${picture('\\emfblip')}${picture('\\pngblip', 'zz')}\par`;
    const composed = await composeUpload('2019/05/14/mill.rtf', document(body));
    expect(composed).toMatchObject({
      kind: 'articles',
      articles: [{ published: '2019-05-14T00:00:00Z', media: [{ type: 'image/png', width: 1, height: 1 }] }],
      dropped: expect.arrayContaining([{ kind: 'missing-picture', count: 3 }]),
    });
    expect(JSON.stringify(composed)).not.toContain(hex.slice(0, 40));
  });

  it('keeps lists, tables and notes', async () => {
    const body = String.raw`\pard{\listtext 1.\tab}\ls1 one\par{\listtext 2.\tab}two\par\pard Corn{\super\chftn}{\footnote\pard From the {\b weir}.} is dear.\par\trowd\cellx100\cellx200\pard\intbl a\cell b\par c\cell\row\pard Below.`;
    const html = await bodyOf(body);
    expect(html).toContain('<ol><li>one</li><li>two</li></ol>');
    expect(html).toContain(
      '<table><tbody><tr><td>a</td><td>b<br>c</td></tr></tbody></table>'.replace(/<\/?tbody>/g, ''),
    );
    expect(html).toContain('Corn<sup><a href="#note-1">[1]</a></sup> is dear.');
    expect(html).toContain('<li id="note-1"><p>From the <strong>weir</strong>.</p></li>');
    expect(html).toContain('<p>Below.</p>');
  });

  it('hides what is hidden, deleted, remarked or on every page', async () => {
    const body = String.raw`Seen{\v  whispered}.{\deleted\revauth1  gone}{\*\atnid OB}{\*\annotation{\*\atnref 1}check this}{\header top of page}{\footer bottom}{\*\bkmkstart mark}{\xe{index}}{\*\unknown nothing}{\pict\wmetafile8 0a1b2c}`;
    const result = await read(`${TITLE}${body}\\par ${FIRST}\\par`);
    const { html } = articleOf(result);
    expect(html).toContain('<p>Seen.</p>');
    expect(html).not.toMatch(/whispered|gone|check|page|bottom|mark|index|nothing|0a1b/);
    expect(result).toMatchObject({
      dropped: expect.arrayContaining([
        { kind: 'hidden-text', count: 1 },
        { kind: 'tracked-deletion', count: 1 },
        { kind: 'comment', count: 1 },
        { kind: 'missing-picture', count: 1 },
      ]),
    });
  });

  it('shows white letters where a colour may lie under them', async () => {
    expect(await bodyOf(String.raw`\pard\cbpat1 {\cf2 Seen.}\par`)).toContain('Seen.');
  });

  it.each([
    ['a note to what is hidden', String.raw`Seen.{\v {\super\chftn}{\footnote\pard\plain whisper}}`],
    ['what was moved away', String.raw`Seen.{\mvf whisper}`],
    ['a box that is hidden', String.raw`Seen.{\shp{\*\shpinst{\sp{\sn fHidden}{\sv 1}}{\shptxt whisper\par}}}`],
    ['letters in white', String.raw`Seen.{\cf2 whisper}`],
    ['a box in what is hidden', String.raw`Seen.{\v{\shp{\*\shpinst{\shptxt whisper\par}}}}`],
  ])('does not show %s', async (_, body) => {
    const { html } = articleOf(await read(`${TITLE}${body}\\par ${FIRST}\\par`));
    expect(html).toBe(`<p>Seen.</p><p>${FIRST}</p>`);
  });

  it('shows a text box once, behind its paragraph', async () => {
    const box = String.raw`{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard In figures\par}}{\shprslt{\pard In figures\par}}}`;
    expect(await bodyOf(`Seen${box} here.`)).toBe(`<p>Seen here.</p><p>In figures</p><p>${FIRST}</p>`);
  });

  it.each([
    ['the head of its pages', String.raw`{\header\pard The Courier\tab Draft\par}`, 'held'],
    ['a mark across them', String.raw`{\headerr{\shp{\*\shpinst{\sp{\sn gtextUNICODE}{\sv CONFIDENTIAL}}}}}`, 'held'],
    ['their foot, unless it is one', String.raw`{\footer\pard The Courier\par{\pict\pngblip 0a}}`, 'reading'],
  ])('is held by %s', async (_, margin, kind) => {
    expect((await read(`${margin}${TITLE}${FIRST}\\par`)).kind).toBe(kind);
  });

  it('goes by what it says of itself', async () => {
    const info = String.raw`{\info{\title The mill}{\author Osk Brandt}{\keywords mills, oats}}`;
    expect(articleOf(await read(`${TITLE}${FIRST}\\par`, info))).toMatchObject({
      authors: [{ name: 'Osk Brandt' }],
      tags: ['mills', 'oats'],
    });
  });

  it.each([
    ['without a text', document(''), 'no-text'],
    ['nested without end', `{\\rtf1${'{'.repeat(2_000)}`, 'document-damaged'],
    ['broken off', '{\\rtf1\\ansi', 'no-text'],
  ])('is refused %s', async (_, text, code) => {
    expect(reasonsOf(await readUpload('mill.rtf', text))).toEqual([code]);
    expect(inWords(await readUpload('mill.rtf', text))).toMatchObject({ reasons: [{ message: expect.any(String) }] });
  });

  it('is read wherever it breaks off', () => {
    const whole = document(
      String.raw`{\field{\*\fldinst HYPERLINK "a"}{\fldrslt b}}{\footnote c\u252?}\intbl d\cell\row`,
    );
    fc.assert(
      fc.property(fc.nat(whole.length), fc.stringMatching(/^[{}\\a-z0-9'*; ]{0,9}$/), (at, noise) => {
        expect(convert(whole.slice(0, at) + noise + whole.slice(at))).toBeDefined();
      }),
    );
  });
});
