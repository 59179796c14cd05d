import type { Metadata } from '../../article/media/metadata.ts';
import type { Credits } from './exif/credits.ts';
import { type Exif, readExif } from './exif/exif.ts';
import { creditsInXmp, metadataInXmp } from './exif/xmp.ts';

/** What was taken out of a picture so far, and what is to be put back of it. Of several blocks viewers read the first. */
export interface Taken {
  exif?: Exif;
  /** Only XMP states them elsewhere than Exif and the format itself do. */
  xmp?: Credits;
  readonly removed: Set<Metadata>;
}

export function takeExif(taken: Taken, tiff: Buffer): void {
  const { exif, found } = readExif(tiff) ?? { found: ['other' as const] };
  if (exif !== undefined) taken.exif ??= exif;
  for (const what of found) taken.removed.add(what);
}

export function takeXmp(taken: Taken, packet: Buffer): void {
  taken.xmp ??= creditsInXmp(packet);
  for (const what of metadataInXmp(packet)) taken.removed.add(what);
}
