import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { noteText } from '../../../../shared/receipt/worded.ts';
import { articleOf, reasonsOf } from '../../uploads.ts';
import { CARDS, pageOf, paragraphs, STORIES, type Story } from './stories.ts';

const SIGNS: Readonly<Record<string, readonly [attributes: string, head: string]>> = {
  attribute: ['hidden', ''],
  style: ['style="display:none"', ''],
  visibility: ['style="visibility:hidden"', ''],
  height: ['style="max-height:0;overflow:hidden"', ''],
  'class of all': ['class="d-none"', ''],
  'class of the page': ['class="locked"', '<style>.locked{display:none}</style>'],
  'screen readers': ['aria-hidden="true"', ''],
};
const NOT_FREE = (story: Story, more = '') =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(story.title)},"isAccessibleForFree":"False"${more}}</script>`;

/** Why it is held, by what the page does. */
function heldBy(html: string): unknown {
  const result = readHtml(html);
  expect(result.kind, JSON.stringify(result).slice(0, 300)).toBe('held');
  expect(reasonsOf(result)).toEqual(['not-public']);
  const detail = result.kind === 'held' ? (result.reasons[0] as { readonly detail?: unknown }).detail : undefined;
  return (detail as { readonly page: string }).page;
}

describe.each(STORIES)('a page in $language', (story) => {
  const { title, lead, text, wall } = story;
  const cards = Object.values(CARDS).map((made) => made(story));

  it.each(Object.entries(SIGNS))(
    'that hides its text is held, whatever stands beside it: by %s',
    (_, [attributes, head]) => {
      const ways = [
        `<article><h1>${title}</h1><div ${attributes}>${paragraphs(text)}</div></article>`,
        `<article><h1>${title}</h1><p>${lead}</p><div ${attributes}>${paragraphs(text)}</div></article>`,
        `<div class="wrap"><h1>${title}</h1>${paragraphs(text, attributes)}</div>`,
      ];
      for (const way of ways)
        for (const beside of cards)
          expect(heldBy(pageOf(story, `<main>${way}<section>${beside}</section></main>`, head))).toBe('hides-text');
    },
  );

  it.each(Object.entries(SIGNS))(
    'that hides what it shows as well is published, and one that hides more is held: by %s',
    (_, [attributes, head]) => {
      const again = (more: readonly string[]) => `<div ${attributes}>${paragraphs([lead, ...text, ...more])}</div>`;
      const way = (more: readonly string[]) =>
        pageOf(story, `<article><h1>${title}</h1>${again(more)}${paragraphs([lead, ...text])}</article>`, head);
      expect(articleOf(readHtml(way([]))).html).toContain(text[3].slice(-30));
      const rest = [1, 2, 3].flatMap((n) => text.map((paragraph) => `${n}${paragraph}`.replaceAll('.', `, ${n}.`)));
      expect(heldBy(way(rest))).toBe('hides-text');
    },
  );

  it('that shows a beginning and where to pay is held', () => {
    const beginning = `<h1>${title}</h1><p>${lead}</p>`;
    const box = `<div class="paywall-box"><p>Gull +</p><p>1, 2, 3 and so on</p><a href="/pay">OK</a></div>`;
    expect(heldBy(pageOf(story, `<article>${beginning}${box}</article>${cards[0]}`))).toBe('wall');
    expect(heldBy(pageOf(story, `<article>${beginning}</article>${box}`))).toBe('wall');
    expect(heldBy(pageOf(story, `<article>${beginning}<p>${wall}</p></article>${cards[1]}`))).toBe('wall');
  });

  it('that is not free, and shows hardly anything or stops in a sentence, is held', () => {
    const beginning = `<article><h1>${title}</h1><p>${lead}</p></article>${cards[2]}`;
    const cut = `<article><h1>${title}</h1>${paragraphs([lead, ...text, ...text, ...text])}<p>${lead.slice(0, 60)}…</p></article>`;
    expect(heldBy(pageOf(story, beginning, NOT_FREE(story)))).toBe('not-free');
    expect(heldBy(pageOf(story, cut, NOT_FREE(story)))).toBe('not-free');
    expect(heldBy(pageOf(story, cut.replace('<h1', '<meta itemprop="isAccessibleForFree" content="false"><h1')))).toBe(
      'not-free',
    );
  });

  it('that is not free is not published with the text that it has for programs alone', () => {
    const told = `,"articleBody":${JSON.stringify(text.join(' '))}`;
    const html = pageOf(story, `<article><h1>${title}</h1><p>${lead}</p></article>`, NOT_FREE(story, told));
    expect(heldBy(html)).toBe('not-free');
  });

  it('that shows its text is published, whatever else it hides', () => {
    const article = `<article><h1>${title}</h1>${paragraphs([lead, ...text])}</article>`;
    const hidden = [
      `<div class="modal" style="display:none">${paragraphs([...text, ...text])}</div>`,
      `<div id="comments" hidden>${paragraphs([...text, ...text])}</div>`,
      `<div style="display:none">${cards[2]}</div>`,
      `<div class="paywall-box" hidden><p>${wall}</p><a href="/pay">OK</a></div>`,
    ];
    for (const beside of hidden) {
      const { html } = articleOf(readHtml(pageOf(story, article + beside)));
      expect(html.match(/<p>/g)).toHaveLength(5);
      expect(html).not.toContain(wall);
    }
  });

  it('that shows a long text is published although the site asks for money', () => {
    const article = `<article><h1>${title}</h1>${paragraphs([lead, ...text, ...text, ...text])}</article>`;
    expect(articleOf(readHtml(pageOf(story, article, NOT_FREE(story)))).html).toContain(text[3]);
    expect(articleOf(readHtml(pageOf(story, `${article}<p>${wall}</p>`))).html).toContain(text[3]);
  });
});

it('says how much a page hides, and what would publish it', () => {
  const [{ title, lead, text }] = STORIES as readonly [Story];
  const result = readHtml(
    pageOf(
      STORIES[0] as Story,
      `<article><h1>${title}</h1><p>${lead}</p><div hidden>${paragraphs(text)}</div></article>`,
    ),
  );
  const hidden = text.join('').length;
  expect(result.kind === 'held' && noteText(result.reasons[0])).toBe(
    `The page hides ${hidden} characters of its text and shows ${lead.length}, so this may not be for the public. ` +
      'It is published when the page shows its whole text, or the text is uploaded by itself.',
  );
});

it.each([
  ['a badge', '<div class="icon">会員限定</div>'],
  ['what members may do with it', '<div class="popup"><p>スクラップは会員限定です</p></div>'],
])('is published where %s stands beside other stories', (_, beside) => {
  const story = STORIES.find(({ language }) => language === 'ja') as Story;
  const article = `<article><h1>${story.title}</h1>${paragraphs([story.lead, ...story.text])}</article>`;
  expect(articleOf(readHtml(pageOf(story, `<main>${article}${beside}</main>`))).html).toContain(story.text[3]);
});
