import { expect, it } from 'vitest';
import { composeUpload } from '../../formats/uploads.ts';
import { BUILT_IN_CONFIG } from '../../support/built-in-config.ts';

const LINE = 'Tidewater Courier – printed on recycled paper since 1911';
const CONFIG = { ...BUILT_IN_CONFIG, furniture: [LINE.toUpperCase()] };
const PLAIN = [
  'The roof of the hall leaks in nine places, the keeper said on Monday.',
  'It will be mended in spring, when the rain is over.',
];
const eml = `From: Ann Lee <ann@quay.example>\nSubject: The roof leaks\nDate: Mon, 04 May 2026 08:00:00 +0000\nContent-Type: text/html; charset=utf-8\n\n<p>${PLAIN.join(`</p><p>${LINE}</p><p>`)}</p>\n`;

it.each([
  ['a text', 'a.txt', `The roof leaks\n\n${PLAIN.join(`\n\n${LINE}\n\n`)}\n`],
  ['Markdown', 'a.md', `# The roof leaks\n\n${PLAIN.join(`\n\n${LINE}\n\n`)}\n`],
  ['Markdown, as a list', 'a.md', `# The roof leaks\n\n${PLAIN.join(`\n\n- **${LINE}**\n\n`)}\n`],
  ['a page', 'a.html', `<h1>The roof leaks</h1><div><p>${PLAIN.join(`</p><h4><i>${LINE}</i></h4><p>`)}</p></div>`],
  [
    'JSON',
    'a.json',
    JSON.stringify({ title: 'The roof leaks', html: `<p>${PLAIN.join(`</p><p>${LINE}</p><p>`)}</p>` }),
  ],
  ['a mail', 'a.eml', eml],
])("what the newsroom's system adds to every text is in none: %s", async (_, key, text) => {
  const composed = await composeUpload(key, text, CONFIG);
  if (composed.kind !== 'articles') throw new Error(composed.kind);
  expect(composed.articles[0].text).toBe(PLAIN.join('\n\n'));
  expect(composed.articles[0].html).not.toMatch(/<(?:ul|li|h4)/);
  expect(composed.dropped).toContainEqual(expect.objectContaining({ kind: 'furniture-line', detail: LINE }));
});

it.each([
  ['a picture beside it', `<p><img src="https://quay.example/a.png" alt=""> ${LINE}</p>`, /<img/],
  ['the cell that it stands in', `<table><tr><td><p>${LINE}</p></td><td>Two</td></tr></table>`, /<td><\/td>/],
])('%s stays', async (_, html, kept) => {
  const page = `<h1>The roof leaks</h1><p>${PLAIN[0]}</p>${html}<p>${PLAIN[1]}</p>`;
  const composed = await composeUpload('a.json', JSON.stringify({ title: 'The roof leaks', html: page }), CONFIG);
  if (composed.kind !== 'articles') throw new Error(composed.kind);
  expect(composed.articles[0].html).toMatch(kept);
});

it('a line within a paragraph stays', async () => {
  const composed = await composeUpload('a.md', `# The roof leaks\n\nIt says: ${LINE}.\n`, CONFIG);
  expect(composed).toMatchObject({ articles: [{ text: expect.stringContaining(LINE) }] });
});
