import { describe, expect, it } from 'vitest';
import { type NormalizeContext, type Normalized, normalize } from '../../shared/article/normalize.ts';
import type { Content, LanguageTag, SubmissionKey } from '../../shared/article/types.ts';
import { type Config, DEFAULT_LIMITS, DEFAULT_REMOVALS } from '../../shared/config/types.ts';
import { noteText } from '../../shared/receipt/worded.ts';
import { inWords } from '../support/in-words.ts';
import { PHOTO, PHOTO_URL } from './body.ts';

const config: Config = {
  site: {
    title: 'Example News',
    url: 'https://news.example/',
    feedsUrl: 'https://feeds.example/',
    language: 'en' as LanguageTag,
    timeZone: 'Asia/Shanghai',
    tagAuthority: 'news.example,2026',
  },
  feeds: [],
  limits: { ...DEFAULT_LIMITS, tags: 3 },
  furniture: [],
  hubs: [],
  media: 'link',
  removals: DEFAULT_REMOVALS,
};
const context: NormalizeContext = {
  key: 'city/tram.md' as SubmissionKey,
  config,
  media: new Map([[PHOTO.key, PHOTO]]),
};
const TEXT = '<p>The council voted to extend the line.</p>';

function result(content: Partial<Content>, more: Partial<NormalizeContext> = {}) {
  return normalize({ title: 'Tram', html: TEXT, ...content }, { ...context, ...more });
}

function normalized(content: Partial<Content>, more: Partial<NormalizeContext> = {}): Normalized {
  const made = result(content, more);
  if (made.kind !== 'normalized') throw new Error(noteText(made.reasons[0]));
  return made;
}

const article = (content: Partial<Content>) => normalized(content).article;
const warnings = (content: Partial<Content>) => normalized(content).notes.warnings;

