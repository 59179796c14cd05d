import { setPriority } from 'node:os';
import { renderPicture, SharpMissing } from '../../shared/media/renditions/render.ts';
import { workFor } from '../watched/work-for.ts';
import type { FromRendering, ToRendering } from './render-apart.ts';

// The process that makes pictures smaller: whoever answers readers or publishes goes before it.
const LAST = 19;
const tell = (message: FromRendering) => process.send?.(message);
setPriority(LAST);

workFor<ToRendering>(async ({ picture, wanted }) => {
  try {
    tell({ rendered: await renderPicture(picture, wanted) });
  } catch (error) {
    tell(error instanceof SharpMissing ? { missing: true } : { error });
  }
});
