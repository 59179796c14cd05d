import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

const TEXT = [
  'The wheel of the mill turned on Friday for the first time in nine years.',
  'Nobody had thought that it would, said the miller.',
];
const cell = (inner: string) => `<tr><td>${inner}</td></tr>`;
const table = (...rows: readonly string[]) => `<table role="presentation">${rows.map(cell).join('')}</table>`;
const story = (count: number) =>
  `<h1>The mill grinds</h1>${Array.from({ length: count }, () => TEXT.map((text) => `<p>${text}</p>`).join('')).join('')}`;
const page = (body: string) => `<html><head><title>The mill grinds</title></head><body>${body}</body></html>`;

const letter = (count: number, leave: string) =>
  page(
    table(
      '<a href="https://mill.example/v?u=7">View this email in your browser</a>',
      table('<a href="https://mill.example/"><img src="https://mill.example/img/logo.png" alt="" width="200"></a>'),
      table(
        `${story(count)}<p><img src="https://mill.example/wheel.jpg" width="600" alt="The wheel"></p><p><a href="https://mill.example/oats">Oats</a></p>`,
      ),
      '<a href="https://social.example/mill"><img src="https://mill.example/s.png" width="32" alt="Social"></a>',
      `<p>You get this letter because you asked for it. <a href="https://mill.example/x?u=7">${leave}</a></p><p>Mill Notes, 9 Weir Lane, Weirtown</p>`,
    ),
  );

describe('a newsletter that was saved as a page', () => {
  it.each([
    [1, 'Unsubscribe'],
    [20, 'Unsubscribe'],
    [1, 'Newsletter abmelden'],
  ])('is its text, %i times as long, with "%s" below it', async (count, leave) => {
    const article = articleOf(await readUpload('mill.html', letter(count, leave)));
    expect(article.title).toBe('The mill grinds');
    expect(article.html).not.toMatch(/browser|abmelden|Unsubscribe|asked for it|Weir Lane|logo|s\.png|u=7|<table/);
    expect(article.html.match(/first time in nine years/g)).toHaveLength(count);
    expect(article.html).toContain('https://mill.example/wheel.jpg');
    expect(article.html).toContain('https://mill.example/oats');
  });

  it('is no page that only has tables, or a way to leave', async () => {
    const data = page(
      `<table><tr><td>Mill</td><td>4</td></tr><tr><td>Weir</td><td>2</td></tr></table><h1>The mill grinds</h1><p>${TEXT[0]}</p><p>${TEXT[1]}</p>`,
    );
    expect(articleOf(await readUpload('mill.html', data)).html).toContain('<table');
    const about = page(
      `<article><h1>The mill grinds</h1><p>${TEXT[0]}</p><p>Who wants to leave finds <a href="/x">how to unsubscribe</a> on our page.</p></article>`,
    );
    expect(articleOf(await readUpload('mill.html', about)).html).toContain('unsubscribe');
  });
});
