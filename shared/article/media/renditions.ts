import type { PublicPath } from '../public-path.ts';
import type { HostedMedia, LiveArticle, Media } from '../types.ts';
import type { MediaExtension } from './media-type.ts';
import { RENDITION_KINDS, type Rendition, type Renditions, type RenditionType, TIERS, type Tier } from './rendition.ts';

/**
 * Which renditions are made, and how (`media/renditions/render.ts`): it stands in their names, which caches keep for ever. Another number
 * has those of every article made anew.
 */
export const RECIPE = 1;

/** A picture in its own format that has this one need not stand beside the others in its own size. */
export const WIDEST: Tier = 1280;

/** A picture of so many pixels is decoded in 200 MB; what has more is no photograph, but a map, or made to fill a memory. */
export const MOST_PIXELS = 50_000_000;
/** It is handed to another process, which takes it thrice. */
export const MOST_BYTES = 60_000_000;

/**
 * What is made of which pictures. Every browser of the last years reads WebP, which goes first; who does not gets the picture's own
 * format. AVIF takes seven times as long to make; GIF is film or a drawing of a few colours, which others would make larger.
 */
const MADE_OF: Readonly<Record<string, readonly RenditionType[]>> = {
  'image/jpeg': ['image/webp', 'image/jpeg'],
  'image/png': ['image/webp', 'image/png'],
  'image/webp': ['image/webp'],
  'image/avif': ['image/webp'],
};

/** How pictures are called of which they are made. */
const MADE_FROM: readonly MediaExtension[] = ['jpg', 'png', 'webp', 'avif'];

export type Wanted = Pick<Rendition, 'type' | 'tier'>;

/**
 * @returns what is to be made of a picture, where its bytes allow it: in its own format all that are narrower, and in another one also as
 *   wide as it is, or as the widest.
 */
export function renditionsOf(picture: Pick<Media, 'type' | 'width' | 'height' | 'bytes'>): readonly Wanted[] {
  const { type, width, height } = picture;
  if (width === undefined || height === undefined || isTooLargeToRender(picture)) return [];
  const narrower = TIERS.filter((tier) => tier < width);
  if (narrower.length === 0) return [];
  const next = TIERS.find((tier) => tier >= width);
  return (MADE_OF[type] ?? []).flatMap((made) => {
    const tiers = made === type || next === undefined ? narrower : [...narrower, next];
    return tiers.map((tier) => ({ type: made, tier }));
  });
}

/** @returns whether a picture that would have renditions has none for what they would take. */
export function isTooLargeToRender({
  type,
  width = 0,
  height = 0,
  bytes = 0,
}: Pick<Media, 'type' | 'width' | 'height' | 'bytes'>): boolean {
  return type in MADE_OF && (width * height > MOST_PIXELS || bytes > MOST_BYTES);
}

/** @returns where it lies: `/media/<hash of the picture>-<tier>-<recipe>.<extension>`. */
export function renditionPath(picture: PublicPath, { type, tier }: Wanted, recipe: number): PublicPath {
  return `${picture.replace(/\.\w+$/, '') as PublicPath}-${tier}-${recipe}.${RENDITION_KINDS[type]}`;
}

/** Whether a public file is one by its name. */
export function isRendition(path: PublicPath): boolean {
  return /-\d+-\d+\.\w+$/.test(path) && path.startsWith('/media/');
}

/** @returns every path at which a rendition of a medium may lie, made or not; none of what is one itself. */
export function possibleRenditions(picture: PublicPath): readonly PublicPath[] {
  if (isRendition(picture)) return [];
  const recipes = Array.from({ length: RECIPE }, (_, index) => index + 1);
  const types = Object.keys(RENDITION_KINDS) as readonly RenditionType[];
  return recipes.flatMap((recipe) =>
    types.flatMap((type) => TIERS.map((tier) => renditionPath(picture, { type, tier }, recipe))),
  );
}

/** One that is there. */
export interface RenditionFile extends Rendition {
  readonly path: PublicPath;
}

/** @returns those that there are of a medium. */
export function renditionFiles({ path, renditions }: Pick<Media, 'path' | 'renditions'>): readonly RenditionFile[] {
  if (path === undefined || renditions === undefined) return [];
  return renditions.files.map((file) => ({ ...file, path: renditionPath(path, file, renditions.recipe) }));
}

/** @returns those pictures of an article, each once, of which renditions are to be made still. What its editor offers in sizes of his own stays so. */
export function unrendered({ media }: Pick<LiveArticle, 'media'>): readonly HostedMedia[] {
  const lacking = media
    .filter((medium): medium is HostedMedia => medium.path !== undefined)
    .filter(({ renditions }) => renditions?.recipe !== RECIPE || renditions.isIncomplete)
    .filter((medium) => renditionsOf(medium).length > 0);
  return [...new Map(lacking.map((medium) => [medium.path, medium])).values()];
}

/**
 * @returns where renditions of an article's pictures are to lie that are not said to be there yet. Whoever makes them may have put them
 *   there by now, and pages of feeds may show one that was lost: they are not to be taken out.
 */
export function awaitedPaths(article: Pick<LiveArticle, 'media'>): readonly PublicPath[] {
  return unrendered(article).flatMap((picture) =>
    renditionsOf(picture).map((wanted) => renditionPath(picture.path, wanted, RECIPE)),
  );
}

/** @returns where the picture may lie of which a public file is a rendition by its name. */
export function possiblePictures(rendition: PublicPath): readonly PublicPath[] {
  const stem = rendition.replace(/-\d+-\d+\.\w+$/, '') as PublicPath;
  return isRendition(rendition) ? MADE_FROM.map((extension): PublicPath => `${stem}.${extension}`) : [];
}

/**
 * @param known by public path
 * @returns media with what is known of their renditions; of those of which nothing is known, without.
 */
export function withRenditions(media: readonly Media[], known: ReadonlyMap<PublicPath, Renditions>): readonly Media[] {
  return media.map((medium): Media => {
    if (medium.path === undefined) return medium;
    const { renditions: _, ...rest } = medium;
    const renditions = known.get(medium.path);
    return renditions === undefined ? rest : { ...rest, renditions };
  });
}

/** @returns the renditions of an article's pictures by their paths. */
export function knownRenditions({ media }: Pick<LiveArticle, 'media'>): ReadonlyMap<PublicPath, Renditions> {
  return new Map(
    media.flatMap(({ path, renditions }) =>
      path === undefined || renditions === undefined ? [] : [[path, renditions]],
    ),
  );
}
