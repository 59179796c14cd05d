import { ATOM } from '../parse/parse.ts';
import { childrenOf, elementsIn, textOf, type XmlElement } from '../parse/xml.ts';
import type { Received } from '../received.ts';
import type { Fault, Rule } from '../rule.ts';
import {
  faultInAddress,
  faultInRfc822,
  faultInRfc3339,
  faultInWebAddress,
  hasMailAddress,
  isLanguage,
  isMediaType,
  shown,
} from '../values.ts';
import { faultsIn, repeated } from './elements.ts';
import { CHANNEL, ITEM, rssDocument } from './examples.ts';
import { ruleOf } from './format-rule.ts';

const SPECIFICATION = 'RSS 2.0 (rssboard.org/rss-specification)';
const DC = 'http://purl.org/dc/elements/1.1/';
const OF_CHANNEL =
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput textinput skipHours skipDays item'.split(
    ' ',
  );
const OF_ITEM = 'title link description author category comments enclosure guid pubDate source'.split(' ');
const MANY = new Set(['category', 'item', 'enclosure']);

const rule = ruleOf<Rss>({
  partsIn: (received) => (isRss(received) ? partsOf(received.parsed.root) : undefined),
  source: (where) => (/^(?:RSS|Dublin)/.test(where) ? where : `${SPECIFICATION}, ${where}`),
});

