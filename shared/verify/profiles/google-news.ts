import { childrenOf, type XmlElement } from '../parse/xml.ts';
import type { Received } from '../received.ts';
import type { Fault, Rule } from '../rule.ts';
import { entriesIn, NEWS, SITEMAP, type SitemapEntry } from '../rules/sitemap.ts';
import { faultInRfc3339, shown } from '../values.ts';
import { type Text, textAt } from './channel.ts';
import { demandsOf, missing, type Profile } from './demand.ts';

const NEWS_SITEMAPS = '"News sitemaps", developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap';

const url = (name: string) =>
  `<url><loc>https://quay.example/${name}</loc><news:news><news:publication><news:name>The Quay</news:name><news:language>en</news:language></news:publication><news:publication_date>2026-05-01T18:00:00Z</news:publication_date><news:title>A pier</news:title></news:news></url>`;
const GOOD = `<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">\n${url('a')}\n${url('b')}</urlset>`;

const { demand } = demandsOf(GOOD);

const TWO_DAYS = 2 * 86_400_000;
const MOST_NEWS = 1_000;

interface About {
  readonly element: XmlElement;
  readonly line: number;
  readonly name: Text | undefined;
  readonly language: Text | undefined;
  readonly date: Text | undefined;
  readonly title: Text | undefined;
}

/** Google takes no feeds any more: its sitemap is what it reads. */
export const GOOGLE_NEWS: Profile = {
  name: 'Google News',
  demands: [
    demand('gn-kind', 'feed', {
      source: NEWS_SITEMAPS,
      *check({ parsed }) {
        if (parsed.kind !== 'sitemap')
          yield { says: 'Google News takes a sitemap, and no feed (support.google.com/news).' };
      },
      bad: '<rss version="2.0"><channel/></rss>',
    }),
    ofUrls('gn-one', NEWS_SITEMAPS, GOOD.replace(/<news:news>.*?<\/news:news>/, '$&$&'), function* (entries) {
      for (const { news, line } of entries)
        if (news.length > 1) yield { line, says: `Of one address ${news.length} articles are told; it may be one.` };
    }),
    ofUrls(
      'gn-max',
      NEWS_SITEMAPS,
      `<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">${Array.from({ length: MOST_NEWS + 1 }, (_, index) => url(`n${index}`)).join('\n')}</urlset>`,
      function* (entries) {
        const count = entries.flatMap(({ news }) => news).length;
        if (count > MOST_NEWS) yield { says: `It tells of ${count} articles; Google takes ${MOST_NEWS} of a file.` };
      },
    ),
    ofNews('gn-tags', 'error', GOOD.replace('<news:title>A pier</news:title>', ''), function* (about) {
      yield* missing('The article', about, {
        name: 'name of the publication (<news:name>)',
        language: 'language (<news:language>)',
        date: '<news:publication_date>',
        title: '<news:title>',
      });
    }),
    ofUrls(
      'gn-name',
      NEWS_SITEMAPS,
      GOOD.replace('<news:name>The Quay<', '<news:name>The Quay (subscription)<'),
      function* (entries) {
        const names = entries.flatMap(({ news }) => news.flatMap((one) => aboutOf(one).name ?? []));
        for (const { text, line } of names) {
          if (text !== names[0]?.text)
            yield {
              line,
              says: `The publication is "${shown(text)}" here, and "${shown(names[0]?.text ?? '')}" above.`,
            };
          if (/\([^()]*\)$/.test(text))
            yield { line, says: `The name of the publication has something in brackets: "${shown(text)}".` };
        }
      },
    ),
    ofNews('gn-lang', 'error', GOOD.replace('>en<', '>en-GB<'), function* ({ language }) {
      if (language !== undefined && !/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/.test(language.text))
        yield { line: language.line, says: `"${shown(language.text)}" is no language as "en", "zh-cn" or "zh-tw".` };
    }),
    ofNews(
      'gn-date',
      'error',
      GOOD.replace('2026-05-01T18:00:00Z', 'Fri, 01 May 2026 18:00:00 GMT'),
      function* ({ date }) {
        if (date !== undefined && instantIn(date.text) === undefined)
          yield { line: date.line, says: `"${shown(date.text)}" is no date as "2026-05-01T18:00:00Z".` };
      },
    ),
    ofNews(
      'gn-window',
      'error',
      GOOD.replace('2026-05-01T18:00:00Z', '2026-04-30T11:00:00Z'),
      function* ({ date }, { now }) {
        const then = date && instantIn(date.text);
        if (date !== undefined && then !== undefined && now !== undefined && then <= now - TWO_DAYS)
          yield { line: date.line, says: `The article of ${date.text} is older than two days.` };
      },
    ),
    ofNews('gn-title', 'warning', GOOD.replace('>A pier<', '>A pier - The Quay<'), function* ({ title, name }) {
      if (title !== undefined && name !== undefined && title.text !== name.text && title.text.endsWith(name.text))
        yield { line: title.line, says: `The title names the publication: "${shown(title.text)}".` };
    }),
  ],
};

function ofUrls(
  id: string,
  source: string,
  bad: string,
  check: (entries: readonly SitemapEntry[], received: Received) => Iterable<Fault>,
): Rule {
  return demand(id, 'feed', {
    source,
    check: (received) => (received.parsed.kind === 'sitemap' ? check(entriesIn(received.parsed.root), received) : []),
    bad,
  });
}

function ofNews(
  id: string,
  severity: Rule['severity'],
  bad: string,
  check: (about: About, received: Received) => Iterable<Fault>,
): Rule {
  return demand(id, 'item', {
    source: NEWS_SITEMAPS,
    severity,
    *check(received) {
      if (received.parsed.kind !== 'sitemap') return;
      for (const { news } of entriesIn(received.parsed.root))
        for (const one of news) yield* check(aboutOf(one), received);
    },
    bad,
  });
}

function aboutOf(element: XmlElement): About {
  const [publication = element] = childrenOf(element, 'publication', NEWS);
  return {
    element,
    line: element.line,
    name: textAt(publication, 'name', NEWS),
    language: textAt(publication, 'language', NEWS),
    date: textAt(element, 'publication_date', NEWS),
    title: textAt(element, 'title', NEWS),
  };
}

/** W3C's datetime, by the day or with a zone. */
function instantIn(text: string): number | undefined {
  const whole = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text.replace(/(T\d\d:\d\d)(?=Z|[+-])/, '$1:00');
  return faultInRfc3339(whole) === undefined ? Date.parse(whole) : undefined;
}
