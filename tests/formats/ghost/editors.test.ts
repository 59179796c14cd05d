import { describe, expect, it } from 'vitest';
import { articleOf, readUpload } from '../uploads.ts';

const POST = {
  id: 'p1',
  title: 'The mill grinds',
  html: null,
  status: 'published',
  visibility: 'public',
  published_at: '2024-05-02T07:00:00.000Z',
};
const read = (post: object) =>
  readUpload('ghost.json', JSON.stringify({ db: [{ data: { posts: [{ ...POST, ...post }], posts_authors: [] } }] }));
const htmlOf = async (post: object) => articleOf(await read(post)).html;

const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
const lexical = (...children: object[]) => ({ lexical: JSON.stringify({ root: { type: 'root', children } }) });
const mobiledoc = (sections: unknown[], more: object = {}) => ({
  mobiledoc: JSON.stringify({ version: '0.3.1', atoms: [], cards: [], markups: [], sections, ...more }),
});

describe('a post of Ghost without its HTML', () => {
  it('is read as Lexical has it', async () => {
    const post = lexical(
      {
        type: 'paragraph',
        children: [
          text('The wheel '),
          text('turned', 1),
          text(' & sang, ', 0),
          { type: 'linebreak' },
          { type: 'link', url: 'https://mill.example/?a="b"', children: [text('they say', 3)] },
        ],
      },
      { type: 'extended-heading', tag: 'h3', children: [text('Oats')] },
      { type: 'heading', tag: 'script', children: [text('Corn')] },
      { type: 'list', tag: 'ol', children: [{ type: 'listitem', children: [text('one')] }] },
      { type: 'image', src: '__GHOST_URL__/a.jpg', alt: 'Wheel "new"', caption: 'The <b>wheel</b>' },
      { type: 'codeblock', code: 'if (a < b)' },
      { type: 'callout', calloutText: 'Mind the gap.' },
      { type: 'email', html: '<p>Dear members</p>' },
      { type: 'html', html: '<p>For members</p>', visibility: { web: { nonMember: false } } },
      { type: 'unheard', text: 'x' },
    );
    expect(await htmlOf(post)).toBe(
      '<p>The wheel <strong>turned</strong> &amp; sang, <br><a href="https://mill.example/?a=&quot;b&quot;"><em><strong>they say</strong></em></a></p>' +
        '<h3>Oats</h3><h2>Corn</h2><ol><li>one</li></ol>' +
        '<figure><img src="/a.jpg" alt="Wheel &quot;new&quot;"><figcaption>The <b>wheel</b></figcaption></figure>' +
        '<figure><pre><code>if (a &lt; b)</code></pre></figure><aside>Mind the gap.</aside>',
    );
  });

  it('is read as Mobiledoc has it', async () => {
    const post = mobiledoc(
      [
        [
          1,
          'p',
          [
            [0, [], 0, 'The wheel '],
            [0, [0, 1], 1, 'turned'],
            [0, [], 1, ' again'],
            [1, [], 0, 0],
            [0, [], 0, '<now>'],
          ],
        ],
        [1, 'script', [[0, [], 0, 'Oats']]],
        [3, 'ul', [[[0, [], 0, 'one']], [[0, [], 0, 'two']]]],
        [10, 0],
        [10, 1],
        [2, 'https://mill.example/b.jpg'],
      ],
      {
        atoms: [['soft-return', '', {}]],
        markups: [['a', ['href', 'https://mill.example/']], ['em']],
        cards: [
          ['markdown', { markdown: 'A *card*.' }],
          ['email', { html: '<p>Dear members</p>' }],
        ],
      },
    );
    expect(await htmlOf(post)).toBe(
      '<p>The wheel <a href="https://mill.example/"><em>turned</em> again</a><br>&lt;now&gt;</p><p>Oats</p><ul><li>one</li><li>two</li></ul>' +
        '<p>A <em>card</em>.</p>\n<figure><img src="https://mill.example/b.jpg" alt=""></figure>',
    );
  });

  it.each([
    [
      'Lexical',
      lexical(
        { type: 'paragraph', children: [text('Seen.')] },
        { type: 'paywall' },
        { type: 'paragraph', children: [text('Paid.')] },
      ),
    ],
    [
      'Mobiledoc',
      mobiledoc(
        [
          [1, 'p', [[0, [], 0, 'Seen.']]],
          [10, 0],
        ],
        { cards: [['paywall', {}]] },
      ),
    ],
    ['HTML', { html: '<p>Seen.</p><!--members-only--><p>Paid.</p>' }],
  ])('is held where a mark in its %s says that the rest was for members', async (_, post) => {
    expect(await read(post)).toMatchObject({ kind: 'held', reasons: [{ code: 'not-public' }] });
  });

  it.each([lexical, (...all: object[]) => mobiledoc(all)])('is no article where that is damaged', async (made) => {
    const [[name, source = '']] = Object.entries(made({ type: 'paragraph', children: [text('x')] })) as [
      [string, string],
    ];
    expect(await read({ [name]: source.slice(0, -3) })).toMatchObject({ kind: 'rejection' });
  });

  it('nests no deeper than is read', async () => {
    const deep = Array.from({ length: 500 }).reduce<object>(
      (inner) => ({ type: 'list', tag: 'ul', children: [inner] }),
      text('x'),
    );
    expect(await read(lexical({ type: 'paragraph', children: [text('Seen.')] }, deep))).toMatchObject({
      kind: 'reading',
    });
  });
});
