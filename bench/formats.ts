import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Instant, SubmissionKey } from '../shared/article/types.ts';
import { compose } from '../shared/pipeline/compose/compose.ts';
import { BUILT_IN_CONFIG } from '../tests/support/built-in-config.ts';
import { FORMATS } from './format-corpus.ts';
import { printTable, type Table } from './table.ts';

const FILES = 40;
const WARM_UP_MS = 1_500;
const MEASURED_MS = 3_000;

/** From bytes to the normalized article, each format in a process of its own: CPU time, so that other work does not count. */
export async function run(): Promise<Table> {
  const rows = Object.entries(FORMATS).map(([name, { wanted }]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    const { perSecond, peakMb } = JSON.parse(stdout) as { perSecond: number; peakMb: number };
    return [name, perSecond, wanted ?? null, peakMb];
  });
  return {
    heading: 'Bytes to article, one core',
    columns: [
      { name: 'format' },
      { name: 'articles a CPU second', digits: 0 },
      { name: 'wanted' },
      { name: 'peak MB', digits: 0 },
    ],
    rows,
  };
}

async function measure(name: string): Promise<void> {
  const format = FORMATS[name];
  if (format === undefined) throw new Error(`no format "${name}"`);
  const uploads = Array.from({ length: FILES }, (_, index) => {
    const content = format.make(index);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return { key: format.key as SubmissionKey, bytes, uploadedAt: '2026-06-01T12:00:00Z' as Instant };
  });
  const runFor = async (milliseconds: number) => {
    const started = process.cpuUsage();
    let count = 0;
    for (;;) {
      for (const upload of uploads) {
        const { kind } = await compose(upload, BUILT_IN_CONFIG, new Map());
        if (kind !== 'articles') throw new Error(`${name} came to a ${kind}`);
        count++;
      }
      const { user, system } = process.cpuUsage(started);
      if (user + system >= milliseconds * 1_000) return count / ((user + system) / 1_000_000);
    }
  };
  await runFor(WARM_UP_MS);
  const perSecond = await runFor(MEASURED_MS);
  process.stdout.write(JSON.stringify({ perSecond, peakMb: process.resourceUsage().maxRSS / 1_000 }));
}

const [asked] = process.argv.slice(2);
if (import.meta.main) await (asked === undefined ? run().then(printTable) : measure(asked));
