import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../shared/formats/markdown/read.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { articleOf } from '../uploads.ts';

function html(text: string): string {
  return articleOf(readMarkdown(`---\ntitle: T\n---\n${text}`, 'a.md')).html.trim();
}

function dropped(text: string) {
  const reading = readMarkdown(text, 'a.md');
  if (reading.kind !== 'reading') throw new Error(noteText(reading.reasons[0]));
  return reading.dropped;
}

describe('what kramdown, PHP Markdown Extra and others add', () => {
  it.each([
    [
      'Tram\n: A car on *rails*.\n: A line of these.',
      '<dl>\n<dt>Tram</dt>\n<dd>A car on <em>rails</em>.</dd>\n<dd>A line of these.</dd>\n</dl>',
    ],
    [
      'Text.\nSize\n: 12\n\nTime: now\n: late',
      '<p>Text.</p>\n<dl>\n<dt>Size</dt>\n<dd>12</dd>\n<dt>Time: now</dt>\n<dd>late</dd>\n</dl>',
    ],
    ['The HTML spec.\n\n*[HTML]: Hyper Text', '<p>The <abbr title="Hyper Text">HTML</abbr> spec.</p>'],
    [
      '| a | b |\n|--:|:-:|\n| 1 | 2 |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>',
    ],
  ])('reads %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('keeps what a row of a table has beyond the columns of its head', () => {
    const text = html('> | a |\n> |---|\n> | 1 | *2* \\| 3 | 4 |\n> | 5 | |\n> | 6 |');
    expect(text.match(/<td>.*<\/td>/g)).toEqual([
      '<td>1</td>',
      '<td><em>2</em> | 3</td>',
      '<td>4</td>',
      '<td>5</td>',
      '<td>6</td>',
    ]);
    expect(text.match(/<tr>/g)).toHaveLength(4);
  });

  it('looks for no more abbreviations than an article can have', () => {
    const glossary = Array.from({ length: 300 }, (_, index) => `*[W${index}]: Word`).join('\n');
    const text = html(`W199 and W200\n\n${glossary}`);
    expect(text).toBe('<p><abbr title="Word">W199</abbr> and W200</p>');
  });
});

describe('notices of MkDocs', () => {
  it.each([
    [
      '!!! note "A *title*"\n    Text.\n\n    - One\n\nAfter.',
      '<blockquote>\n<p><strong>A <em>title</em></strong></p>\n<p>Text.</p>\n<ul>\n<li>One</li>\n</ul>\n</blockquote>\n<p>After.</p>',
    ],
    ['!!! warning\n    Text.', '<blockquote>\n<p><strong>Warning</strong></p>\n<p>Text.</p>\n</blockquote>'],
    ['!!! info inline end ""\n    Text.', '<blockquote>\n<p>Text.</p>\n</blockquote>'],
    [
      '???+ tip "Outer"\n    One.\n\n    !!! note "Inner"\n        Two.\n\n            code',
      '<blockquote>\n<p><strong>Outer</strong></p>\n<p>One.</p>\n<blockquote>\n<p><strong>Inner</strong></p>\n<p>Two.</p>\n<pre><code>code\n</code></pre>\n</blockquote>\n</blockquote>',
    ],
    [
      '- Item\n\n    !!! note "A"\n        Text.',
      '<ul>\n<li>\n<p>Item</p>\n<blockquote>\n<p><strong>A</strong></p>\n<p>Text.</p>\n</blockquote>\n</li>\n</ul>',
    ],
    [
      '=== "One"\n\n    Text.\n\n=== "Two"\n\n    More.',
      '<p><strong>One</strong></p>\n<p>Text.</p>\n<p><strong>Two</strong></p>\n<p>More.</p>',
    ],
    [
      '!!! note "A"\n    {{< youtube w7Ft2ymGmfc >}}\n\n    {% x %}Text.',
      '<blockquote>\n<p><strong>A</strong></p>\n<p><a href="https://www.youtube.com/watch?v=w7Ft2ymGmfc">https://www.youtube.com/watch?v=w7Ft2ymGmfc</a></p>\n<p>Text.</p>\n</blockquote>',
    ],
  ])('reads %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each(['!!! Wow', '??? what', 'A === "B" here', '!!!note', '=== B'])('leaves %j alone', (text) => {
    expect(html(text)).toBe(`<p>${text.replaceAll('"', '&quot;')}</p>`);
  });

  it('keeps every word of a line that is no title', () => {
    expect(html('!!! Read this first\n    Text.')).toBe(
      '<blockquote>\n<p><strong>Read this first</strong></p>\n<p>Text.</p>\n</blockquote>',
    );
  });
});

