import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const read = async (...lines: readonly string[]) => articleOf(await readUpload('ovens.md', `${lines.join('\n')}\n`));

const FIRST = 'The ovens of the barracks were lit on Monday for the first time since 1960, and **nobody** slept.';
const BODY =
  '<p>The ovens of the barracks were lit on Monday for the first time since 1960, and <strong>nobody</strong> slept.</p>';

describe('Markdown that a desk types, without fields', () => {
  it('has its lines above and below the story, as plain text has', async () => {
    const article = await read(
      'THE HARBOUR POST | City',
      '',
      '# The ovens are lit again',
      '',
      '### Bakers queue at four in the morning',
      '',
      'By Lena Ostberg  ',
      'Staff writer  ',
      'Published 3 March 2025, 07:15',
      '',
      FIRST,
      '',
      'Read also: [The last miller](https://mill.example/a)',
      '',
      'Source: Harbour Post',
      '',
      '*Edited by Tom Reyes*',
      '',
      '-30-',
    );
    expect(article).toMatchObject({
      title: 'The ovens are lit again',
      dek: 'Bakers queue at four in the morning',
      authors: [{ name: 'Lena Ostberg', role: 'Staff writer' }],
      contributors: [{ name: 'Tom Reyes' }],
      published: '3 March 2025, 07:15',
      source: { name: 'Harbour Post' },
    });
    expect(article.html.trim()).toBe(BODY);
  });

  it('states corrections, which stay in it', async () => {
    const article = await read(
      '# The ovens are lit again',
      '',
      '*By Lena Ostberg*',
      '',
      '*May 2, 2025 at 4:12 p.m. EDT*',
      '',
      FIRST,
      '',
      '**Correction:** An earlier version gave the wrong year.',
    );
    expect(article.corrections).toEqual([{ text: 'An earlier version gave the wrong year.' }]);
    expect(article.published).toBe('May 2, 2025 at 4:12 p.m. EDT');
    expect(article.html).toContain('class="correction"');
  });

  it.each([
    ['Die Öfen brennen wieder', '*Von Lena Ostberg – 3. März 2025*', 'Redaktion: Tom Reyes'],
    ['Los hornos vuelven a arder', '**Por Lena Ostberg | 3 de marzo de 2025**', 'Edición: Tom Reyes'],
    ['Печи снова горят', 'Автор: Lena Ostberg, 3 марта 2025', 'Редактор: Tom Reyes'],
    ['Les fours brûlent à nouveau', '_Par Lena Ostberg, le 3 mars 2025_', 'Relecture : Tom Reyes'],
  ])('in other languages too: %s', async (title, byline, editor) => {
    const article = await read(`# ${title}`, '', byline, '', FIRST, '', editor);
    expect(article).toMatchObject({
      title,
      authors: [{ name: 'Lena Ostberg' }],
      contributors: [{ name: 'Tom Reyes' }],
    });
    expect(article.published).toContain('2025');
    expect(article.html.trim()).toBe(BODY);
  });

  it('keeps all that it says where nobody has signed or dated it', async () => {
    const article = await read('# The ovens', '', 'A short line', '', FIRST, '', 'Source: the baker');
    expect(article.html).toContain('A short line');
    expect(article.html).toContain('Source: the baker');
  });

  it.each([
    '![Mill](mill.jpg)\nBy Lena Ostberg',
    '[![Mill](mill.jpg)](https://mill.example/)\nBy Lena Ostberg',
    'By Lena Ostberg, with `code`',
  ])('keeps a paragraph with more than text and links: %j', async (paragraph) => {
    const shown = paragraph.includes('code') ? '<code>code</code>' : 'mill.jpg';
    expect((await read('# The ovens', '', paragraph, '', '*3 March 2025*', '', FIRST)).html).toContain(shown);
    expect((await read('# The ovens', '', '*By Tom Reyes*', '', paragraph, '', FIRST)).html).toContain(shown);
  });

  it('keeps the lines of a post that has fields', async () => {
    const article = await read(
      '---',
      'title: Ovens',
      '---',
      '',
      FIRST,
      '',
      'Read also: [Mill](https://mill.example/a)',
    );
    expect(article.html).toContain('Read also');
  });
});

describe('what is held of Markdown that a desk types', () => {
  it.each([
    ['an embargo without its end', 'EMBARGO until further notice', 'embargo-without-date 5:-'],
    ['a status that nobody knows', 'Status: half', 'status-unknown 5:-'],
  ])('as in plain text: %s', async (_, line, reason) => {
    const text = `# The ovens\n\nBy Lena Ostberg\n\n${line}\n\n${FIRST}\n`;
    expect(reasonsOf(await readUpload('a.md', text))).toEqual([reason]);
    expect(reasonsOf(await readUpload('a.txt', text.replace('# ', '')))).toEqual([reason]);
  });

  it('minutes, of which lines are those of a desk', async () => {
    const text = `# Weir Post\n\nProtokoll: Ada Lee\n\nAnwesend: Osk Brandt\n\nEntschuldigt: Lin Berg\n\n${FIRST}\n`;
    expect(reasonsOf(await readUpload('a.md', text))).toEqual(['not-public']);
  });
});

describe('a title in front matter', () => {
  it.each([
    ['Salt &amp; Light: *The Pump House* &mdash; part 1', 'Salt & Light: The Pump House — part 1'],
    ['**Bold** and _slanted_, with `code`', 'Bold and slanted, with code'],
    ['5*3*2 and snake_case_name, f*** it', '5*3*2 and snake_case_name, f*** it'],
    ['A guide to <head> & co', 'A guide to <head> & co'],
  ])('is shown as it is meant: %s', async (stated, title) => {
    const article = await read('---', `title: ${JSON.stringify(stated)}`, '---', '', FIRST);
    expect(article.title).toBe(title);
  });
});
