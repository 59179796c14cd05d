import { describe, expect, it } from 'vitest';
import { titleAmong, untruncated, withoutDay, withoutLead } from '../../../../shared/formats/html/metadata/title.ts';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const STORY = `<p>${'The tram is late again, and nobody knows why. '.repeat(6)}</p>`;
const LONG = 'The tram that was to run in spring will run in autumn, as the town says, and not before, whatever the';

describe('untruncated', () => {
  it.each([
    ['The tram...', ['The tram is late'], 'The tram is late'],
    ['The tram …', ['Menu', 'The tram is late'], 'The tram is late'],
    [LONG, [`${LONG} mayor may say`], `${LONG} mayor may say`],
    ['The tram', ['The tram Add to list'], 'The tram'],
    ['The tram...', [], 'The tram...'],
  ])('%s beside %j', (title, headings, expected) => {
    expect(untruncated(title, headings)).toBe(expected);
  });
});

describe('withoutLead', () => {
  it.each([
    ['Courier | The tram is late', 'The tram is late', 'The tram is late'],
    ['The tram is late again | The Town Courier', 'The Town Courier', 'The tram is late again | The Town Courier'],
    ['Why the tram is late', 'the tram is late', 'Why the tram is late'],
  ])('%s beside %s', (title, heading, expected) => {
    expect(withoutLead(title, heading)).toBe(expected);
  });
});

describe('titleAmong', () => {
  it.each([
    ['电车又晚点了，没有人知道为什么。_新闻_市报', '电车又晚点了，没有人知道为什么。_新闻'],
    ['Why the tram is late › Courier', 'Why the tram is late'],
  ])('takes the site off %s', (title, expected) => {
    expect(titleAmong(['Menu'], title)).toBe(expected);
  });
});

describe('the title of a page', () => {
  const titled = (head: string, body: string) =>
    readHtml(`<html><head><title>The tram is late</title>${head}</head><body>${body}</body></html>`);

  it('is not the site that its metadata name', () => {
    const head = '<meta property="og:title" content="The Courier"><meta property="og:site_name" content="The Courier">';
    expect(articleOf(titled(head, `<h1>The tram is late</h1>${STORY}`)).title).toBe('The tram is late');
  });

  it('is what readers see, where that says the stated one in other words', () => {
    const reading = titled(
      '<meta property="og:title" content="The tram is late again">',
      `<h1>The tram: late again</h1>${STORY}`,
    );
    expect(articleOf(reading)).toMatchObject({
      title: 'The tram: late again',
      html: expect.not.stringContaining('h1'),
    });
  });

  it('is the stated one, where what readers see only adds to it', () => {
    const reading = titled(
      '<meta property="og:title" content="The tram is late again">',
      `<h1>Traffic: The tram is late again</h1>${STORY}`,
    );
    expect(articleOf(reading).title).toBe('The tram is late again');
  });

  it('is said once: of two headings the one that says it in other words goes', () => {
    const reading = titled(
      '<meta property="og:title" content="The tram is late again">',
      `<h1>The tram: late again</h1>${STORY}<h1>More trams</h1>`,
    );
    expect(articleOf(reading)).toMatchObject({
      title: 'The tram is late again',
      html: expect.not.stringContaining('late again</h1>'),
    });
    expect(reading).toMatchObject({
      dropped: expect.arrayContaining([expect.objectContaining({ kind: 'heading', detail: 'The tram: late again' })]),
    });
  });

  it('is the heading to which the metadata add something', () => {
    const reading = titled(
      '<meta property="og:title" content="The tram is late - News and more">',
      `<h2>The tram is late</h2>${STORY}`,
    );
    expect(articleOf(reading)).toMatchObject({ title: 'The tram is late', html: expect.not.stringContaining('h2') });
  });
});

describe('withoutDay', () => {
  it.each([
    ['24.11.2026 - Ferries run again', 'Ferries run again'],
    ['Ferries run again : 24.11.2026, 11.41 Uhr', 'Ferries run again'],
    ['Ferries run again | 24 November 2026', 'Ferries run again'],
    ['Ferries run again – 1986', 'Ferries run again – 1986'],
    ['Diary - 24 November 2026', 'Diary - 24 November 2026'],
    ['Weather report 18. - 24. November 2026', 'Weather report 18. - 24. November 2026'],
    ['Council - what was said on 24 November 2026', 'Council - what was said on 24 November 2026'],
  ])('%s -> %s', (title, expected) => {
    expect(withoutDay(title)).toBe(expected);
  });
});
