import { childrenOf, textOf, type XmlElement } from '../parse/xml.ts';
import type { Fault } from '../rule.ts';
import { shown } from '../values.ts';
import { APPLE_CATEGORIES } from './apple-categories.ts';
import { textAt } from './channel.ts';
import { demandsOf, missing, type Profile } from './demand.ts';
import { millisecondsIn } from './instant.ts';

const REQUIREMENTS = 'podcasters.apple.com/support/823-podcast-requirements';
const GUIDE = '"A Podcaster’s Guide to RSS" (podcasters.apple.com/support/829)';
const HOSTING = 'podcasters.apple.com, "Technical updates for hosting providers"';
const ITUNES = 'http://www.itunes.com/dtds/podcast-1.0.dtd';

const GOOD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="${ITUNES}"><channel>
<title>Quay talk</title><link>https://quay.example/</link><description>What the harbour says</description><language>en</language><atom:link rel="self" href="https://quay.example/rss.xml"/>
<itunes:image href="https://quay.example/cover.jpg"/><itunes:category text="News"><itunes:category text="Daily News"/></itunes:category><itunes:explicit>false</itunes:explicit>
<item><title>A pier</title><guid isPermaLink="false">episode-of-the-pier</guid><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
<enclosure url="https://quay.example/a.mp3" length="1000" type="audio/mpeg"/></item></channel></rss>`;

const { demand, ofFeed, ofItem } = demandsOf(GOOD);

const MEDIA = /\.(?:mp3|m4a|mov|mp4|m4v|pdf)(?:[?#]|$)/i;
const ARTWORK = /\.(?:jpe?g|png)(?:[?#]|$)/i;
const LONGEST_DESCRIPTION = 4_000;
const LONGEST_TEXT = 255;

/** Its pixels are in the picture itself, which is not fetched, as enclosures are not. */
export const APPLE_PODCASTS: Profile = {
  name: 'Apple Podcasts',
  besides: 'recording',
  demands: [
    demand('ap-fmt', 'feed', {
      source: `${REQUIREMENTS}; ${HOSTING}`,
      *check({ parsed, bytes }) {
        if (parsed.kind === 'none') return;
        if (parsed.kind !== 'rss') {
          yield { says: 'Apple Podcasts takes RSS 2.0 alone.' };
          return;
        }
        const declared = Object.entries(parsed.root.attributes).filter(([name]) => /^xmlns:itunes$/i.test(name));
        if (!declared.some(([, uri]) => uri === ITUNES))
          yield { line: parsed.root.line, says: `The namespace ${ITUNES} is not declared, or written otherwise.` };
        if (!isUtf8(bytes)) yield { says: 'The feed is not in UTF-8.' };
      },
      bad: Buffer.from(GOOD.replace('UTF-8', 'ISO-8859-1').replace('A pier', 'Jetée'), 'latin1'),
    }),
    ofFeed('ap-chan', {
      source: GUIDE,
      *check(channel) {
        yield* missing('The show', channel, { title: 'title', description: 'description', language: 'language' });
        const { element, line } = channel;
        const [explicit] = childrenOf(element, 'explicit', ITUNES);
        if (childrenOf(element, 'image', ITUNES).length === 0) yield { line, says: 'The show has no <itunes:image>.' };
        if (childrenOf(element, 'category', ITUNES).length === 0)
          yield { line, says: 'The show has no <itunes:category>.' };
        if (explicit === undefined) yield { line, says: 'The show has no <itunes:explicit>.' };
        else if (!/^(?:true|false)$/.test(textOf(explicit).trim()))
          yield { line: explicit.line, says: `<itunes:explicit> is true or false, not "${shown(textOf(explicit))}".` };
      },
      bad: GOOD.replace('>false</itunes:explicit>', '>no</itunes:explicit>'),
    }),
    ofFeed('ap-cat', {
      source: `${GUIDE}; podcasters.apple.com/support/1691-apple-podcasts-categories`,
      *check({ element }) {
        for (const category of childrenOf(element, 'category', ITUNES)) {
          const name = category.attributes.text ?? '';
          const below = APPLE_CATEGORIES.get(name);
          if (below === undefined)
            yield { line: category.line, says: `Apple Podcasts has no category "${shown(name)}".` };
          for (const { attributes, line } of below === undefined ? [] : childrenOf(category, 'category', ITUNES))
            if (!below?.includes(attributes.text ?? ''))
              yield { line, says: `Apple Podcasts has no "${shown(attributes.text ?? '')}" in ${name}.` };
        }
      },
      bad: GOOD.replace('text="News"', 'text="news"'),
    }),
    ofFeed('ap-art', {
      source: GUIDE,
      *check({ element, items }) {
        for (const one of [element, ...items.map((item) => item.element)])
          for (const { attributes, line } of childrenOf(one, 'image', ITUNES))
            if (!ARTWORK.test(attributes.href ?? ''))
              yield { line, says: `The artwork is no JPEG or PNG by its address: "${shown(attributes.href ?? '')}".` };
      },
      bad: GOOD.replace('cover.jpg', 'cover.webp'),
    }),
    ofFeed('ap-encl', {
      source: `${REQUIREMENTS}; ${GUIDE}`,
      *check({ items }) {
        const seen = new Set<string>();
        for (const { enclosures, line } of items) {
          if (enclosures.length === 0) yield { line, says: 'The episode has no <enclosure>.' };
          for (const enclosure of enclosures) yield* faultsInEnclosure(enclosure, seen);
        }
      },
      bad: GOOD.replace('a.mp3', 'a.ogg'),
    }),
    ofFeed('ap-guid', {
      source: `${REQUIREMENTS}; ${GUIDE}`,
      *check({ items }) {
        const seen = new Set<string>();
        for (const { guid, line } of items) {
          if (guid === undefined) yield { line, says: 'The episode has no <guid>.' };
          else if (seen.has(guid.text))
            yield { line: guid.line, says: `Two episodes have the guid "${shown(guid.text)}".` };
          seen.add(guid?.text ?? '');
        }
      },
      bad: GOOD.replace(/<guid.*<\/guid>/, ''),
    }),
    ofItem('ap-date', {
      source: GUIDE,
      *check({ pubDate, line }) {
        if (pubDate === undefined) yield { line, says: 'The episode has no <pubDate>.' };
        else if (!/^[a-z]{3},/i.test(pubDate.text) || millisecondsIn(pubDate.text) === undefined)
          yield { line: pubDate.line, says: `"${shown(pubDate.text)}" is no date as "Fri, 01 May 2026 08:00:00 GMT".` };
      },
      bad: GOOD.replace('Fri, 01 May', '01 May'),
    }),
    ofFeed('ap-len', {
      source: GUIDE,
      *check({ element, items }) {
        for (const one of [element, ...items.map((item) => item.element)]) {
          const description = textAt(one, 'description');
          const bytes = Buffer.byteLength(description?.text ?? '');
          if (description !== undefined && bytes > LONGEST_DESCRIPTION)
            yield {
              line: description.line,
              says: `The description has ${bytes} bytes; Apple Podcasts takes ${LONGEST_DESCRIPTION}.`,
            };
          for (const text of [textAt(one, 'title'), textAt(one, 'author', ITUNES)])
            if (text !== undefined && [...text.text].length > LONGEST_TEXT)
              yield {
                line: text.line,
                says: `It has ${[...text.text].length} characters; Apple Podcasts takes ${LONGEST_TEXT}.`,
              };
        }
      },
      bad: GOOD.replace('<title>A pier', `<title>${'A pier '.repeat(40)}`),
    }),
    demand('ap-http', 'transport', {
      source: REQUIREMENTS,
      *check({ exchange }) {
        const { url = '', head = 200 } = exchange?.recording ?? {};
        if (head !== 200) yield { says: `Asked by HEAD for ${shown(url)}, its server answers ${head}.` };
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: application/rss+xml\netag: "1"\nx-head: 405\nx-part: 206\n\n${GOOD}`,
    }),
    demand('ap-206', 'transport', {
      source: REQUIREMENTS,
      *check({ exchange }) {
        const { url = '', part = 206 } = exchange?.recording ?? {};
        if (part !== 206)
          yield { says: `Asked for a part of ${shown(url)} (Range), its server answers ${part}, not 206.` };
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: application/rss+xml\netag: "1"\nx-head: 200\nx-part: 200\n\n${GOOD}`,
    }),
    demand('ap-304', 'transport', {
      source: HOSTING,
      severity: 'warning',
      *check({ exchange }) {
        if (
          exchange !== undefined &&
          exchange.headers.etag === undefined &&
          exchange.headers['last-modified'] === undefined
        )
          yield {
            says: 'The answer has neither an ETag nor a Last-Modified, so that Apple fetches all of it each time.',
          };
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: application/rss+xml\n\n${GOOD}`,
    }),
  ],
};

function* faultsInEnclosure({ attributes, line }: XmlElement, seen: Set<string>): Iterable<Fault> {
  const { url = '', length = '', type = '' } = attributes;
  if (!MEDIA.test(url))
    yield { line, says: `Apple Podcasts takes mp3, m4a, mov, mp4, m4v and pdf; this is "${shown(url)}".` };
  if (/[^\u0021-\u007e]/.test(url)) yield { line, says: `The address has a sign that is not ASCII: "${shown(url)}".` };
  if (seen.has(url)) yield { line, says: `Two episodes have the enclosure "${shown(url)}".` };
  seen.add(url);
  if (!/^\d+$/.test(length)) yield { line, says: 'The enclosure states no length in bytes.' };
  if (type === '') yield { line, says: 'The enclosure states no type.' };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
