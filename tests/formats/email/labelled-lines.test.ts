import { describe, expect, it } from 'vitest';
import { articleOf, composedOf, composeUpload, readUpload } from '../uploads.ts';

const LINES = {
  en: ['Headline: Kite stuck on the mill', 'Dek: It has been there since Sunday', 'By: Tess Vane', 'Section: Local'],
  de: ['Titel: Drachen hängt an der Mühle', 'Unterzeile: Seit Sonntag ist er dort', 'Von: Tess Vane'],
  fr: ['Titre : Un cerf-volant au moulin', 'Chapô : Il y est depuis dimanche', 'Auteur : Tess Vane'],
  es: ['Titular: Una cometa en el molino', 'Por: Tess Vane'],
} as const;
const STORY = [
  'A red kite has hung from the upper sail of the mill since Sunday, when the wind turned, and nobody can reach it.',
  'The miller says that it does no harm up there, and turns the sails by hand on Mondays.',
];

function mail(body: string, type = 'text/html'): string {
  const head = `From: Tess Vane <tess@mill.example>\nSubject: copy\nDate: Thu, 02 May 2024 07:00:00 +0000`;
  return `${head}\nContent-Type: ${type}; charset=utf-8\n\n${body}`;
}

const bold = (line: string) => line.replace(/^([^:]+:)/, '<b>$1</b>');
const boxes = (lines: readonly string[]) => lines.map((line) => `<div>${line}</div>`).join('');
const story = STORY.map((text) => `<p>${text}</p>`).join('');
/** As programs for mail set lines. */
const MARKUP: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'a box a line': (lines) => `<div>Hi,</div><div><br></div>${boxes(lines.map(bold))}<div><br></div>${story}`,
  'breaks in one paragraph': (lines) => `<p>${lines.map(bold).join('<br>')}</p>${story}`,
  'a note above': (lines) => `<p>Hi all, <i>copy</i> below.</p>${boxes(lines)}${story}`,
  'all of it bold': (lines) => `${lines.map((line) => `<p><strong>${line}</strong></p>`).join('')}${story}`,
  'a table': (lines) =>
    `<table>${lines.map((line) => `<tr><td>${line.replace(/:\s*/, ':</td><td>')}</td></tr>`).join('')}</table>${story}`,
};

describe.each(Object.entries(LINES))('labels in %s', (_, lines) => {
  it.each(Object.entries(MARKUP))('say in markup what they say in plain text: %s', async (_name, markup) => {
    const plain = articleOf(await readUpload('a.eml', mail([lines.join('\n'), ...STORY].join('\n\n'), 'text/plain')));
    const { title, dek, authors, section, html } = articleOf(await readUpload('a.eml', mail(markup(lines))));
    expect({ title, dek, authors, section }).toEqual({
      title: plain.title,
      dek: plain.dek,
      authors: plain.authors,
      section: plain.section,
    });
    expect(plain.title).toBe(lines[0].replace(/^.*?:\s*/, ''));
    expect(html).not.toMatch(/:<|Vane|copy/);
    expect(html).toContain(STORY[0]);
  });
});

it('a label further down is of the story', async () => {
  const recipe = `<p>${STORY[0]}</p><p><b>Title:</b> The Kite</p><p>${STORY[1]}</p>`;
  const { title, html } = articleOf(await readUpload('a.eml', mail(recipe)));
  expect(title).toBe('copy');
  expect(html).toContain('The Kite');
});

it.each([
  'Please do not use before Tess has read it',
  'Strictly embargoed, I ring you',
  'Still off the record',
  'Noch nicht veröffentlichen',
])('a note above them that keeps the story back is obeyed: %s', async (note) => {
  const markup = `<p>${note}</p>${boxes(LINES.en.map(bold))}${story}`;
  const plain = [note, LINES.en.join('\n'), ...STORY].join('\n\n');
  for (const result of [await readUpload('a.eml', mail(markup)), await readUpload('a.eml', mail(plain, 'text/plain'))])
    expect(result.kind).toBe('held');
});

it('of a note that says anything else nobody knows whether the story may come out', async () => {
  const read = (note: string) => readUpload('a.eml', mail(`<p>${note}</p>${boxes(LINES.en.map(bold))}${story}`));
  expect((await read('The age of the miller in the last line is a guess')).kind).toBe('held');
  for (const note of ['Copy below, with a picture that Osk took on Sunday', 'Weir Weekly', 'MILL-3'])
    expect((await read(note)).kind).toBe('reading');
});

it('those of something within the story stay in it, with its heading and what announces them', async () => {
  const body = `<h2>Films at the mill</h2><p>What is on this week at the mill:</p><p>Title: The Kite</p><p>Time: nine</p>${story}`;
  const { title, html } = articleOf(await readUpload('a.eml', mail(body)));
  expect(title).toBe('copy');
  for (const text of ['Films at the mill', 'What is on this week', 'The Kite']) expect(html).toContain(text);
});

it('an embargo, and a status, are obeyed there', async () => {
  const markup = MARKUP['a box a line'] ?? String;
  const { articles } = composedOf(
    await composeUpload('a.eml', mail(markup([...LINES.en, 'Embargo: 3 December 2026, 06:00']))),
  );
  expect(articles[0].embargoed).toBe('2026-12-03T06:00:00Z');
  const above = await composeUpload('a.eml', mail(markup(['Embargo until 3 December 2026, 06:00', ...LINES.en])));
  expect(composedOf(above).articles[0].embargoed).toBe('2026-12-03T06:00:00Z');
  for (const line of ['Embargo: until further notice', 'Status: draft', 'DRAFT'])
    expect((await composeUpload('a.eml', mail(markup([...LINES.en, line])))).kind).toBe('held');
  expect((await composeUpload('a.eml', mail(markup(['DRAFT', ...LINES.en])))).kind).toBe('held');
});
