import { childrenOf, elementsIn, textOf } from '../parse/xml.ts';
import { shown } from '../values.ts';
import { textAt } from './channel.ts';
import { demandsOf, type Profile } from './demand.ts';

const BOARD = 'rssboard.org/rss-profile';
const CONTENT = 'http://purl.org/rss/1.0/modules/content/';

const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="${CONTENT}"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News</description><atom:link rel="self" href="https://quay.example/rss.xml"/>
<item><title>A pier</title><link>https://quay.example/a</link><guid>https://quay.example/a</guid><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
<description>It is open.</description><content:encoded><![CDATA[<p>It is open to all.</p>]]></content:encoded><enclosure url="https://quay.example/a.mp3" length="1000" type="audio/mpeg"/></item></channel></rss>`;

const { ofFeed, ofItem } = demandsOf(GOOD);

/** What any reader of RSS may count on, beside what is looked at of every feed. */
export const STANDARD: Profile = {
  name: 'readers that follow the RSS Advisory Board’s profile',
  demands: [
    ofFeed('rb-order', {
      source: `${BOARD}#element-channel-item`,
      severity: 'warning',
      *check({ element }) {
        if (element.uri !== '') return;
        let hasItems = false;
        for (const child of elementsIn(element)) {
          const isItem = child.uri === '' && child.local === 'item';
          if (hasItems && !isItem) {
            yield { line: child.line, says: `<${child.local}> of the feed stands behind its articles.` };
            return;
          }
          hasItems ||= isItem;
        }
      },
      bad: GOOD.replace('</item></channel>', '</item><ttl>15</ttl></channel>'),
    }),
    ofItem('rb-encl', {
      source: `${BOARD}#element-channel-item-enclosure`,
      severity: 'warning',
      *check({ element, enclosures }) {
        const [, second] = enclosures;
        if (element.uri === '' && second !== undefined)
          yield { line: second.line, says: `The article has ${enclosures.length} enclosures; readers take one.` };
      },
      bad: GOOD.replace(/<enclosure[^>]*>/, (one) => one + one.replace('a.mp3', 'b.mp3')),
    }),
    ofItem('rb-desc', {
      source: `${BOARD}#namespace-elements-content-encoded`,
      severity: 'warning',
      *check({ element }) {
        const [[description], [body]] = [
          childrenOf(element, 'description', ''),
          childrenOf(element, 'encoded', CONTENT),
        ];
        if (body === undefined) return;
        if (description === undefined)
          yield {
            line: body.line,
            says: 'The article has a full text and no <description>, which is where it belongs then.',
          };
        else if (elementsIn(element).indexOf(description) > elementsIn(element).indexOf(body))
          yield { line: description.line, says: 'The <description> stands behind the <content:encoded>.' };
      },
      bad: GOOD.replace(/(<description>It is open\.<\/description>)(<content:encoded>.*<\/content:encoded>)/, '$2$1'),
    }),
    ofItem('rb-text', {
      source: `${BOARD}#data-types-characterdata`,
      *check({ element }) {
        for (const name of ['title', 'category', 'comments', 'source'])
          for (const child of childrenOf(element, name, ''))
            if (/<\/?[a-z][^<>]*>/i.test(textOf(child)))
              yield { line: child.line, says: `The ${name} has HTML in it: "${shown(textOf(child))}".` };
      },
      bad: GOOD.replace('<title>A pier<', '<title>A &#x3C;b>pier&#x3C;/b><'),
    }),
    ofFeed('rb-mail', {
      source: `${BOARD}#data-types-email`,
      severity: 'warning',
      *check({ element, items }) {
        const people = [
          ...['managingEditor', 'webMaster'].flatMap((name) => childrenOf(element, name, '')),
          ...items.flatMap((item) => childrenOf(item.element, 'author', '')),
        ];
        for (const one of people)
          if (!/^[^\s@()]+@[^\s@()]+ \([^()]+\)$/.test(textOf(one).trim()))
            yield {
              line: one.line,
              says: `"${shown(textOf(one))}" is not written as "ada@quay.example (Ada Brandt)".`,
            };
      },
      bad: GOOD.replace('</item>', '<author>ada@quay.example</author></item>'),
    }),
    ofFeed('rb-img', {
      source: `${BOARD}#element-channel-image`,
      severity: 'warning',
      *check({ element, title, link }) {
        for (const image of childrenOf(element, 'image', '')) {
          const [own, leads] = [textAt(image, 'title'), textAt(image, 'link')];
          if (own !== undefined && own.text !== title?.text)
            yield { line: own.line, says: `The image is titled "${shown(own.text)}", and not as the feed is.` };
          if (leads !== undefined && leads.text !== link?.text)
            yield { line: leads.line, says: 'The image leads elsewhere than the feed.' };
        }
      },
      bad: GOOD.replace(
        '<item>',
        '<image><url>https://quay.example/l.png</url><title>Logo</title><link>https://quay.example/</link></image><item>',
      ),
    }),
  ],
};
