import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../shared/feed/content.ts';
import { articleWith } from './newsroom.ts';

const content = (html: string) => contentOf(articleWith({ html }));

describe('nesting', () => {
  it.each([
    ['what is right already', '<p>a <em>b</em></p><ul><li>c</li></ul>', '<p>a <em>b</em></p><ul><li>c</li></ul>'],
    ['a list in a paragraph', '<p>a<b><ul><li>b</li></ul></b></p>', '<div>a<b><ul><li>b</li></ul></b></div>'],
    ['a paragraph in a cell in a paragraph', '<td><p>a</p></td>', '<div><p>a</p></div>'],
    [
      'a link in a link',
      '<a href="https://a.example/">a<b><a href="https://b.example/">b</a></b></a>',
      '<a href="https://a.example/">a<b>b</b></a>',
    ],
    ['a stray item', '<li>a</li>', '<div>a</div>'],
    ['a stray definition', '<ul><dd>a</dd></ul>', '<ul><div>a</div></ul>'],
    ['a stray cell', '<p>x</p><td>a</td>', '<p>x</p><div>a</div>'],
    ['a stray row', '<tr><td>a</td></tr>', '<div>a</div>'],
    ['a stray reading', '<p><rt>a</rt></p>', '<p>a</p>'],
    ['a bare row', '<table><tr><td>a</td></tr></table>', '<table><tbody><tr><td>a</td></tr></tbody></table>'],
    [
      'bare cells',
      '<table> <td>a</td> <th>b</th> </table>',
      '<table> <tbody><tr><td>a</td><th>b</th></tr></tbody>  </table>',
    ],
    [
      'text in a table',
      '<table>x<tr>y<td>a</td></tr><p>z</p></table>',
      'xy<p>z</p><table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    [
      'columns',
      '<table><colgroup>x<col></colgroup><caption>c</caption></table>',
      'x<table><colgroup><col></colgroup><caption>c</caption></table>',
    ],
    [
      'a table in a table',
      '<table><tr><td><table><td>a</td></table></td></tr></table>',
      '<table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td></tr></tbody></table>',
    ],
  ])('%s', (_what, html, expected) => {
    expect(content(html)).toBe(expected);
  });

  it('survives any depth', () => {
    const depth = 20_000;
    const html = content(`${'<b>'.repeat(depth)}x${'</b>'.repeat(depth)}`);
    expect(html).toBe(`${'<b>'.repeat(100)}x${'</b>'.repeat(100)}`);
  });

  it('changes nothing the second time, and loses no text', () => {
    const names = [
      'p',
      'div',
      'table',
      'tr',
      'td',
      'ul',
      'li',
      'a',
      'b',
      'h2',
      'h3',
      'dl',
      'dd',
      'ruby',
      'rt',
      'tbody',
      'caption',
    ];
    const tag = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('<', '</'))
      .map(([name, open]) => `${open}${name}>`);
    const soup = fc.array(fc.oneof(tag, fc.constantFrom('x', ' ', '&amp;', '<br>')), { maxLength: 30 });
    fc.assert(
      fc.property(soup, (parts) => {
        const html = parts.join('');
        const once = content(html);
        expect(content(once)).toBe(once);
        expect(lettersOf(once)).toBe(lettersOf(html));
      }),
      { numRuns: 500 },
    );
  });
});

/** Text moves before its table, so only its amount can be compared. */
function lettersOf(html: string): number {
  const texts = (nodes: readonly { data?: string; children?: never }[]): string =>
    nodes.map((node) => node.data ?? texts(node.children ?? [])).join('');
  return texts(parseDocument(html).children as never).replace(/\s/g, '').length;
}

describe('references', () => {
  it('within the article lead to the article', () => {
    expect(content('<a href="#fn1">1</a>')).toBe(
      '<a href="https://feeds.gazette.example/articles/the-bridge-is-open-1/#fn1">1</a>',
    );
  });

  it('elsewhere stay', () => {
    const html = '<a href="mailto:a@b.example">m</a><img src="https://a.example/b.png" alt="">';
    expect(content(html)).toBe(html);
  });
});

describe('the lead image', () => {
  const lead = {
    url: 'https://m.example/a.jpg?x=1&y=2',
    type: 'image/jpeg',
    width: 8,
    height: 6,
    alt: 'A "b"',
    caption: 'C',
    credit: 'D',
  };

  it('is put first where the body does not show it', () => {
    expect(contentOf(articleWith({ media: [lead] }))).toBe(
      '<figure><img src="https://m.example/a.jpg?x=1&amp;y=2" width="8" height="6" alt="A &quot;b&quot;"><figcaption>C D</figcaption></figure>\n<p>It opened on Monday.</p>',
    );
  });

  it('is not shown twice', () => {
    const html = '<p><img src="https://m.example/a.jpg?x=1&amp;y=2" alt=""></p>';
    expect(contentOf(articleWith({ html, media: [lead] }))).toBe(html);
  });
});
