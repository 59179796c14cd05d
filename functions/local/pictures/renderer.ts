import { createRequire } from 'node:module';
import { SharpMissing } from '../../../shared/media/renditions/render.ts';
import { renderApart } from '../../renditions/render-apart.ts';
import { type BesidePasses, besidePasses } from '../beside-passes.ts';
import type { Mill } from '../mill.ts';
import { renderWanted } from './render-wanted.ts';

/** What an operator is told, once, who has articles with pictures and no sharp. */
const MISSING =
  'pictures are shown in their own size alone: "npm install sharp" beside Feedmill makes smaller ones for small screens';

/**
 * Makes pictures smaller; pages show them with the next pass, and what was not made is wanted still.
 * @param onMade called when pages are to be rendered again
 */
export function openRenderer(mill: Mill, onMade: () => void): BesidePasses {
  let isMissing = false;
  let pauses: 'end' | 'keep' = 'end';
  const onMissing = () => {
    isMissing = true;
    mill.log.warn('pictures not rendered', { message: MISSING });
  };
  return besidePasses(async (signal) => {
    if (isMissing) return;
    const seen = await renderAll(mill, signal, { pauses, onMissing });
    pauses = 'keep';
    if (seen > 0) onMade();
  });
}

/** Milliseconds that a command takes for it; `serve` takes what it needs, and what is left waits for the next command. */
export const RENDERING_MS = 60_000;

export interface RenderOptions {
  /**
   * Of what failed before. A process that begins ends them: a command has no later, and who starts one may have made room on the disk.
   * @default end
   */
  readonly pauses?: 'end' | 'keep';
  /** Called where there are pictures to be rendered, and no sharp: they wait for it. */
  readonly onMissing?: () => void;
}

/** @returns how many articles were seen to; never throws. */
export async function renderAll(
  mill: Mill,
  signal: AbortSignal,
  { pauses = 'end', onMissing }: RenderOptions = {},
): Promise<number> {
  const rendering = renderApart(new URL('./rendering.mjs', import.meta.url));
  signal.addEventListener('abort', rendering.kill);
  try {
    if (pauses === 'end') await mill.renditionRequests.hurry();
    if ((await mill.renditionRequests.waiting(mill.clock.now(), 1)).length === 0) return 0;
    if (!isInstalled()) throw new SharpMissing('sharp is not installed');
    return await renderWanted(mill, rendering.render, () => signal.aborted);
  } catch (error) {
    if (error instanceof SharpMissing) onMissing?.();
    else mill.log.error('rendering pictures failed', { error });
    return 0;
  } finally {
    signal.removeEventListener('abort', rendering.kill);
    await rendering.close();
  }
}

/** Asked without loading it, which is 30 MB. */
function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('sharp');
    return true;
  } catch {
    return false;
  }
}
