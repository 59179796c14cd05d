import { expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const STATED = 'Ferry back: what islanders must know now';
const SHOWN = 'The boat to Kettle Island sails again';
const TEXT = `<p>${'The queue reached the post office before the boat had made fast, and nobody went home. '.repeat(4)}</p>`;
const titleOf = (above: string) =>
  articleOf(
    readHtml(
      `<html><head><title>${STATED}</title><meta property="og:title" content="${STATED}"><meta property="og:site_name" content="News of the Whole Coast"></head><body>${above}${TEXT.repeat(3)}</body></html>`,
    ),
  ).title;

it('is the only main heading, although metadata have another headline', () => {
  expect(titleOf(`<article><h1>${SHOWN}</h1></article>`)).toBe(SHOWN);
});

it('is the main heading that stands there twice, for small screens and for large ones', () => {
  expect(titleOf(`<h1 class="large">${SHOWN}</h1><h1 class="small">${SHOWN}</h1>`)).toBe(SHOWN);
});

it('is all of the heading, where the page is called by that and other metadata leave some out', () => {
  const page = `<html><head><title>${STATED} / hear</title><meta property="og:title" content="${STATED}"></head><body><h1>${STATED} / hear</h1>${TEXT.repeat(3)}</body></html>`;
  expect(articleOf(readHtml(page)).title).toBe(`${STATED} / hear`);
});

it('is no part of it that stands above a heading with all of it', () => {
  const title = 'Kettle Island ferry timetable';
  const page = `<html><head><title>ferry timetable</title><meta property="og:title" content="${title}"></head><body><h1>ferry timetable</h1><h3>${title}</h3>${TEXT.repeat(3)}</body></html>`;
  expect(articleOf(readHtml(page)).title).toBe(title);
});

it.each([
  ['that of the site', '<h1>News of the Whole Coast</h1>'],
  ['one that leads to the front page', `<h1><a href="/">All that the coast talks of</a></h1>`],
  ['above the headline itself', `<h1>All that the coast talks of</h1><h2>${STATED}</h2>`],
  ['short enough for a rubric', '<h1>Island News</h1>'],
  ['one of several', `<h1>${SHOWN}</h1><h1>Another story of the coast</h1>`],
  ['in a menu', `<nav><h1>${SHOWN}</h1></nav>`],
  ['a lead to another text', '<h1>A word from those who own the boat:</h1>'],
  ['below the text', `${TEXT.repeat(5)}<h1>${SHOWN}</h1>`],
  ['a rubric and a headline in one', '<h1><span>Traffic on the coast</span><span>Boat sails again</span></h1>'],
])('is the one that metadata state where the heading is %s', (_, above) => {
  expect(titleOf(above)).toBe(STATED);
});

it('is what a smaller heading shows of it, where the site adds its name', () => {
  const stated = `${STATED} | The Coast Blog`;
  const page = `<html><head><title>${stated}</title><meta property="og:title" content="${stated}"></head><body><h2>${STATED}</h2>${TEXT}<h1>${SHOWN}</h1>${TEXT}</body></html>`;
  expect(articleOf(readHtml(page)).title).toContain(STATED);
});
