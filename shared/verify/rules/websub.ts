import { ATOM } from '../parse/parse.ts';
import { childrenOf, type XmlElement } from '../parse/xml.ts';
import type { Exchange, Parsed } from '../received.ts';
import type { ByHand, Rule, Scope } from '../rule.ts';
import { answer, CHANNEL, GOOD_HEAD, ITEM, rssDocument } from './examples.ts';

const LINK = 'link: <https://hub.example/>; rel="hub", <https://quay.example/rss.xml>; rel="self"';
const EMBEDDED = rssDocument(ITEM, `${CHANNEL}<atom:link rel="hub" href="https://hub.example/"/>`);
const source = (section: string) => `WebSub (w3.org/TR/websub), section ${section}`;

/** What a document, or the answer that brings it, says of who tells of its changes. */
interface Advertised {
  readonly hubs: readonly string[];
  readonly selves: readonly string[];
}

/** Of feeds of which hubs tell. */
export const WEBSUB_RULES: readonly Rule[] = [
  {
    id: 'ws-adv',
    scope: 'transport',
    severity: 'error',
    source: source('4'),
    *check({ parsed, exchange }) {
      const [told, written] = [inHead(exchange), inDocument(parsed)];
      for (const { hubs, selves } of [told, written])
        if (hubs.length > 0 && selves.length !== 1)
          yield { says: `It names a hub, and ${selves.length} addresses as its own (rel="self"); it has to be one.` };
      const [inLink, inLinks] = [told.selves[0], written.selves[0]];
      if (told.hubs.length > 0 && inLinks !== undefined && inLink !== undefined && inLink !== inLinks)
        yield { says: `By its head it is ${inLink}, by what it says itself ${inLinks}: subscribers take the first.` };
    },
    good: answer(`${GOOD_HEAD}\n${LINK}`, EMBEDDED),
    bad: answer(`${GOOD_HEAD}\n${LINK.replace(/, .*/, '')}`, EMBEDDED),
  },
  {
    id: 'ws-head',
    scope: 'transport',
    severity: 'warning',
    source: source('4'),
    *check({ parsed, exchange }) {
      if (exchange !== undefined && inDocument(parsed).hubs.length > 0 && inHead(exchange).hubs.length === 0)
        yield {
          says: 'Its hub stands in the document alone: some subscribers read nothing but the Link of the answer.',
        };
    },
    good: answer(`${GOOD_HEAD}\n${LINK}`, EMBEDDED),
    bad: answer(GOOD_HEAD, EMBEDDED),
  },
  {
    id: 'ws-one',
    scope: 'transport',
    severity: 'warning',
    source: source('4.1'),
    *check({ exchange }) {
      if (exchange === undefined || inHead(exchange).hubs.length === 0) return;
      const varies = exchange.headers.vary?.split(',').map((name) => name.trim().toLowerCase()) ?? [];
      const by = varies.find((name) => name === 'accept' || name === 'accept-language' || name === '*');
      if (by !== undefined)
        yield { says: `What stands at the address varies by "${by}", and nobody knows of which of it the hub tells.` };
    },
    good: answer(`${GOOD_HEAD}\n${LINK}\nvary: accept-encoding`),
    bad: answer(`${GOOD_HEAD}\n${LINK}\nvary: accept-encoding, accept`),
  },
];

const byHand = (id: string, section: string, says: string, scope: Scope = 'transport'): ByHand => ({
  id,
  scope,
  severity: 'by hand',
  source: source(section),
  says,
});

/** What publishers and hubs do. */
export const WEBSUB_BY_HAND: readonly ByHand[] = [
  byHand('ws-ping', '6', 'Every hub that is named is told of every change.'),
  byHand('ws-move', '4.1', 'A feed that moves is led on from its old address to the new one.'),
  byHand(
    'ws-202',
    '5.2',
    'A hub answers a good request by 202 before it verifies it, a bad one by 4xx or 5xx, passes over what it does not know, and takes secrets of less than 200 bytes.',
  ),
  byHand(
    'ws-verify',
    '5.3',
    'A hub asks the callback with mode, topic, challenge and lease, keeping its own query; what does not echo the challenge with 2xx changes nothing.',
  ),
  byHand(
    'ws-lease',
    '5.1',
    'A subscription ends after the lease that the hub has told, and can be renewed before; ten days are good.',
  ),
  byHand('ws-deny', '5.2', 'Who is refused is told by hub.mode=denied and hub.topic.'),
  byHand(
    'ws-send',
    '7',
    'A hub posts the whole topic with its own type and Links to hub and self; whatever is not 2xx is a failure, and 410 may end the subscription.',
  ),
  byHand('ws-sig', '7.1', 'What is sent for a subscription with a secret bears X-Hub-Signature, an HMAC of its body.'),
  byHand('ws-retry', '7', 'A hub tries again, with an end; the subscription lives on to the end of its lease.'),
];

/** Link of RFC 8288, by what hubs and feeds make of it. */
function inHead(exchange: Exchange | undefined): Advertised {
  const links = (exchange?.headers.link ?? '').matchAll(/<([^>]*)>((?:\s*;\s*[\w*]+\s*=\s*(?:"[^"]*"|[^\s",;]+))*)/g);
  const found = [...links].map(([, href = '', parameters = '']) => {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters) ?? [];
    return { href, rels: (quoted ?? bare ?? '').toLowerCase().split(/\s+/) };
  });
  const of = (rel: string) => found.filter(({ rels }) => rels.includes(rel)).map(({ href }) => href);
  return { hubs: of('hub'), selves: of('self') };
}

function inDocument(parsed: Parsed): Advertised {
  const [feed] =
    parsed.kind === 'rss' ? childrenOf(parsed.root, 'channel', '') : parsed.kind === 'atom' ? [parsed.root] : [];
  const of = (rel: string) => (feed === undefined ? [] : linksOf(feed, rel));
  return { hubs: of('hub'), selves: of('self') };
}

function linksOf(feed: XmlElement, rel: string): readonly string[] {
  return childrenOf(feed, 'link', ATOM).flatMap(({ attributes }) =>
    attributes.rel === rel ? [attributes.href ?? ''] : [],
  );
}
