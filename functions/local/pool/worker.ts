import type { Log } from '../../../shared/log.ts';
import { clockAt } from '../../clock.ts';
import { workFor } from '../../watched/work-for.ts';
import { type Mill, openMill } from '../mill.ts';
import { AHEAD } from './ahead.ts';
import type { FromChild, Saying, ToChild } from './child.ts';
import { doJob, type JobListener } from './do-job.ts';

// One process of a pool: does the jobs that it is sent, one after the other.
const tell = (message: FromChild) => process.send?.(message);
/** Said by the process that started this one, which knows what was said before. */
const say =
  (level: Saying['level']): Log[typeof level] =>
  (event, fields) =>
    tell({ saying: { level, event, fields } });
const log: Log = { info() {}, warn: say('warn'), error: say('error') };
const listener: JobListener = {
  composing: (key) => tell({ composing: key }),
  composed: () => tell({ composed: true }),
  settled: (upload) => tell({ settled: upload }),
};
let open: (() => Promise<Mill>) | undefined;
let mill: Mill | undefined;

workFor<ToChild>(
  async (message) => {
    if ('open' in message) {
      const { now, ...options } = message.open;
      open = () => openMill({ ...options, clock: clockAt(now), log, isSecond: true });
      return;
    }
    try {
      mill ??= await open?.();
      if (mill === undefined) throw new Error('a job before what it is to be done with');
      tell({ outcome: await doJob(mill, message.job, { listener }) });
    } catch (error) {
      tell({ error });
    }
  },
  async () => mill?.close(),
);

if (process.argv.includes(AHEAD)) void import('../../../shared/pipeline/compose/compose.ts');
