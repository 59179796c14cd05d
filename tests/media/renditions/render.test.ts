import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { renditionsOf, type Wanted } from '../../../shared/article/media/renditions.ts';
import { renderPicture } from '../../../shared/media/renditions/render.ts';
import { turnedJpeg, waves } from '../../support/pictures.ts';
import { pngChunk } from '../../support/png.ts';

const SMALL: readonly Wanted[] = [
  { type: 'image/webp', tier: 320 },
  { type: 'image/jpeg', tier: 320 },
];
const PNG: readonly Wanted[] = [
  { type: 'image/webp', tier: 320 },
  { type: 'image/png', tier: 320 },
];

/** The colour of the pixel in the middle of a picture. */
async function middle(picture: Uint8Array, { x = 0.5, y = 0.5 } = {}): Promise<readonly number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height * y) * info.width + Math.floor(info.width * x)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}

describe('what is made of a picture', () => {
  it.each([
    ['image/jpeg', 4000, ['webp 320', 'webp 640', 'webp 1280', 'jpeg 320', 'jpeg 640', 'jpeg 1280']],
    // As wide as the picture, in the other format; in its own the picture is that.
    ['image/jpeg', 1000, ['webp 320', 'webp 640', 'webp 1280', 'jpeg 320', 'jpeg 640']],
    ['image/png', 400, ['webp 320', 'webp 640', 'png 320']],
    ['image/webp', 1280, ['webp 320', 'webp 640']],
    ['image/avif', 700, ['webp 320', 'webp 640', 'webp 1280']],
    ['image/jpeg', 320, []],
    ['image/gif', 4000, []],
  ])('of %s, %i pixels wide', (type, width, made) => {
    const wanted = renditionsOf({ type, width, height: 100 });
    expect(wanted.map((one) => `${one.type.slice('image/'.length)} ${one.tier}`)).toEqual(made);
  });

  it('is nothing where nobody knows its size, and of a flood of pixels', () => {
    expect(renditionsOf({ type: 'image/jpeg' })).toEqual([]);
    expect(renditionsOf({ type: 'image/png', width: 20_000, height: 20_000 })).toEqual([]);
    expect(renditionsOf({ type: 'image/png', width: 2_000, height: 2_000, bytes: 100_000_000 })).toEqual([]);
  });
});

describe('a rendition', () => {
  it('is as wide as asked, in its format, without metadata, the same bytes each time', async () => {
    const picture = await waves(900, 600)
      .withExif({ IFD0: { Artist: 'Ines Caldeira' } })
      .jpeg()
      .toBuffer();
    const [once, again] = [await renderPicture(picture, SMALL), await renderPicture(picture, SMALL)];
    expect(once).toEqual(again);
    for (const { type, bytes } of once ?? []) {
      const { format, width, height, exif } = await sharp(bytes).metadata();
      expect({ format, width, height, exif }).toEqual({
        format: type.slice(6),
        width: 320,
        height: 213,
        exif: undefined,
      });
    }
    expect(once?.map(({ type }) => type)).toEqual(['image/webp', 'image/jpeg']);
  });

  it('is never wider than the picture', async () => {
    const [webp] =
      (await renderPicture(await waves(400, 300).jpeg().toBuffer(), [{ type: 'image/webp', tier: 640 }])) ?? [];
    expect(await sharp(webp?.bytes).metadata()).toMatchObject({ width: 400, height: 300 });
  });

  it('stands as its Exif says', async () => {
    for (const { bytes } of (await renderPicture(await turnedJpeg(800, 400), SMALL)) ?? []) {
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 320, height: 640 });
      // Within what a codec loses: red on the right, blue on the left.
      const [red = 0, , blue = 255] = await middle(bytes, { x: 0.95 });
      expect(red).toBeGreaterThan(220);
      expect(blue).toBeLessThan(30);
      expect((await middle(bytes, { x: 0.2 }))[0]).toBeLessThan(30);
    }
  });

  it('has the colours that a profile means, in sRGB, and those of print', async () => {
    const red = sharp({ create: { width: 400, height: 300, channels: 3, background: '#c81e1e' } });
    const wide = await red.clone().withIccProfile('p3').jpeg({ quality: 100 }).toBuffer();
    const printed = await red.clone().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    // Displayed as if it were sRGB, the first would be paler.
    const stored = (await sharp(wide, { ignoreIcc: true }).raw().toBuffer())[0] ?? 0;
    expect(stored).toBeLessThan(195);
    for (const picture of [wide, printed]) {
      for (const { bytes } of (await renderPicture(picture, SMALL)) ?? []) {
        const { space, channels, icc } = await sharp(bytes).metadata();
        expect({ space, channels, icc }).toEqual({ space: 'srgb', channels: 3, icc: undefined });
        const [r = 0, g = 0, b = 0] = await middle(bytes);
        expect(r).toBeGreaterThan(g + 120);
        expect(Math.abs(r - 200)).toBeLessThan(picture === wide ? 6 : 25);
        expect(Math.abs(g - b)).toBeLessThan(25);
      }
    }
  });

  it('keeps what is seen through', async () => {
    const clear = {
      create: { width: 640, height: 480, channels: 4, background: { r: 0, g: 90, b: 200, alpha: 0.5 } },
    } as const;
    const rendered = await renderPicture(await sharp(clear).png().toBuffer(), PNG);
    expect(rendered).toHaveLength(2);
    for (const { bytes } of rendered ?? []) {
      const [, , , alpha = 0] = await middle(bytes);
      expect(Math.abs(alpha - 128)).toBeLessThan(4);
    }
  });

  it('is made of WebP and of AVIF', async () => {
    for (const picture of [
      await waves(400, 300).webp().toBuffer(),
      await waves(400, 300).avif({ effort: 0 }).toBuffer(),
    ]) {
      const [only] = (await renderPicture(picture, [{ type: 'image/webp', tier: 320 }])) ?? [];
      expect(await sharp(only?.bytes).metadata()).toMatchObject({ format: 'webp', width: 320 });
    }
  });
});

describe('none is made', () => {
  it('of what moves', async () => {
    const frames = [await waves(400, 300).png().toBuffer(), await waves(400, 300, { seed: 2 }).png().toBuffer()];
    const film = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(film).metadata()).pages).toBe(2);
    expect(await renderPicture(film, SMALL)).toBeUndefined();
    const [still = Buffer.of()] = frames;
    const header = 8 + 25;
    const control = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    const moving = Buffer.concat([still.subarray(0, header), control, still.subarray(header)]);
    expect(await renderPicture(still, PNG)).toHaveLength(2);
    expect(await renderPicture(moving, PNG)).toBeUndefined();
  });

  it('of what breaks off, is no picture, or holds more pixels than its page says', async () => {
    const whole = await waves(900, 600).jpeg().toBuffer();
    expect(await renderPicture(whole.subarray(0, whole.length / 2), SMALL)).toBeUndefined();
    expect(await renderPicture(Buffer.from('no picture at all'), SMALL)).toBeUndefined();
    const bomb = await sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(300_000);
    expect(await renderPicture(bomb, PNG)).toBeUndefined();
  });
});