describe('normalize', () => {
  it('makes an article of all that was stated', () => {
    const made = normalized({
      id: 'tram-1',
      title: ' Five  new\nstops & <depots> ',
      dek: 'The line\u0000 grows.',
      authors: [
        { name: ' Ann  Lee ', email: 'mailto:ann@news.example', url: 'https://news.example/ann' },
        { name: 'ann lee', role: 'Editor', email: 'nobody' },
        { name: ' ', role: 'Ghost' },
      ],
      html: `${TEXT}<p><img src="photo.jpg" alt="A tram"></p><script>x</script>`,
      language: 'en_gb',
      published: 'Nov. 24, 2026, 10:30 a.m.',
      updated: '2026-11-24T04:00:00.5Z',
      embargoed: '2026-11-25',
      expires: '2026-12-24T00:00:00Z',
      section: ' Transit ',
      tags: ['Trams', ' ＴＲＡＭＳ', '#Rail', ''],
      source: { name: ' Morning  Post ', url: 'https://post.example' },
      url: 'HTTPS://Other.Example/Tram?a=1',
      slug: 'Five Stops',
      media: [
        { url: 'https://i.example/lead.png', alt: 'Lead', caption: 'A map', credit: 'Bo', width: 800, height: 600 },
      ],
      corrections: [{ text: 'It is five stops.', date: '2026-11-25T00:00:00Z' }],
    });
    expect(made).toEqual({
      kind: 'normalized',
      article: {
        id: 'tag:news.example,2026:nanwv4bzx0qkdrh36jyp3kc3tx',
        key: 'city/tram.md',
        title: 'Five new stops & <depots>',
        dek: 'The line grows.',
        authors: [{ name: 'Ann Lee', email: 'ann@news.example', url: 'https://news.example/ann', role: 'Editor' }],
        source: { name: 'Morning Post', url: 'https://post.example/' },
        section: 'Transit',
        tags: ['Trams', 'Rail'],
        language: 'en-GB',
        summary: 'The line grows.',
        html: [
          '<figure><img src="https://i.example/lead.png" alt="Lead" width="800" height="600" /><figcaption>A map (Bo)</figcaption></figure>',
          TEXT,
          `<p><img src="${PHOTO_URL}" alt="A tram" width="640" height="480" /></p>`,
          '<p class="correction">It is five stops.</p>',
        ].join('\n'),
        text: 'A map (Bo)\n\nThe council voted to extend the line.\n\nIt is five stops.',
        words: 14,
        media: [
          {
            url: 'https://i.example/lead.png',
            type: 'image/png',
            alt: 'Lead',
            caption: 'A map',
            credit: 'Bo',
            width: 800,
            height: 600,
          },
          {
            url: PHOTO_URL,
            type: 'image/jpeg',
            bytes: 51_200,
            width: 640,
            height: 480,
            alt: 'A tram',
            key: 'city/photo.jpg',
            path: '/media/0123456789abcdef0123456789abcdef.jpg',
          },
        ],
        corrections: [{ text: 'It is five stops.', date: '2026-11-25T00:00:00Z' }],
        published: '2026-11-24T02:30:00Z',
        updated: '2026-11-24T04:00:00Z',
        embargoed: '2026-11-24T16:00:00Z',
        expires: '2026-12-24T00:00:00Z',
        canonicalUrl: 'https://other.example/Tram?a=1',
        slug: 'five-stops',
      },
      notes: { warnings: [], dropped: [{ kind: 'element', detail: 'script', count: 1 }] },
      awaits: ['city/photo.jpg'],
    });
  });

  it('supplies what was not stated and can be told', () => {
    expect(normalized({}).article).toEqual({
      id: 'tag:news.example,2026:jegjq22pxmd6ehxsrnheh17d9q',
      key: 'city/tram.md',
      title: 'Tram',
      authors: [],
      section: 'city',
      tags: [],
      language: 'en',
      summary: 'The council voted to extend the line.',
      html: TEXT,
      text: 'The council voted to extend the line.',
      words: 7,
      media: [],
      corrections: [],
      slug: 'tram',
    });
  });

  it('has no section for what lies in no folder', () => {
    expect(normalized({}, { key: 'tram.md' as SubmissionKey }).article).not.toHaveProperty('section');
  });

  it('detects the language, from the title too', () => {
    expect(article({ title: '市议会', html: '<p>周二决定延长线路。</p>' }).language).toBe('zh');
    const { article: guessed, notes } = normalized({ language: 'English' });
    expect(guessed.language).toBe('en');
    expect(inWords(notes.warnings)).toEqual([
      { code: 'language-unknown', message: '"English" is no language tag such as "en" or "zh-CN"; taken to be "en".' },
    ]);
  });

  it('shows no markup of a description, and what only looks like it', () => {
    const dek = 'Part of the <a href="https://a.example">pier project</a> &amp; more';
    expect(article({ dek, summary: dek })).toMatchObject({
      dek: 'Part of the pier project & more',
      summary: 'Part of the pier project & more',
    });
    expect(article({ dek: 'On <head> & 5 < 6 &amp; more' }).dek).toBe('On <head> & 5 < 6 &amp; more');
  });

  it('prefers a stated summary to the dek', () => {
    expect(article({ dek: 'Dek', summary: 'Summary' })).toMatchObject({ dek: 'Dek', summary: 'Summary' });
  });

  it('sums up lists where there are no paragraphs', () => {
    expect(article({ html: '<ul><li>One.</li><li>Two.</li></ul>' }).summary).toBe('One. Two.');
  });

  it('resolves relative links against the article’s own address where it has one', () => {
    const html = '<p><a href="b">x</a></p>';
    expect(article({ html }).html).toBe('<p><a href="https://news.example/b">x</a></p>');
    expect(article({ html, url: 'https://other.example/a/' }).html).toBe(
      '<p><a href="https://other.example/a/b">x</a></p>',
    );
  });
});

