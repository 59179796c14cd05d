import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutMetadata } from '../../../shared/media/metadata/clean.ts';
import { joined } from '../../../shared/media/pieces.ts';
import { pngChunk } from '../../support/png.ts';
import {
  AVIF,
  BASELINE_JPEG,
  CMYK_JPEG,
  exifSegment,
  jpegWith,
  LOSSLESS_WEBP,
  LOSSY_WEBP,
  MOVING_GIF,
  MOVING_WEBP,
  PROGRESSIVE_JPEG,
  pngWith,
  riffChunk,
  TELEPHONE,
  webpWith,
  xmp,
} from './pictures.ts';
import { tiff } from './tiff.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser)
  console.log(`Pictures are not compared in a browser: there is no ${CHROMIUM} (Debian package "chromium").`);

const EXIF = riffChunk('EXIF', tiff(TELEPHONE));
const XMP = riffChunk('XMP ', xmp('/>'));
const PICTURES: readonly (readonly [name: string, type: string, upload: Buffer])[] = [
  ['JPEG', 'image/jpeg', jpegWith(BASELINE_JPEG, [1, exifSegment()])],
  ['progressive JPEG', 'image/jpeg', jpegWith(PROGRESSIVE_JPEG, [1, exifSegment({ ...TELEPHONE, order: 'MM' })])],
  ['CMYK JPEG', 'image/jpeg', jpegWith(CMYK_JPEG, [1, exifSegment()])],
  ['PNG', 'image/png', pngWith(pngChunk('eXIf', tiff(TELEPHONE)), pngChunk('tEXt', 'Comment\0x'))],
  ['GIF', 'image/gif', MOVING_GIF],
  ['lossless WebP', 'image/webp', webpWith(LOSSLESS_WEBP, 8, EXIF, XMP)],
  ['lossy WebP', 'image/webp', webpWith(LOSSY_WEBP, 16, EXIF, XMP)],
  ['moving WebP', 'image/webp', webpWith(MOVING_WEBP, 8, EXIF, XMP)],
  ['AVIF', 'image/avif', AVIF],
];

/** Runs in the page. */
const SEE = `async (address) => {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return canvas.width + ' x ' + canvas.height + ': ' + data.join(' ');
}`;

/** The picture as readers see it: its size, turned as it is shown, and every pixel. */
async function seen(browser: Browser, type: string, file: Uint8Array): Promise<unknown> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(`(${SEE})('data:${type};base64,${Buffer.from(file).toString('base64')}')`);
  } finally {
    await page.close();
  }
}

describe.skipIf(!hasBrowser)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(PICTURES)('a cleaned %s is the picture that it was', async (_, type, upload) => {
    const clean = await withoutMetadata(upload, type);
    if ('fault' in clean) throw new Error(JSON.stringify(clean.fault));
    const before = await seen(browser, type, upload);
    expect(before).toMatch(/^\d+ x \d+: \d/);
    expect(await seen(browser, type, joined(clean.pieces))).toBe(before);
  });

  it('a picture that is turned stays so', async () => {
    const clean = await withoutMetadata(jpegWith(BASELINE_JPEG, [1, exifSegment()]), 'image/jpeg');
    if ('fault' in clean) throw new Error(JSON.stringify(clean.fault));
    expect(await seen(browser, 'image/jpeg', joined(clean.pieces))).toMatch(/^16 x 24:/);
  });
});
