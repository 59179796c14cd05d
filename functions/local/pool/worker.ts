import { parentPort, workerData } from 'node:worker_threads';
import type { Log } from '../../../shared/log.ts';
import { clockAt } from '../../clock.ts';
import { openMill } from '../mill.ts';
import { doJob, type Job } from './job.ts';
import type { Saying, WorkerOptions } from './pool.ts';

// One thread of a pool: does the jobs that it is sent, one after the other.
const { now, ...options } = workerData as WorkerOptions;
/** Said by the thread that hired this one, which knows what was said before. */
const say =
  (level: Saying['level']): Log[typeof level] =>
  (event, fields) =>
    parentPort?.postMessage({ saying: { level, event, fields } satisfies Saying });
const log: Log = { info() {}, warn: say('warn'), error: say('error') };
const mill = await openMill({ ...options, clock: clockAt(now), log });

parentPort?.on('message', async (job: Job | 'close') => {
  if (job === 'close') {
    await mill.close();
    parentPort?.close();
    return;
  }
  try {
    parentPort?.postMessage({ outcome: await doJob(mill, job) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
