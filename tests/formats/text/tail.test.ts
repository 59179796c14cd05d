import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/formats/text/read.ts';
import { articleOf } from '../uploads.ts';

const STORY =
  'The harbour club held its races on Monday, in front of more people than had ever come to see them before.';
const RESULTS = Array.from({ length: 18 }, (_, index) => `${index + 1}st row of boat number ${index * 7}`);
const read = (...blocks: readonly string[]) => readText(blocks.join('\n\n'), { furniture: [] });

describe('short lines below a source', () => {
  it('are the paper’s own, when they are few', () => {
    const result = read('Races in the harbour', STORY, 'Source: Harbour Club', 'The paper of the harbour', 'Pier 4');
    expect(articleOf(result).html).toBe(`<p>${STORY}</p>`);
  });

  it('are the story’s, when they are many', () => {
    const { html } = articleOf(read('Races in the harbour', STORY, 'Source: Harbour Club', ...RESULTS));
    for (const result of RESULTS) expect(html).toContain(result);
  });

  it('are the story’s, when nothing in it is a sentence', () => {
    const { html } = articleOf(
      read('Races in the harbour', 'Boat one', 'Source: Harbour Club', 'Boat two', 'Boat three'),
    );
    expect(html).toContain('Boat three');
  });

  it('are left out below an end mark all the same', () => {
    const result = read('Races in the harbour', STORY, '-30-', ...RESULTS);
    expect(articleOf(result).html).toBe(`<p>${STORY}</p>`);
  });
});