export const RSS_RULES: readonly Rule[] = [
  rule('rss-version', 'error', 'required attribute version', {
    *check({ root }) {
      const { version } = root.attributes;
      if (version === undefined || !/^(?:2\.0(?:\.\d+)?|0\.9\d?)$/.test(version))
        yield at(
          root,
          version === undefined ? 'It states no version.' : `There is no version "${shown(version)}" of RSS.`,
        );
      if (channelsOf(root).length !== 1) yield at(root, 'It has not exactly one <channel>.');
    },
    good: rssDocument(ITEM),
    bad: rssDocument(ITEM).replace('version="2.0"', 'version="7"'),
  }),
  rule('rss-required', 'error', 'Required channel elements', {
    *check({ channels }) {
      for (const channel of channels)
        for (const name of ['title', 'link', 'description'])
          if (own(channel, name).length === 0) yield at(channel, `The channel has no <${name}>.`);
    },
    good: rssDocument(ITEM),
    bad: rssDocument(ITEM, CHANNEL.replace('<description>News</description>', '')),
  }),
  rule('rss-item', 'error', 'Elements of <item>: at least one of title or description must be present', {
    scope: 'item',
    *check({ items }) {
      for (const item of items)
        if ([...own(item, 'title'), ...own(item, 'description')].every((element) => textOf(element).trim() === ''))
          yield at(item, 'The item has neither a title nor a description.');
    },
    good: rssDocument('<description>It is open.</description><guid>https://quay.example/a</guid>'),
    bad: rssDocument('<title/><link>https://quay.example/a</link>'),
  }),
  rule('rss-once', 'error', 'Each element of a channel or an item occurs at most once', {
    *check({ channels, items }) {
      for (const element of [...channels, ...items]) yield* repeated(element, (name) => !MANY.has(name), '');
    },
    good: rssDocument(`${ITEM}<category>a</category><category>b</category>`),
    bad: rssDocument(`${ITEM}<title>Again</title>`),
  }),
  rule('rss-element', 'error', 'Extending RSS: elements of one’s own are in a namespace', {
    *check({ channels, items }) {
      const unknown = (element: XmlElement, known: readonly string[]) =>
        elementsIn(element).filter(({ uri, local }) => uri === '' && !known.includes(local));
      for (const element of [
        ...channels.flatMap((channel) => unknown(channel, OF_CHANNEL)),
        ...items.flatMap((item) => unknown(item, OF_ITEM)),
      ])
        yield at(element, `RSS has no <${element.name}> there, and it is in no namespace.`);
    },
    good: rssDocument(`${ITEM}<dc:creator>Ada</dc:creator>`),
    bad: rssDocument(`${ITEM}<byline>Ada</byline>`),
  }),
  rule('rss-date', 'error', 'pubDate, lastBuildDate: RFC 822', {
    *check({ channels, items }) {
      const dates = [...channels, ...items].flatMap((element) => [
        ...own(element, 'pubDate'),
        ...own(element, 'lastBuildDate'),
      ]);
      yield* faultsIn(dates, faultInRfc822);
    },
    good: rssDocument(`${ITEM}<pubDate>Fri, 01 May 2026 08:00:00 +0100</pubDate>`),
    bad: rssDocument(`${ITEM}<pubDate>2026-05-01 08:00</pubDate>`),
  }),
  rule('rss-link', 'error', 'link, url, comments: an absolute address', {
    *check({ channels, items }) {
      const images = channels.flatMap((channel) => own(channel, 'image'));
      const links = [...channels, ...items, ...images].flatMap((element) => [
        ...own(element, 'link'),
        ...own(element, 'comments'),
        ...own(element, 'docs'),
      ]);
      yield* faultsIn([...links, ...images.flatMap((image) => own(image, 'url'))], faultInAddress);
    },
    good: rssDocument(`${ITEM}<link>https://quay.example/a?b=1&amp;c=2</link>`),
    bad: rssDocument(`${ITEM}<link>/a</link>`),
  }),
  rule('rb-guid', 'error', 'guid: an address unless isPermaLink is false', {
    scope: 'item',
    *check({ items }) {
      const permanent = items
        .flatMap((item) => own(item, 'guid'))
        .filter(({ attributes }) => attributes.isPermaLink !== 'false');
      yield* faultsIn(permanent, (text) => {
        const fault = faultInWebAddress(text);
        return fault === undefined ? undefined : `${fault}, and no isPermaLink="false" says that it need not be one`;
      });
    },
    good: rssDocument('<title>A</title><guid isPermaLink="false">a-17</guid>'),
    bad: rssDocument('<title>A</title><guid>a-17</guid>'),
  }),
  rule('rss-guid', 'warning', 'guid: what tells one item from another', {
    scope: 'item',
    *check({ items }) {
      for (const item of items)
        if (own(item, 'guid').every((guid) => textOf(guid).trim() === ''))
          yield at(item, 'The item has no <guid>, so that readers show it again when its link or title changes.');
    },
    good: rssDocument(ITEM),
    bad: rssDocument('<title>A</title><link>https://quay.example/a</link>'),
  }),
  rule('rss-enclosure', 'error', 'enclosure: url, length and type are required', {
    scope: 'item',
    *check({ items }) {
      for (const enclosure of items.flatMap((item) => own(item, 'enclosure'))) {
        const { url, length, type } = enclosure.attributes;
        const fault = url === undefined ? 'it has no url' : faultInWebAddress(url);
        if (fault !== undefined) yield at(enclosure, `Of the enclosure, ${fault}.`);
        if (length === undefined || !/^\d+$/.test(length.trim()))
          yield at(
            enclosure,
            `The enclosure states no length in bytes${length === undefined ? '' : `, but "${shown(length)}"`}.`,
          );
        if (type === undefined || !isMediaType(type)) yield at(enclosure, 'The enclosure states no media type.');
      }
    },
    good: rssDocument(`${ITEM}<enclosure url="https://quay.example/a.mp3" length="12" type="audio/mpeg"/>`),
    bad: rssDocument(`${ITEM}<enclosure url="https://quay.example/a.mp3" type="audio/mpeg"/>`),
  }),
  rule('rss-image', 'error', 'image: url, title and link are required', {
    *check({ channels }) {
      for (const image of channels.flatMap((channel) => own(channel, 'image')))
        for (const name of ['url', 'title', 'link'])
          if (own(image, name).length === 0) yield at(image, `The image has no <${name}>.`);
    },
    good: rssDocument(
      ITEM,
      `${CHANNEL}<image><url>https://quay.example/l.png</url><title>The Quay</title><link>https://quay.example/</link></image>`,
    ),
    bad: rssDocument(ITEM, `${CHANNEL}<image><url>https://quay.example/l.png</url></image>`),
  }),
  rule('rss-person', 'error', 'author, managingEditor, webMaster: an e-mail address', {
    *check({ channels, items }) {
      const people = [
        ...items.flatMap((item) => own(item, 'author')),
        ...channels.flatMap((channel) => [...own(channel, 'managingEditor'), ...own(channel, 'webMaster')]),
      ];
      yield* faultsIn(people, (text) =>
        hasMailAddress(text) ? undefined : `"${shown(text)}" holds no e-mail address; a name belongs into <dc:creator>`,
      );
    },
    good: rssDocument(`${ITEM}<author>ada@quay.example (Ada)</author>`),
    bad: rssDocument(`${ITEM}<author>Ada</author>`),
  }),
  rule('rss-value', 'error', 'language, ttl: a language code, minutes', {
    *check({ channels }) {
      const languages = channels.flatMap((channel) => own(channel, 'language'));
      yield* faultsIn(languages, (text) =>
        isLanguage(text) ? undefined : `"${shown(text)}" is no code of a language`,
      );
      const ttl = channels.flatMap((channel) => own(channel, 'ttl'));
      yield* faultsIn(ttl, (text) =>
        /^\s*0*[1-9]\d*\s*$/.test(text) ? undefined : `"${shown(text)}" is no number of minutes`,
      );
    },
    good: rssDocument(ITEM, `${CHANNEL}<language>pt-PT</language><ttl>15</ttl>`),
    bad: rssDocument(ITEM, `${CHANNEL}<language>Portuguese (Portugal)</language>`),
  }),
  rule('dc-date', 'error', 'Dublin Core date: W3C-DTF', {
    *check({ channels, items }) {
      const dates = [...channels, ...items].flatMap((element) => childrenOf(element, 'date', DC));
      yield* faultsIn(dates, (text) => (isShortDate(text) ? undefined : faultInRfc3339(text)));
    },
    good: rssDocument(`${ITEM}<dc:date>2026-05-01T08:00+01:00</dc:date>`),
    bad: rssDocument(`${ITEM}<dc:date>1 May 2026</dc:date>`),
  }),
  rule('rb-self', 'warning', 'RSS Best Practices Profile, atom:link', {
    *check({ channels }) {
      for (const channel of channels)
        if (!childrenOf(channel, 'link', ATOM).some(({ attributes: { rel } }) => rel === 'self'))
          yield at(channel, 'The channel does not say where it is itself: <atom:link rel="self" href="…"/>.');
    },
    good: rssDocument(ITEM),
    bad: rssDocument(ITEM, CHANNEL.replace(/<atom:link.*$/, '')),
  }),
];

/** Dates of W3C-DTF that RFC 3339 does not know: a year, a month, a day, a time without seconds. */
function isShortDate(text: string): boolean {
  const [, date = ''] = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/.exec(text.trim()) ?? [];
  if (date === '' || (text.includes('T') && date.length < 10)) return false;
  return faultInRfc3339(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`) === undefined;
}

interface Rss {
  readonly root: XmlElement;
  readonly channels: readonly XmlElement[];
  readonly items: readonly XmlElement[];
}

function isRss(
  received: Received,
): received is Received & { readonly parsed: { readonly kind: 'rss'; readonly root: XmlElement } } {
  return received.parsed.kind === 'rss';
}

function partsOf(root: XmlElement): Rss {
  const channels = channelsOf(root);
  return { root, channels, items: channels.flatMap((channel) => own(channel, 'item')) };
}

function channelsOf(root: XmlElement): readonly XmlElement[] {
  return own(root, 'channel');
}

function own(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element, name, '');
}

function at({ line }: XmlElement, says: string): Fault {
  return { line, says };
}
