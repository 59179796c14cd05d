import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownArticle, writeInbox } from './corpus.ts';
import { hasEleventy, runEleventy, writeEleventySite } from './eleventy.ts';
import { type HugoOutput, hasHugo, runHugo, writeHugoSite } from './hugo.ts';
import { installed } from './installed.ts';
import { median, printTable, spread, type Table } from './table.ts';

/** `node bench/one-more.ts 50000` measures another. */
const SIZES = [1_000, 10_000];
const ROUNDS = 7;
const CONFIG = JSON.stringify({
  site: { title: 'Bench', url: 'https://bench.example/', tagAuthority: 'bench.example,2026' },
  feeds: [],
});

/** One that is told of an article more, and makes documents of it. */
interface Program {
  readonly name: string;
  /** Where its articles lie. */
  readonly articles: string;
  /** Its feed, which is looked at: what is fast must be right too. */
  readonly feed: string;
  run(): void;
}

/** Others who make documents of the same articles, where they are installed. */
const PEERS: readonly { readonly name: string; readonly isThere: () => boolean; readonly make: Make }[] = [
  { name: 'Hugo feed only', isThere: hasHugo, make: (...site) => hugoIn('feed only', ...site) },
  { name: 'Hugo with pages', isThere: hasHugo, make: (...site) => hugoIn('with pages', ...site) },
  { name: 'Eleventy', isThere: hasEleventy, make: eleventyIn },
];
type Make = (name: string, folder: string, inbox: string) => Program;

/**
 * One article more, from a process that starts to its end with all documents written, with few and with many that are there already;
 * beside programs that make all of them anew, where they are installed. Each in turn, so that a busy machine is busy for all.
 */
export async function run(sizes: readonly number[] = SIZES): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'feedmill-bench-'));
  try {
    const command = installed(folder);
    const peers = PEERS.filter(({ isThere }) => isThere());
    const rows = sizes.map((size) => measured(join(folder, String(size)), size, command, peers));
    const beside = peers.flatMap(({ name }) => [
      { name: `${name} ms`, digits: 0 },
      { name: `${name} over Feedmill`, digits: 2, better: 'more' as const },
      { name: 'from to' },
    ]);
    return {
      heading: `One Markdown article of 8 kB more, cold process, 1 feed of 50 (median of ${ROUNDS}; ratios of pairs, with the least and the most)`,
      columns: [{ name: 'articles' }, { name: 'Feedmill ms', digits: 0 }, ...beside],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(folder: string, size: number, command: string, peers: typeof PEERS): (string | number | null)[] {
  const inbox = join(folder, 'inbox');
  writeInbox(inbox, size);
  const programs = [
    feedmillIn(folder, inbox, command),
    ...peers.map(({ name, make }) => make(name, join(folder, name), inbox)),
  ];
  for (const program of programs) program.run();
  const times = new Map(programs.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const program of programs) times.get(program.name)?.push(timeOf(program, size + round));
  }
  const [own = [], ...others] = [...times.values()];
  const beside = others.flatMap((other) => {
    const ratios = other.map((ms, round) => ms / (own[round] ?? Number.NaN));
    return [median(other), median(ratios), spread(ratios)];
  });
  return [size, median(own), ...beside];
}

/** @returns milliseconds */
function timeOf({ name, articles, feed, run }: Program, index: number): number {
  const text = markdownArticle(index).replace(/^date: .*$/m, `date: ${new Date().toISOString()}`);
  writeFileSync(join(articles, `more-${index}.md`), text);
  const started = performance.now();
  run();
  const ms = performance.now() - started;
  if (!readFileSync(feed, 'utf8').includes(`Article ${index}:`))
    throw new Error(`${name}: the article is not in ${feed}`);
  return ms;
}

function feedmillIn(folder: string, inbox: string, command: string): Program {
  const config = join(folder, 'config.json');
  const target = join(folder, 'public');
  writeFileSync(config, CONFIG);
  const words = ['publish', '--inbox', inbox, '--public', target, '--config', config];
  const run = () => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`publish ended with ${status}: ${stderr}`);
  };
  return { name: 'Feedmill', articles: inbox, feed: join(target, 'all/rss.xml'), run };
}

function hugoIn(output: HugoOutput, name: string, folder: string, inbox: string): Program {
  writeHugoSite(folder, inbox, output);
  return {
    name,
    articles: join(folder, 'content'),
    feed: join(folder, 'public/index.xml'),
    run: () => runHugo(folder),
  };
}

function eleventyIn(name: string, folder: string, inbox: string): Program {
  writeEleventySite(folder, inbox);
  return {
    name,
    articles: join(folder, 'content'),
    feed: join(folder, 'public/feed.xml'),
    run: () => runEleventy(folder),
  };
}

const asked = process.argv.slice(2).map(Number);
if (import.meta.main) printTable(await run(asked.length === 0 ? undefined : asked));
