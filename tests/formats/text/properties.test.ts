import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/article/types.ts';
import { readText } from '../../../shared/formats/text/read.ts';

const FIXTURES = new URL('../../fixtures/text/', import.meta.url);
const fixtures = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'));
const context = { furniture: ['Support local news'] };

/** Lines of every kind that newsrooms write, to be shuffled into texts that none of them would. */
const lines = fixtures.flatMap((text) => text.split('\n'));
const shuffled = fc
  .array(fc.constantFrom(...lines, '', '', ''), { maxLength: 40 })
  .map((chosen) => ['A title of no concern', ...chosen].join('\n'));

/** Letters only, as the numbers of an ordered list are in its markup; ideographs one by one, as they are joined over line ends. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .matchAll(/[\u3040-\u30ff\u3400-\u9fff]|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}])+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Everything that the reading says, wherever, without the markup of its own. */
function told(reading: Reading): Map<string, number> {
  const [{ html, ...fields }] = reading.articles;
  const body = html
    .replace(/<img src="([^"]*)" alt="([^"]*)">/g, ' $1 $2 ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const values = [fields.title, fields.dek, fields.summary];
  return countWords(
    [body, ...values, ...reading.dropped.map(({ detail }) => (typeof detail === 'string' ? detail : ''))].join(' '),
  );
}

/** Words that come out less often than they went in. */
function lost(text: string): string[] {
  const reading = readText(text, context);
  if (reading.kind !== 'reading') return [];
  const found = told(reading);
  return [...countWords(text)].filter(([word, count]) => (found.get(word) ?? 0) < count).map(([word]) => word);
}

describe('readText, for any text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), shuffled), (text) => {
        expect(['reading', 'rejection', 'held']).toContain(readText(text, context).kind);
      }),
      { numRuns: 500 },
    );
  });

  it.each(fixtures.map((text) => [text.slice(0, 40), text]))('loses no word of %j', (_, text) => {
    expect(lost(text)).toEqual([]);
  });

  it('loses no word of lines in any order', () => {
    fc.assert(
      fc.property(shuffled, (text) => {
        expect(lost(text)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('names for each dropped line the line that it stands on', () => {
    for (const text of fixtures) {
      const reading = readText(text, context);
      const all = text.split('\n');
      for (const { detail, line } of reading.kind === 'reading' ? reading.dropped : []) {
        const words = typeof detail === 'string' ? detail : '';
        expect(all[(line ?? 0) - 1]?.replace(/\s+/g, ' ')).toContain(words.replace(/\s+/g, ' '));
      }
    }
  });

  it('reads carriage returns as line ends', () => {
    for (const text of fixtures)
      expect(readText(text.replaceAll('\n', '\r\n'), context)).toEqual(readText(text, context));
  });

  it('escapes what HTML would take for markup', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (words) => {
        const reading = readText(`A title\n\nBy Jane Doe\n\n<script>${words}</script> & more.`, context);
        const html = reading.kind === 'reading' ? reading.articles[0].html : '';
        expect(html).not.toContain('<script');
        expect(html).not.toContain('</script');
      }),
    );
  });
});
