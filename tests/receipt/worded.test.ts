import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/article/notes.ts';
import type { Dropped } from '../../shared/article/types.ts';
import { wordedDropped, wordedNote } from '../../shared/receipt/worded.ts';
import { FETCHES, NOTES, SENTENCES } from './examples.ts';

describe('what an editor is told', () => {
  it.each(NOTES)('such as %j is the sentence %s', (note, message) => {
    const { code } = note;
    expect(wordedNote({ ...note, line: 3, column: 7 })).toEqual({ code, message, line: 3, column: 7 });
  });

  it.each(FETCHES)('of a file that is not copied, %j, is that %s', (detail, why) => {
    const message = `The file is not copied: ${why}. It is shown from where it is.`;
    expect(wordedNote({ code: 'not-copied', detail })).toEqual({ code: 'not-copied', message });
  });

  it('stays as it is in receipts that were stored in words', () => {
    const stored = { code: 'no-title', message: 'There is no title.', line: 3 } as unknown as Note;
    expect(wordedNote(stored)).toEqual(stored);
  });
});

describe('what was left out', () => {
  it.each(SENTENCES)('such as %j is told as %s', (what, sentence) => {
    expect(wordedDropped({ ...what, count: 2, line: 3 } as Dropped)).toEqual({ what: sentence, count: 2, line: 3 });
  });

  it('inside files is told with their names, innermost first', () => {
    expect(wordedDropped({ kind: 'comment', count: 1, within: ['all.zip', 'story.docx'] })).toEqual({
      what: 'comment in "story.docx" in "all.zip"',
      count: 1,
    });
  });

  it('stays as it is in receipts that were stored in words', () => {
    const stored = { what: 'masthead line "The Lantern"', count: 1, line: 1 };
    expect(wordedDropped(stored)).toBe(stored);
  });
});
