import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { noteText, whatText } from '../../../shared/receipt/worded.ts';

const FIXTURES = new URL('../../fixtures/text/', import.meta.url);
const context = { furniture: ['Support local news', 'The Harbour Courier – Independent since 1891'] };
const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));

function read(text: string, furniture: readonly string[] = []) {
  const reading = readText(text, { furniture });
  if (reading.kind !== 'reading') throw new Error(noteText(reading.reasons[0]));
  return { ...reading.articles[0], dropped: reading.dropped };
}

describe('readText', () => {
  it.each(names)('reads %s.txt as its .json says', (name) => {
    const reading = readText(readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8'), context);
    if (reading.kind !== 'reading') throw new Error(noteText(reading.reasons[0]));
    const { html, ...article } = reading.articles[0];
    const dropped = reading.dropped.map((drop) => `${drop.line}: ${whatText(drop)}`);
    const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8'));
    expect({ article, body: html.split('\n'), dropped }).toEqual(expected);
  });

  it('drops furniture wherever it stands alone, whatever its case and width', () => {
    const text =
      'Pool closes\n\nＯＵＲ city  first\n\nThe pool closes on Monday for six weeks.\n\nour City first\n\nIt opens again in May.';
    const { html, dropped } = read(text, ['Our City First']);
    expect(html).toBe('<p>The pool closes on Monday for six weeks.</p>\n<p>It opens again in May.</p>');
    expect(dropped).toEqual([
      { kind: 'furniture-line', detail: 'ＯＵＲ city first', count: 1, line: 3 },
      { kind: 'furniture-line', detail: 'our City first', count: 1, line: 7 },
    ]);
  });

  it.each([
    ['', 'no-text', 1],
    ['\n \n\t\n', 'no-text', 1],
    ['Council approves new tram line', 'no-text', 1],
    ['Council approves new tram line\n\nBy Jane Doe\n\nSource: Harbour Courier', 'no-text', 1],
    [`\n\n${'The council met on Monday and talked for hours about trams. '.repeat(5)}`, 'no-title', 3],
    [`By Jane Doe\n\n${'The council met on Monday and talked for hours about trams. '.repeat(5)}`, 'no-title', 3],
  ])('rejects %j as %s', (text, code, line) => {
    const rejection = readText(text, { furniture: [] });
    expect(rejection).toMatchObject({ kind: 'rejection', reasons: [{ code, line }] });
  });

  it('reads an embargo, so that nothing comes out before it', () => {
    const { embargoed, title } = read(
      'EMBARGOED UNTIL 2026-12-01 09:00\n\nCouncil approves new tram line\n\nThe council approved the plan on Monday.',
    );
    expect({ embargoed, title }).toEqual({ embargoed: '2026-12-01 09:00', title: 'Council approves new tram line' });
  });

  it('reads the address of a source', () => {
    const { source } = read(
      'Pool closes\n\nThe pool closes on Monday.\n\nSource: Harbour Courier (https://harbour.example/pool)',
    );
    expect(source).toEqual({ name: 'Harbour Courier', url: 'https://harbour.example/pool' });
  });

  it.each([
    ['one line of 1 MB', `A title\n\n${'word '.repeat(200_000)}`],
    ['quotation marks without end', `A title\n\n${'"'.repeat(1_000_000)}`],
    ['brackets without end', `A title\n\n${'('.repeat(1_000_000)}`],
    ['100,000 short lines', `A title\n\n${'a short line\n'.repeat(100_000)}`],
    ['100,000 wrapped lines', `A title\n\n${'the quick brown fox jumps over the lazy\n'.repeat(100_000)}`],
    ['100,000 rows of a table', `A title\n\n${'a\tb\n'.repeat(100_000)}`],
    ['100,000 labels set apart by tabulators', `A title\n\n${'a:\tb\n'.repeat(100_000)}`],
    ['100,000 bylines', `A title\n\n${'By Jane Doe\n'.repeat(100_000)}`],
  ])('reads %s', (_, text) => {
    // Quadratic rules took minutes on these; the runner's own limit of some seconds is what would fail.
    expect(readText(text, { furniture: [] }).kind).toBe('reading');
  });
});
