import { describe, expect, it } from 'vitest';
import { readableDate } from '../../../../shared/formats/html/dates/readable-date.ts';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

describe('readableDate', () => {
  it.each([
    [['PT15M', '2026-01-02'], '2026-01-02'],
    [[undefined, '1651035600'], '2022-04-27T05:00:00.000Z'],
    [['1651035600123'], '2022-04-27T05:00:00.123Z'],
    [['2018-11-28CET11:59:00+0100'], '2018-11-28T11:59:00+0100'],
    [['2020-09-26T12:27:14+02:00CET'], '2020-09-26T12:27:14+02:00'],
    [['2020-01-10T00:59:47ZZ'], '2020-01-10T00:59:47Z'],
    [['2020-12-05T23:15:0Z'], '2020-12-05T23:15:00Z'],
    [['2022-01-10T22:06:08:684Z'], '2022-01-10T22:06:08.684Z'],
    [['2020-12-05 23:15 CET'], '2020-12-05 23:15 CET'],
    [['yesterday', 'soon'], 'yesterday'],
    [['PT15M', undefined], undefined],
    [['P1DT2H'], undefined],
    [['Post'], 'Post'],
    [[undefined], undefined],
  ])('of %j', (statements, expected) => {
    expect(readableDate(statements)).toBe(expected);
  });
});

describe('the date of a page', () => {
  const story = `<p>${'The tram is late again, and nobody knows why. '.repeat(30)}</p>`;
  const linked = (date: string) =>
    `<title>T</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script>`;

  it('is the statement that can be read', () => {
    const page = `<html><head>${linked('2022-05-04-0305:49')}<meta property="article:published_time" content="2022-05-04T05:49:00Z"></head><body>${story}</body></html>`;
    expect(articleOf(readHtml(page)).published).toBe('2022-05-04T05:49:00Z');
  });

  it('is the one shown where those stated cannot be read', () => {
    const page = `<html><head>${linked('x')}</head><body><time datetime="2022-05-04">4 May</time>${story}</body></html>`;
    expect(articleOf(readHtml(page)).published).toBe('2022-05-04');
  });

  it('may stand in the footer of the article, on a page of any name', () => {
    const page = `<html><head><title>T</title></head><body class="has-comments"><article>${story}<footer><time datetime="2022-05-04">4 May</time></footer></article><footer><time datetime="2026-01-01">now</time></footer></body></html>`;
    expect(articleOf(readHtml(page)).published).toBe('2022-05-04');
  });
});
