import type { What } from '../../article/dropped-kinds.ts';
import type { ContentMedia } from '../../article/types.ts';
import { escapeHtml } from '../plain-text-html.ts';
import { tag } from '../xml/html.ts';
import type { Picture, Pictures } from './attachments.ts';
import type { ShortcodeTag } from './shortcode-syntax.ts';

/** What a post's `[gallery]` shows, as figures; undefined for nothing. */
export type Gallery = (attributes: ShortcodeTag['attributes'], drop: (what: What) => void) => string | undefined;

/** Characters of all galleries of an export: a gallery of 30 pictures has 6,000, and a name of 4 may stand for each of them. */
const MOST = 5_000_000;

/**
 * The galleries of an export (codex.wordpress.org/Gallery_Shortcode): the pictures that are named, or else those which were
 * uploaded to the post.
 *
 * @returns of a post's number what its galleries show.
 */
export function galleriesOf(pictures: Pictures): (post: string | undefined) => Gallery {
  let left = MOST;
  return (post) => (attributes, drop) => {
    const named = numbersIn(attributes.ids ?? attributes.include);
    const shown = named.length > 0 ? named.map((id) => pictures.get(id)) : uploadedTo(pictures, attributes, post);
    const figures = shown.flatMap((picture) => {
      if (picture === undefined) drop({ kind: 'gallery-picture' });
      return picture === undefined ? [] : figure(picture);
    });
    const html = figures.join('\n\n');
    left -= html.length;
    return html === '' || left < 0 ? undefined : `\n\n${html}\n\n`;
  };
}

function uploadedTo(
  pictures: Pictures,
  { id, exclude, order }: ShortcodeTag['attributes'],
  post: string | undefined,
): readonly Picture[] {
  const parent = id ?? post;
  const excluded = new Set(numbersIn(exclude));
  const own = parent === undefined ? [] : (pictures.uploadedTo(parent) ?? []);
  const shown = own
    .filter((picture) => !excluded.has(picture.id))
    .sort((a, b) => a.order - b.order || Number(a.id) - Number(b.id));
  return order?.toUpperCase() === 'DESC' ? shown.reverse() : shown;
}

function numbersIn(list: string | undefined): readonly string[] {
  return list?.match(/\d+/g) ?? [];
}

function figure({ url, alt = '', caption }: ContentMedia): string {
  const words = caption === undefined ? '' : tag('figcaption', {}, escapeHtml(caption));
  return tag('figure', {}, tag('img', { src: url, alt }) + words);
}
