import { entriesOf } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../values.ts';
import { atomDocument, ENTRY, ITEM, rssDocument } from './examples.ts';

const BODY = (html: string) => rssDocument(`${ITEM}<content:encoded><![CDATA[${html}]]></content:encoded>`);
/** Attributes with addresses that are loaded or followed. */
const ADDRESS = /<[a-z][^<>]*?\s(?:href|src|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const ACTIVE =
  /<(?:script|object|embed|applet|form|style|meta|link|base)\b|<[a-z][^<>]*?\s(on[a-z]+)\s*=|(?:href|src)\s*=\s*["']?\s*javascript:/gi;

/** What holds for the entries of any feed. */
export const ENTRY_RULES: readonly Rule[] = [
  {
    id: 'id-unique',
    scope: 'feed',
    severity: 'error',
    source: 'RSS 2.0, guid; RFC 4287, section 4.2.6; JSON Feed 1.1, id',
    *check({ parsed }) {
      const seen = new Map<string, number>();
      for (const { id } of entriesOf(parsed)) {
        if (id === undefined || id.text === '') continue;
        const before = seen.get(id.text);
        if (before !== undefined)
          yield { line: id.line, says: `"${shown(id.text)}" is the id of another entry too (line ${before}).` };
        else seen.set(id.text, id.line);
      }
    },
    good: rssDocument(ITEM),
    bad: rssDocument(`${ITEM}</item><item>${ITEM}`),
  },
  {
    id: 'id-lasting',
    scope: 'item',
    severity: 'warning',
    source: 'RFC 4287, section 4.2.6; RSS 2.0, guid: identifies the item for ever',
    *check({ parsed }) {
      for (const { id } of entriesOf(parsed)) {
        if (id === undefined) continue;
        if (/^\d{1,6}$/.test(id.text))
          yield { line: id.line, says: `The id "${id.text}" may be that of an entry of any other feed.` };
        const passing = /[?&;](utm_\w+|(?:php)?sess(?:ion)?(?:_?id)?|jsessionid|sid|token|timestamp)=/i.exec(
          id.text,
        )?.[1];
        if (passing !== undefined)
          yield {
            line: id.line,
            says: `The id "${shown(id.text)}" changes with "${passing}": readers would show the entry again.`,
          };
      }
    },
    good: rssDocument(ITEM),
    bad: rssDocument('<title>A</title><guid>https://quay.example/a?sessionid=1f3a</guid>'),
  },
  {
    id: 'html-address',
    scope: 'item',
    severity: 'warning',
    source: 'RSS Best Practices Profile, section 5.1.4; RFC 4287, section 2',
    *check({ parsed }) {
      for (const { html } of entriesOf(parsed))
        for (const { text, line, isBased } of html) {
          if (isBased) continue;
          for (const match of text.matchAll(ADDRESS)) {
            const address = (match[1] ?? match[2] ?? match[3] ?? '').trim();
            if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(address)) continue;
            yield {
              line: line + linesBefore(text, match.index),
              says: `"${shown(address)}" leads nowhere from a reader: it is not absolute.`,
            };
          }
        }
    },
    good: BODY('<p><a href="https://quay.example/b">B</a> <a href="#n">1</a></p>'),
    bad: BODY('<p><img src="/b.png" alt=""></p>'),
  },
  {
    id: 'html-active',
    scope: 'item',
    severity: 'warning',
    source: 'RSS Best Practices Profile, section 5.1.4; RFC 4287, section 8.1',
    *check({ parsed }) {
      for (const { html } of entriesOf(parsed))
        for (const { text, line } of html)
          for (const match of text.matchAll(ACTIVE))
            yield {
              line: line + linesBefore(text, match.index),
              says: `Readers take "${shown(match[0])}" out of the text, and some the entry with it.`,
            };
    },
    good: BODY('<p>A <em>pier</em> on form.</p>'),
    bad: BODY('<p onclick="x()">A</p>'),
  },
  {
    id: 'entries',
    scope: 'feed',
    severity: 'warning',
    source: 'RSS 2.0, item; RFC 4287, section 4.1.1',
    *check({ parsed }) {
      const isFeed = parsed.kind === 'rss' || parsed.kind === 'atom' || parsed.kind === 'json';
      if (isFeed && entriesOf(parsed).length === 0) yield { says: 'The feed holds no entry.' };
    },
    good: atomDocument(ENTRY),
    bad: '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:quay.example,2026:feed</id></feed>',
  },
];

function linesBefore(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}
