import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/languages/all.ts';
import { articleOf, readUpload } from '../uploads.ts';
import { LINK, PARAGRAPHS } from './mill-page.ts';

const TEXT = PARAGRAPHS.join('');
const BOXES = [
  ...['notice', 'alert', 'status', 'label', 'meta', 'article-status'].map((name) => [
    `<div class="${name}">`,
    '</div>',
  ]),
  ['<span class="badge">', '</span>'],
  ['<div class="article-info"><span class="status">', '</span></div>'],
] as const;
const PLACES = [
  (line: string) => `${line}${TEXT}`,
  (line: string) => `${TEXT}${line}`,
  (line: string) => TEXT.replace('</p>', `</p>${line}`),
];
/** How a notice is written besides as it is: each in one of these ways. */
const FORMS = [
  (words: string) => words.toUpperCase(),
  (words: string) => `[${words}]`,
  (words: string) => `${words}: Ada is the source.`,
];
const MORE = [
  'NOT FOR PUBLICATION',
  'Not for publication',
  '[DRAFT]',
  'Status: draft',
  'Internal: do not share',
  'HOLD FOR LEGAL',
  '[HEADLINE GOES HERE]',
  'Fined TKTK dollars',
  '[CHECK FIGURE]',
  'Audience: staff only',
  'TLP:AMBER+STRICT',
  'Published: No',
];

const read = (body: string, link = LINK) =>
  readUpload(
    'a.html',
    `<html><head><title>The mill turns</title>${link}</head><body><nav><a href="/">Home</a></nav><main><h1>The mill turns</h1><div class="article-body">${body}</div></main></body></html>`,
  );

/** One text for each of the phrases of a pattern. */
function writtenBy(pattern: string): readonly string[] {
  let depth = 0;
  const phrases = [''];
  for (const sign of pattern.match(/\\.|\[[^\]]*\]|[^\\[]/gu) ?? []) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) phrases.push('');
    else phrases[phrases.length - 1] += sign;
  }
  return phrases.flatMap((phrase) =>
    fc.sample(fc.stringMatching(new RegExp(`^(?:${phrase})$`, 'u')), { numRuns: 1, seed: 1 }),
  );
}

const NOTICES = [
  ...new Set(
    LANGUAGES.flatMap(({ publication: { notices, asides, draft, stamps } = {} }) =>
      [notices, asides, draft, stamps].flatMap((pattern) => (pattern === undefined ? [] : writtenBy(pattern))),
    ).flatMap((words, index) => [words, FORMS[index % FORMS.length]?.(words) ?? words]),
  ),
];

/** Which lines hold the page that does not say where it stands; and of those, which do not hold it where it does. */
async function heldBy(bodies: readonly string[]): Promise<Record<'held' | 'escaped', readonly string[]>> {
  const held: string[] = [];
  const escaped: string[] = [];
  for (const body of bodies) {
    if ((await read(body, '')).kind !== 'held') continue;
    held.push(body);
    if ((await read(body)).kind !== 'held') escaped.push(body.replace(TEXT, '…'));
  }
  return { held, escaped };
}

describe('what holds a page that does not say where it stands holds it where it does', () => {
  it('whatever the line says, in any language', async () => {
    const bodies = NOTICES.map((line, index) => {
      const place = PLACES[index % PLACES.length] ?? String;
      return place((BOXES[index % BOXES.length] ?? []).join(line));
    });
    const { held, escaped } = await heldBy(bodies);
    expect(escaped).toEqual([]);
    expect(held.length).toBeGreaterThan(NOTICES.length / 3);
  });

  it.each(BOXES)('whatever its box is: %s', async (...box) => {
    const { held, escaped } = await heldBy(MORE.flatMap((line) => PLACES.map((place) => place(box.join(line)))));
    expect(escaped).toEqual([]);
    expect(held.length).toBeGreaterThan(MORE.length);
  });
});

describe('a correction in a box that looks like none of the text', () => {
  const BOX = ['<div class="article-meta-bottom"><div class="credit-line">', '</div></div>'] as const;

  it.each([
    'Correction: It is 4.1 km.',
    'Correction, Nov. 24: it is 4.1 km, not 14.',
    'Correction',
    'An earlier version of this article gave 14 km.',
    'This story was amended on 24 November.',
    'Editor’s note: the mill is the author’s.',
    'Korrektur vom 24. November 2026: Es sind 4,1 km.',
    '更正：应为两周。',
  ])('stays: %s', async (line) => {
    for (const place of PLACES) {
      expect(articleOf(await read(place(BOX.join(line)))).html).toContain(line.slice(0, 10));
    }
  });

  it('stays below its heading', async () => {
    const { html } = articleOf(await read(`${TEXT}${BOX.join('Correction')}${BOX.join('Photo: dpa | 4.1 km')}`));
    expect(html).toContain('4.1 km');
  });

  it('stays where only its box says that it is one', async () => {
    const body = (name: string) => `${TEXT}<div class="credit-line ${name}">${BOX.join('Photo: dpa | 4.1 km')}</div>`;
    expect(articleOf(await read(body(''))).html).not.toContain('4.1 km');
    expect(articleOf(await read(body('correction'))).html).toContain('4.1 km');
  });
});
