import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportedFields } from '../../../../shared/formats/markdown/templates/exported-fields.ts';
import { readLiteral } from '../../../../shared/formats/markdown/templates/js-literal.ts';
import { articleOf, readUpload, reasonsOf } from '../../uploads.ts';

const TEXT = '\n\nThe wheel turned on Friday.\n';

describe('MDX', () => {
  it.each([
    ['meta', `export const meta = { title: 'Mill grinds', date: '2024-05-02' }`],
    ['metadata', `export const metadata = {\n  title: "Mill grinds",\n  date: "2024-05-02",\n};`],
    [
      'frontmatter with a type',
      `export const frontMatter: Meta = {title: \`Mill grinds\`, publishedAt: '2024-05-02'} as const`,
    ],
    ['a call', `export const meta = defineMeta({ title: 'Mill grinds', date: new Date('2024-05-02') })`],
    ['constants of their own', `export const title = 'Mill grinds';\nexport const date = '2024-05-02';`],
    [
      'titles of Next.js',
      `export const metadata: Metadata = { title: { default: 'Mill grinds', template: '%s' }, date: '2024-05-02' }`,
    ],
    [
      'comments and what is computed',
      `export const meta = {\n  // says\n  image: wheel,\n  title: 'Mill grinds', /* so */\n  minutes: read(2) + 1,\n  ...rest,\n  date: '2024-05-02',\n}`,
    ],
  ])('states its fields in %s', async (_, source) => {
    const article = articleOf(await readUpload('a.mdx', source + TEXT));
    expect(article).toMatchObject({ title: 'Mill grinds', published: expect.stringMatching(/^2024-05-02/) });
    expect(article.html.trim()).toBe('<p>The wheel turned on Friday.</p>');
  });

  it('has authors, tags and a description in them', () => {
    const source = `export const meta = {
      title: 'It\\'s "the" mill \\u2013 again',
      authors: [osk, { name: 'Ana Paz', url: 'https://ana.example/' }],
      tags: ['mill', "oats",],
      description: \`A "mill"\`,
      openGraph: { images: [wheel], alt: 'x' },
    }`;
    expect(exportedFields(source)).toEqual({
      title: 'It\'s "the" mill – again',
      authors: [{ name: 'Ana Paz', url: 'https://ana.example/' }],
      tags: ['mill', 'oats'],
      description: 'A "mill"',
      openGraph: { images: [], alt: 'x' },
    });
  });

  it('goes by its front matter where both speak', async () => {
    const source = `---\ntitle: The front\n---\nexport const meta = { title: 'The back', date: '2024-05-02' }${TEXT}`;
    expect(articleOf(await readUpload('a.mdx', source))).toMatchObject({ title: 'The front', published: '2024-05-02' });
  });

  it.each([
    'export const meta = { title: "Mill", draft: true }',
    'export const meta = { title: "Mill", published: false }',
    'export const meta = { title: "Mill", draft: process.env.DRAFTS === "1" }',
    'export const title = "Mill";\nexport const draft = true;',
    'export const meta = { title: "Mill", status: "draft" } satisfies Meta',
  ])('is held where they say so: %s', async (source) => {
    expect(reasonsOf(await readUpload('a.mdx', source + TEXT))).toEqual([
      expect.stringMatching(/^(?:not-public|status-unknown)/),
    ]);
  });

  it('takes none from what it only shows', async () => {
    const shown = "# Mills in MDX\n\n```js\nexport const meta = { title: 'No', draft: true }\n```\n\nText.\n";
    expect(articleOf(await readUpload('a.mdx', shown)).title).toBe('Mills in MDX');
  });
});

describe('a literal', () => {
  it('is read as JSON has it, and as JavaScript prints it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const written = JSON.stringify(value);
        expect(readLiteral(`${written};`, 0)).toEqual({ value: JSON.parse(written), end: written.length });
        const loose = JSON.stringify(value, null, 2).replace(/^( *)"([a-z]+)":/gim, '$1$2 :');
        expect(readLiteral(`${loose};`, 0)?.value).toEqual(JSON.parse(written));
      }),
    );
  });

  it('takes no time, however it is nested or broken off', () => {
    for (const piece of [
      '[',
      '{a:',
      'f(',
      '"',
      '/*',
      '`${',
      '[1,',
      'export const meta = /*\n',
      'export const meta = {',
    ])
      expect(() => readLiteral(piece.repeat(20_000), 0)).not.toThrow();
  });
});