describe('formulas', () => {
  it.each([
    ['$$\na_1 = b_2 < c\n\n- d\n$$', '<p>$$\na_1 = b_2 &lt; c\n\n- d\n$$</p>'],
    ['$$ {a}_1 * {b}_1 * c $$', '<p>$$ {a}_1 * {b}_1 * c $$</p>'],
    ['So $\\bar{a}_1$ and $\\hat{b}_1$.', '<p>So $\\bar{a}_1$ and $\\hat{b}_1$.</p>'],
    ['So \\\\({a}_1 \\{b}_1\\\\).', '<p>So \\({a}_1 \\{b}_1\\).</p>'],
    ['\\[{a}_1 {b}_1\\]', '<p>\\[{a}_1 {b}_1\\]</p>'],
    ['It costs $5 *and* $10, \\(not\\) more.', '<p>It costs $5 <em>and</em> $10, (not) more.</p>'],
    ['$$ alone', '<p>$$ alone</p>'],
  ])('reads %j', (text, expected) => {
    expect(html(text)).toBe(expected);
  });
});

describe('emphasis beside Chinese and Japanese', () => {
  it.each([
    ['**注意：**请看', '<strong>注意：</strong>请看'],
    ['请看**“这里”**吧', '请看<strong>“这里”</strong>吧'],
    ['**說明。**Then', '<strong>說明。</strong>Then'],
    ['これは**「駅」**です', 'これは<strong>「駅」</strong>です'],
    ['*重要*，*a*', '<em>重要</em>，<em>a</em>'],
    ['2*3*4 a_b_c **a:**b', '2<em>3</em>4 a_b_c **a:**b'],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });
});

describe('links whose addresses are in a file that was not sent', () => {
  it('become their text, and are told', () => {
    const text = 'A [*coin* join][topic coinjoin], [taproot][] and [x][].\n\n[x]: https://n.example/';
    expect(html(text)).toBe('<p>A <em>coin</em> join, taproot and <a href="https://n.example/">x</a>.</p>');
    expect(dropped(`One\n\n${text}\n\n[Coin][topic coinjoin]`)).toEqual([
      { kind: 'undefined-link', detail: 'topic coinjoin', count: 2, line: 3 },
      { kind: 'undefined-link', detail: 'taproot', count: 1, line: 3 },
    ]);
  });

  it.each(['a[i][j]', '[1][2]', '[sic] [a]', '[a][b][c]', '[][]', '[a][b](c'])('are not %s', (text) => {
    expect(html(text)).toBe(`<p>${text}</p>`);
    expect(dropped(text)).toEqual([]);
  });
});

describe('symbols by their names', () => {
  it.each([
    ['Done :tada: and :+1:', 'Done 🎉 and 👍'],
    ['Press ++ctrl+page-up++ or ++a++.', 'Press <kbd>Ctrl</kbd>+<kbd>Page Up</kbd> or <kbd>A</kbd>.'],
    ['Yes :material-check:{ .green } it is', 'Yes  it is'],
    [
      'At 10:30:45, root:x:0, a:tada:b, i++ + ++j, `:tada:` :no_such:',
      'At 10:30:45, root:x:0, a:tada:b, i++ + ++j, <code>:tada:</code> :no_such:',
    ],
  ])('reads %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  it('tells of icons that are left out', () => {
    expect(dropped('Yes :octicons-tag-24: and\n\n- :octicons-tag-24: no')).toEqual([
      { kind: 'icon', detail: ':octicons-tag-24:', count: 2, line: 1 },
    ]);
  });
});
