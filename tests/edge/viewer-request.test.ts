import { describe, expect, it } from 'vitest';
import type { EdgeHeader, EdgeRequest, EdgeResponse } from '../../functions/edge/events.ts';
import { CODE, runEdge, viewerRequestEvent } from './run-edge.ts';

function request(uri: string, acceptEncoding?: string | EdgeHeader): EdgeRequest {
  const header = typeof acceptEncoding === 'string' ? { value: acceptEncoding } : acceptEncoding;
  const headers = header === undefined ? {} : { 'accept-encoding': header };
  return runEdge<EdgeRequest>(CODE.viewerRequest, viewerRequestEvent({ uri, headers }));
}

describe('the encoding of a feed document', () => {
  it.each([
    ['gzip, deflate, br, zstd', '.br', 'a browser'],
    ['gzip, deflate', '.gz', 'an older feed reader'],
    ['gzip', '.gz', ''],
    ['br', '.br', ''],
    ['GZIP', '.gz', 'codings have no case'],
    ['x-gzip', '.gz', 'the old name of gzip'],
    ['br;q=0.5, gzip', '.gz', 'the heavier one wins'],
    ['br;q=0.5, gzip;q=0.5', '.br', 'of equal ones the smaller'],
    ['gzip;q=0.001, br;q=0', '.gz', 'any weight above 0 is acceptance'],
    ['br;q=0, gzip;q=0', '', 'q=0 is refusal'],
    ['br;q=0.000', '', ''],
    ['*', '.br', 'everything'],
    ['*;q=0.3, br;q=0', '.gz', 'everything but br'],
    ['gzip, *;q=0', '.gz', 'nothing but gzip'],
    ['*;q=0', '', 'nothing: the document as it is serves better than a 406'],
    ['identity', '', ''],
    ['identity;q=1, gzip;q=0.5', '', 'rather as it is'],
    ['identity;q=0.5, gzip;q=0.5', '.gz', ''],
    ['identity;q=0, gzip', '.gz', ''],
    ['deflate, zstd', '', 'codings that are not stored'],
    ['', '', 'an empty header'],
    [' br ; q=1.0 , gzip ; q=0.8 ', '.br', 'white space'],
    ['br;Q=0.2,gzip;Q=0.4', '.gz', 'the parameter has no case'],
    ['gzip;q=2', '', 'a weight above 1 is none'],
    ['gzip;q=-1', '', ''],
    ['gzip;q=high, br;q=0.1', '.br', 'the rest is still read'],
    ['gzip;level=9', '', 'a parameter that the grammar does not know'],
    [',,;q=1,=,gzip', '.gz', ''],
    ['gzip br', '', 'no comma'],
    ['__proto__, constructor, toString', '', 'names that every object has'],
    ['brotli', '', 'not a coding'],
  ])('%j chooses %j (%s)', (header, suffix) => {
    expect(request('/all/rss.xml', header).uri).toBe(`/all/rss.xml${suffix}`);
  });

  it('is none without the header', () => {
    expect(request('/all/rss.xml').uri).toBe('/all/rss.xml');
  });

  it('is chosen from all headers when there are several', () => {
    const header = { value: 'gzip', multiValue: [{ value: 'gzip' }, { value: 'br' }] };
    expect(request('/all/rss.xml', header).uri).toBe('/all/rss.xml.br');
  });

  it.each([
    ['/all/rss.xml', true],
    ['/section/city/atom.xml', true],
    ['/language/zh/feed.json', true],
    ['/section/%E5%9F%8E%E5%B8%82/rss.xml', true],
    ['/articles/a-1/index.html', false],
    ['/media/0123456789abcdef0123456789abcdef.jpg', false],
    ['/all/other.xml', false],
    ['/all/my-rss.xml', false],
    ['/all/rss.xml/more.xml', false],
    ['/all/rss.xmlx', false],
  ])('of %s is chosen: %s', (uri, chosen) => {
    expect(request(uri, 'gzip').uri).toBe(chosen ? `${uri}.gz` : uri);
  });
});

describe('a folder', () => {
  it.each([
    ['/', '/index.html'],
    ['/articles/quiet-streets-4f2a9c1b/', '/articles/quiet-streets-4f2a9c1b/index.html'],
  ])('%s is the file %s', (uri, file) => {
    expect(request(uri, 'br, gzip').uri).toBe(file);
  });
});

describe('the folder of a page', () => {
  const answer = (uri: string, querystring: EdgeRequest['querystring'] = {}) =>
    runEdge<EdgeResponse>(CODE.viewerRequest, viewerRequestEvent({ uri, querystring }));

  it.each([
    ['/all/', '/'],
    ['/all', '/'],
    ['/tag/%E5%B7%A5%E4%B8%9A', '/tag/%E5%B7%A5%E4%B8%9A/'],
    ['/pets/cats', '/pets/cats/'],
    ['/articles/a-1', '/articles/a-1/'],
  ])('%s leads to %s', (uri, location) => {
    expect(answer(uri)).toMatchObject({
      statusCode: 301,
      headers: { location: { value: location }, 'access-control-allow-origin': { value: '*' } },
    });
  });

  it('keeps a query as it was sent', () => {
    const values = [{ value: '1' }, { value: '%22' }];
    const querystring = { a: { value: 'x%20y' }, b: { value: '' }, c: { value: '1', multiValue: values } };
    expect(answer('/all/', querystring).headers.location?.value).toBe('/?a=x%20y&b&c=1&c=%22');
  });

  it.each([
    '//evil.example/',
    '//evil.example',
    '//evil',
    '/\\evil.example/',
    '/\\evil',
    '/articles//evil/',
    '/articles//evil',
    '/all//',
    '/articles/',
    '/articles',
    '/media/x/',
    '/media/x',
    '/tag/%E5%B7%A5%E4%B8%9A/',
  ])('is not %s', (uri) => {
    expect(answer(uri)).not.toHaveProperty('statusCode');
  });
});

it.each(['/all/rss.xml.br', '/all/atom.xml.gz', '/articles/a-1/index.html.br'])(
  'a compressed sibling asked for by itself, %s, is what is not there',
  (uri) => {
    expect(request(uri, 'br, gzip').uri).toBe('/nowhere');
  },
);

it('leaves everything else of a request alone', () => {
  const event = viewerRequestEvent({ uri: '/all/rss.xml', headers: { 'accept-encoding': { value: 'br' } } });
  expect(runEdge(CODE.viewerRequest, event)).toEqual({ ...event.request, uri: '/all/rss.xml.br' });
});
