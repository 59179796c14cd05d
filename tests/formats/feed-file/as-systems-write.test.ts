import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../shared/article/dates/instant.ts';
import { articleOf, readUpload } from '../uploads.ts';

const feed = (description: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Mill</title><link>https://mill.example/</link><item><title>Mill grinds</title><guid>1</guid><pubDate>Mon, 03 Feb 2025 08:00:00 GMT</pubDate><description>${description}</description></item></channel></rss>`;

describe('a description', () => {
  it('that was escaped twice is markup', async () => {
    const twice =
      '&amp;lt;p&amp;gt;The wheel turned &amp;amp; ground.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;It will again.&amp;lt;/p&amp;gt;';
    expect(articleOf(await readUpload('a.xml', feed(twice))).html).toBe(
      '<p>The wheel turned & ground.</p><p>It will again.</p>',
    );
  });

  it('that tells of markup is text', async () => {
    const once = 'A paragraph begins with &amp;lt;p&amp;gt; and ends with a slash.';
    expect(articleOf(await readUpload('a.xml', feed(`&lt;p&gt;${once}&lt;/p&gt;`))).html).toContain('&lt;p&gt; and');
  });
});

it.each([
  ['2025-02-03T08:00:00+00:00Z', '2025-02-03T08:00:00Z'],
  ['1738569600', '2025-02-03T08:00:00Z'],
  ['1738569600000', '2025-02-03T08:00:00Z'],
])('an instant may be written %s', (text, instant) => {
  expect(parseInstant(text, 'Europe/Berlin')).toEqual({ instant, zoned: true });
});

it.each(['0171738569', '17385696001', '2025-02-03T08:00:00+02:00Z'])('%s is none', (text) => {
  expect(parseInstant(text, 'UTC')).toBeUndefined();
});
