import { expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const SENTENCE =
  'The gate of the lock was lifted out on Monday, and nine barges wait below it until the new one is hung. ';
const TEXT = `<p>${SENTENCE.repeat(2)}</p>`;
const CAPTION = 'The old gate on its way to the yard';
const PICTURE = '<img src="https://lock.example/gate.jpg">';
const read = (box: string) =>
  articleOf(
    readHtml(
      `<html><head><title>The lock stands open</title></head><body><article><h1>The lock stands open</h1>${TEXT.repeat(3)}${box}${TEXT.repeat(3)}</article></body></html>`,
    ),
  ).html;

it.each([
  `<div class="picture">${PICTURE}<div class="article__img__caption">${CAPTION}</div></div>`,
  `<div><a href="/gate.jpg">${PICTURE}</a><div class="legend">${CAPTION}</div></div>`,
  `<div class="media"><div>${PICTURE}</div><div class="media-caption"><p>${CAPTION}</p></div></div>`,
  `<p>${PICTURE}<span class="bildunterschrift">${CAPTION}</span></p>`,
])('the text of a box that holds a picture and its caption is the caption: %s', (box) => {
  expect(read(box)).toMatch(
    new RegExp(`<figure[^>]*>.*<img.*<figcaption[^>]*>.*${CAPTION}.*</figcaption></figure>`, 's'),
  );
});

it('whose a picture is stands in its caption', () => {
  const box = `<div>${PICTURE}<p class="caption">${CAPTION}</p><p class="credit">Ann Miller</p></div>`;
  expect(read(box)).toMatch(new RegExp(`<figcaption[^>]*>.*${CAPTION}\\s+(?:<[^>]+>)*Ann Miller`, 's'));
});

it.each([
  `<div>${PICTURE}<p class="caption">${CAPTION}</p>${TEXT}</div>`,
  `<div>${PICTURE}<p>${CAPTION}</p></div>`,
  `<div>${PICTURE}${PICTURE}<p class="caption">${CAPTION}</p></div>`,
  `<div>${PICTURE}<p class="caption">${CAPTION} ${SENTENCE.repeat(5)}</p></div>`,
])('what holds more, or is not called so, is no caption: %s', (box) => {
  const html = read(box);
  expect(html).not.toContain('<figcaption');
  expect(html).toContain(CAPTION);
});
