import { describe, expect, it } from 'vitest';
import type { EdgeResponse } from '../../functions/edge/events.ts';
import { CODE, CODE_WITH_HUB, CODE_WITHOUT_ADDRESS, runEdge, viewerResponseEvent } from './run-edge.ts';

const OK: EdgeResponse = {
  statusCode: 200,
  statusDescription: 'OK',
  headers: { etag: { value: '"0123456789abcdef"' }, 'content-type': { value: 'application/rss+xml; charset=utf-8' } },
};

function respond(uri: string, response: EdgeResponse = OK, code = CODE): EdgeResponse {
  return runEdge<EdgeResponse>(code.viewerResponse, viewerResponseEvent(uri, response));
}

describe('a feed document', () => {
  it('says what its address is, what its hub is and that it comes in several encodings', () => {
    expect(respond('/all/rss.xml')).toEqual({
      ...OK,
      headers: {
        ...OK.headers,
        vary: { value: 'Accept-Encoding' },
        link: { value: '<https://feeds.gazette.example/all/rss.xml>; rel="self", <https://hub.example/>; rel="hub"' },
      },
    });
  });

  it('names a hub of its own at the address that it was asked at', () => {
    const [self, own] = ['all/rss.xml', '_hub'].map((path) => `<https://d111111abcdef8.cloudfront.net/${path}>`);
    expect(respond('/all/rss.xml', OK, CODE_WITH_HUB).headers.link?.value).toBe(
      `${self}; rel="self", ${own}; rel="hub"`,
    );
  });

  it.each(['/all/rss.xml.br', '/all/rss.xml.gz'])('has the same address when it was served from %s', (uri) => {
    expect(respond(uri).headers).toEqual(respond('/all/rss.xml').headers);
  });

  it('has them when nothing has changed since the reader last asked', () => {
    const notModified = { statusCode: 304, statusDescription: 'Not Modified', headers: OK.headers };
    expect(respond('/all/rss.xml', notModified).headers).toEqual(respond('/all/rss.xml').headers);
  });

  it.each(['/all/archive/newest/rss.xml', '/section/%E5%9F%8E%E5%B8%82/archive/before-2026-11/feed.json.br'])(
    'of an archive is encoded, and has neither an address to subscribe to nor a hub: %s',
    (uri) => {
      expect(respond(uri).headers).toEqual({ ...OK.headers, vary: { value: 'Accept-Encoding' } });
    },
  );

  it('of a feed that is called an archive is none of one', () => {
    expect(respond('/archive/2026/rss.xml').headers.link?.value).toContain('rel="self"');
  });

  it('keeps the escapes of its address', () => {
    expect(respond('/section/%E5%9F%8E%E5%B8%82/feed.json').headers.link?.value).toContain(
      '<https://feeds.gazette.example/section/%E5%9F%8E%E5%B8%82/feed.json>; rel="self"',
    );
  });

  it.each(['/section/城市/rss.xml', '/a>; rel="evil"/rss.xml'])(
    'has no self link for %s, which is no URL path',
    (uri) => {
      expect(respond(uri).headers.link).toEqual({ value: '<https://hub.example/>; rel="hub"' });
    },
  );

  it.each([
    ['Origin', 'Origin, Accept-Encoding'],
    ['Origin, accept-encoding', 'Origin, accept-encoding'],
    ['*', '*'],
  ])('turns "Vary: %s" into "%s"', (before, after) => {
    const headers = { ...OK.headers, vary: { value: before } };
    expect(respond('/all/atom.xml', { ...OK, headers }).headers.vary).toEqual({ value: after });
  });

  it('is at the address of the distribution when no other is given, and needs no hub', () => {
    expect(respond('/all/rss.xml', OK, CODE_WITHOUT_ADDRESS).headers.link).toEqual({
      value: '<https://d111111abcdef8.cloudfront.net/all/rss.xml>; rel="self"',
    });
  });
});

it.each(['/articles/a-1/index.html', '/index.html', '/media/a.jpg'])('%s is left alone', (uri) => {
  expect(respond(uri)).toEqual(OK);
});
