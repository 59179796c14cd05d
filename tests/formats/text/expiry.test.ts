import { expect, it } from 'vitest';
import { composeUpload } from '../uploads.ts';

it.each([
  ['Expires: 2026-12-01', '2026-12-01T00:00:00Z'],
  ['Valid until: 1 December 2026', '2026-12-01T00:00:00Z'],
  ['Gültig bis: 1. Dezember 2026', '2026-12-01T00:00:00Z'],
])('%s at the head of a text is when it goes, and no part of it', async (line, expires) => {
  const text = `Title: The quay closes\nDate: 2026-11-01\n${line}\n\nThe quay closes for a month, the harbour master said on Monday.\n`;
  const composed = await composeUpload('a.txt', text);
  expect(composed).toMatchObject({ kind: 'articles', articles: [{ title: 'The quay closes', expires }] });
  expect(JSON.stringify(composed)).not.toContain(`<p>${line}`);
});
