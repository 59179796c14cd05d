import { describe, expect, it } from 'vitest';
import { embedded } from '../../../shared/article/html/embeds.ts';
import { readHtml } from '../../../shared/formats/html/read.ts';
import { articleOf } from '../../formats/uploads.ts';
import { body } from '../body.ts';
import { cleans } from './rows.ts';

const FRAMES: readonly (readonly [string, string, string])[] = [
  [
    'YouTube',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  ],
  ['YouTube', 'https://www.youtube.com/embed/videoseries?list=PL12', 'https://www.youtube.com/playlist?list=PL12'],
  ['Vimeo', 'https://player.vimeo.com/video/76979871', 'https://vimeo.com/76979871'],
  ['Spotify', 'https://open.spotify.com/embed/episode/4rOo?utm=1', 'https://open.spotify.com/episode/4rOo'],
  [
    'SoundCloud',
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/mill/song',
    'https://soundcloud.com/mill/song',
  ],
  ['X', 'https://platform.twitter.com/embed/Tweet.html?id=123', 'https://x.com/i/status/123'],
  ['Instagram', 'https://www.instagram.com/p/B_x-1/embed/captioned/', 'https://www.instagram.com/p/B_x-1'],
  ['TikTok', 'https://www.tiktok.com/embed/v2/7012', 'https://www.tiktok.com/@/video/7012'],
  [
    'Facebook',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fmill%2Fposts%2F1',
    'https://www.facebook.com/mill/posts/1',
  ],
  ['Datawrapper', 'https://datawrapper.dwcdn.net/aBcD1/2/', 'https://datawrapper.dwcdn.net/aBcD1/2/'],
  ['Google Maps', 'https://www.google.com/maps/embed?pb=1', 'https://www.google.com/maps/embed?pb=1'],
];

describe('what a page shows of a service', () => {
  it.each(FRAMES)('%s: is linked from %s', (service, frame, address) => {
    expect(embedded(frame)).toEqual({ service, address });
    expect(body(`<iframe src="${frame}"></iframe>`).html).toBe(
      `<p><a href="${address.replaceAll('&', '&amp;')}">${service}</a></p>`,
    );
  });

  const text = `<p>${'The mill, which had stood still for a year, turned again on Monday, and the town came to look. '.repeat(2)}</p>`;
  it.each(FRAMES.flatMap(([service, frame]) => [1, 12].map((count) => [service, count, frame] as const)))(
    '%s: stays among %i paragraphs',
    (service, count, frame) => {
      const page = `<html><head><title>The mill turns</title></head><body><article><h1>The mill turns</h1>${text.repeat(count)}<div class="embed"><iframe src="${frame}"></iframe></div>${text.repeat(count)}</article></body></html>`;
      expect(body(articleOf(readHtml(page)).html).html).toContain(`>${service}</a>`);
    },
  );

  it.each([
    'https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fmill.example',
    'https://www.googletagmanager.com/ns.html?id=1',
    'https://ads.example/open.spotify.com/embed/track/1',
    'https://www.instagram.com/accounts/login',
    'javascript:alert(1)',
  ])('is not %s', (frame) => {
    expect(embedded(frame)).toBeUndefined();
  });

  cleans([
    [
      'with its title',
      '<iframe src="https://datawrapper.dwcdn.net/a/1/" title="Grain by year"></iframe>',
      '<p><a href="https://datawrapper.dwcdn.net/a/1/">Grain by year (Datawrapper)</a></p>',
    ],
    [
      'of AMP',
      '<amp-youtube data-videoid="dQw4w9WgXcQ"></amp-youtube><amp-img src="https://i.example/a.jpg" alt="A" width="4" height="3"></amp-img>',
      '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">YouTube</a></p>\n<p><img src="https://i.example/a.jpg" alt="A" width="4" height="3" /></p>',
    ],
    [
      'that a script would load',
      '<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>',
      '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">YouTube</a></p>',
    ],
    [
      'a post without words',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/B1/?utm=1"></blockquote>',
      '<p><a href="https://www.instagram.com/p/B1">Instagram</a></p>',
    ],
    [
      'a film of which only its number is said',
      '<blockquote class="tiktok-embed" data-video-id="7301"><section></section></blockquote>',
      '<p><a href="https://www.tiktok.com/@/video/7301">TikTok</a></p>',
    ],
    [
      'a post with words',
      '<blockquote class="twitter-tweet"><p>Turning.</p></blockquote>',
      '<blockquote><p>Turning.</p></blockquote>',
    ],
    [
      'a post of Facebook',
      '<div class="fb-post" data-href="https://www.facebook.com/mill/posts/1"></div>',
      '<p><a href="https://www.facebook.com/mill/posts/1">Facebook</a></p>',
    ],
  ]);
});
