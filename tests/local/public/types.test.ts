import { describe, expect, it } from 'vitest';
import { isMediaName } from '../../../shared/article/media/media-type.ts';
import { isFeedDocument } from '../../../shared/feed/document-kinds.ts';
import { publicTypeOf } from '../../../shared/local/public/types.ts';

const FRESH = 'public, max-age=60, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';
const FOR_EVER = 'public, max-age=31536000, s-maxage=3600, immutable';

describe('publicTypeOf', () => {
  it.each([
    ['/all/rss.xml', 'application/rss+xml; charset=utf-8', FRESH],
    ['/all/atom.xml', 'application/atom+xml; charset=utf-8', FRESH],
    ['/all/feed.json', 'application/feed+json; charset=utf-8', FRESH],
    ['/index.html', 'text/html; charset=utf-8', FRESH],
    ['/other.json', 'application/json; charset=utf-8', FRESH],
    ['/sitemap.xml', 'application/xml; charset=utf-8', FRESH],
    ['/media/aa.JPG', 'image/jpeg', FOR_EVER],
    ['/media/aa.m4a', 'audio/mp4', FOR_EVER],
    ['/media/rss.xml/none', 'application/octet-stream', FOR_EVER],
  ])('%s is %s', (path, contentType, cacheControl) => {
    expect(publicTypeOf(path)).toEqual({ contentType, cacheControl });
  });

  it('gives siblings the type of their document, and its encoding', () => {
    expect(publicTypeOf('/all/atom.xml.br')).toEqual({ ...publicTypeOf('/all/atom.xml'), contentEncoding: 'br' });
    expect(publicTypeOf('/index.html.gz')).toEqual({ ...publicTypeOf('/index.html'), contentEncoding: 'gzip' });
  });
});

it('isFeedDocument knows the three documents of a feed by their names', () => {
  expect(['/all/rss.xml', '/a/b/atom.xml', '/feed.json'].map(isFeedDocument)).toEqual([true, true, true]);
  expect(['/all/rss.xml.br', '/sitemap.xml', '/rss.xml/', '/all/my-rss.xml'].map(isFeedDocument)).not.toContain(true);
});

it('isMediaName goes by the extension alone', () => {
  expect(['a.png', 'desk/B.JPEG', 'x.pdf', 'x.mp3'].map(isMediaName)).toEqual([true, true, true, true]);
  expect(['a.md', 'png', '.png', 'a.png.txt', 'a.docx'].map(isMediaName)).not.toContain(true);
});
