import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../shared/article/html/plain.ts';
import type { LiveArticle, Media } from '../../shared/article/types.ts';
import { asHtml } from '../../shared/feed/html.ts';
import { modelOf } from '../../shared/feed/model.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { GOLDEN_WINDOWS } from '../feed/golden-windows.ts';
import { ALL, articleWith, configWith, render } from '../feed/newsroom.ts';
import { openMailbox, RSS2EMAIL, readLetter } from './pollers/rss2email.ts';

const { absent } = RSS2EMAIL;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feedmill-rss2email-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Fetches the feeds once. @returns the letters that a subscriber of all of them finds in the mailbox. */
async function lettersOf(feeds: ReadonlyMap<string, string>, settings = ''): Promise<readonly string[]> {
  const mailbox = openMailbox(folder, settings);
  for (const file of feeds.values()) await mailbox.subscribe(`file://${file}`);
  await mailbox.fetch();
  return mailbox.letters();
}

describe('rss2email', () => {
  it.skipIf(absent)('sends a letter for every article of every window', async () => {
    const windows = GOLDEN_WINDOWS.filter(({ articles }) => articles.length > 0);
    const golden = join(import.meta.dirname, '../golden');
    const letters = await lettersOf(new Map(windows.map(({ name }) => [name, join(golden, `${name}.rss.xml`)])));
    const items = windows.flatMap(({ id, config, articles }) => modelOf(windowOf(id, config, articles), config).items);
    expect(letters).toHaveLength(items.length);
    expect(letters.some((letter) => letter.includes('Subject: 5 < 6 & 7 > 2\n'))).toBe(true);
    expect(letters.some((letter) => letter.includes('Subject: Use </b> and <script>alert("x")</script>\n'))).toBe(true);
  });

  const titles = articles().map(({ title }) => title);
  it.skipIf(absent).each([
    ['by default', ''],
    ['as HTML', 'html-mail = True\n'],
  ])('mails each article’s text %s, whatever pictures it shows', async (_, settings) => {
    const feeds = new Map<string, string>();
    for (const content of ['full', 'summary'] as const) {
      const documents = render(articles(), configWith({}, { feeds: [{ id: ALL, content }] }));
      for (const format of ['rss', 'atom'] as const) {
        const file = join(folder, `${content}.${format}`);
        writeFileSync(file, documents[format]);
        feeds.set(`${content}-${format}`, file);
      }
    }
    const letters = await Promise.all((await lettersOf(feeds, settings)).map(readLetter));
    for (const [name, file] of feeds) {
      const bodies = new Map(
        letters.filter(({ feed }) => feed === `file://${file}`).map(({ title, text }) => [title, text]),
      );
      expect([...bodies.keys()].sort(), name).toEqual(titles.toSorted());
      for (const { title, summary, html } of articles()) {
        const text = name.startsWith('full') ? textOf(html) : summary;
        for (const line of text.split(/\n+/)) expect(bodies.get(title), `${title} in ${name}`).toContain(line);
      }
    }
  });
});

/** Everything that may stand beside a text, alone and together. */
function articles(): readonly LiveArticle[] {
  const picture = { url: 'https://feeds.gazette.example/media/1a2b.jpg', type: 'image/jpeg', bytes: 1_024 };
  const media: Readonly<Record<string, readonly Media[]>> = {
    nothing: [],
    'a picture': [picture],
    'a caption': [{ ...picture, caption: 'Nets dry on the mole' }],
    'a caption with tags': [{ ...picture, caption: 'The sign says <b>No swimming</b> & means it' }],
    'an alternative text': [{ ...picture, alt: 'Nets on a mole' }],
    'caption, credit and alternative': [
      { ...picture, caption: 'Nets dry on the mole', credit: 'Ina Vos', alt: 'Nets on a mole' },
    ],
    'a captioned sound and a picture': [
      { url: 'https://media.example/horn.mp3', type: 'audio/mpeg', bytes: 4_096, caption: 'The fog horn' },
      { ...picture, caption: 'The horn’s keeper' },
    ],
  };
  return Object.entries(media).flatMap(([beside, shown], index) =>
    [undefined, `The harbour office gave way on day ${index}`].map((dek, which) => {
      const number = 2 * index + which;
      const figures = shown.map(
        ({ url, caption }) => `<figure><img src="${url}"><figcaption>${asHtml(caption ?? '')}</figcaption></figure>`,
      );
      return articleWith({
        id: `tag:gazette.example,2026:nets-${number}`,
        title: `Text ${number} beside ${beside}${dek === undefined ? '' : ' and a dek'}`,
        ...(dek === undefined ? {} : { dek }),
        summary: dek ?? `Fishermen won case ${number} about their drying nets.`,
        html: [
          ...figures,
          `<p>Fishermen won case ${number} about their drying nets.</p>`,
          '<p>They may hang on the mole.</p>',
        ].join('\n'),
        media: shown,
        url: `https://feeds.gazette.example/articles/nets-${number}/`,
      });
    }),
  );
}
