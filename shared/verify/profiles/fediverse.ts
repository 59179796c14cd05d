import { PARTNERS } from '../../feed/partners.ts';
import { shown } from '../values.ts';
import { demandsOf, type Profile } from './demand.ts';
import { faultInAge, millisecondsIn } from './instant.ts';

const BRIDGY = 'Bridgy Fed (snarfed/bridgy-fed, web.py and templates/docs.html)';

const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News</description><atom:link rel="self" href="https://quay.example/rss.xml"/>
<item><title>A pier</title><link>https://quay.example/a</link><guid>https://quay.example/a</guid><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate></item>
<item><title>A quay</title><link>https://quay.example/b</link><guid>https://quay.example/b</guid><pubDate>Thu, 30 Apr 2026 08:00:00 GMT</pubDate></item></channel></rss>`;

const { demand, ofFeed, ofItem } = demandsOf(GOOD);

const ALTERNATE = /\brel\s*=\s*["']?[^"'>]*\balternate\b/i;
const FEED_TYPE = /\btype\s*=\s*["']?(?:application\/(?:rss|atom|rdf)\+xml|(?:application|text)\/xml)/i;
/** Entries that it takes of one poll. */
const TAKEN = 10;

/** What the bridge from the web to the fediverse takes. */
export const FEDIVERSE: Profile = {
  name: 'the fediverse, by Bridgy Fed',
  besides: 'home page',
  demands: [
    demand('bf-ct', 'transport', {
      source: BRIDGY,
      *check({ exchange }) {
        const type = exchange?.headers['content-type'];
        if (exchange !== undefined && !/^(?:application|text)\/(?:(?:atom|rss|rdf)\+)?xml\s*(?:;|$)/i.test(type ?? ''))
          yield { says: `It is served as ${type ?? 'nothing'}, and not as Atom, RSS or XML.` };
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: text/html\n\n${GOOD}`,
    }),
    demand('bf-disc', 'transport', {
      source: BRIDGY,
      *check({ exchange }) {
        if (exchange?.homePage === undefined) return;
        const links = exchange.homePage.match(/<link\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi) ?? [];
        if (!links.some((link) => ALTERNATE.test(link) && FEED_TYPE.test(link)))
          yield {
            says: 'The page that it is of leads to no feed: <link rel="alternate" type="application/rss+xml" …>.',
          };
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: application/rss+xml\nx-home: <link rel="icon" href="/i.png">\n\n${GOOD}`,
    }),
    demand('bf-kind', 'feed', {
      source: BRIDGY,
      *check({ parsed }) {
        if (parsed.kind === 'json') yield { says: 'Bridgy Fed takes RSS and Atom, no JSON Feed.' };
      },
      bad: '{"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "items": []}',
    }),
    ofFeed('bf-order', {
      source: BRIDGY,
      *check({ items }) {
        let last = Number.POSITIVE_INFINITY;
        for (const { pubDate } of items.slice(0, TAKEN)) {
          const then = pubDate && millisecondsIn(pubDate.text);
          if (pubDate === undefined || then === undefined) continue;
          if (then > last)
            yield {
              line: pubDate.line,
              says: 'The article is newer than the one above it, where Bridgy Fed stops looking.',
            };
          last = then;
        }
      },
      bad: GOOD.replace('Thu, 30 Apr', 'Sat, 02 May'),
    }),
    ofItem('bf-id', {
      source: BRIDGY,
      *check({ link, line }) {
        if (link === undefined) yield { line, says: 'The article has no link, which would be its id.' };
        else if (!/^https?:\/\//i.test(link.text))
          yield { line: link.line, says: `The link "${shown(link.text)}" is no address of the web.` };
      },
      bad: GOOD.replace('<link>https://quay.example/a</link>', ''),
    }),
    ofItem('bf-age', {
      source: BRIDGY,
      *check({ pubDate }, { now }) {
        const fault = pubDate && faultInAge(pubDate.text, PARTNERS.fediverse, now);
        if (pubDate !== undefined && fault !== undefined) yield { line: pubDate.line, says: fault };
      },
      bad: GOOD.replace('Thu, 30 Apr 2026', 'Wed, 01 Apr 2026'),
    }),
  ],
};
