import { expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const SENTENCE = 'The mill, which had stood still for a year, turned again on Monday, and the town came to look. ';
const TEXT = `<p>${SENTENCE.repeat(2)}</p>`;
const CLOSING = '<p>The miller means to grind rye until the first snow falls on the valley, as his father did.</p>';
const read = (more: string) =>
  articleOf(
    readHtml(
      `<html><head><title>The mill turns</title><link rel="canonical" href="https://mill.example/2026/turns"></head><body><article><h1>The mill turns</h1>${TEXT.repeat(6)}${more}</article></body></html>`,
    ),
  ).html;

const OTHER = 'Why the weir above the town was never mended';

it.each([
  ['a linked line', `<p><a href="/2025/weir">${OTHER}</a></p>`],
  ['a linked quotation', `<blockquote><p><a href="/2025/weir">${OTHER}</a></p></blockquote>`],
  ['a line between arrows', `<p><a href="https://www.mill.example/2025/weir">&gt;&gt; ${OTHER} &lt;&lt;</a></p>`],
  ['a label in capitals', `<p>MIRE: <a href="/2025/weir">${OTHER}</a></p>`],
  ['a label that is known', `<h3>Lea: <a href="/2025/weir">${OTHER}</a></h3>`],
])('another story among the paragraphs goes: %s', (_, line) => {
  const html = read(`${line}${CLOSING}`);
  expect(html).not.toContain(OTHER);
  expect(html).not.toContain('MIRE');
  expect(html).toContain('until the first snow');
});

it.each([
  ['a sentence', `<p><a href="/2025/weir">The weir above the town was never mended, as the miller knows.</a></p>`],
  ['another site', `<p><a href="https://council.example/weir">${OTHER}</a></p>`],
  ['a file', `<p><a href="/2025/weir.pdf">${OTHER}</a></p>`],
  ['a place on the page', `<p><a href="#weir">${OTHER}</a></p>`],
  ['one of a list', `<ul><li><a href="/2025/weir">${OTHER}</a></li><li>The mill is open again.</li></ul>`],
  ['a heading', `<h2><a href="/2025/weir">${OTHER}</a></h2>`],
  ['a part of a line', `<p>The council has told <a href="/2025/weir">${OTHER}</a> in a letter to the miller.</p>`],
  ['a label of its own', `<p>Soft feel: <a href="/2025/weir">${OTHER}</a></p>`],
])('what leads elsewhere, or says something, stays: %s', (_, line) => {
  expect(read(`${line}${CLOSING}`)).toMatch(/never mended/);
});

it('the cards of other stories below an article go, with what announces them', () => {
  const card = (title: string) =>
    `<div class="card"><a href="/2025/${title.length}"><img src="/${title.length}.jpg"></a><h3><a href="/2025/${title.length}">${title}</a></h3><p>The first lines of what is to be read there, in a sentence or two.</p><p>6 August 2025</p></div>`;
  const html = read(`${CLOSING}<h2>Out of the valley</h2>${card(OTHER)}${card(`${OTHER}, and who says so`)}`);
  expect(html).toContain('until the first snow');
  expect(html).not.toMatch(/never mended|first lines|Out of the valley|August/);
});

it('a closing paragraph below another story is no part of its card', () => {
  expect(read(`<h3><a href="/2025/weir">${OTHER}</a></h3>${CLOSING}`)).toContain('until the first snow');
});

it('a digest is kept, each part of which is headed by a link', () => {
  const part = (title: string) => `<h2><a href="/2025/${title.length}">${title} of the whole valley</a></h2>${TEXT}`;
  const html = read(['The weir', 'The old bridge', 'The ferry house'].map(part).join(''));
  for (const title of ['The weir', 'The old bridge', 'The ferry house']) expect(html).toContain(title);
});

it('who an article is from stays below its text', () => {
  expect(read(`<p><a href="/2025/weir">${OTHER}</a></p><p>Source: Valley News</p>`)).toContain('Valley News');
});

it('what is said of the author below an article goes, up to the next heading', () => {
  const note = '<p>Ada Mill has written about rivers for twenty years.</p>';
  const html = read(`<h3>About the author</h3>${note}<h3>Correction</h3>${CLOSING}`);
  expect(html).not.toContain('twenty years');
  expect(html).toContain('until the first snow');
});

it('an article about its author is kept', () => {
  const html = articleOf(
    readHtml(
      `<html><head><title>The mill turns</title></head><body><article><h1>The mill turns</h1><p>${SENTENCE}</p><h3>About the author</h3>${TEXT.repeat(6)}</article></body></html>`,
    ),
  ).html;
  expect(html.match(/came to look/g)).toHaveLength(13);
});

it.each([
  'Was this article helpful?',
  'Diesen Artikel teilen',
  'Wie bewerten Sie diesen Artikel?',
  'Comments are closed.',
])('what a page asks its readers goes: %s', (line) => {
  expect(read(`<h3>${line}</h3>${CLOSING}`)).not.toContain(line);
});
