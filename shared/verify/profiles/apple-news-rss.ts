import { markupInPlain } from '../../feed/article-demands.ts';
import { shown } from '../values.ts';
import { demandsOf, missing, type Profile } from './demand.ts';

const SOURCE = '"RSS guidelines for Apple News" (News Publisher User Guide; no feed is taken any more)';

const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News</description><language>en-GB</language><atom:link rel="self" href="https://quay.example/rss.xml"/>
<item><title>A pier</title><guid isPermaLink="false">a</guid><content:encoded><![CDATA[<p>It is open to all.</p>]]></content:encoded></item></channel></rss>`;

const { ofFeed, ofItem } = demandsOf(GOOD);

/** What Apple News asked of feeds while it took them; other portals of news ask it still. */
export const APPLE_NEWS_RSS: Profile = {
  name: 'Apple News, while it took feeds',
  demands: [
    ofFeed('an-locale', {
      source: SOURCE,
      *check({ language, line }) {
        if (language === undefined) yield { line, says: 'The feed states no language.' };
        else if (!/^[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})$/i.test(language.text))
          yield {
            line: language.line,
            says: `"${shown(language.text)}" is a language without a region, such as en-GB.`,
          };
      },
      bad: GOOD.replace('en-GB', 'en'),
    }),
    ofItem('an-plain', {
      source: SOURCE,
      *check({ title }) {
        const found = title && markupInPlain(title.text);
        if (title !== undefined && found !== undefined)
          yield { line: title.line, says: `The title holds HTML (${shown(found)}); Apple News took plain text.` };
      },
      bad: GOOD.replace('<title>A pier<', '<title>A &lt;b>pier&lt;/b><'),
    }),
    ofItem('an-full', {
      source: SOURCE,
      *check(item) {
        yield* missing('The article', item, { body: 'full text (<content:encoded>)' });
      },
      bad: GOOD.replace(/<content:encoded>.*<\/content:encoded>/, ''),
    }),
  ],
};
