/** What doubling a file twice did to the CPU time that it takes. */
export interface Growth {
  /** Of the smaller file: bytes and milliseconds. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** 4 for work that follows the size, 16 for work that follows its square. */
  readonly factor: number;
}

/** A factor above it is neither that of the size nor that times its logarithm, whatever else the machine has to do. */
const STEEP = 9;

const SMALLEST = 4_000;
const REPEATS = 3;
/** What takes less is too little to be compared: on any machine one millisecond more or less is noise. */
const LEAST_MS = 60;
/** How often a steep growth is measured again before it counts: another process can slow one measurement, not all of them. */
const CONFIRMATIONS = 4;

const LARGEST = 256_000;

/**
 * Makes files of growing size, each four times the one before.
 *
 * @param run reads one such file.
 * @param formatOf what such a file is read as. Two readers' times say nothing of either's growth: where a larger file is none
 *   of the smaller one's format any more, it is compared with a still larger one.
 * @returns the first growth that is steep, in the least of three measurements and however often it is looked at; undefined
 *   when none is.
 */
export async function steepGrowth(
  run: (bytes: number) => Promise<unknown>,
  formatOf: (bytes: number) => string | undefined = () => undefined,
): Promise<Growth | undefined> {
  await run(SMALLEST);
  let before = await cpuOf(() => run(SMALLEST));
  for (let bytes = SMALLEST; bytes * 4 <= LARGEST; bytes *= 4) {
    const now = await cpuOf(() => run(bytes * 4));
    if (now >= LEAST_MS && now > before * STEEP) {
      const growth = await confirmed(run, formatOf(bytes) === formatOf(bytes * 4) ? bytes : bytes * 4);
      if (growth !== undefined) return growth;
    }
    before = now;
  }
  return undefined;
}

async function confirmed(run: (bytes: number) => Promise<unknown>, bytes: number): Promise<Growth | undefined> {
  let growth: Growth | undefined;
  for (let count = 0; count < CONFIRMATIONS; count++) {
    const milliseconds = await least(() => run(bytes));
    const more = await least(() => run(bytes * 4));
    if (more < LEAST_MS || more <= milliseconds * STEEP) return undefined;
    growth = { bytes, milliseconds, factor: more / milliseconds };
  }
  return growth;
}

async function least(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) times.push(await cpuOf(run));
  return Math.min(...times);
}

/** Milliseconds of this thread: what else the machine does, and what the collector does beside it, is not counted. */
async function cpuOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
