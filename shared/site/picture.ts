import type { RenditionType } from '../article/media/rendition.ts';
import { renditionFiles, WIDEST } from '../article/media/renditions.ts';
import type { Media } from '../article/types.ts';
import { uri } from '../article/uri.ts';
import type { Config } from '../config/types.ts';
import { publicUrl } from '../feed/address.ts';
import { type Html, html, trusted } from '../feed/html.ts';

/**
 * How wide a picture is shown, by where it stands (`page-style.ts`), as a browser is to know before it has read any style. In pixels, since
 * a rem is 17 of them in the pages and 16 here. A column of text has 646: for 6 more nobody needs the next rendition.
 */
const WIDTHS = {
  opening: '(min-width:68rem) 1020px,93vw',
  text: '(min-width:44rem) 640px,93vw',
  lead: '(min-width:80rem) 782px,(min-width:64rem) 61vw,93vw',
  beside: '(min-width:80rem) 391px,(min-width:64rem) 31vw,93vw',
  row: '(min-width:80rem) 276px,(min-width:64rem) 22vw,(min-width:40rem) 45vw,93vw',
  third: '(min-width:80rem) 382px,(min-width:64rem) 30vw,(min-width:40rem) 45vw,93vw',
  half: '(min-width:80rem) 590px,(min-width:40rem) 45vw,93vw',
  list: '(min-width:64rem) 255px,(min-width:40rem) 187px,94px',
} as const;

/** Where a picture stands. */
export type PicturePlace = keyof typeof WIDTHS;

/**
 * A picture in the sizes that it is there in, of which a browser takes the one that it needs.
 * @param img the tag of the picture in its own size, with all that is said of it
 * @returns the same tag where there are no others
 */
export function inSizes(img: Html, medium: Media | undefined, place: PicturePlace, config: Config): Html {
  const files = medium === undefined ? [] : renditionFiles(medium);
  if (medium === undefined || files.length === 0) return img;
  const { type: own, width = 0, url } = medium;
  const sizes = WIDTHS[place];
  const sources = [...Map.groupBy(files, ({ type }) => type)].map(([type, ofType]) => {
    const candidates = ofType.map(({ path, tier }) => [publicUrl(path, config), Math.min(tier, width)] as const);
    // What is narrower than the widest is shown by itself where there is room for it.
    const isWhole = type !== own || ofType.some(({ tier }) => tier === WIDEST);
    return { type, srcset: srcsetOf(isWhole ? candidates : [...candidates, [uri(url), width]]) };
  });
  const others = sources.filter(({ type }) => type !== own).map((source) => sourceOf(source, sizes));
  const inOwn = sources.find(({ type }) => type === own);
  const shown =
    inOwn === undefined
      ? img
      : trusted(img.html.replace('<img', () => html`<img srcset="${inOwn.srcset}" sizes="${sizes}"`.html));
  return others.length === 0 ? shown : html`<picture>${others}${shown}</picture>`;
}

function sourceOf({ type, srcset }: { readonly type: RenditionType; readonly srcset: string }, sizes: string): Html {
  return html`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`;
}

function srcsetOf(candidates: readonly (readonly [url: string, width: number])[]): string {
  return candidates.map(([url, width]) => `${url.replaceAll(',', '%2C')} ${width}w`).join(', ');
}
