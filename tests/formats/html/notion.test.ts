import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const TEXT = 'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute.';
const row = (type: string, name: string, value: string) =>
  `<tr class="property-row property-row-${type}"><th><span class="icon property-icon"><svg class="types"></svg></span>${name}</th><td>${value}</td></tr>`;
const status = (value: string, name = 'Status') =>
  row(
    'status',
    name,
    `<span class="status-value select-value-color-blue"><div class="status-dot status-dot-color-blue"></div>${value}</span>`,
  );
const page = (...rows: readonly string[]) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>Harbour to be deepened</title></head><body><article id="388c5eca-1b8b-8092-9a78-da7c68154bd7" class="page sans"><header><img class="page-cover-image" src="https://n.example/quay.jpg"/><div class="page-header-icon"><span class="icon">🧴</span></div><h1 class="page-title">Harbour to be deepened</h1><p class="page-description"></p><table class="properties"><tbody>${rows.join('')}</tbody></table></header><div class="page-body"><p>${TEXT}</p></div></article></body></html>`;

describe('a page that Notion exported as HTML', () => {
  it.each(['In progress', 'Draft', 'Not started'])('is held as long as it is %s', async (value) => {
    expect(reasonsOf(await readUpload('harbour.html', page(status(value))))).toEqual(['not-public']);
    expect(reasonsOf(await readUpload('harbour.html', page(status(value, 'Kde to vázne'))))).toEqual(['not-public']);
    const chosen = row('select', 'Status', `<span class="selected-value select-value-color-red">${value}</span>`);
    expect(reasonsOf(await readUpload('harbour.html', page(chosen)))).toEqual(['not-public']);
  });

  it('is held under a status that nobody knows, and without a tick', async () => {
    expect(reasonsOf(await readUpload('harbour.html', page(status('Frobnicated'))))).toEqual(['status-unknown']);
    const tick = (is: string) => row('checkbox', 'Published', `<div class="checkbox checkbox-${is}"></div>`);
    expect(reasonsOf(await readUpload('harbour.html', page(tick('off'))))).toEqual(['not-public']);
    expect(await readUpload('harbour.html', page(tick('on')))).toMatchObject({ kind: 'reading' });
  });

  it.each(['Done', 'Published'])('is its text when it is %s, with the properties as fields', async (value) => {
    const html = page(
      status(value),
      row(
        'person',
        'Author',
        '<span class="user"><span class="icon user-icon"><div class="user-icon-inner">A</div></span>Ana Ruiz</span> <span class="user">Ben Ode</span>',
      ),
      row('date', 'Date', '<time>@March 3, 2026 → March 5, 2026</time>'),
      row(
        'multi_select',
        'Tags',
        '<span class="selected-value">harbour</span><span class="selected-value">news</span>',
      ),
      row('text', 'Word count', '540'),
    );
    const article = articleOf(await readUpload('harbour.html', html));
    expect(article).toMatchObject({
      title: 'Harbour to be deepened',
      authors: [{ name: 'Ana Ruiz' }, { name: 'Ben Ode' }],
      published: 'March 3, 2026',
      tags: ['harbour', 'news'],
    });
    expect(article.html).toContain(TEXT);
    expect(article.html).toContain('quay.jpg');
    expect(article.html).not.toMatch(/Status|Ana|March|news|540|🧴/);
  });

  it('is no other page with such a table', async () => {
    const html = `<article><h1>Harbour to be deepened</h1><p>${TEXT}</p><table class="properties"><tr><th>Depth</th><td>14 m</td></tr></table></article>`;
    expect(articleOf(await readUpload('harbour.html', html)).html).toContain('14 m');
  });
});
