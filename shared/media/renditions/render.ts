import type { Sharp, SharpConstructor } from 'sharp';
import type { RenditionType } from '../../article/media/rendition.ts';
import { MOST_PIXELS, type Wanted } from '../../article/media/renditions.ts';

/** A rendition with its bytes. */
export interface Rendered extends Wanted {
  readonly bytes: Uint8Array;
}

/** Of a photograph nobody sees more. */
const QUALITY = 75;
/** Letters in a drawing or a screenshot have edges that show it. */
const QUALITY_OF_DRAWINGS = 85;

/**
 * Renders a picture narrower, and in other formats: turned as its Exif says, in sRGB whatever its profile or colours were (CMYK too),
 * without metadata. Equal bytes give equal bytes, by sharp's native libraries and by its WebAssembly alike.
 * @returns undefined of a picture that moves, that is damaged, or that has more pixels than it may.
 * @throws SharpMissing where there is no sharp.
 */
export async function renderPicture(
  picture: Uint8Array,
  wanted: readonly Wanted[],
): Promise<readonly Rendered[] | undefined> {
  if (isAnimatedPng(picture)) return undefined;
  const sharp = await loadSharp();
  const open = (): Sharp => sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
  try {
    const { pages = 1, format } = await open().metadata();
    if (pages > 1) return undefined;
    const rendered: Rendered[] = [];
    for (const [tier, ofTier] of Map.groupBy(wanted, (one) => one.tier)) {
      // Each from the picture itself: smaller ones of smaller ones lose what a decoder that halves a JPEG keeps.
      const narrower = open().autoOrient().resize({ width: tier, withoutEnlargement: true }).toColourspace('srgb');
      const { data, info: raw } = await narrower.raw().toBuffer({ resolveWithObject: true });
      for (const { type } of ofTier)
        rendered.push({ type, tier, bytes: await encoded(sharp(data, { raw }), type, format === 'png') });
    }
    return rendered;
  } catch (error) {
    // libvips says of what a file is made of no more than that it is no picture.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function encoded(picture: Sharp, type: RenditionType, isDrawing: boolean): Promise<Uint8Array> {
  const quality = isDrawing ? QUALITY_OF_DRAWINGS : QUALITY;
  if (type === 'image/webp') return picture.webp({ quality, smartSubsample: isDrawing }).toBuffer();
  if (type === 'image/png') return picture.png({ compressionLevel: 9 }).toBuffer();
  return picture.jpeg({ quality, progressive: true }).toBuffer();
}

/** What is to be installed beside Feedmill. */
export class SharpMissing extends Error {}

/** One picture at a time, on one thread, with nothing kept: what it takes is what this picture takes. */
async function loadSharp(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new SharpMissing('sharp is not installed', { cause });
  });
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** libvips shows the first frame of a PNG that moves (W3C PNG, third edition, section 11.3.6): its control chunk stands before the picture. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (head.toString('latin1', 1, 4) !== 'PNG') return false;
  for (let at = 8; at + 8 <= head.length; at += 12 + head.readUInt32BE(at)) {
    const type = head.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}
