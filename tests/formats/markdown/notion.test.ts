import { describe, expect, it } from 'vitest';
import { articleOf, readUpload, reasonsOf } from '../uploads.ts';

const TEXT = 'The council approved plans on Monday to deepen the harbour by four metres, ending a long dispute.';
const ID = '388c5eca1b8b80929a78da7c68154bd7';
const page = (...properties: readonly string[]) => `# Harbour to be deepened\n\n${properties.join('\n')}\n\n${TEXT}\n`;

describe('a page that Notion exported as Markdown', () => {
  it.each(['In progress', 'Draft', 'Not started', 'In review', 'To do'])(
    'is held as long as it is %s',
    async (status) => {
      const text = page('Author: Ana Ruiz', `Status: ${status}`, 'Tags: harbour, news');
      expect(reasonsOf(await readUpload('harbour.md', text))).toEqual(['not-public 4:-']);
      expect(reasonsOf(await readUpload(`Harbour ${ID}.md`, page(`Status: ${status}`)))).toEqual(['not-public 3:-']);
    },
  );

  it('is held under a status that nobody knows', async () => {
    const text = page('Status: Frobnicated', 'Author: Ana Ruiz');
    expect(reasonsOf(await readUpload('harbour.md', text))).toEqual(['status-unknown 3:-']);
    expect(reasonsOf(await readUpload(`Harbour ${ID}.md`, page('Status: Frobnicated')))).toEqual([
      'status-unknown 3:-',
    ]);
  });

  it.each(['Done', 'Published', 'Live'])('is its text when it is %s, with the properties as fields', async (status) => {
    const text = page(
      `Status: ${status}`,
      'Author: Ana Ruiz, Ben Ode',
      'Date: March 3, 2026 → March 5, 2026',
      'Tags: harbour, news',
      'Word count: 540',
    );
    const result = await readUpload('harbour.md', text);
    expect(articleOf(result)).toMatchObject({
      title: 'Harbour to be deepened',
      authors: [{ name: 'Ana Ruiz' }, { name: 'Ben Ode' }],
      published: 'March 3, 2026',
      tags: ['harbour', 'news'],
      html: `<p>${TEXT}</p>\n`,
      lines: { published: 5 },
    });
    expect(result).toMatchObject({
      dropped: [{ kind: 'header-line', detail: 'Word count: 540', count: 1, line: 7 }],
    });
  });

  it('has properties of any name where the file has the name that Notion gives it', async () => {
    const text = page('Mood: calm', 'Tags: harbour');
    expect(articleOf(await readUpload(`in/Harbour ${ID}.md`, text))).toMatchObject({
      tags: ['harbour'],
      html: `<p>${TEXT}</p>\n`,
    });
  });

  it('says of what stands below where it stands', async () => {
    const text = `${page('Status: Done', 'Author: Ana Ruiz')}\n<!-- never closed\n`;
    expect(reasonsOf(await readUpload('harbour.md', text))).toEqual(['comment-unclosed 8:-']);
  });

  it.each([
    ['Title: The Quay', 'Author: Ana Ruiz', 'Publisher: Tidewater'],
    ['Date: 3 March', 'Time: 7 pm', 'Place: the pier'],
    ['Q: Is it deep?', 'A: It will be.'],
    ['Status: two of three pumps run'],
    ['Status: Done', 'and the rest will follow.'],
    ['Serves: 4', 'Takes: an hour', 'Needs: salt', 'Status: Done'],
  ])('is not what has lines like that in its text: %s', async (...lines) => {
    expect(articleOf(await readUpload('harbour.md', page(...lines))).html).toContain(lines[0]);
  });
});

describe('a post of Nikola', () => {
  const nikola = (tags: string) => `<!--\n.. title: Harbour\n.. tags: ${tags}\n-->\n\n${TEXT}\n`;

  it.each(['draft', 'port, Draft', 'private,port'])('is held by the tag that says so: %s', async (tags) => {
    expect(reasonsOf(await readUpload('harbour.md', nikola(tags)))).toEqual(['not-public 3:-']);
    expect(reasonsOf(await readUpload('harbour.html', nikola(tags)))).toEqual(['not-public 3:-']);
  });

  it('is published with tags that only have the word', async () => {
    expect(articleOf(await readUpload('harbour.md', nikola('NBA draft, private schools'))).tags).toEqual([
      'NBA draft',
      'private schools',
    ]);
  });
});