describe('warnings', () => {
  it.each([
    ['fr', '03/04/2026 10:30', '2026-04-03T02:30:00Z'],
    ['de-AT', '3-4-2026', '2026-04-02T16:00:00Z'],
    ['en_GB', '03/04/2026', '2026-04-02T16:00:00Z'],
    ['fr', '03/24/2026', '2026-03-23T16:00:00Z'],
    ['en-US', '03/04/2026', '2026-03-03T16:00:00Z'],
    ['en', '03/04/2026', '2026-03-03T16:00:00Z'],
    ['zh-Hant-HK', '3/4/2026', '2026-04-02T16:00:00Z'],
    ['ja', '3/4/2026', '2026-03-03T16:00:00Z'],
    ['vi', 'Thứ sáu, 3/4/2026, 07:30 (GMT+7)', '2026-04-03T00:30:00Z'],
    ['ar', '٣/٤/٢٠٢٦', '2026-04-02T16:00:00Z'],
    [undefined, '03/04/2026', '2026-03-03T16:00:00Z'],
  ])('in %s read %s as %s', (language, published, instant) => {
    const content = { published, ...(language === undefined ? {} : { language }) };
    expect(article(content).published).toBe(instant);
  });

  it('say how a date was read that can be read in two ways', () => {
    expect(inWords(warnings({ published: '03/04/2026 10:30', language: 'fr' }))).toEqual([
      {
        code: 'date-ambiguous',
        message:
          'The publication date "03/04/2026 10:30" can be read in two ways. It was taken for 2026-04-03, as it is written in "fr".',
      },
    ]);
    for (const published of ['4/4/2026', '03/24/2026', '03.04.2026', '2026-03-04'])
      expect(warnings({ published, language: 'fr' })).toEqual([]);
  });

  it.each(['1600-01-01', 'November 27, 1863', '27. November 1963', '1969-07-20T20:17:40Z', '1970-01-01'])(
    'are none for a date as old as %s',
    (published) => {
      expect(warnings({ published })).toEqual([]);
      expect(article({ published })).toHaveProperty('published');
    },
  );

  it('name dates that cannot be used', () => {
    const zero = { published: '2026-11-24', updated: '1970-01-01T00:00:00Z' };
    expect(inWords(warnings(zero))).toEqual([
      {
        code: 'date-absurd',
        message: 'The update date "1970-01-01T00:00:00Z" is the zero of computers’ clocks and is not used.',
      },
    ]);
    const unread = { published: '2026-11-24', updated: 'soon' };
    expect(inWords(warnings(unread))).toEqual([
      { code: 'date-unreadable', message: 'The update date "soon" cannot be read and is not used.' },
    ]);
    expect(article(zero)).not.toHaveProperty('updated');
    expect(article(unread)).not.toHaveProperty('updated');
  });

  it('are given where a publication date cannot be read, and another date is certain', () => {
    const content = { published: 'soon', updated: '2026-11-24T10:00:00Z' };
    expect(warnings(content)).toMatchObject([{ code: 'date-unreadable' }]);
    expect(article(content)).toMatchObject({ updated: '2026-11-24T10:00:00Z' });
  });

  it('name an address that cannot be canonical', () => {
    for (const url of ['/tram', 'javascript:alert(1)', 'mailto:a@b.example']) {
      expect(inWords(warnings({ url }))).toEqual([
        {
          code: 'url-unusable',
          message: `The canonical address "${url}" is no complete web address, so the article gets a page here.`,
        },
      ]);
    }
  });

  it('say when tags are left out', () => {
    const content = { tags: ['a', 'b', 'A', 'c', 'd'] };
    expect(article(content).tags).toEqual(['a', 'b', 'c']);
    expect(inWords(warnings(content))).toEqual([{ code: 'too-many-tags', message: 'Of 4 tags the first 3 are kept.' }]);
  });

  it('name media that are missing, which are awaited', () => {
    const made = normalized({ html: `${TEXT}<img src="gone.jpg" alt="A depot">`, media: [{ url: '/lead.jpg' }] });
    expect(made.article.media).toEqual([]);
    expect(made.article.html).toBe(`${TEXT}\n<figure><figcaption>A depot</figcaption></figure>`);
    expect(made.awaits).toEqual(['lead.jpg', 'city/gone.jpg']);
    expect(made.notes.warnings.map(({ code }) => code)).toEqual(['media-missing', 'media-missing']);
  });
});

describe('media', () => {
  it('shown and stated are listed once, with all that is known', () => {
    const html = '<figure><img src="photo.jpg" alt="A tram"><figcaption>At the depot</figcaption></figure>';
    const { media, html: shown } = article({ html, media: [{ url: 'photo.jpg', credit: 'Ann', width: 1, bytes: 1 }] });
    expect(media).toEqual([
      {
        url: PHOTO_URL,
        type: 'image/jpeg',
        bytes: 51_200,
        width: 640,
        height: 480,
        alt: 'A tram',
        caption: 'At the depot',
        credit: 'Ann',
        key: 'city/photo.jpg',
        path: PHOTO.path,
      },
    ]);
    expect(shown).toBe(
      `<figure><img src="${PHOTO_URL}" alt="A tram" width="640" height="480" /><figcaption>At the depot</figcaption></figure>`,
    );
  });

  it('that are no picture do not open the body', () => {
    const { media, html } = article({ media: [{ url: 'https://a.example/talk.mp3', duration: 60, bytes: 9 }] });
    expect(media).toEqual([{ url: 'https://a.example/talk.mp3', type: 'audio/mpeg', duration: 60, bytes: 9 }]);
    expect(html).toBe(TEXT);
  });

  it('alone make an article', () => {
    expect(article({ html: '<img src="photo.jpg">' }).text).toBe('');
  });
});

