import { expect, it } from 'vitest';
import { FORMATS } from '../../shared/formats/read.ts';
import { sniff, uploadOf } from '../../shared/formats/sniff.ts';
import { archiveOf, documentFiles } from '../formats/archives.ts';
import { composeUpload } from '../formats/uploads.ts';
import { corpus } from './corpus.ts';
import { grown } from './grammar.ts';
import { steepGrowth } from './growth.ts';
import { chanceOf, fuzzMilliseconds, fuzzSeed, roundsFor } from './seed.ts';

const FOR_MS = fuzzMilliseconds(4_000);
const AT_LEAST = 20;
const TEXT = 'The bridge over the inner harbour reopened on Tuesday, and nobody complained.';

type Make = (bytes: number) => string | Uint8Array;
const filled = (bytes: number, piece: string | ((index: number) => string)): string => {
  const pieceAt = typeof piece === 'string' ? () => piece : piece;
  let text = '';
  for (let index = 0; text.length < bytes; index++) text += pieceAt(index);
  return text;
};
/** Of files a few bytes longer each: 24, 28, 32, 36. */
const few = (bytes: number): number => Math.round(2 * Math.log2(bytes));
const markdown = (text: string) => `# Bridge reopens\n\n${TEXT}\n\n${text}\n`;
const word = (behind: string) => {
  const files = documentFiles({ body: `<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>` });
  return archiveOf({ ...files, 'word/document.xml': `${files['word/document.xml']}${behind}` });
};

/** Each took time by its square. */
const SHAPES: readonly (readonly [string, string, Make])[] = [
  [
    'links that stand for the ids of each other',
    'a.html',
    (n) => `<h1>T</h1><p>x</p>${filled(n, (i) => `<a id="i${i}" href="#i${i + 1}"></a>`)}`,
  ],
  ['white letters', 'a.html', (n) => `<h1>T</h1><p>${TEXT}</p>${filled(n, '<p><font color="white">x</font></p>')}`],
  ['notes in a text', 'a.md', (n) => markdown(filled(n, '^[x] '))],
  [
    'notes below a text',
    'a.md',
    (n) => markdown(`${filled(n / 2, (i) => `[^${i}] `)}\n\n${filled(n / 2, (i) => `[^${i}]: x\n\n`)}`),
  ],
  ['lines of abbreviations', 'a.md', (n) => markdown(`${filled(n, 'HTML\n')}\n\n*[HTML]: x`)],
  ['texts between end tags that close nothing', 'a.html', (n) => `<h1>T</h1><p>${filled(n, `${TEXT}</p>\n`)}`],
  ['spaces in a line with a tabulator', 'a.txt', (n) => `Bridge reopens\n\n${TEXT}\n\n\t|${' '.repeat(n)}x\n`],
  ['spaces in a field', 'a.md', (n) => `+++\ntitle = "${' '.repeat(n)}x"\n+++\n${TEXT}`],
  ['blank lines in front matter', 'a.md', (n) => `+++\ntitle = "Bridge"${'\n'.repeat(n)}+++\n${TEXT}`],
  ['a head that never ends', 'a.html', (n) => `<!doctype html><head>${filled(n, '<h4>x')}`],
  [
    'headings below a long title',
    'a.html',
    (n) => `${filled(n / 2, '<h1>x</h1>')}<h1>${filled(n / 2, 'word ')}</h1><h2>x</h2><p>${TEXT}</p>`,
  ],
  ['code that nothing closes', 'a.mdx', (n) => markdown(filled(n, '<code>'))],
  ['processing instructions that never end', 'a.xml', (n) => `<?xml version="1.0"?><feed ${filled(n, '<?x ')}`],
  ['backslashes in one line', 'a.mdx', (n) => markdown(filled(n, '\\{'))],
  ['elements behind the end of a Word document', 'a.docx', (n) => word(filled(n, '<w:tr>'))],
  ['pictures that are not there', 'a.html', (n) => `<h1>T</h1><p>x</p>${filled(n, (i) => `<img src="${i}.jpg">\n`)}`],
  // A pattern with two ways to read each of them doubles its time with every one.
  ['signs of a date', 'a.txt', (n) => `Bridge reopens\n\n2026 土${'分'.repeat(few(n))}q\n\n${TEXT}\n`],
  ['credits', 'a.txt', (n) => `Bridge reopens\n\n${TEXT}\n\n(Edited${' and edited'.repeat(few(n))} x)\n`],
  ['places of a reporter', 'a.txt', (n) => `Bridge reopens\n\n${'驻'.repeat(2 * few(n))}! 记者 张三\n\n${TEXT}\n`],
  [
    'stamps of a title',
    'a.md',
    (n) => `---\ntitle: (usage interne${'черновикfor internal use'.repeat(few(n))}传\n---\n${TEXT}\n`,
  ],
  ['comments in MDX', 'a.mdx', (n) => markdown(`{/${'**//'.repeat(few(n))}*}`)],
  [
    'rules of a style sheet in each other',
    'a.html',
    (n) => `<style>a{${'& &{'.repeat(few(n))}b{display:none}</style><h1>T</h1><p>x</p>`,
  ],
];

it.each(SHAPES)('the time for %s follows their number', async (_, key, make) => {
  expect(await steepGrowth((bytes) => composeUpload(key, make(bytes)))).toBeUndefined();
});

it('ten thousand marks of code are no reason to throw', async () => {
  for (const marks of ['`'.repeat(60_000), '~'.repeat(60_000)]) {
    const text = markdown(`{{ page.title }} ${marks} x\n\n${marks}\nx`);
    expect((await composeUpload('a.md', text)).kind).toBe('articles');
  }
});

/** @returns undefined for what no format recognises. */
function formatOf(key: string, bytes: Uint8Array): string | undefined {
  const upload = uploadOf({ key, bytes });
  return 'kind' in upload ? undefined : sniff(upload, FORMATS)?.name;
}

const seed = fuzzSeed('growth');

it(
  'whatever a file repeats, the time for it does not follow the square of its size',
  async () => {
    const samples = corpus();
    const rounds = await roundsFor(FOR_MS, AT_LEAST, async (round) => {
      const { key, make, shape } = grown(samples, chanceOf(seed, round));
      const growth = await steepGrowth(
        (bytes) => composeUpload(key, make(bytes)),
        (bytes) => formatOf(key, make(bytes)),
      );
      expect(growth, `seed ${seed}, round ${round}, ${key}: ${shape}`).toBeUndefined();
    });
    expect(rounds).toBeGreaterThanOrEqual(AT_LEAST);
  },
  FOR_MS + 120_000,
);
