import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

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
