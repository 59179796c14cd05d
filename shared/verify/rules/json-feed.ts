import { JSON_FEED } from '../../feed/partners.ts';
import { itemsOf, type JsonNode, memberOf, membersOf } from '../parse/json.ts';
import type { Fault, Rule } from '../rule.ts';
import { faultInRfc3339, faultInWebAddress, isLanguage, isMediaType, shown } from '../values.ts';
import { JSON_ITEM, jsonDocument } from './examples.ts';
import { ruleOf } from './format-rule.ts';

const OF_FEED =
  'version title home_page_url feed_url description user_comment next_url icon favicon authors author language expired hubs items'.split(
    ' ',
  );
const OF_ITEM =
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors author tags language attachments'.split(
    ' ',
  );

const rule = ruleOf<JsonParts>({
  partsIn: ({ parsed }) =>
    parsed.kind === 'json' ? { feed: parsed.root, items: itemsOf(memberOf(parsed.root, 'items')) } : undefined,
  source: (where) => `JSON Feed 1.1 (jsonfeed.org/version/1.1), ${where}`,
});

export const JSON_FEED_RULES: readonly Rule[] = [
  rule('jf-top', 'error', 'Top-level', {
    *check({ feed }) {
      if (typeof memberOf(feed, 'title')?.value !== 'string') yield at(feed, 'The feed has no "title".');
      if (!Array.isArray(memberOf(feed, 'items')?.value)) yield at(feed, 'The feed has no list "items".');
    },
    good: jsonDocument(JSON_ITEM),
    bad: jsonDocument(JSON_ITEM, { title: undefined }),
  }),
  rule('jf-id', 'error', 'Items: id is required, and a string', {
    scope: 'item',
    *check({ items }) {
      for (const item of items) {
        const id = memberOf(item, 'id');
        if (id === undefined || id.value === '') yield at(item, 'The item has no "id".');
        else if (typeof id.value !== 'string') yield at(id, 'The "id" is no string.');
      }
    },
    good: jsonDocument(JSON_ITEM),
    bad: jsonDocument({ ...JSON_ITEM, id: 17 }),
  }),
  rule('jf-body', 'error', 'Items: content_html or content_text must be present', {
    scope: 'item',
    *check({ items }) {
      for (const item of items)
        if (['content_html', 'content_text'].every((name) => typeof memberOf(item, name)?.value !== 'string'))
          yield at(item, 'The item has neither "content_html" nor "content_text".');
    },
    good: jsonDocument({ id: 'a', content_html: '<p>A</p>' }),
    bad: jsonDocument({ id: 'a', summary: 'A' }),
  }),
  rule('jf-next', 'error', 'Top-level: next_url', {
    *check({ feed }) {
      const next = memberOf(feed, 'next_url');
      if (next !== undefined && next.value === memberOf(feed, 'feed_url')?.value)
        yield at(next, 'The "next_url" leads to the feed itself, without an end.');
    },
    good: jsonDocument(JSON_ITEM, { next_url: 'https://quay.example/2.json' }),
    bad: jsonDocument(JSON_ITEM, { next_url: 'https://quay.example/feed.json' }),
  }),
  rule('jf-ext', 'error', 'Extensions', {
    *check({ feed, items }) {
      for (const [name, node] of [feed, ...items].flatMap((object) => membersOf(object)))
        if (name.startsWith('_') && !/^_[A-Za-z][^.]*$/.test(name))
          yield at(node, `"${shown(name)}" is no name of an extension: "_" and a letter, and no ".".`);
    },
    good: jsonDocument({ ...JSON_ITEM, _quay: {} }),
    bad: jsonDocument({ ...JSON_ITEM, '_quay.more': {} }),
  }),
  rule('jf-hub', 'error', 'Hubs', {
    *check({ feed }) {
      const hubs = itemsOf(memberOf(feed, 'hubs'));
      if (hubs.length > 0 && memberOf(feed, 'feed_url') === undefined)
        yield at(feed, 'The feed has hubs and no "feed_url", by which they know it.');
      for (const hub of hubs)
        for (const name of ['type', 'url'])
          if (typeof memberOf(hub, name)?.value !== 'string') yield at(hub, `The hub has no "${name}".`);
    },
    good: jsonDocument(JSON_ITEM, { hubs: [{ type: 'WebSub', url: 'https://hub.example/' }] }),
    bad: jsonDocument(JSON_ITEM, { hubs: [{ url: 'https://hub.example/' }] }),
  }),
  rule('jf-date', 'error', 'Items: dates of RFC 3339', {
    scope: 'item',
    *check({ items }) {
      yield* texts(items, ['date_published', 'date_modified'], faultInRfc3339);
    },
    good: jsonDocument({ ...JSON_ITEM, date_published: '2026-05-01T08:00:00+01:00' }),
    bad: jsonDocument({ ...JSON_ITEM, date_published: 'Fri, 01 May 2026 08:00:00 GMT' }),
  }),
  rule('json-address', 'error', 'Top-level and Items: addresses', {
    *check({ feed, items }) {
      yield* texts([feed], ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon'], faultInWebAddress);
      yield* texts(items, ['url', 'external_url', 'image', 'banner_image'], faultInWebAddress);
    },
    good: jsonDocument({ ...JSON_ITEM, url: 'https://quay.example/a' }),
    bad: jsonDocument({ ...JSON_ITEM, url: '/a' }),
  }),
  rule('jf-att', 'error', 'Attachments: url and mime_type are required', {
    scope: 'item',
    *check({ items }) {
      for (const attachment of items.flatMap((item) => itemsOf(memberOf(item, 'attachments')))) {
        const url = memberOf(attachment, 'url')?.value;
        const type = memberOf(attachment, 'mime_type')?.value;
        const fault = typeof url === 'string' ? faultInWebAddress(url) : 'it has no "url"';
        if (fault !== undefined) yield at(attachment, `Of the attachment, ${fault}.`);
        if (typeof type !== 'string' || !isMediaType(type))
          yield at(attachment, 'The attachment states no "mime_type".');
      }
    },
    good: jsonDocument({ ...JSON_ITEM, attachments: [{ url: 'https://quay.example/a.mp3', mime_type: 'audio/mpeg' }] }),
    bad: jsonDocument({ ...JSON_ITEM, attachments: [{ url: 'https://quay.example/a.mp3' }] }),
  }),
  rule('jf-auth', 'error', 'Top-level: an author has a name, url or avatar', {
    *check({ feed, items }) {
      for (const author of [feed, ...items].flatMap((one) => itemsOf(memberOf(one, 'authors'))))
        if (['name', 'url', 'avatar'].every((name) => typeof memberOf(author, name)?.value !== 'string'))
          yield at(author, 'The author has neither name nor url nor avatar.');
    },
    good: jsonDocument({ ...JSON_ITEM, authors: [{ name: 'Ada' }] }),
    bad: jsonDocument({ ...JSON_ITEM, authors: [{}] }),
  }),
  rule('json-type', 'error', 'Top-level and Items: types of values', {
    *check({ feed, items }) {
      const strings = ['title', 'summary', 'content_html', 'content_text', 'description', 'user_comment', 'language'];
      for (const one of [feed, ...items])
        for (const name of strings) {
          const node = memberOf(one, name);
          if (node !== undefined && typeof node.value !== 'string') yield at(node, `"${name}" is no string.`);
        }
      for (const one of [feed, ...items])
        for (const name of ['tags', 'authors', 'attachments', 'hubs']) {
          const node = memberOf(one, name);
          if (node !== undefined && !Array.isArray(node.value)) yield at(node, `"${name}" is no list.`);
        }
      yield* texts([feed, ...items], ['language'], (text) =>
        isLanguage(text) ? undefined : `"${shown(text)}" is no code of a language`,
      );
    },
    good: jsonDocument({ ...JSON_ITEM, tags: ['port'], language: 'pt-PT' }),
    bad: jsonDocument({ ...JSON_ITEM, tags: 'port' }),
  }),
  rule('json-name', 'warning', 'Extensions: names of one’s own begin with _', {
    *check({ feed, items }) {
      const unknown = (node: JsonNode, known: readonly string[]) =>
        membersOf(node).filter(([name]) => !name.startsWith('_') && !known.includes(name));
      for (const [name, node] of [...unknown(feed, OF_FEED), ...items.flatMap((item) => unknown(item, OF_ITEM))])
        yield at(node, `JSON Feed has no "${shown(name)}" there.`);
    },
    good: jsonDocument({ ...JSON_ITEM, _quay: { words: 12 } }),
    bad: jsonDocument({ ...JSON_ITEM, words: 12 }),
  }),
  rule('jf-url', 'warning', 'Top-level: home_page_url and feed_url are strongly recommended', {
    *check({ feed }) {
      if (memberOf(feed, 'feed_url') === undefined)
        yield at(feed, 'The feed does not say where it is itself: "feed_url".');
      if (memberOf(feed, 'home_page_url') === undefined)
        yield at(feed, 'The feed does not say where its pages are: "home_page_url".');
    },
    good: jsonDocument(JSON_ITEM),
    bad: jsonDocument(JSON_ITEM, { feed_url: undefined }),
  }),
  {
    id: 'jf-mime',
    scope: 'transport',
    severity: 'warning',
    source: 'JSON Feed 1.1 (jsonfeed.org/version/1.1), "Suggestions for Publishers"; "MIME Type"',
    *check({ parsed, bytes, exchange }) {
      if (parsed.kind !== 'json') return;
      const type = exchange?.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
      if (type === 'application/json') yield { says: 'It comes as application/json; application/feed+json says more.' };
      if (bytes.length > JSON_FEED.bytes)
        yield { says: `The feed has ${bytes.length} bytes; up to ${JSON_FEED.bytes} burden nobody.` };
    },
    good: jsonDocument(JSON_ITEM),
    bad: jsonDocument({ ...JSON_ITEM, content_text: 'The pier is open. '.repeat(15_000) }),
  },
];

interface JsonParts {
  readonly feed: JsonNode;
  readonly items: readonly JsonNode[];
}

/** What is wrong with those of these members that are strings. */
function* texts(
  nodes: readonly JsonNode[],
  names: readonly string[],
  faultIn: (text: string) => string | undefined,
): Iterable<Fault> {
  for (const node of nodes)
    for (const name of names) {
      const member = memberOf(node, name);
      const fault = typeof member?.value === 'string' ? faultIn(member.value) : undefined;
      if (member !== undefined && fault !== undefined) yield at(member, `In "${name}", ${fault}.`);
    }
}

function at({ line }: JsonNode, says: string): Fault {
  return { line, says };
}
