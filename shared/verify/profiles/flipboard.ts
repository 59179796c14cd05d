import { brokenIn } from '../../feed/article-demands.ts';
import { demandsOf, missing, type Profile } from './demand.ts';
import { toldBy } from './told.ts';

const RESUBMIT = 'flipboard.helpshift.com, "Resubmit an RSS feed"';
const SPECIFICATION = 'about.flipboard.com/rss-spec';

const TELLS = 'The pier is open to all again, says the harbour master, who had closed it. '.repeat(5);
const item = (name: string) =>
  `<item><title>A pier</title><link>https://quay.example/${name}</link><guid>https://quay.example/${name}</guid><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
<description>${TELLS}</description><dc:creator>Ada Brandt</dc:creator><content:encoded><![CDATA[<p>${TELLS}</p>]]></content:encoded>
<enclosure url="https://quay.example/a.jpg" type="image/jpeg" length="1"/><media:content url="https://quay.example/a.jpg" type="image/jpeg" width="900" height="600"/></item>`;
const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News</description><language>en</language><atom:link rel="self" href="https://quay.example/rss.xml"/>
${Array.from({ length: 20 }, (_, index) => item(`story-${index}`)).join('\n')}</channel></rss>`;

const { demand, ofFeed, ofItem } = demandsOf(GOOD);

const FEWEST = 20;
const ZONE = /(?:GMT|UT|Z|[+-]\d\d:?\d\d|[ECMP][SD]T)$/i;

export const FLIPBOARD: Profile = {
  name: 'Flipboard',
  demands: [
    demand('fb-kind', 'feed', {
      source: SPECIFICATION,
      *check({ parsed }) {
        if (parsed.kind === 'json' || parsed.kind === 'rdf')
          yield { says: 'Flipboard takes RSS 2.0 and Atom 1.0 alone.' };
      },
      bad: '{"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "items": []}',
    }),
    ofFeed('fb-n', {
      source: RESUBMIT,
      *check({ line, items }) {
        if (items.length < FEWEST)
          yield { line, says: `The feed has ${items.length} articles; Flipboard wants ${FEWEST}.` };
      },
      bad: GOOD.replace(/<item>[\s\S]*?<\/item>/, ''),
    }),
    ofFeed('fb-chan', {
      source: SPECIFICATION,
      *check(channel) {
        yield* missing('The feed', channel, {
          title: 'title',
          link: 'link',
          description: 'description',
          language: 'language',
        });
      },
      bad: GOOD.replace('<language>en</language>', ''),
    }),
    ofItem('fb-item', {
      source: RESUBMIT,
      *check(one) {
        yield* missing('The article', one, {
          title: 'title',
          link: 'link',
          description: 'description',
          pubDate: 'date',
          guid: 'id',
        });
        const { pubDate, enclosures, line } = one;
        for (const says of brokenIn(toldBy(one), 'fb-item')) yield { line, says };
        if (enclosures.length === 0) yield { line, says: 'The article has no enclosure.' };
        if (pubDate !== undefined && !ZONE.test(pubDate.text))
          yield { line: pubDate.line, says: `The date "${pubDate.text}" has no zone.` };
      },
      bad: GOOD.replace('<dc:creator>Ada Brandt</dc:creator>', ''),
    }),
    ofItem('fb-desc', {
      source: RESUBMIT,
      severity: 'warning',
      *check(one) {
        for (const says of brokenIn(toldBy(one), 'fb-desc')) yield { line: one.description?.line ?? one.line, says };
      },
      bad: GOOD.replace(`<description>${TELLS}`, '<description>It is open.'),
    }),
    ofFeed('fb-host', {
      source: RESUBMIT,
      severity: 'warning',
      *check({ items }, { exchange }) {
        const host = exchange && URL.parse(exchange.url)?.host;
        for (const { link } of items) {
          const other = link && URL.parse(link.text)?.host;
          if (host && other && siteOf(other) !== siteOf(host))
            yield { line: link.line, says: `The article is at ${other}, and the feed at ${host}.` };
        }
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: application/rss+xml\nx-url: https://feeds.elsewhere.example/rss.xml\n\n${GOOD}`,
    }),
    ofItem('fb-img', {
      source: RESUBMIT,
      severity: 'warning',
      *check(one) {
        for (const says of brokenIn(toldBy(one), 'fb-img')) yield { line: one.pictures[0]?.line ?? one.line, says };
      },
      bad: GOOD.replace('height="600"', 'height="400"'),
    }),
    ofItem('fb-full', {
      source: SPECIFICATION,
      severity: 'warning',
      *check({ body, line }) {
        if (body === undefined) yield { line, says: 'The article has no full text (<content:encoded>, <content>).' };
      },
      bad: GOOD.replace(/<content:encoded>.*<\/content:encoded>/, ''),
    }),
  ],
};

/** The last two names of a host: feeds.quay.example and quay.example are one publisher's. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
