import { childrenOf, elementsIn, textOf } from '../parse/xml.ts';
import { faultInWebAddress } from '../values.ts';
import { demandsOf, type Profile } from './demand.ts';

const WEBFEEDS = 'http://webfeeds.org/rss/1.0';

const GOOD = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:webfeeds="${WEBFEEDS}"><channel>
<title>The Quay</title><link>https://quay.example/</link><description>News</description><atom:link rel="self" href="https://quay.example/rss.xml"/>
<webfeeds:icon>https://quay.example/icon.svg</webfeeds:icon><webfeeds:logo>https://quay.example/logo.svg</webfeeds:logo>
<item><title>A pier</title><guid isPermaLink="false">a</guid></item></channel></rss>`;

const { ofFeed } = demandsOf(GOOD);

/** What readers of the web show of a feed besides. */
export const FEEDLY: Profile = {
  name: 'Feedly',
  demands: [
    ofFeed('rd-icon', {
      source: 'Feedly, "10 ways to optimize your feed for Feedly" (blog.feedly.com)',
      severity: 'warning',
      *check({ element, line }) {
        const own = elementsIn(element).filter(({ uri }) => uri === WEBFEEDS);
        if (childrenOf(element, 'icon', WEBFEEDS).length === 0)
          yield { line, says: `The feed has no <webfeeds:icon> (${WEBFEEDS}).` };
        for (const one of own.filter(({ local }) => local === 'icon' || local === 'logo')) {
          const fault = faultInWebAddress(textOf(one));
          if (fault !== undefined) yield { line: one.line, says: `Of <${one.name}> ${fault}.` };
        }
      },
      bad: GOOD.replace('>https://quay.example/icon.svg<', '>/icon.svg<'),
    }),
  ],
};
