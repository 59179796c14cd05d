import type { SubmissionKey } from '../../../shared/article/types.ts';
import { SILENT } from '../../../shared/log.ts';
import { inspectUpload } from '../../../shared/pipeline/inspection.ts';
import { clockAt } from '../../clock.ts';
import { workFor } from '../../watched/work-for.ts';
import { type Mill, openMill } from '../mill.ts';
import type { FromInspecting, ToInspecting } from './inspector.ts';

// The process that reads what an editor has not uploaded yet.
const tell = (message: FromInspecting) => process.send?.(message);
let open: (() => Promise<Mill>) | undefined;
let mill: Mill | undefined;

workFor<ToInspecting>(
  async (message) => {
    if ('open' in message) {
      const { now, ...options } = message.open;
      open = () => openMill({ ...options, clock: clockAt(now), log: SILENT });
      return;
    }
    try {
      mill ??= await open?.();
      if (mill === undefined) throw new Error('a look before what it is to be done with');
      tell({ inspection: await look(mill, message.inspect) });
    } catch (error) {
      tell({ error });
    }
  },
  async () => mill?.close(),
);

/** As if these bytes lay in the inbox, with all that lies there. @throws when they do not come to anything that can be told */
async function look(
  { inbox, config, clock, store }: Mill,
  { key, bytes }: { readonly key: SubmissionKey; readonly bytes: Uint8Array },
) {
  const upload = { key, bytes, uploadedAt: clock.now() };
  const read: Mill['inbox']['read'] = async (other) => (other === key ? upload : inbox.read(other));
  const inspection = await inspectUpload({ inbox: { read }, config, clock, prior: (id) => store.article(id) }, key);
  if (inspection === undefined) throw new Error('what was given was not found');
  return inspection;
}
