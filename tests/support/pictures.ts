import sharp, { type Sharp } from 'sharp';

/** A picture like none of another seed: waves, so that a photograph's codec has something to do. */
export function waves(
  width: number,
  height: number,
  { channels = 3, seed = 1 }: { channels?: 3 | 4; seed?: number } = {},
): Sharp {
  const data = Buffer.alloc(width * height * channels);
  for (let at = 0; at < data.length; at++) {
    const pixel = Math.floor(at / channels);
    const wave = Math.sin((pixel % width) / (9 * seed) + (at % channels)) + Math.cos(Math.floor(pixel / width) / 13);
    data[at] = 128 + 60 * wave;
  }
  return sharp(data, { raw: { width, height, channels } });
}

/** A JPEG of a camera that was held on its side: stored wide, shown high. */
export function turnedJpeg(width: number, height: number): Promise<Buffer> {
  // Red above, which a reader sees on the right.
  const band = { create: { width, height: Math.floor(height / 4), channels: 3, background: '#f00' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#00f' } })
    .composite([{ input: band, top: 0, left: 0 }])
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}