describe('corrections', () => {
  it('in the body are listed too, once', () => {
    const html = `${TEXT}<p class="correction">Correction: it is five.</p><p class="correction">And a depot.</p>`;
    const made = article({ html, corrections: [{ text: 'it is five.', date: '2026-11-25' }] });
    expect(made.corrections).toEqual([{ text: 'it is five.', date: '2026-11-24T16:00:00Z' }, { text: 'And a depot.' }]);
    expect(made.html).toBe(html.replaceAll('</p><', '</p>\n<'));
  });
});

describe('rejections', () => {
  const codes = (content: Partial<Content>) => {
    const made = result(content);
    return made.kind !== 'normalized' ? made.reasons.map(({ code }) => code) : [];
  };

  it('give every reason', () => {
    expect(codes({ title: ' \u0007 ', html: '<script>x</script><p> </p>' })).toEqual(['no-title', 'no-text']);
    expect(codes({ title: 'x', html: '<img src="gone.jpg">' })).toEqual(['no-text', 'media-missing']);
  });

  it('hold back what is embargoed until nobody can tell when', () => {
    expect(codes({ embargoed: 'the 24th, after the vote' })).toEqual(['embargo-without-date']);
    expect(codes({ embargoed: '2026-11-24 06:00' })).toEqual([]);
  });

  it.each(['৩ জুন ২০২৫, রাত ১২টা', '02:10 रात, 3 जून 2025', '2025年6月3日晚上12点'])(
    'hold back what is embargoed until an hour of the night, which may be before or behind its day: %s',
    (embargoed) => {
      expect(codes({ embargoed })).toEqual(['embargo-without-date']);
    },
  );

  it.each(['৩ জুন ২০২৫, রাত ৯টা', '2025-06-03 晚上8:10', '11:30 दोपहर, 3 जून 2025'])(
    'tell an hour of the evening: %s',
    (embargoed) => {
      expect(codes({ embargoed })).toEqual([]);
    },
  );

  it.each(['never', 'the day after the vote', '31.02.2027', '2026-13-45'])(
    'hold back what is to end when nobody can tell: %s',
    (expires) => {
      expect(codes({ expires })).toEqual(['expiry-unreadable']);
    },
  );

  it('let out what ends on a day that can be read', () => {
    expect(codes({ expires: '24 November 2030' })).toEqual([]);
  });

  it('refuse what is too long, measured as published', () => {
    expect(codes({ html: `<p>${'é'.repeat(500_000)}</p>` })).toEqual(['article-too-long']);
    expect(codes({ html: `<script>${'x'.repeat(2_000_000)}</script>${TEXT}` })).toEqual([]);
    expect(codes({ html: 'x'.repeat(20_000_001) })).toEqual(['article-too-long']);
    expect(codes({ html: '<b>'.repeat(100_000) })).toEqual(['nested-too-deep']);
  });
});

it('ids come from the key, the index among several, or the editor’s id', () => {
  const ids = [
    normalized({}),
    normalized({}, { index: 0 }),
    normalized({}, { index: 1 }),
    normalized({ id: 'a' }, { index: 1 }),
  ].map(({ article: { id } }) => id);
  expect(new Set(ids).size).toBe(4);
  expect(normalized({ id: 'a', title: 'Other' }, { key: 'x' as SubmissionKey }).article.id).toBe(ids[3]);
});

describe('a publication date that cannot be read', () => {
  it.each(['soon', 'the 24th', '2026-13-45', '0026-11-24', '1970-01-01T00:00:00Z'])(
    'is told, and nothing comes out as of today: %s',
    (published) => {
      expect(result({ published, lines: { published: 3 } })).toMatchObject({
        kind: 'rejection',
        reasons: [{ code: 'date-unreadable', line: 3 }],
      });
    },
  );
});

it('dates by the path of the upload what nothing else dates', () => {
  const made = (content: Partial<Content>) =>
    normalized(content, { key: 'archive/1963/11/27/mill.txt' as SubmissionKey }).article.published;
  expect(made({})).toBe('1963-11-26T16:00:00Z');
  expect(made({ published: '2026-11-24T10:00:00Z' })).toBe('2026-11-24T10:00:00Z');
  expect(made({ base: '2026-11-24-tram.md' })).toBe('2026-11-23T16:00:00Z');
});
