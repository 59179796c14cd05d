import { describe, expect, it } from 'vitest';
import { isLabelledTitle } from '../../../shared/formats/held/labelled-title.ts';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const TEXT = 'The wheel of the mill on Weir Lane turned on Friday for the first time in nine years, and the town came.';

/** One article of that title in whatever states one. */
const UPLOADS: readonly (readonly [name: string, of: (title: string) => string])[] = [
  ['fields.md', (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${TEXT}\n`],
  ['heading.md', (title) => `# ${title}\n\n${TEXT}\n`],
  [
    'page.html',
    (title) => `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${TEXT}</p></body></html>`,
  ],
  ['a.json', (title) => JSON.stringify({ title, body: `<p>${TEXT}</p>` })],
  ['a.txt', (title) => `${title}\n\n${TEXT}\n`],
];

const HELD = [
  'Private: The mill',
  'Protected: The mill',
  'Draft: The mill',
  'draft: the mill',
  'Draft v2: The mill',
  'WIP: The mill',
  '[DRAFT] The mill',
  'Privat: Die Mühle',
  'Geschützt: Die Mühle',
  'Entwurf: Die Mühle',
  'Privé : Le moulin',
  'Protégé : Le moulin',
  'Brouillon : le moulin',
  'Protegido: El molino',
  'Личное: Мельница',
  'Súkromné: Mlyn',
  '私密：磨坊',
  '非公開: 水車',
  '보호된 글: 방앗간',
];

const PUBLIC = [
  'Private lives: a new film',
  'Private: how clubs began',
  'Private school: who pays?',
  'Private View: five shows this week',
  'Going private: why firms leave',
  'Protected species: a list',
  'Protected',
  'Draft: who goes first',
  'Draft law: what changes',
  'Drafted: the players of the year',
  'Drafts: a history of the game',
  'Draft beer: a guide',
  'NBA Draft: The winners',
  'The draft: A history',
  'Private / Public: A debate',
  'Privat oder Staat: Wer zahlt?',
  'Entwurf des Haushalts: Was fehlt',
  'Vie privée : ce qui change',
  'Özel: Değirmen yine döndü',
  'The mill: private, and proud of it',
];

describe('a label before a title', () => {
  it.each(HELD)('holds in every format: %s', async (title) => {
    for (const [name, of] of UPLOADS) expect(reasonsOf(await readUpload(name, of(title)))).toHaveLength(1);
  });

  it.each(PUBLIC)('is none, and the article comes out: %s', async (title) => {
    expect(isLabelledTitle(title)).toBe(false);
    for (const [name, of] of UPLOADS) expect(articleOf(await readUpload(name, of(title))).title).toBe(title);
  });

  it.each([
    ['Draft: Wolves take Vole second', TEXT],
    ['Draft: The night of the Wolves', `${TEXT} The Wolves had the second overall pick.`],
    [
      'Draft: Wolves rebuild',
      'Vole, a goalkeeper from Weir, was the best of the draft class of this year, as all had expected of him for long.',
    ],
  ])('is none where players are drafted, and the article comes out: %s', async (title, text) => {
    for (const [name, of] of UPLOADS)
      expect(articleOf(await readUpload(name, of(title).replaceAll(TEXT, text))).title).toBe(title);
    const feed = `<rss version="2.0"><channel><title>Weir</title><item><title>${title}</title><description>${text}</description></item></channel></rss>`;
    expect((await readUpload('feed.xml', feed)).kind).toBe('reading');
  });

  it.each(['Draft: The council takes a second look', 'Draft: Mill picks its first miller in years'])(
    'but a step of anything else is no pick: %s',
    async (title) => {
      const text = `${TEXT} The rules of the mill were drafted by the council, and are among its top picks.`;
      for (const [name, of] of UPLOADS)
        expect(reasonsOf(await readUpload(name, of(title).replaceAll(TEXT, text)))).toHaveLength(1);
    },
  );

  it('takes no time, however long what stands there is', () => {
    for (const title of ['private '.repeat(9_000), `draft${' '.repeat(90_000)}: x`, ': '.repeat(30_000)])
      expect(isLabelledTitle(title)).toBe(false);
  });
});
