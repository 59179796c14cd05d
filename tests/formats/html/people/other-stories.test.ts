import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const TEXT = `<p>${'The lock gate, which had leaked since spring, was hung anew, and the boats went through. '.repeat(4)}</p>`;
const EMPTY = '<p>x</p>'.repeat(12);

function read(beside: string, behind: string) {
  const page = `<html><head><title>The lock is mended</title></head><body><div><h1>The lock is mended</h1>${beside}</div><article>${TEXT.repeat(7)}</article>${EMPTY}${behind}</body></html>`;
  const { authors = [], published } = articleOf(readHtml(page));
  return { authors: authors.map(({ name }) => name), published };
}

describe('a card of another story', () => {
  it.each([
    [
      'with its linked heading',
      '<div><h3><a href="/2">Swans return to the canal</a></h3><span class="byline">By Bo Berg</span><span class="post-date">1 May 2026</span></div>',
    ],
    [
      'whose heading stands in its link',
      '<div><a href="/2"><h4>Swans return to the canal</h4></a><p class="author">By Bo Berg</p><p class="post-date">1 May 2026</p></div>',
    ],
    [
      'that is one link',
      '<a href="/2"><b>Swans return to the canal</b> <i class="author">By Bo Berg</i> <i class="post-date">1 May 2026</i></a>',
    ],
    [
      'in a list',
      '<ul><li><a href="/2">Swans return to the canal after forty years</a> <span class="author">By Bo Berg</span> <span class="post-date">1 May 2026</span></li></ul>',
    ],
  ])('names neither the author nor the day: %s', (_, card) => {
    expect(read('', card)).toEqual({ authors: [], published: undefined });
    expect(read('<p class="author">By Ann Lee</p><p class="post-date">3 May 2026</p>', card)).toEqual({
      authors: ['Ann Lee'],
      published: '3 May 2026',
    });
  });

  it.each([
    ['a heading with its own anchor', '<h2><a href="#top">How the gate was hung anew</a></h2>'],
    ['a heading that leads to who wrote it', '<h4><a href="/author/lee">More that Ann Lee wrote</a></h4>'],
    ['the title again', '<h2><a href="/1">The lock is mended</a></h2>'],
    ['a name of a box', '<h3><a href="/canal">The canal</a></h3>'],
  ])('is none for %s', (_, heading) => {
    const box = `<div>${heading}<p class="author">By Ann Lee</p><p class="post-date">3 May 2026</p></div>`;
    expect(read('', box)).toEqual({ authors: ['Ann Lee'], published: '3 May 2026' });
  });

  it('within the article names nobody of it either', () => {
    const card = '<div><h3><a href="/2">Swans return to the canal</a></h3><span class="byline">By Bo Berg</span></div>';
    const page = `<html><head><title>The lock is mended</title></head><body><article><h1>The lock is mended</h1>${TEXT.repeat(4)}${card}${TEXT.repeat(3)}</article></body></html>`;
    expect(articleOf(readHtml(page)).authors ?? []).toEqual([]);
  });

  it('may be any of several places that name different people: the author is none of them', () => {
    const box = (name: string) => `<div><b>Elsewhere</b><p class="author">By ${name}</p></div>`;
    expect(read('', box('Ann Lee') + box('Bo Berg')).authors).toEqual([]);
    expect(read('', box('Ann Lee') + box('Ann Lee')).authors).toEqual(['Ann Lee']);
  });
});
