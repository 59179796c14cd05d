import { stated } from '../../article/stated.ts';
import type { ContentMedia } from '../../article/types.ts';

/** One file of a picture, sound or film that comes in several. */
export interface Rendition extends ContentMedia {
  /** As the agency calls it: `rnd:web`, `thumbnail`, `baseImage`. */
  readonly name?: string | undefined;
}

/** Pixels that fill a reader's column on a sharp screen; originals of 6,000 weigh 10 MB and more. */
const WIDE_ENOUGH = 2_048;
/** Below this it is a thumbnail. */
const TOO_SMALL = 400;

/** @returns the file that serves the web best; undefined when none has an address of the web or beside the upload. */
export function bestRendition(renditions: readonly Rendition[]): Rendition | undefined {
  const usable = renditions.filter(({ url }) => isUsable(url));
  // The poster of a film is listed among its files.
  const films = usable.filter(({ type }) => type !== undefined && /^(?:video|audio)\//.test(type));
  return [...(films.length === 0 ? usable : films)].sort((a, b) => rank(b) - rank(a))[0];
}

function isUsable(url: string): boolean {
  if (/^https?:\/\//i.test(url)) return true;
  // What has neither is a number in the agency's own system.
  return /[./]/.test(url) && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(url);
}

/** Greater is better. */
function rank({ width, name = '', type = '' }: Rendition): number {
  const shownEverywhere =
    type === '' || /^(?:image\/(?:jpe?g|png|webp|gif)|video\/mp4|audio\/(?:mpeg|mp3|mp4|aac))$/.test(type);
  const base = shownEverywhere ? 10_000 : 0;
  if (width !== undefined && width > WIDE_ENOUGH) return base + 1_000 - width / 1_000;
  if (width !== undefined) return base + (width < TOO_SMALL ? width / 2 : 1_000 + width);
  if (/thumb|small|icon|watermark/i.test(name)) return base + 100;
  if (/web|view|base|main|preview|medium/i.test(name)) return base + 2_500;
  return base + (/high|orig|print|hires|filed/i.test(name) ? 950 : 2_200);
}

/** What a page can show of it, with what is said of it all. */
export function mediaFrom(
  { name: _, ...file }: Rendition,
  about: Partial<Record<'caption' | 'credit' | 'rights' | 'alt', string | undefined>>,
): ContentMedia {
  const { caption, credit, rights, alt } = about;
  return {
    ...file,
    ...stated({ caption, credit, rights }),
    ...(alt === undefined || alt === caption ? {} : { alt }),
  };
}
