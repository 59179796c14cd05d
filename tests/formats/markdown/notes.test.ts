import fc from 'fast-check';
import markdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import footnote from 'markdown-it-footnote';
import { describe, expect, it } from 'vitest';
import { abbreviated } from '../../../shared/formats/markdown/abbreviations.ts';
import { leavingOut } from '../../../shared/formats/markdown/left-out.ts';
import { notes } from '../../../shared/formats/markdown/notes.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const article = (text: string) => readUpload('a.md', `# Title\n\n${text}`);
const count = (html: string, part: string) => html.split(part).length - 1;

const pieces = fc.constantFrom(
  ...['word ', '*', '[^a]', '[^b]', '[^c]', '^[note]', '^[a *b* [^a]]', '^[', ']', '\n', '\n\n', '- ', '> ', '    '],
  ...[
    '\n\n[^a]: one\n',
    '\n\n[^b]: two\n\n    more\n\n',
    '\n\n[^c]:\n    - x\n',
    '\n\n[^d]: nobody asked\n',
    '[^a]: x',
  ],
);
const shortened = fc.constantFrom(
  ...[
    'HTML ',
    'HTML5',
    '(HTML)',
    'U.S. Army',
    '中文',
    'x',
    '\n',
    '\n\n',
    '*HTML*',
    '`HTML`',
    'HTML-HTML',
    '😀HTML',
    ' ',
  ],
  ...[
    '\n\n*[HTML]: Hyper Text\n',
    '\n\n*[HTML5]: The fifth\n',
    '\n\n*[U.S.]: United\n',
    '\n\n*[中文]: Chinese\n',
    '\n*[a+]: b\n',
  ],
);
const textOf = (parts: fc.Arbitrary<string>) => fc.array(parts, { maxLength: 14 }).map((list) => list.join(''));

const definitions = markdownIt().use(footnote);
definitions.core.ruler.disable('footnote_tail');

function nestsDefinitions(text: string): boolean {
  let depth = 0;
  for (const { type } of definitions.parse(text, {})) {
    if (type === 'footnote_reference_open') depth += 1;
    if (type === 'footnote_reference_close') depth -= 1;
    if (depth > 1) return true;
  }
  return false;
}

describe('footnotes', () => {
  it('are those of the plugin', () => {
    const plugin = markdownIt().use(footnote);
    const ours = markdownIt().use(leavingOut).use(notes);
    fc.assert(
      fc.property(textOf(pieces), (text) => {
        // Of definitions in definitions the plugin puts the outer one's text outside.
        fc.pre(!nestsDefinitions(text));
        expect(ours.render(text)).toBe(plugin.render(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('defined in one another both stand', () => {
    const html = markdownIt()
      .use(leavingOut)
      .use(notes)
      .render('a[^a] b[^b]\n\n[^a]: one\n\n    [^b]: two\n\n    three\n');
    expect(html).toMatch(/<li id="fn1".*<p>one<\/p>\s*<p>three .*<li id="fn2".*<p>two /s);
  });

  it('beyond what an article can have stand as they are written, and the receipt says so', async () => {
    const result = await article(Array.from({ length: 40_000 }, (_, n) => `^[note ${n}]`).join(' '));
    const { html } = articleOf(result);
    expect(count(html, 'class="footnote-item"')).toBe(1_000);
    expect(html).toContain(' ^[note 1000] ^[note 1001]');
    expect(result).toMatchObject({ warnings: [{ code: 'too-many-footnotes' }], dropped: [] });
  });

  it('that are defined for them are named as not shown', async () => {
    const marks = Array.from({ length: 1_200 }, (_, n) => `a[^${n}]`).join(' ');
    const definitions = Array.from({ length: 1_200 }, (_, n) => `[^${n}]: note ${n}`).join('\n\n');
    const result = await article(`${marks} b[^3]\n\n${definitions}`);
    expect(count(articleOf(result).html, 'class="footnote-item"')).toBe(1_000);
    expect(articleOf(result).html).toContain('href="#fn4" id="fnref4:1"');
    expect(result).toMatchObject({
      warnings: [{ code: 'too-many-footnotes' }],
      dropped: [{ kind: 'unused-footnote', count: 200, line: 2_005 }],
    });
  });

  it('that nothing refers to are named', async () => {
    const result = await article('Text.[^a]\n\n[^a]: one\n\n[^b]: two');
    expect(result).toMatchObject({
      warnings: [],
      dropped: [{ kind: 'unused-footnote', count: 1, line: 7 }],
    });
  });
});

describe('abbreviations', () => {
  it('are those of the plugin', () => {
    const plugin = markdownIt().use(abbreviations);
    const ours = markdownIt().use(abbreviated);
    fc.assert(
      fc.property(textOf(shortened), (text) => {
        expect(ours.render(text)).toBe(plugin.render(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['too many', Array.from({ length: 300 }, (_, n) => `*[W${n}]: Word`).join('\n')],
    ['explained at length, which would stand wherever the word does', `*[W1]: ${'a '.repeat(100_000)}`],
    ['of half a page', `*[${'W '.repeat(500)}]: Word`],
  ])('%s are said in the receipt', async (_, definitions) => {
    const result = await article(`${'W1 '.repeat(20_000)}\n\n${definitions}`);
    expect(articleOf(result).html.length).toBeLessThan(1_000_000);
    expect(result).toMatchObject({ warnings: [{ code: 'too-many-abbreviations' }] });
  });
});

describe('what a text defines once and shows ten thousand times', () => {
  const long = 'a'.repeat(200_000);

  it.each([
    ['an address', `${'[x] '.repeat(20_000)}\n\n[x]: /${long}`],
    ['the title of a link', `${'[x] '.repeat(20_000)}\n\n[x]: /a "${long}"`],
    ['the address of a picture', `${'![x] '.repeat(20_000)}\n\n[x]: /${long}.jpg`],
  ])('is refused when it is %s of 200 kB', async (_, text) => {
    expect(reasonsOf(await article(text))).toEqual(['article-too-long']);
  });

  it('is refused when it is a field of the front matter', async () => {
    const text = `---\ntitle: Title\nlong: ${long}\n---\n\n${'{{ page.long }} '.repeat(20_000)}`;
    expect(reasonsOf(await readUpload('a.md', text))).toEqual(['article-too-long']);
  });
});
