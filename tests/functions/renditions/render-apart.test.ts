import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { renderApart } from '../../../functions/renditions/render-apart.ts';
import { renderPicture } from '../../../shared/media/renditions/render.ts';
import { waves } from '../../support/pictures.ts';

const ENTRY = new URL('../../../functions/local/pictures/rendering.mjs', import.meta.url);
const rendering = renderApart(ENTRY);
afterEach(() => rendering.close());

it('a process of its own makes the same of a picture, knows what is none, and may be ended', async () => {
  const picture = await waves(400, 300).jpeg().toBuffer();
  const wanted = [{ type: 'image/webp', tier: 320 }] as const;
  const [here] = (await renderPicture(picture, wanted)) ?? [];
  const [there] = (await rendering.render(picture, wanted)) ?? [];
  expect(there?.tier).toBe(320);
  expect(Buffer.from(there?.bytes ?? [])).toEqual(here?.bytes);
  expect(await rendering.render(Buffer.from('none'), wanted)).toBeUndefined();
  const broken = rendering.render(picture, wanted);
  rendering.kill();
  await expect(broken).rejects.toThrow('ended');
  expect(await rendering.render(picture, wanted)).toHaveLength(1);
});

it('a picture that takes more than it may ends its process, and has no renditions', async () => {
  const large = await sharp({ create: { width: 7_000, height: 7_000, channels: 3, background: '#248' } })
    .png({ compressionLevel: 1 })
    .toBuffer();
  const mean = renderApart(ENTRY, { cpuMs: 60_000, memory: 100_000_000, heapMb: 100 });
  try {
    expect(await mean.render(large, [{ type: 'image/webp', tier: 1280 }])).toBeUndefined();
  } finally {
    await mean.close();
  }
});
