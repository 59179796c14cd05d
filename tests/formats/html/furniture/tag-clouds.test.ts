import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TAGS = ['Mill', 'River Ouse', 'Harbour council', 'Ann Miller'];
const links = (attributes = '', path = '/tag/') =>
  TAGS.map((tag) => `<a ${attributes} href="${path}${tag.toLowerCase().replaceAll(' ', '-')}">${tag}</a>`);
const TEXT = `<p>${'The mill, which had stood still for a year, turned again on Monday, and the town came to look. '.repeat(3)}</p>`;
const read = (above: string, below: string) =>
  articleOf(
    readHtml(
      `<html><head><title>The mill turns</title></head><body><article><h1>The mill turns</h1>${above}${TEXT.repeat(3)}${below}</article></body></html>`,
    ),
  ).html;

describe('what an article is filed under is no part of it', () => {
  it.each([
    ['behind a word for it', `<p>Tags: ${links('', '/x/').join(', ')}</p>`],
    ['behind a word in an element of its own', `<div><span>Filed under</span> ${links('', '/x/').join('')}</div>`],
    ['in the words of another language', `<p>Mehr zum Thema: ${links('', '/x/').join(', ')}</p>`],
    ['behind two words', `<p>Posted in ${links()[0]} | Tagged ${links().slice(1).join(', ')}</p>`],
    [
      'as addresses of tags',
      `<ul>${links()
        .map((link) => `<li>${link}</li>`)
        .join('')}</ul>`,
    ],
    ['as addresses that look for a word', `<div>${links('', '/search?q=').join(' ')}</div>`],
    ['as links that say so', `<p>${links('rel="tag"', '/x/').join(' | ')}</p>`],
    ['as links and nothing else', `<p>${links('', '/x/').join(' ')}</p>`],
    [
      'in a list of terms',
      `<dl><dt>Topics</dt>${links('', '/x/')
        .map((link) => `<dd>${link}</dd>`)
        .join('')}</dl>`,
    ],
    ['without links', `<p>Keywords: ${TAGS.join(', ')}</p>`],
    ['as hashtags', `<p>${TAGS.map((tag) => `#${tag.replaceAll(' ', '')}`).join(' ')}</p>`],
    ['in a box of that name', `<p class="keywords">${TAGS.join(', ')}</p>`],
  ])('%s', (_, cloud) => {
    for (const html of [read('', cloud), read(cloud, '')]) {
      expect(html).not.toMatch(/Harbour ?council/i);
      expect(html.split('turned again')).toHaveLength(10);
    }
  });
});

describe('what looks like it stays', () => {
  const among = (inner: string) => read('', `${inner}${TEXT}`);
  it.each([
    [
      'a list of links among paragraphs',
      `<ul>${links('', '/mill-')
        .map((link) => `<li>${link}</li>`)
        .join('')}</ul>`,
    ],
    ['a list of what a label names in the text', `<p>Topics: ${TAGS.join(', ')}</p>`],
    ['a sentence of links', `<p>There came ${links().join(', ')} and their friends.</p>`],
  ])('%s', (_, inner) => {
    expect(among(inner)).toMatch(/Harbour council/);
  });

  it('links to other sites at the end', () => {
    expect(read('', `<p>${links('', 'https://mill.example/').join(' ')}</p>`)).toMatch(/Harbour council/);
  });

  it('places on the page itself', () => {
    expect(
      read(
        `<ul>${links('', '#')
          .map((link) => `<li>${link}</li>`)
          .join('')}</ul>`,
        '',
      ),
    ).toMatch(/Harbour council/);
  });
});
