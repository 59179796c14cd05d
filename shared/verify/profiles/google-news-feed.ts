import { brokenIn } from '../../feed/article-demands.ts';
import { GOOGLE_NEWS } from '../../feed/partners.ts';
import { childrenOf } from '../parse/xml.ts';
import { shown } from '../values.ts';
import { MEDIA, textAt } from './channel.ts';
import { demandsOf, missing, type Profile } from './demand.ts';
import { millisecondsIn } from './instant.ts';
import { markupIn } from './markup.ts';
import { toldBy } from './told.ts';

const SOURCE =
  '"Technical feed requirements", support.google.com/news/publisher-center/answer/9545420 (no feed is read since March 2025)';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const DCTERMS = 'http://purl.org/dc/terms/';

const item = (name: string, minute: number) =>
  `<item><title>A pier</title><link>https://quay.example/${name}</link><guid isPermaLink="false">${name}</guid><pubDate>Fri, 01 May 2026 08:${String(minute).padStart(2, '0')}:00 GMT</pubDate>
<content:encoded><![CDATA[<p>It is open to all.</p>]]></content:encoded><media:content url="https://quay.example/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`;
const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="${CONTENT}" xmlns:media="${MEDIA}" xmlns:dcterms="${DCTERMS}"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News</description><atom:link rel="self" href="https://quay.example/rss.xml"/>
${item('a', 0)}</channel></rss>`;

const { demand, ofFeed, ofItem } = demandsOf(GOOD);

/** Between two looks at a feed that no hub tells of. */
const HALF_AN_HOUR = 30 * 60_000;

/** What Google asked of feeds while it took them; whoever else reads news asks much the same. */
export const GOOGLE_NEWS_FEED: Profile = {
  name: 'Google News, while it took feeds',
  demands: [
    demand('gf-bytes', 'feed', {
      source: SOURCE,
      severity: 'warning',
      *check({ bytes }) {
        if (bytes.length > GOOGLE_NEWS.feed)
          yield { says: `The feed has ${bytes.length} bytes; Google News took ${GOOGLE_NEWS.feed}.` };
      },
      bad: GOOD.replace('</channel>', `<!--${' '.repeat(GOOGLE_NEWS.feed)}--></channel>`),
    }),
    ofItem('gf-size', {
      source: SOURCE,
      severity: 'warning',
      *check(one) {
        for (const says of brokenIn(toldBy(one), 'gf-size')) yield { line: one.body?.line ?? one.line, says };
      },
      bad: GOOD.replace('It is open to all.', 'x'.repeat(GOOGLE_NEWS.article)),
    }),
    ofFeed('gf-new', {
      source: SOURCE,
      severity: 'warning',
      *check({ items }) {
        const instants = items.flatMap(({ pubDate }) => (pubDate && millisecondsIn(pubDate.text)) ?? []);
        const newest = Math.max(...instants);
        const fresh = instants.filter((instant) => instant > newest - HALF_AN_HOUR).length;
        if (fresh > GOOGLE_NEWS.fresh)
          yield { says: `${fresh} articles are of one half hour; Google News took ${GOOGLE_NEWS.fresh} of one look.` };
      },
      bad: GOOD.replace(/<item>.*<\/item>/s, Array.from({ length: 61 }, (_, at) => item(`n${at}`, at % 30)).join('\n')),
    }),
    ofItem('gf-id', {
      source: SOURCE,
      *check(one) {
        yield* missing('The article', one, { guid: 'id (<guid>, <id>)' });
        const [guid] = childrenOf(one.element, 'guid', '');
        if (one.guid !== undefined && guid?.attributes.isPermaLink !== 'false' && guid !== undefined)
          if (!/^https?:/i.test(one.guid.text))
            yield {
              line: one.guid.line,
              says: `"${shown(one.guid.text)}" is no address: isPermaLink="false" is missing.`,
            };
      },
      bad: GOOD.replace(/<guid.*<\/guid>/, ''),
    }),
    ofItem('gf-mod', {
      source: SOURCE,
      severity: 'warning',
      *check({ element, pubDate }) {
        const changed = textAt(element, 'modified', DCTERMS);
        const [then, now] = [pubDate, changed].map((date) => date && millisecondsIn(date.text));
        if (changed !== undefined && then !== undefined && now !== undefined && now > then)
          yield {
            line: changed.line,
            says: 'It was changed, and its <pubDate> is older: Google News saw edits by that alone.',
          };
      },
      bad: GOOD.replace('</item>', '<dcterms:modified>2026-05-02T08:00:00Z</dcterms:modified></item>'),
    }),
    ofItem('gf-body', {
      source: SOURCE,
      severity: 'warning',
      *check(one) {
        yield* missing('The article', one, { body: 'full text (<content:encoded>)' });
        if (one.body === undefined) return;
        const { elements, styled } = markupIn(one.body.text);
        const active = elements.filter((name) => name === 'script' || name === 'style');
        if (active.length > 0 || styled)
          yield {
            line: one.body.line,
            says: `The text has ${[...active.map((name) => `<${name}>`), ...(styled ? ['style="…"'] : [])].join(', ')} in it.`,
          };
      },
      bad: GOOD.replace('<p>It', '<p style="color: red">It'),
    }),
    ofItem('gf-img', {
      source: SOURCE,
      severity: 'warning',
      *check(one) {
        for (const says of brokenIn(toldBy(one), 'gf-img')) yield { line: one.pictures[0]?.line ?? one.line, says };
      },
      bad: GOOD.replace('height="800"', 'height="700"'),
    }),
  ],
};
