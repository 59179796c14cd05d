import { markupInPlain } from '../../feed/article-demands.ts';
import { PARTNERS } from '../../feed/partners.ts';
import { childrenOf } from '../parse/xml.ts';
import { shown } from '../values.ts';
import { MEDIA, textAt } from './channel.ts';
import { demandsOf, missing, type Profile } from './demand.ts';
import { faultInAge } from './instant.ts';

const HELP = 'publishers.smartnews.com';
const FORMAT = `${HELP}, "SmartFormat specification" 2.1`;
const TOOL = `${HELP}, errors of the check tool`;
const DROPS = `${HELP}, on drops of traffic`;
const VALIDATOR = 'blavity/smartformat-validate-action, README';
const SNF = 'http://www.smartnews.be/snf';

const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="${SNF}"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News of the harbour</description><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate><language>en</language><atom:link rel="self" href="https://quay.example/rss.xml"/>
<snf:logo><url>https://quay.example/logo.png</url></snf:logo>
<item><title>A pier</title><link>https://quay.example/a</link><guid>https://quay.example/a</guid><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>It is open.</p>]]></content:encoded><media:thumbnail url="https://quay.example/a.jpg"/></item></channel></rss>`;

const { demand, ofFeed, ofItem } = demandsOf(GOOD);

const NAMESPACES = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: MEDIA,
  snf: SNF,
};
const TYPES = /^(?:application\/(?:rss\+xml|atom\+xml|xml)|text\/xml)\s*(?:;|$)/i;
const LARGEST = PARTNERS.smartnews.bytes;
const { characters: LONGEST_DESCRIPTION, japanese: LONGEST_IN_JAPANESE } = PARTNERS.smartnews.description;

export const SMARTNEWS: Profile = {
  name: 'SmartNews',
  demands: [
    demand('sn-ct', 'transport', {
      source: TOOL,
      *check({ exchange }) {
        const type = exchange?.headers['content-type'];
        if (exchange !== undefined && !TYPES.test(type ?? ''))
          yield { says: `SmartNews takes RSS, Atom and XML by their types, and this is ${type ?? 'of none'}.` };
      },
      bad: `HTTP/1.1 200 OK\ncontent-type: text/html\n\n${GOOD}`,
    }),
    demand('sn-kind', 'feed', {
      source: FORMAT,
      *check({ parsed }) {
        if (parsed.kind === 'json' || parsed.kind === 'rdf') yield { says: 'SmartFormat is RSS 2.0 or Atom 1.0.' };
      },
      bad: '{"version": "https://jsonfeed.org/version/1.1", "title": "The Quay", "items": []}',
    }),
    demand('sn-file', 'feed', {
      source: TOOL,
      *check({ bytes }) {
        if (bytes.length > LARGEST) yield { says: `The feed has ${bytes.length} bytes; SmartNews takes ${LARGEST}.` };
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
          yield { says: 'The feed is not in UTF-8.' };
        }
      },
      bad: GOOD.replace('</channel>', `<!--${' '.repeat(LARGEST)}--></channel>`),
    }),
    demand('sn-ns', 'feed', {
      source: FORMAT,
      *check({ parsed }) {
        if (parsed.kind !== 'rss') return;
        for (const [prefix, uri] of Object.entries(NAMESPACES)) {
          const declared = parsed.root.attributes[`xmlns:${prefix}`];
          if (declared !== undefined && declared !== uri)
            yield { line: parsed.root.line, says: `The prefix "${prefix}" stands for ${declared}, not for ${uri}.` };
        }
      },
      bad: GOOD.replace('xmlns:content', 'xmlns:dc="http://purl.org/dc/elements/1.0/" xmlns:content'),
    }),
    ofFeed('sn-chan', {
      source: FORMAT,
      *check(channel) {
        yield* missing('The feed', channel, {
          title: 'title',
          link: 'link',
          description: '<description>',
          pubDate: '<pubDate>',
          language: '<language>',
        });
        if (channel.items.length === 0) yield { line: channel.line, says: 'The feed has no article.' };
        const { title, description, language } = channel;
        if (title !== undefined && markupInPlain(title.text) !== undefined)
          yield { line: title.line, says: 'The title of the feed has HTML in it.' };
        const most = /^ja\b/i.test(language?.text ?? '') ? LONGEST_IN_JAPANESE : LONGEST_DESCRIPTION;
        const signs = [...(description?.text ?? '')].length;
        if (description !== undefined && signs > most)
          yield {
            line: description.line,
            says: `The description of the feed has ${signs} characters; SmartNews takes ${most}.`,
          };
      },
      bad: GOOD.replace('<language>en</language>', ''),
    }),
    ofItem('sn-item', {
      source: VALIDATOR,
      *check(item) {
        yield* missing('The article', item, {
          title: 'title',
          link: 'link',
          guid: 'id',
          pubDate: 'date',
          body: 'body (<content:encoded>)',
        });
        if (childrenOf(item.element, 'thumbnail', MEDIA).length === 0)
          yield { line: item.line, says: 'The article has no <media:thumbnail>.' };
      },
      bad: GOOD.replace(/<media:thumbnail[^>]*>/, ''),
    }),
    ofFeed('sn-logo', {
      source: FORMAT,
      severity: 'warning',
      *check({ element, line }) {
        const [logo] = childrenOf(element, 'logo', SNF);
        if (logo === undefined || (textAt(logo, 'url') ?? textAt(logo, 'url', SNF)) === undefined)
          yield { line: logo?.line ?? line, says: 'The feed has no <snf:logo> with its <url>.' };
      },
      bad: GOOD.replace(/<snf:logo>.*<\/snf:logo>/, ''),
    }),
    ofItem('sn-link', {
      source: DROPS,
      *check({ link }) {
        if (link !== undefined && /[?&]utm_\w+=/i.test(link.text))
          yield { line: link.line, says: `The link is not the canonical one: ${shown(link.text)} counts readers.` };
      },
      bad: GOOD.replace('<link>https://quay.example/a<', '<link>https://quay.example/a?utm_source=sn<'),
    }),
    ofItem('sn-date', {
      source: DROPS,
      *check({ pubDate }, { now }) {
        if (pubDate === undefined) return;
        const { text, line } = pubDate;
        const fault = /\d{4}/.test(text)
          ? faultInAge(text, PARTNERS.smartnews, now)
          : `The year of "${text}" has not four digits.`;
        if (fault !== undefined) yield { line, says: fault };
      },
      bad: GOOD.replace('</guid><pubDate>Fri, 01 May 2026', '</guid><pubDate>Fri, 01 May 26'),
    }),
  ],
};
