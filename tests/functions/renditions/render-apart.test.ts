import { afterEach, expect, it } from 'vitest';
import { renderApart } from '../../../functions/renditions/render-apart.ts';
import { renderPicture } from '../../../shared/media/renditions/render.ts';
import { waves } from '../../support/pictures.ts';

const rendering = renderApart(new URL('../../../functions/local/pictures/rendering.mjs', import.meta.url));
afterEach(() => rendering.close());

it('a process of its own makes the same of a picture, knows what is none, and may be ended', async () => {
  const picture = await waves(400, 300).jpeg().toBuffer();
  const wanted = [{ type: 'image/webp', tier: 320 }] as const;
  const [here] = (await renderPicture(picture, wanted)) ?? [];
  const [there] = (await rendering.render(picture, wanted, '/media/a.jpg')) ?? [];
  expect(there?.tier).toBe(320);
  expect(Buffer.from(there?.bytes ?? [])).toEqual(here?.bytes);
  expect(await rendering.render(Buffer.from('none'), wanted, '/media/b.jpg')).toBeUndefined();
  const broken = rendering.render(picture, wanted, '/media/a.jpg');
  rendering.kill();
  await expect(broken).rejects.toThrow('ended');
  expect(await rendering.render(picture, wanted, '/media/a.jpg')).toHaveLength(1);
});
