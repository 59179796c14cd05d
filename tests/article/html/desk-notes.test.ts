import { expect, it } from 'vitest';
import { isDeskNote } from '../../../shared/languages/desk-notes.ts';
import { composeUpload } from '../../formats/uploads.ts';

const NOTE = '[NOTE TO SUBS: check the number of leaks]';
const PLAIN = [
  'The roof of the hall leaks in nine places, the keeper said on Monday.',
  'It will be mended in spring, when the rain is over.',
];
const eml = `From: Ann Lee <ann@quay.example>\nSubject: The roof leaks\nDate: Mon, 04 May 2026 08:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${PLAIN.join(`\n\n${NOTE}\n\n`)}\n`;

it.each([
  ['a text', 'a.txt', `The roof leaks\n\n${PLAIN.join(`\n\n${NOTE}\n\n`)}\n`],
  ['Markdown', 'a.md', `# The roof leaks\n\n${PLAIN.join(`\n\n${NOTE}\n\n`)}\n`],
  ['Markdown, within a paragraph', 'a.md', `# The roof leaks\n\n${PLAIN.join(` ${NOTE}\n\n`)}\n`],
  ['a page', 'a.html', `<h1>The roof leaks</h1><p>${PLAIN.join(`</p><p><strong>${NOTE}</strong></p><p>`)}</p>`],
  ['a mail', 'a.eml', eml],
])('what is for the desk alone stays in: %s', async (_, key, text) => {
  const composed = await composeUpload(key, text);
  if (composed.kind !== 'articles') throw new Error(composed.kind);
  expect(composed.articles[0].text).toBe(PLAIN.join('\n\n'));
  expect(composed.articles[0].summary).not.toContain('SUBS');
  expect(composed.dropped).toContainEqual(expect.objectContaining({ kind: 'note-to-the-desk', detail: NOTE }));
});

it.each([
  ['TODO: ask the lawyer', true],
  ['FIXME (Ada): the number', true],
  ['Todo: el precio de la harina', false],
  ['TODO', false],
])('a note of what remains to be done: %j', (line, isNote) => {
  expect(isDeskNote(line)).toBe(isNote);
});

it('code says what it says', async () => {
  const composed = await composeUpload('a.md', `# The code\n\nLook at it:\n\n    ${NOTE}\n`);
  expect(composed).toMatchObject({ articles: [{ text: expect.stringContaining(NOTE) }] });
});
