import type { Exchange, Received } from '../received.ts';
import type { Fault, Rule } from '../rule.ts';
import { shown } from '../values.ts';
import { answer, GOOD_HEAD } from './examples.ts';

/** Types that say XML or JSON and not which. */
const ANY: Readonly<Record<string, readonly string[]>> = {
  rss: ['application/rss+xml', 'application/xml', 'text/xml'],
  rdf: ['application/rdf+xml', 'application/rss+xml', 'application/xml', 'text/xml'],
  atom: ['application/atom+xml', 'application/xml', 'text/xml'],
  json: ['application/feed+json', 'application/json'],
};

/** What holds for how a feed comes. */
export const HTTP_RULES: readonly Rule[] = [
  {
    id: 'http-status',
    scope: 'transport',
    severity: 'error',
    source: 'RFC 9110, section 15',
    check: of(function* ({ status }) {
      if (status !== 200) yield { says: `The answer has the status ${status}, and not 200.` };
    }),
    good: answer(GOOD_HEAD),
    bad: answer(GOOD_HEAD.replace('200 OK', '404 Not Found')),
  },
  {
    id: 'http-type',
    scope: 'transport',
    severity: 'error',
    source:
      'RFC 9110, section 8.3; RSS Advisory Board, "RSS MIME type"; RFC 4287, section 7; JSON Feed 1.1, "MIME type"',
    check: of(function* ({ headers }, { parsed }) {
      const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
      const fitting = ANY[parsed.kind];
      if (fitting === undefined || (type !== undefined && fitting.includes(type))) return;
      const comes = type === undefined ? 'without a media type' : `as "${shown(type)}"`;
      yield { says: `It comes ${comes}; ${fitting[0]} is what it is.` };
    }),
    good: answer(GOOD_HEAD),
    bad: answer(GOOD_HEAD.replace('application/rss+xml', 'text/html')),
  },
  {
    id: 'http-validator',
    scope: 'transport',
    severity: 'warning',
    source: 'RFC 9110, section 8.8',
    check: of(function* ({ headers }) {
      if (headers.etag === undefined && headers['last-modified'] === undefined)
        yield { says: 'It comes without ETag and Last-Modified, so that each poll fetches all of it.' };
    }),
    good: answer(GOOD_HEAD),
    bad: answer(GOOD_HEAD.replace('etag: "1"\n', '')),
  },
  {
    id: 'rd-304',
    scope: 'transport',
    severity: 'warning',
    source: 'RFC 9110, section 15.4.5',
    check: of(function* ({ again }) {
      if (again !== undefined && again !== 304)
        yield { says: `Asked again with the validators that it gave, the server answers ${again}, and not 304.` };
    }),
    good: answer(GOOD_HEAD),
    bad: answer(GOOD_HEAD.replace('x-again: 304', 'x-again: 200')),
  },
  {
    id: 'http-encoding',
    scope: 'transport',
    severity: 'warning',
    source: 'RFC 9110, section 8.4',
    check: of(function* ({ headers }, { bytes }) {
      if (headers['content-encoding'] === undefined && bytes.length > WORTH_COMPRESSING)
        yield { says: `Its ${bytes.length} bytes come uncompressed, although gzip and br were asked for.` };
    }),
    good: answer(GOOD_HEAD),
    bad: answer(GOOD_HEAD.replace('content-encoding: gzip\n', ''), ' '.repeat(3_000)),
  },
  {
    id: 'http-secure',
    scope: 'transport',
    severity: 'warning',
    source: 'RFC 9110, section 4.2.2',
    check: of(function* ({ url }) {
      if (/^http:/.test(url) && !/^http:\/\/(?:localhost|127\.|\[::1\])/.test(url))
        yield { says: 'It comes over http, and not https: some receivers refuse that.' };
    }),
    good: answer(`${GOOD_HEAD}\nx-url: https://quay.example/rss.xml`),
    bad: answer(`${GOOD_HEAD}\nx-url: http://quay.example/rss.xml`),
  },
];

/** Bytes: what fits into two packets takes no longer. */
const WORTH_COMPRESSING = 2_800;

function of(check: (exchange: Exchange, received: Received) => Iterable<Fault>): Rule['check'] {
  return (received) => (received.exchange === undefined ? [] : check(received.exchange, received));
}
