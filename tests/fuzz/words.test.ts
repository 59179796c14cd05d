import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import { whatText } from '../../shared/receipt/worded.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';
import { fuzzSeed } from './seed.ts';

const seed = fuzzSeed('words');
const RUNS = { seed, numRuns: 150 };

/** Words that no rule knows, so that each of them has to come out as a word of the article. */
const word = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäéøßñжиب신'), { minLength: 3, maxLength: 9 })
  .map((letters) => letters.join(''));
const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most });
const sentence = words(4, 14).map((list) => `${capital(list.join(' '))}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const heading = words(2, 5).map((list) => capital(list.join(' ')));

/** A piece of the body in the three ways of writing it. */
interface Piece {
  readonly text: string;
  readonly markdown: string;
  readonly html: string;
}

const plainPiece: fc.Arbitrary<Piece> = paragraph.map((text) => ({ text, markdown: text, html: `<p>${text}</p>` }));
const headingPiece: fc.Arbitrary<Piece> = heading.map((text) => ({
  text,
  markdown: `## ${text}`,
  html: `<h2>${text}</h2>`,
}));
const listPiece: fc.Arbitrary<Piece> = fc.array(heading, { minLength: 2, maxLength: 4 }).map((items) => ({
  text: items.map((item) => `- ${item}`).join('\n'),
  markdown: items.map((item) => `- ${item}`).join('\n'),
  html: `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
}));
const quotePiece: fc.Arbitrary<Piece> = sentence.map((text) => ({
  text: `> ${text}`,
  markdown: `> ${text}`,
  html: `<blockquote><p>${text}</p></blockquote>`,
}));
const emphasisPiece: fc.Arbitrary<Piece> = fc.tuple(sentence, heading).map(([text, strong]) => ({
  text: `${text} ${strong}.`,
  markdown: `${text} **${strong}**.`,
  html: `<p>${text} <strong>${strong}</strong>.</p>`,
}));
const tablePiece: fc.Arbitrary<Piece> = fc.tuple(word, word, word, word).map(([a, b, c, d]) => ({
  text: `${a}\t${b}\n${c}\t${d}`,
  markdown: `| ${a} | ${b} |\n| --- | --- |\n| ${c} | ${d} |`,
  html: `<table><tr><th>${a}</th><th>${b}</th></tr><tr><td>${c}</td><td>${d}</td></tr></table>`,
}));
const linkPiece: fc.Arbitrary<Piece> = fc.tuple(sentence, heading).map(([text, link]) => ({
  text: `${text} ${link}.`,
  markdown: `${text} [${link}](https://harbour.example/).`,
  html: `<p>${text} <a href="https://harbour.example/">${link}</a>.</p>`,
}));

const body = fc
  .tuple(
    plainPiece,
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: plainPiece },
        headingPiece,
        listPiece,
        quotePiece,
        emphasisPiece,
        tablePiece,
        linkPiece,
      ),
      { maxLength: 8 },
    ),
    plainPiece,
  )
  .map(([first, middle, last]) => [first, ...middle, last]);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/** The words of the body that are neither in what is published nor in what the receipt lists. */
async function lost(key: string, file: string, pieces: readonly Piece[]): Promise<readonly string[]> {
  const uploadedAt = '2026-11-24T06:00:00Z' as Instant;
  const submission = { key: key as SubmissionKey, bytes: Buffer.from(file), uploadedAt };
  const result = await compose(submission, BUILT_IN_CONFIG, new Map());
  if (result.kind !== 'articles') throw new Error(`not published: ${JSON.stringify(result)}`);
  const [{ title, dek, text, authors, tags }] = result.articles;
  const names = authors.map(({ name, role }) => `${name} ${role ?? ''}`);
  const listed = result.dropped.map((drop) => whatText(drop));
  const found = new Set(wordsIn([title, dek ?? '', text, ...names, ...tags, ...listed].join(' ')));
  return pieces.flatMap((piece) => wordsIn(piece.text)).filter((each) => !found.has(each));
}

async function expectNoneLost(key: string, make: (pieces: readonly Piece[]) => string): Promise<void> {
  await fc.assert(
    fc.asyncProperty(body, async (pieces) => {
      expect(await lost(key, make(pieces), pieces)).toEqual([]);
    }),
    RUNS,
  );
}

const TITLE = 'Bridge reopens after two years';

describe('no word of the body is lost without being listed', () => {
  it('in plain text', () =>
    expectNoneLost('bridge.txt', (pieces) => [TITLE, ...pieces.map(({ text }) => text)].join('\n\n')));

  it('in plain text with a paragraph a line', () =>
    expectNoneLost('bridge.txt', (pieces) => [TITLE, ...pieces.map(({ text }) => text)].join('\n')));

  it('in plain text wrapped at 60 columns', () =>
    expectNoneLost('bridge.txt', (pieces) => [TITLE, ...pieces.map(({ text }) => wrapped(text))].join('\n\n')));

  it('in Markdown', () =>
    expectNoneLost('bridge.md', (pieces) => [`# ${TITLE}`, ...pieces.map(({ markdown }) => markdown)].join('\n\n')));

  it('in Markdown with front matter', () =>
    expectNoneLost('bridge.md', (pieces) =>
      [`---\ntitle: ${TITLE}\n---`, ...pieces.map(({ markdown }) => markdown)].join('\n\n'),
    ));

  it('in an HTML fragment', () =>
    expectNoneLost('bridge.html', (pieces) => `<h1>${TITLE}</h1>\n${pieces.map(({ html }) => html).join('\n')}`));

  it('in an HTML page', () =>
    expectNoneLost(
      'bridge.html',
      (pieces) =>
        `<!doctype html><html><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>${pieces.map(({ html }) => html).join('\n')}</article></body></html>`,
    ));
});

/** Long lines broken at spaces, lists left as they are. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/(.{1,60})(?: |$)/g, '$1\n').trimEnd())
    .join('\n');
}
