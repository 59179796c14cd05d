import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printTable } from '../table.ts';
import { collectionIn, PARTS, type Part } from './collections.ts';
import { feedmill, readability, trafilatura } from './contestants.ts';
import type { Contestant, FoundArticle, TrueArticle } from './page.ts';
import { meanShares, type PageScore, scoreOf, summedShares } from './score.ts';

const USAGE = `node bench/reading/run.ts [options] FOLDER...

Measures how real pages are read. FOLDER: checkouts of the collections that docs/reading.md names.
  --part PART                  tuning, reported, once-reported or all (all)
  --every N                    each Nth page only
  --readability                beside @mozilla/readability; needs \`npm install --no-save jsdom\`
  --trafilatura PYTHON         beside trafilatura, by an interpreter that has it
  --without-feedmill           only the others
  --save FILE                  what each made of each page, one JSON object a line`;

const { values, positionals: folders } = parseArgs({
  options: {
    part: { type: 'string', default: 'all' },
    every: { type: 'string', default: '1' },
    readability: { type: 'boolean', default: false },
    trafilatura: { type: 'string' },
    'without-feedmill': { type: 'boolean', default: false },
    save: { type: 'string' },
  },
  allowPositionals: true,
});
const SHARES = ['F1', 'precision', 'recall', 'F1 without captions'].map((name) => ({ name, digits: 3 }));
const FACTS = ['title %', 'date %', 'authors %'].map((name) => ({ name, digits: 1 }));

const pagesOf = PARTS.find((name) => name === values.part);
if (folders.length === 0 || pagesOf === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const contestants: readonly Contestant[] = [
  ...(values['without-feedmill'] ? [] : [feedmill]),
  ...(values.readability ? [await readability()] : []),
  ...(values.trafilatura === undefined ? [] : [trafilatura(values.trafilatura)]),
];
const lines: string[] = [];
for (const folder of folders) await measure(folder, pagesOf, Number(values.every));
if (values.save !== undefined) writeFileSync(values.save, lines.join(''));
process.exit();

async function measure(folder: string, part: Part, every: number): Promise<void> {
  const pages = collectionIn(folder, part).filter((_, index) => index % every === 0);
  const rows: (string | number | null)[][] = [];
  for (const contestant of contestants) {
    const scores: PageScore[] = [];
    for (const page of pages) {
      const found = await contestant.read(page).catch((error: unknown) => {
        console.error(`${contestant.name}: ${page.key}: ${error}`);
        return undefined;
      });
      const score = scoreOf(page, found);
      scores.push(score);
      note(contestant, page, found, score);
    }
    rows.push(rowOf(contestant.name, pages, scores));
  }
  printTable({
    heading: `${basename(resolve(folder))}, ${part}: ${pages.length} pages`,
    columns: [{ name: '' }, ...SHARES, { name: 'without a wanted segment' }, ...FACTS],
    rows,
  });
}

function rowOf(name: string, pages: readonly TrueArticle[], scores: readonly PageScore[]): (string | number | null)[] {
  const shares = pages.some(({ text }) => text !== undefined) ? meanShares : summedShares;
  const { f1, precision, recall } = shares(scores);
  const alone = shares(scores.map((score) => score.alone));
  const without = scores.filter(({ right }) => right === 0).length;
  const parts = (['title', 'date', 'authors'] as const).map((part) => percent(scores.map((score) => score[part])));
  return [name, f1, precision, recall, alone.f1, without, ...parts];
}

function percent(all: readonly (boolean | undefined)[]): number | null {
  const known = all.filter((one) => one !== undefined);
  return known.length === 0 ? null : (100 * known.filter(Boolean).length) / known.length;
}

function note({ name }: Contestant, { key }: TrueArticle, found: FoundArticle | undefined, score: PageScore): void {
  lines.push(`${JSON.stringify({ name, key, score, found })}\n`);
}
