import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isOfParagraphs, straysAmong } from '../../shared/formats/html/strays/remove-strays.ts';
import { printTable } from '../table.ts';
import { boost, type Example, likely, type Model } from './boost.ts';
import { FOLDS, judgedPages, type Page } from './judged-pages.ts';
import { meanShares, type PageScore, scoreOf, summedShares } from './score.ts';

const USAGE = `node bench/reading/learn.ts [options] FOLDER...

Learns which lines of a page's article are none of its text, from the pages of the collections at which one may look, and writes the
weights where the reader of pages has them. FOLDER: checkouts of the collections that docs/reading.md names.
  --held-out                   prints, in the place of that, what is gained on pages of sites that nothing was learnt from
  --trees N                    (100)`;

/** Lines that people named by hand among all of a page's. */
const NAMED = 3;
const OUT = new URL('../../shared/formats/html/strays/weights.ts', import.meta.url);

const { values, positionals: folders } = parseArgs({
  options: { 'held-out': { type: 'boolean', default: false }, trees: { type: 'string', default: '100' } },
  allowPositionals: true,
});
if (folders.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const rounds = Number(values.trees);
const pages = judgedPages(folders);
if (values['held-out']) report(pages);
else write(boost(pages.flatMap(examplesOf), rounds));

function examplesOf({ truth, lines }: Page): readonly Example[] {
  const weight = truth.text === undefined ? NAMED : 1;
  return lines.flatMap(({ traits, isStray: isTrue }) => (isTrue === undefined ? [] : [{ traits, isTrue, weight }]));
}

function report(all: readonly Page[]): void {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    boost(all.filter((page) => page.fold !== fold).flatMap(examplesOf), rounds),
  );
  printTable({
    heading: `${all.length} pages, each by what was learnt from other sites`,
    columns: [
      { name: '' },
      { name: 'read' },
      ...['F1', 'precision', 'recall'].map((name) => ({ name, digits: 4 })),
      { name: 'lines' },
    ],
    rows: [...Map.groupBy(all, ({ folder }) => folder)].flatMap(([folder, ofFolder]) =>
      [false, true].map((isLearnt) => {
        const kept = ofFolder.map((page) => keptOf(page, isLearnt ? models[page.fold] : undefined));
        const scores: readonly PageScore[] = ofFolder.map(({ truth, dek }, at) =>
          scoreOf(truth, { text: [dek, ...(kept[at] ?? [])].join('\n') }),
        );
        const shares = ofFolder[0]?.truth.text === undefined ? summedShares : meanShares;
        const { f1, precision, recall } = shares(scores);
        return [folder, isLearnt ? 'as learnt' : 'as it was', f1, precision, recall, kept.flat().length];
      }),
    ),
  });
}

function keptOf({ lines }: Page, model: Model | undefined): readonly string[] {
  const strays =
    model !== undefined && isOfParagraphs(lines)
      ? straysAmong(lines, ({ mayStray, traits }) => (mayStray ? likely(model, traits) : 0))
      : [];
  const taken = new Set(strays);
  return lines.filter((line) => !taken.has(line)).map(({ text }) => text);
}

function write({ start, trees }: Model): void {
  const rows = trees.map(({ traits, bounds, answers }) =>
    [traits, bounds, answers].map((one) => one.join(' ')).join(' | '),
  );
  writeFileSync(
    OUT,
    `/** Learnt by \`bench/reading/learn.ts\`: of each tree the traits it asks for, the bounds, the answers. */\nexport const START = ${start};\nexport const TREES = \`\n${rows.join('\n')}\n\`;\n`,
  );
}
