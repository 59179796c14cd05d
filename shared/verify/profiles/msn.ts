import { brokenIn, primaryLanguage } from '../../feed/article-demands.ts';
import { PARTNERS } from '../../feed/partners.ts';
import { ATOM, parse } from '../parse/parse.ts';
import { shown } from '../values.ts';
import { channelOf, type Item, type Text, textAt } from './channel.ts';
import { demandsOf, missing, type Profile } from './demand.ts';
import { faultInAge, millisecondsIn } from './instant.ts';
import { markupIn } from './markup.ts';
import { toldBy } from './told.ts';

const HUB = 'support.microsoft.com, MSN Partner Hub';
const METADATA = `${HUB}, "MSN feed item metadata requirements"`;
const FEEDS = `${HUB}, "Feed content specifications"`;
const ERRORS = `${HUB}, "Troubleshoot feed errors"`;
const HTML = `${HUB}, "HTML guidelines and tag restrictions"`;
const HELP = 'helpcenter.microsoftstart.com, articles 25, 51, 58 and 59';
const MI = 'http://schemas.ingestion.microsoft.com/common/';
const DCTERMS = 'http://purl.org/dc/terms/';

const BODY = 'The pier is open to all again, says the harbour master. '.repeat(12);
const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:mi="${MI}" xmlns:dcterms="${DCTERMS}" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News</description><language>en</language><atom:link rel="self" href="https://quay.example/rss.xml"/>
<item><title>The pier is open to walkers again</title><link>https://quay.example/a</link><guid>https://quay.example/a</guid><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
<dcterms:modified>2026-05-01T09:00:00Z</dcterms:modified><media:content url="https://quay.example/a.jpg" type="image/jpeg" medium="image" width="1200" height="800"/>
<content:encoded><![CDATA[<p>${BODY}</p>]]></content:encoded></item></channel></rss>`;

const { demand, ofFeed, ofItem: ofEach } = demandsOf(GOOD);

/** Of those which are not there to be taken down. */
const ofItem: typeof ofEach = (id, { check, ...written }) =>
  ofEach(id, {
    ...written,
    *check(item, received) {
      if (!isTakenDown(item, received.now)) yield* check(item, received);
    },
  });

const [SHORTEST_BODY, LONGEST_BODY] = [450, 500_000];
const { bytes: LARGEST_FEED } = PARTNERS.msn;
const LARGEST_PICTURE = 15_000_000;
const SMALLEST_SIDE = 720;
const [NARROWEST, WIDEST] = [0.5, 1.89];
const DEEPEST = 10;
const ALLOWED: ReadonlySet<string> = new Set(PARTNERS.msn.elements);

export const MSN: Profile = {
  name: 'MSN',
  demands: [
    demand('ms-kind', 'feed', {
      source: `${HELP}: RSS 2.0 or Atom 1.0`,
      *check({ parsed }) {
        if (parsed.kind === 'json' || parsed.kind === 'rdf') yield { says: 'MSN takes RSS 2.0 and Atom 1.0 alone.' };
      },
      bad: '{"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "items": []}',
    }),
    ofFeed('ms-language', {
      source: `${HELP}: one language a feed`,
      *check({ items, language }) {
        for (const item of items) {
          const own = item.language;
          if (
            own !== undefined &&
            language !== undefined &&
            primaryLanguage(own.text) !== primaryLanguage(language.text)
          )
            yield { line: own.line, says: `The article is in "${own.text}", the feed in "${language.text}".` };
        }
      },
      bad: GOOD.replace('<dcterms:', '<dc:language>pt</dc:language><dcterms:'),
    }),
    demand('ms-https', 'transport', {
      source: FEEDS,
      *check({ exchange }) {
        if (exchange !== undefined && !/^https:/i.test(exchange.url))
          yield { says: `MSN fetches feeds by https alone, and this one is at ${exchange.url}.` };
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: application/rss+xml\nx-url: http://quay.example/rss.xml\n\n${GOOD}`,
    }),
    demand('ms-poll', 'transport', {
      source: `${HELP}: feeds whose ids or dates change with every poll are not taken up`,
      *check({ parsed, exchange }) {
        if (exchange?.later === undefined) return;
        const now = channelOf(parsed)?.items ?? [];
        const later = channelOf(parse(exchange.later, exchange.headers['content-type']))?.items ?? [];
        for (const { line, title, guid, link, pubDate } of now) {
          const same = later.find((one) => one.link?.text === link?.text && one.title?.text === title?.text);
          if (same === undefined) continue;
          if (same.guid?.text !== guid?.text) yield { line, says: 'Asked again at once, the article has another id.' };
          if (same.pubDate?.text !== pubDate?.text)
            yield { line, says: 'Asked again at once, the article has another date.' };
        }
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: application/rss+xml\n\n${GOOD}\n\nHTTP/1.1 200 OK\n\n${GOOD.replace('/a</guid>', '/b</guid>')}`,
    }),
    ofItem('ms-password', {
      source: FEEDS,
      *check({ link }) {
        if (link !== undefined && /^https?:\/\/[^/?#]*@/i.test(link.text))
          yield { line: link.line, says: 'The link has a user name or a password in it.' };
      },
      bad: GOOD.replace('<link>https://quay.example/a<', '<link>https://me:secret@quay.example/a<'),
    }),
    ofItem('ms-req', {
      source: METADATA,
      *check(item) {
        yield* missing('The article', item, {
          guid: 'id (<guid>, <id>)',
          title: 'title',
          pubDate: 'date',
          link: 'link',
          body: 'body (<content:encoded>, <content>)',
        });
      },
      bad: GOOD.replace(/<pubDate>.*?<\/pubDate>/, ''),
    }),
    ofItem('ms-title', {
      source: `${METADATA}; ${FEEDS}`,
      *check(item) {
        const { element, title } = item;
        if (title === undefined) return;
        const { text, line } = title;
        const told = { ...toldBy(item), hasShortTitle: textAt(element, 'shortTitle', MI) !== undefined };
        for (const says of brokenIn(told, 'ms-title')) yield { line, says };
        if (/https?:\/\/|www\./i.test(text)) yield { line, says: 'The title has an address in it.' };
      },
      bad: GOOD.replace('The pier is open to walkers again', 'The pier is open'),
    }),
    ofItem('ms-date', {
      source: METADATA,
      *check({ pubDate }, { now }) {
        const fault = pubDate && faultInAge(pubDate.text, PARTNERS.msn, now);
        if (pubDate !== undefined && fault !== undefined) yield { line: pubDate.line, says: fault };
      },
      bad: GOOD.replace('Fri, 01 May 2026', 'Thu, 01 May 2025'),
    }),
    ofEach('ms-gone', {
      source: `${HUB}, "MSN content expiration and takedown rules"`,
      *check(item, { now }) {
        if (!isTakenDown(item, now)) return;
        const { element, guid, line } = item;
        if (guid === undefined) yield { line, says: 'What is to be taken down is named by no id (<guid>, <id>).' };
        if (textAt(element, 'modified', DCTERMS) === undefined && textAt(element, 'updated', ATOM) === undefined)
          yield { line, says: 'What is to be taken down states no newer <dcterms:modified>: MSN passes it over then.' };
      },
      bad: GOOD.replace(
        '<dcterms:modified>2026-05-01T09:00:00Z</dcterms:modified>',
        '<mi:expirationDate>2026-05-01T08:00:00Z</mi:expirationDate>',
      ),
    }),
    demand('ms-feed-size', 'feed', {
      source: ERRORS,
      *check({ bytes }) {
        if (bytes.length > LARGEST_FEED)
          yield { says: `The feed has ${bytes.length} bytes; MSN takes ${LARGEST_FEED}.` };
      },
      bad: GOOD.replace('</channel>', `<!--${' '.repeat(LARGEST_FEED)}--></channel>`),
    }),
    ofItem('ms-size', {
      source: ERRORS,
      *check({ body, pictures }) {
        const signs = body === undefined ? SHORTEST_BODY : [...body.text].length;
        if (signs < SHORTEST_BODY || signs > LONGEST_BODY)
          yield {
            line: body?.line ?? 1,
            says: `The body has ${signs} characters; MSN takes from ${SHORTEST_BODY} to ${LONGEST_BODY}.`,
          };
        for (const { bytes = 0, line } of pictures)
          if (bytes > LARGEST_PICTURE)
            yield { line, says: `The picture has ${bytes} bytes; MSN takes ${LARGEST_PICTURE}.` };
      },
      bad: GOOD.replace(BODY, 'It is open.'),
    }),
    ofItem('ms-img', {
      source: HELP,
      severity: 'warning',
      *check({ line, pictures, body }) {
        if (pictures.length === 0 && !/<img\b/i.test(body?.text ?? ''))
          yield { line, says: 'The article has no picture; MSN publishes none of these by itself.' };
        for (const { width, height, line: at } of pictures) {
          if (width === undefined || height === undefined) continue;
          if (Math.max(width, height) < SMALLEST_SIDE)
            yield {
              line: at,
              says: `The picture has ${width} x ${height} pixels; MSN wants a side of ${SMALLEST_SIDE}.`,
            };
          const ratio = width / height;
          if (ratio < NARROWEST || ratio > WIDEST)
            yield {
              line: at,
              says: `The picture is ${ratio.toFixed(2)} times as wide as high; MSN wants ${NARROWEST} to ${WIDEST}.`,
            };
        }
      },
      bad: GOOD.replace('width="1200" height="800"', 'width="600" height="400"'),
    }),
    ofItem('ms-html', {
      source: HTML,
      *check({ body }) {
        if (body === undefined) return;
        const { elements, depth, pictures } = markupIn(body.text);
        const others = elements.filter((name) => !ALLOWED.has(name));
        if (others.length > 0)
          yield { line: body.line, says: `MSN takes none of these elements: ${others.join(', ')}.` };
        if (depth >= DEEPEST)
          yield { line: body.line, says: `Its elements are nested ${depth} deep; MSN takes less than ${DEEPEST}.` };
        for (const src of pictures)
          if (!/^https?:\/\//i.test(src))
            yield { line: body.line, says: `The picture "${shown(src)}" has no absolute address.` };
      },
      bad: GOOD.replace('<p>', '<section><p>').replace('</p>', '</p></section>'),
    }),
    ofFeed('ms-keep', {
      source: HELP,
      severity: 'warning',
      *check({ items }, { now }) {
        let last = Number.POSITIVE_INFINITY;
        for (const { pubDate } of items.filter((item) => !isTakenDown(item, now))) {
          const then = pubDate && millisecondsIn(pubDate.text);
          if (pubDate === undefined || then === undefined) continue;
          if (then > last) {
            yield {
              line: pubDate.line,
              says: 'The article is newer than the one above it; MSN wants the newest on top.',
            };
            return;
          }
          last = then;
        }
      },
      bad: GOOD.replace(
        /<item>.*<\/item>/s,
        (item) => item + item.replaceAll('quay.example/a', 'quay.example/b').replace('Fri, 01 May', 'Sat, 02 May'),
      ),
    }),
    ofFeed('ms-ns', {
      source: HELP,
      severity: 'warning',
      *check({ element }) {
        const declared = element.parent?.attributes ?? element.attributes;
        for (const [prefix, uri] of [
          ['mi', MI],
          ['dcterms', DCTERMS],
        ] as const) {
          const own = declared[`xmlns:${prefix}`];
          if (own !== undefined && own !== uri)
            yield { line: element.line, says: `The prefix "${prefix}" stands for ${own}, not for ${uri}.` };
        }
      },
      bad: GOOD.replace(MI, 'http://schemas.example/common/'),
    }),
  ],
  byHand: [
    {
      id: 'ms-upd',
      scope: 'item',
      severity: 'by hand',
      source: HELP,
      says: 'An edit keeps its id and has a newer date (<dcterms:modified>, <updated>).',
    },
    {
      id: 'ms-newimg',
      scope: 'item',
      severity: 'by hand',
      source: HELP,
      says: 'A picture that is changed has a new address.',
    },
  ],
};

/** An article that is over: it is named for the last time. */
function isTakenDown(item: Item, now = 0): boolean {
  const over = millisecondsIn(overAt(item)?.text ?? '');
  const published = millisecondsIn(item.pubDate?.text ?? '') ?? 0;
  return over !== undefined && over <= Math.max(published, now);
}

function overAt({ element }: Item): Text | undefined {
  return textAt(element, 'expirationDate', MI) ?? textAt(element, 'valid', DCTERMS);
}
