import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { rawHtml } from '../../../shared/formats/markdown/raw-html.ts';
import { steepGrowth } from '../../fuzz/growth.ts';

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<a',
    '<b>',
    '</b>',
    '<a href="x">',
    "<a title='>'>",
    '</a >',
    '<div>',
    '</div>',
    '<p ',
    '<!-- x -->',
    '<!--',
    '-->',
  ],
  ...[
    '<?x ?>',
    '<![CDATA[',
    ']]>',
    '<!D x>',
    '<pre>',
    '</pre>',
    '<x-y z>',
    '<br/>',
    '<script>',
    '</script>',
    ' a=b',
    ' c="',
    "d='",
    '=',
    '"',
    "'",
  ],
  ...[
    'word ',
    '*',
    '`',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '    ',
    '\t',
    'https://h.example/',
    '<https://h.example/>',
    '[x](y)',
    '\\',
  ],
);

describe('HTML in Markdown', () => {
  it('is read as markdown-it reads it', () => {
    const plain = markdownIt({ html: true, linkify: true });
    const ours = markdownIt({ html: true, linkify: true }).use(rawHtml);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        expect(ours.render(parts.join(''))).toBe(plain.render(parts.join('')));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['in a line', (text: string) => `x ${text}`],
    ['as a block', (text: string) => text],
  ])('takes no longer for no-break spaces between its signs, %s', async (_, place) => {
    const ours = markdownIt({ html: true }).use(rawHtml);
    const few = (bytes: number) => Math.round(2 * Math.log2(bytes)) - 16;
    const render = async (bytes: number) =>
      ours.render(place(`<A\t: ${'=\u00a0\u00a0:\u00a0:\u00a0'.repeat(few(bytes))}'">`));
    expect(await steepGrowth(render)).toBeUndefined();
  });

  it('has no attribute behind a no-break space', () => {
    expect(markdownIt({ html: true }).use(rawHtml).render('x <a\u00a0href="y">z')).toBe(
      '<p>x &lt;a\u00a0href=&quot;y&quot;&gt;z</p>\n',
    );
  });
});
