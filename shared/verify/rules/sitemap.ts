import { childrenOf, elementsIn, type XmlElement } from '../parse/xml.ts';
import { type Text, textAt } from '../profiles/channel.ts';
import type { Rule } from '../rule.ts';
import { faultInWebAddress } from '../values.ts';
import { ruleOf } from './format-rule.ts';

export const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
export const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

const [MOST, MOST_BYTES, LONGEST] = [50_000, 52_428_800, 2_048];
const GOOD = `<urlset xmlns="${SITEMAP}">\n<url><loc>https://quay.example/a</loc></url>\n<url><loc>https://quay.example/b</loc></url></urlset>`;

/** What a sitemap names, or an index of sitemaps. */
export interface SitemapEntry {
  readonly line: number;
  readonly address: Text | undefined;
  readonly news: readonly XmlElement[];
}

interface Sitemap {
  readonly root: XmlElement;
  readonly bytes: number;
  readonly entries: readonly SitemapEntry[];
}

const rule = ruleOf<Sitemap>({
  partsIn: ({ parsed, bytes }) =>
    parsed.kind === 'sitemap' ? { root: parsed.root, bytes: bytes.length, entries: entriesIn(parsed.root) } : undefined,
  source: (where) => `sitemaps.org/protocol.php, ${where}`,
});

/** Of what tells search engines where pages are. */
export const SITEMAP_RULES: readonly Rule[] = [
  rule('gn-empty', 'warning', '"XML tag definitions"; sitemap.xsd', {
    *check({ root, entries }) {
      if (entries.length === 0) yield { line: root.line, says: 'It names nothing, which its schema refuses.' };
    },
    good: GOOD,
    bad: `<urlset xmlns="${SITEMAP}"/>`,
  }),
  rule('gn-base', 'error', '"Sitemap file location"', {
    *check({ entries }) {
      const first = hostOf(entries[0]?.address);
      for (const { address, line } of entries) {
        const fault = faultInWebAddress(address?.text ?? '');
        const host = hostOf(address);
        if (fault !== undefined) yield { line, says: `Of what it names ${fault}.` };
        else if (host !== first)
          yield { line, says: `The address is of ${host}, others of ${first}: a sitemap speaks for one host.` };
      }
    },
    good: GOOD,
    bad: GOOD.replace('quay.example/b', 'pier.example/b'),
  }),
  rule('gn-size', 'error', '"Using Sitemap index files"', {
    *check({ bytes, entries }) {
      if (entries.length > MOST) yield { says: `It names ${entries.length} addresses; a sitemap may name ${MOST}.` };
      if (bytes > MOST_BYTES) yield { says: `It has ${bytes} bytes; a sitemap may have ${MOST_BYTES}.` };
      for (const { address } of entries)
        if (address !== undefined && address.text.length >= LONGEST)
          yield {
            line: address.line,
            says: `The address has ${address.text.length} characters, and may have less than ${LONGEST}.`,
          };
    },
    good: GOOD,
    bad: GOOD.replace('example/b', `example/${'b'.repeat(LONGEST)}`),
  }),
];

export function entriesIn(root: XmlElement): readonly SitemapEntry[] {
  return elementsIn(root).map((element) => ({
    line: element.line,
    address: textAt(element, 'loc', SITEMAP),
    news: childrenOf(element, 'news', NEWS),
  }));
}

function hostOf(address: Text | undefined): string | undefined {
  return URL.parse(address?.text ?? '')?.host;
}
