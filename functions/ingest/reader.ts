import { workFor } from '../watched/work-for.ts';
import type { FromReader, ToReader } from './compose-apart.ts';

// The process in which the ingest function reads what may take without end.
const tell = (message: FromReader) => process.send?.(message);

workFor<ToReader>(async ({ upload }) => {
  try {
    tell({ begun: true });
    const { compose } = await import('../../shared/pipeline/compose/compose.ts');
    tell({ composition: await compose(...upload) });
  } catch (error) {
    tell({ error });
  }
});
