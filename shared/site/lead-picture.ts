import type { LiveArticle, Media } from '../article/types.ts';

/** @returns the picture that stands for an article where there is room for one. */
export function leadPicture({ media }: Pick<LiveArticle, 'media'>): Media | undefined {
  return media.find(({ type }) => type.startsWith('image/'));
}
