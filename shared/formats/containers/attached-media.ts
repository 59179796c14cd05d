import { mediaTypeOf } from '../../article/media/media-type.ts';
import type { Content, EmbeddedFile } from '../../article/types.ts';

/**
 * Gives an article the media that came along with it, where it shows none by itself: whoever sends a text with pictures
 * beside it means them to be seen.
 */
export function withAttached(content: Content, files: readonly EmbeddedFile[]): Content {
  if (content.media !== undefined || /<(?:img|video|audio|picture)\b/i.test(content.html)) return content;
  const up = '../'.repeat((content.base ?? '').split('/').length - 1);
  const names = files.map(({ name }) => name).filter((name) => mediaTypeOf(name) !== undefined);
  if (names.length === 0) return content;
  return {
    ...content,
    media: names.sort().map((name) => ({ url: up + name.split('/').map(encodeURIComponent).join('/') })),
  };
}
