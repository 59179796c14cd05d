import { describe, expect, it } from 'vitest';
import {
  titleAmong,
  untruncated,
  withoutAddition,
  withoutDay,
  withoutLead,
} from '../../../../shared/formats/html/metadata/title.ts';
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

describe('the title of a page that only its <title> states', () => {
  const titleOf = (named: string, body: string, head = '') =>
    articleOf(
      readHtml(`<html><head><title>${named}</title>${head}</head><body>${body}${STORY.repeat(3)}</body></html>`),
    ).title;
  const site = '<meta property="og:site_name" content="The Courier">';

  it.each([
    ['stands behind the site’s name', 'The Courier | Trams late', 'Trams late again'],
    [
      'stands behind what old WordPress set before it',
      'Rail Blog &raquo; Blog Archive &raquo; Trams late',
      'Rail Blog',
    ],
  ])('%s', (_, named, heading) => {
    expect(titleOf(`${named} again`, `<h1>${heading}</h1><h2>Trams late again</h2>`, site)).toBe('Trams late again');
  });

  it('is the heading that the <title> has behind a longer name of the site', () => {
    const named = 'Friends of the tram in the town hall - Trams will run again in autumn';
    expect(titleOf(named, '<h1>Trams will run again in autumn</h1>')).toBe('Trams will run again in autumn');
    expect(titleOf(named, '<h1>In autumn</h1>')).toBe(named);
    const logo = '<h1><a href="/">Bells of Kettle - Rails in town</a></h1>';
    expect(titleOf('Late again - Bells of Kettle - Rails in town', logo)).toBe('Late again - Bells of Kettle');
  });

  it.each(['The Courier', '| The Courier', '» The Courier'])(
    'is what the page shows, where it says no more than %s',
    (named) => {
      expect(titleOf(named, '<h1>Welcome on board</h1>', site)).toBe('Welcome on board');
    },
  );

  it('is the site’s where the page shows that too, or nothing', () => {
    expect(titleOf('| The Courier', '')).toBe('| The Courier');
    expect(titleOf('The Courier', '', site)).toBe('The Courier');
    expect(titleOf('The Courier', '<h1>The Courier</h1>', site)).toBe('The Courier');
    const named = '<meta name="application-name" content="The tram is late again">';
    expect(titleOf('The tram is late again', '<h1>Courier home</h1><h1>The tram is late again</h1>', named)).toBe(
      'The tram is late again',
    );
  });

  it('keeps a name that is not the site’s', () => {
    expect(titleOf('Tram – how it got its bell', '', site)).toBe('Tram – how it got its bell');
  });

  it('is not what a colon sets behind a title, in Chinese and Japanese', () => {
    const og = (title: string) => `<meta property="og:title" content="${title}">`;
    const heading = '路面電車が秋に再び走る';
    for (const head of ['', og(`${heading}：町の新聞社`), og(`${heading}:町の新聞社`)])
      expect(titleOf(`${heading}：町の新聞社`, `<h1>${heading}</h1>`, head)).toBe(heading);
    const named = 'Trams in autumn: what to know';
    expect(withoutAddition(named, ['Trams in autumn'])).toBe(named);
  });
});

describe('a headline that microdata mark', () => {
  const titleOf = (heading: string) =>
    articleOf(
      readHtml(
        `<html><head><title>The tram is late | Courier</title><link rel="canonical" href="https://courier.example/tram"></head><body>${heading}<h2>The tram is late</h2>${STORY.repeat(3)}</body></html>`,
      ),
    ).title;

  it('is another page’s where it leads to that', () => {
    for (const href of ['https://courier.example/fair', 'https://www.courier.example/fair/'])
      expect(titleOf(`<h3 itemprop="headline"><a href="${href}">Come to the fair</a></h3>`)).toBe('The tram is late');
  });

  it('is this one’s where it leads nowhere else', () => {
    for (const href of ['https://courier.example/tram/', 'https://www.courier.example/tram?page=1', '#top'])
      expect(titleOf(`<h3 itemprop="headline"><a href="${href}">Late again</a></h3>`)).toBe('Late again');
    expect(titleOf('<h3 itemprop="headline">Late again</h3>')).toBe('Late again');
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
