import { type Body, bodyOf } from '../../shared/article/html/body.ts';
import { mediaLocator, type UploadedMedia } from '../../shared/article/media/media.ts';
import type { SubmissionKey } from '../../shared/article/types.ts';

export const PHOTO: UploadedMedia = {
  key: 'city/photo.jpg' as SubmissionKey,
  type: 'image/jpeg',
  bytes: 51_200,
  width: 640,
  height: 480,
  path: '/media/0123456789abcdef0123456789abcdef.jpg',
};
export const PHOTO_URL = 'https://feeds.example/media/0123456789abcdef0123456789abcdef.jpg';

export function locator(files: readonly UploadedMedia[] = [PHOTO]) {
  return mediaLocator({
    key: 'city/tram.md' as SubmissionKey,
    feedsUrl: 'https://feeds.example/',
    files: new Map(files.map((file) => [file.key, file])),
  });
}

/** The body of an article at `city/tram.md` on news.example, beside which `photo.jpg` was uploaded. */
export function body(html: string, corrections: readonly string[] = []): Body {
  const made = bodyOf(html, { base: 'https://news.example/', media: locator(), corrections });
  if (!made) throw new Error('no body');
  return made;
}
