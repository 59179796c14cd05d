import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../shared/article/types.ts';
import { articleOf, composed } from './items.ts';
import { formsOf, type Story } from './stories.ts';

const BASE: Story = {
  guid: 'urn:newsml:quaynews.example:20260601:ferry-4',
  headline: 'Ferry returns to the harbour',
  byline: 'By Jane Doe and John Roe',
  paragraphs: ['The ferry came back on Monday, empty & late.', 'Nobody on the pier knew why it had left.'],
};
const STORY_TEXT = BASE.paragraphs.join('\n\n');

const told = ({ id, title, dek, authors, published, language, tags, text, media }: Article) => ({
  ...{ id, title, dek, authors, published, language, tags, text },
  pictures: media.map(({ url, caption, credit, width }) => ({ url, caption, credit, width })),
});

describe('a story in every format', () => {
  it.each<[string, Story, object]>([
    ['with its byline apart', BASE, { text: STORY_TEXT }],
    ['as plain text', { ...BASE, isPlain: true }, { text: STORY_TEXT }],
    ['with a dateline apart', { ...BASE, dateline: 'PORT QUAY' }, { text: `PORT QUAY – ${STORY_TEXT}` }],
    [
      'with its byline in the text',
      { ...BASE, paragraphs: ['By Jane Doe and John Roe', ...BASE.paragraphs] },
      { text: STORY_TEXT },
    ],
    [
      'with its title in the text',
      { ...BASE, paragraphs: [BASE.headline ?? '', ...BASE.paragraphs] },
      { text: STORY_TEXT },
    ],
    [
      'with initials and an end mark below',
      { ...BASE, paragraphs: [...BASE.paragraphs, 'ab/cd/ef', 'ENDS'] },
      { text: STORY_TEXT },
    ],
    ['with keywords', { ...BASE, keywords: ['ferry', 'harbour'] }, { tags: ['ferry', 'harbour'] }],
  ])('is the same %s', async (_, story, expected) => {
    const articles = await Promise.all(formsOf(story).map(([, upload]) => articleOf(upload)));
    const [first = {}, ...others] = articles.map(told);
    expect(first).toMatchObject({
      title: 'Ferry returns to the harbour',
      authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
      published: '2026-06-01T08:00:00Z',
      ...expected,
    });
    for (const other of others) expect(other).toEqual(first);
  });

  it('shows the same picture', async () => {
    const picture = { url: 'https://quay.example/ferry.jpg', caption: 'The ferry at dawn.', credit: 'Ana Paz' };
    const forms = formsOf({ ...BASE, picture }).filter(([name]) => name !== 'NITF');
    for (const [, upload] of forms) {
      expect(told(await articleOf(upload)).pictures).toEqual([{ ...picture, width: 1200 }]);
    }
  });

  it.each(
    formsOf({ guid: BASE.guid, paragraphs: ['PORT QUAY (QN) - The ferry has left the harbour again.', 'ab/cd'] }),
  )('is titled by its first sentence as an alert in %s', async (_, upload) => {
    const composition = await composed(upload);
    if (composition.kind !== 'articles') throw new Error(JSON.stringify(composition));
    const [{ title, text }] = composition.articles;
    expect({ title, text }).toEqual({
      title: 'The ferry has left the harbour again',
      text: 'PORT QUAY (QN) - The ferry has left the harbour again.',
    });
    expect(composition.warnings.map(({ code }) => code)).toEqual(['title-from-text']);
  });

  const word = fc.stringMatching(/^[a-zäöüéß&'"<>]{2,9}$/);
  const sentence = fc.array(word, { minLength: 4, maxLength: 20 }).map((words) => `Xa ${words.join(' ')} z.`);
  const name = fc.stringMatching(/^[A-Z][a-z]{3,8} [A-Z][a-z]{3,8}$/);

  it('is the same whatever it says', async () => {
    const stories = fc.record({
      guid: fc.stringMatching(/^urn:newsml:quaynews\.example:20260601:[a-z]{1,12}-\d{1,4}$/),
      headline: sentence,
      byline: name.map((author) => `By ${author}`),
      paragraphs: fc.array(sentence, { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const articles = await Promise.all(formsOf(story).map(([, upload]) => articleOf(upload)));
        const [first, ...others] = articles.map(told);
        expect(first?.authors).toEqual([{ name: story.byline.slice(3) }]);
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });
});
