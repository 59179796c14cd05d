import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicPath } from '../../shared/article/public-path.ts';
import type { Instant, StoredArticle, SubmissionKey } from '../../shared/article/types.ts';
import { componentsOf } from '../../shared/feed/apple-news/components.ts';
import { fitMarkup } from '../../shared/feed/fit-markup.ts';
import { podcastGuid } from '../../shared/feed/formats/podcast-guid.ts';
import { PARTNER_NAMES, PARTNERS, type PartnerName } from '../../shared/feed/partners.ts';
import { publicPathsOf } from '../../shared/pipeline/article-files.ts';
import { release } from '../../shared/pipeline/release.ts';
import { kindOf } from '../../shared/publish/public-kinds.ts';
import { PROFILES } from '../../shared/verify/profiles/profiles.ts';
import { verify } from '../../shared/verify/verify.ts';
import { elements, texts } from '../feed/xml-tree.ts';
import { png } from '../support/png.ts';
import { openTestMill, type TestMill } from '../support/test-mill.ts';

const SITE = {
  title: 'Daily Quay',
  url: 'https://quay.example/',
  tagAuthority: 'quay.example,2026',
  logo: 'https://quay.example/logo.png',
  description: 'Whatever the harbour, its ferries and its people say to each other',
};
const SHOW = { image: 'https://quay.example/show.jpg', category: ['News', 'Daily News'] };
const FEEDS = PARTNER_NAMES.map((profile) => ({
  id: profile,
  profile,
  ...(profile === 'apple-podcasts' ? { show: SHOW } : {}),
}));
const NOW = '2026-06-01T12:00:00Z';

let quay: TestMill;
beforeAll(async () => {
  quay = await openTestMill({ site: SITE, feeds: FEEDS, appleNews: true });
  quay.upload('bridge.png', png(900, 600));
  await quay.deliver('bridge.png');
});
afterAll(() => quay.close());

const LONG = 'The pier is open to all again, says the harbour master, who had closed it. '.repeat(8);

/** @returns what its receipt says of feeds that it is not in: by feed. */
async function put(key: string, fields: string, body: string): Promise<Readonly<Record<string, readonly string[]>>> {
  quay.upload(key, `---\n${fields}\nlanguage: en\n---\n\n${body}\n`);
  const [receipt] = (await quay.deliver(key)).filter((one) => one.key === key);
  const unfit = (receipt?.warnings ?? []).flatMap((note) =>
    typeof note === 'object' && 'detail' in note && note.code === 'unfit-for-feed' ? [note.detail] : [],
  );
  return Object.fromEntries(
    Object.entries(Object.groupBy(unfit, ({ feed }) => feed)).map(([feed, all = []]) => [
      feed,
      all.map(({ why }) => why),
    ]),
  );
}

const read = (id: PartnerName, file = 'rss.xml') => quay.read(`/${id}/${file}`) ?? '';
const titles = (id: PartnerName) => {
  const feed: { readonly items: readonly { readonly title: string }[] } = JSON.parse(read(id, 'feed.json'));
  return feed.items.map(({ title }) => title);
};
const faults = (id: PartnerName, file = 'rss.xml') =>
  verify(Buffer.from(read(id, file)), undefined, { demands: PROFILES.get(id)?.demands ?? [], now: Date.parse(NOW) })
    .findings;

/** Two seconds and a half of silence: frames of MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
const RECORDING = Buffer.concat(
  Array.from({ length: 100 }, () => Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413)])),
);

describe('a feed for a receiver', () => {
  beforeAll(async () => {
    const good = 'title: The pier is open to walkers again\ndate: 2026-06-01T08:00:00Z\nauthor: Ines Caldeira';
    expect(await put('good.md', good, `![The bridge](bridge.png)\n\n${LONG}`)).toEqual({
      'apple-podcasts': [expect.stringContaining('takes mp3')],
    });
    quay.upload('talk.mp3', RECORDING);
    await quay.deliver('talk.mp3');
  });

  it('holds what its receiver takes, and nothing else, and receipts say why', async () => {
    const short = await put('short.md', 'title: Pier open\ndate: 2026-06-01T09:00:00Z', 'It is open.');
    expect(short).toEqual({
      msn: [
        'The title has 9 characters; MSN takes titles of more than 20 and at most 150.',
        expect.stringMatching(/^The body has \d+ characters/),
      ],
      smartnews: ['The article has no <media:thumbnail>.'],
      flipboard: [expect.stringContaining('no author'), 'The article has no enclosure.'],
      'apple-podcasts': ['The episode has no <enclosure>.'],
    });
    // What a feed leaves out and what a receipt hints at are one sentence.
    const [hinted] = (await quay.deliver('short.md')).flatMap(({ receivers }) => receivers);
    expect(short.msn).toContain(hinted?.message);
    const old = 'title: What the harbour was like a long time ago\ndate: 2024-06-01T09:00:00Z\nauthor: Ines Caldeira';
    expect(await put('old.md', old, `![The bridge](bridge.png)\n\n${LONG}`)).toMatchObject({
      msn: [expect.stringContaining('365 days ago or earlier')],
    });
    await quay.publish();
    expect(titles('msn')).toEqual(['The pier is open to walkers again']);
    expect(titles('smartnews')).not.toContain('Pier open');
    expect(titles('fediverse')).toContain('Pier open');
    expect(titles('standard')).toContain('Pier open');
    expect(quay.read('/all/rss.xml')).toContain('Pier open');
  });

  it('keeps all that its receiver requires, which the same table says', async () => {
    const episode = 'title: What the gauge says\ndate: 2026-06-01T10:00:00Z\nauthor: Ines Caldeira';
    expect(await put('talk.md', episode, `[Listen](talk.mp3)\n\n${LONG}`)).not.toHaveProperty('apple-podcasts');
    await quay.publish();
    for (const id of PARTNER_NAMES) {
      const errors = faults(id).filter(({ severity, rule }) => severity === 'error' && rule !== 'fb-n');
      expect([id, errors]).toEqual([id, []]);
    }
    expect(titles('apple-podcasts')).toEqual(['What the gauge says']);
  });

  it('names what a recording says, where that lies beside it, also when it comes later', async () => {
    const transcripts = () => elements(read('apple-podcasts'), 'podcast:transcript').map(({ attribs }) => attribs);
    expect(transcripts()).toEqual([]);
    expect((await quay.deliver('talk.md')).flatMap(({ waitingFor }) => waitingFor)).toEqual([]);
    quay.upload('talk.vtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\nThe gauge says two metres.\n');
    expect((await quay.deliver('talk.vtt')).find(({ key }) => key === 'talk.vtt')?.status).toBe('stored');
    await quay.publish();
    const [one] = transcripts();
    expect(one).toMatchObject({
      type: 'text/vtt',
      url: expect.stringMatching(/^https:\/\/quay\.example\/media\/[0-9a-f]{32}\.vtt$/),
    });
    expect(quay.read(new URL(one?.url ?? '').pathname)).toContain('two metres');
    expect(faults('apple-podcasts').filter(({ severity }) => severity === 'error')).toEqual([]);
    quay.remove('talk.vtt');
    await quay.deliver('talk.vtt');
    await quay.publish();
    expect(transcripts()).toEqual([]);
  });

  it('takes what a recording says with the recording alone, whichever of them comes first or goes', async () => {
    const cues = '1\n00:00:00,000 --> 00:00:02,000\nThe ferry turns at noon.\n';
    const statusOf = async (delivered: string) =>
      (await quay.deliver(delivered)).findLast(({ key }) => key === 'tide.srt')?.status;
    quay.upload('tide.srt', cues);
    expect(await statusOf('tide.srt')).toBe('rejected');
    quay.upload('tide.mp3', RECORDING);
    expect(await statusOf('tide.mp3')).toBe('stored');
    quay.upload('tide.md', 'Tide\n\n[Listen](tide.mp3)\n');
    await quay.deliver('tide.md');
    quay.remove('tide.mp3');
    expect(await statusOf('tide.mp3')).toBe('rejected');
    quay.upload('tide.txt', cues);
    quay.upload('tide.mp3', RECORDING);
    expect(await statusOf('tide.mp3')).toBe('stored');
    expect((await quay.deliver('tide.txt')).at(0)?.status).toBe('rejected');
  });

  it('says what its receiver asks', () => {
    expect(elements(read('smartnews'), 'snf:logo')).toHaveLength(1);
    expect([...(texts(read('smartnews'), 'description')[0] ?? '')].length).toBeLessThanOrEqual(30);
    const show = read('apple-podcasts');
    expect(elements(show, 'itunes:category').map(({ attribs }) => attribs.text)).toEqual(SHOW.category);
    expect(elements(show, 'itunes:image')[0]?.attribs.href).toBe(SHOW.image);
    expect(texts(show, 'itunes:explicit')).toEqual(['false']);
    expect(texts(show, 'itunes:duration')).toEqual(['3']);
    expect(texts(show, 'itunes:title')).toEqual(['What the gauge says']);
    expect(texts(show, 'itunes:author')).toEqual(['Daily Quay', 'Ines Caldeira']);
    // The picture beside it is no square of 1400 pixels.
    expect(elements(show, 'itunes:image')).toHaveLength(1);
    expect(quay.read('/all/rss.xml')).not.toMatch(/itunes|snf|podcast:|schemas\.ingestion/);
  });

  it('holds it until it is too old for its receiver, which its receipt then says', async () => {
    const talk = 'The ferry sails again from Saturday on';
    await put(
      'sails.md',
      `title: ${talk}\ndate: 2026-06-01T08:30:00Z\nauthor: Ines Caldeira`,
      `![B](bridge.png)\n\n${LONG}`,
    );
    await quay.publish();
    const sails = async () => (await quay.mill.store.upload('sails.md' as SubmissionKey))?.value.receipt;
    const holds = () =>
      (['fediverse', 'smartnews', 'msn', 'standard'] as const).filter((id) => titles(id).includes(talk));
    for (const [now, left, why] of [
      ['2026-06-15T08:29:59Z', ['fediverse', 'smartnews', 'msn', 'standard'], undefined],
      ['2026-06-15T08:30:00Z', ['smartnews', 'msn', 'standard'], /14 days ago or earlier; Bridgy Fed/],
      ['2027-06-01T08:30:00Z', ['standard'], /365 days ago or earlier; MSN/],
    ] as const) {
      await release(quay.mill, now as Instant);
      await quay.publish();
      expect([now, holds()]).toEqual([now, left]);
      if (why !== undefined) expect(JSON.stringify((await sails())?.warnings)).toMatch(why);
      expect((await sails())?.articles[0]?.feeds).toEqual(expect.arrayContaining([...left]));
    }
    // Nothing more is due of it, and a look at its upload finds what stands there.
    expect(await release(quay.mill, '2028-01-01T00:00:00Z' as Instant)).toEqual([]);
  });

  it('tells MSN of an article that was taken back, by its own elements', async () => {
    const late = 'title: The ferry of the morning is late\ndate: 2026-06-01T11:00:00Z\nauthor: Ines Caldeira';
    await put('late.md', late, `![The bridge](bridge.png)\n\n${LONG}`);
    await quay.publish();
    expect(titles('msn')).toContain('The ferry of the morning is late');
    const [id] = texts(read('msn'), 'guid');
    quay.at('2026-06-01T13:00:00Z');
    quay.remove('late.md');
    await quay.deliver('late.md');
    await quay.publish();
    expect(read('msn')).not.toContain('The ferry of the morning');
    expect(texts(read('msn'), 'guid')).toContain(id);
    expect(texts(read('msn'), 'mi:expirationDate')).toEqual(['2026-06-01T13:00:00Z']);
    expect(texts(read('msn'), 'dcterms:valid')).toEqual(['2026-06-01T13:00:00Z']);
    expect(faults('msn').filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(quay.read('/smartnews/rss.xml')).not.toContain(id);
  });

  it('says an article’s short title to MSN, which takes a longer title then', async () => {
    const long = 'title: Of the ferry which sails again, and of all who waited for it '.padEnd(190, 'so long ').trim();
    const rest = 'date: 2026-06-01T11:30:00Z\nauthor: Ines Caldeira';
    expect(await put('again.md', `${long}\n${rest}`, `![The bridge](bridge.png)\n\n${LONG}`)).toHaveProperty('msn');
    const both = `${long}\nshort title: The ferry & all who waited\n${rest}`;
    expect(await put('again.md', both, `![The bridge](bridge.png)\n\n${LONG}`)).not.toHaveProperty('msn');
    await quay.publish();
    expect(texts(read('msn'), 'mi:shortTitle')).toEqual(['The ferry & all who waited']);
    expect(quay.read('/all/rss.xml')).not.toContain('all who waited</');
    const receivers = (await quay.deliver('again.md')).flatMap((receipt) => receipt.receivers);
    expect(receivers.filter(({ receiver }) => receiver === 'MSN')).toEqual([]);
  });

  it('has for Apple News an article.json beside the page, which goes and comes with it', async () => {
    const fields = (title: string) => `title: ${title}\ndate: 2026-06-01T07:00:00Z\nauthor: Ines Caldeira`;
    await put('quay.md', fields('The quay is lit at night'), `![The bridge](bridge.png)\n\n## Lamps\n\n${LONG}`);
    await quay.publish();
    const stored = async () => {
      const [one] = (await quay.mill.store.upload('quay.md' as SubmissionKey))?.value.receipt.articles ?? [];
      return one === undefined ? undefined : (await quay.mill.store.article(one.id))?.value;
    };
    const path = `${(await stored())?.path}article.json`;
    const found = verify(Buffer.from(quay.read(path) ?? ''), undefined, {
      demands: PROFILES.get('apple-news')?.demands ?? [],
    });
    expect([found.kind, found.findings]).toEqual(['apple-news', []]);
    expect(kindOf(path as PublicPath)?.of).toBe('article');
    expect(publicPathsOf((await stored()) as StoredArticle)).toContain(path);
    // Apple News takes no title with markup in it.
    await put('quay.md', fields("'What <div> is, and the quay'"), LONG);
    await quay.publish();
    expect(quay.read(path)).toBeUndefined();
    await put('quay.md', fields('The quay is lit again'), LONG);
    await quay.publish();
    expect(JSON.parse(quay.read(path) ?? '').title).toBe('The quay is lit again');
    quay.remove('quay.md');
    await quay.deliver('quay.md');
    await quay.publish();
    expect(quay.read(path)).toBeUndefined();
  });
});

describe('markup that a receiver takes', () => {
  it.each([
    ['<section class="footnotes"><p>One</p></section>', '<div><p>One</p></div>'],
    ['<h6>A</h6><hr><p><mark>b</mark> <kbd>c</kbd></p>', '<h5>A</h5><p><b>b</b> c</p>'],
    ['<dl><dt>A</dt><dd><p>b</p></dd></dl>', '<div><div>A</div><div><p>b</p></div></div>'],
    // What words do not say without it is said by signs, and what holds no longer is said no more.
    ['<p>It costs <s>5 <del>or</del> 4</s> 6, <q>or <q>so</q></q>.</p>', '<p>It costs  6, “or “so””.</p>'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢(kan)'],
    ['<p title="a > b">x</p><pre><code>y</code></pre>', '<p title="a > b">x</p><blockquote>y</blockquote>'],
    [
      '<audio controls src="https://q.example/a.mp3"></audio>',
      '<a href="https://q.example/a.mp3">https://q.example/a.mp3</a>',
    ],
    ['<picture><source srcset="b.webp"><img src="b.png"></picture>', '<img src="b.png">'],
  ])('of %s is %s', (body, fit) => {
    expect(fitMarkup(body, PARTNERS.msn.elements)).toBe(fit);
    expect(fitMarkup(body, undefined)).toBe(body);
  });
});

describe('a body for Apple News', () => {
  const image = { url: 'https://q.example/a.png', type: 'image/png', caption: 'The quay', alt: 'A quay' };
  it.each([
    [
      '<p>A <mark>b</mark> <a href="#n">1</a></p>\n<ul><li>c</li></ul>',
      [{ role: 'body', format: 'html', text: '<p>A <strong>b</strong> 1</p>\n<ul><li>c</li></ul>' }],
    ],
    [
      '<section><h2>A &amp; <em>b</em></h2>c<hr></section>',
      [{ role: 'heading2', text: 'A & b' }, { role: 'body', format: 'html', text: '<p>c</p>' }, { role: 'divider' }],
    ],
    [
      '<p>a <img src="https://q.example/a.png" alt=""> b</p>',
      [
        { role: 'body', format: 'html', text: '<p>a </p>' },
        { role: 'photo', URL: image.url, caption: 'The quay', accessibilityCaption: 'A quay' },
        { role: 'body', format: 'html', text: '<p> b</p>' },
      ],
    ],
    [
      '<figure><audio controls src="https://q.example/a.mp3"></audio><figcaption>Talk</figcaption></figure>',
      [{ role: 'audio', URL: 'https://q.example/a.mp3', caption: 'Talk' }],
    ],
    [
      '<figure><table><tbody><tr><td>1</td></tr></tbody></table></figure>',
      [{ role: 'htmltable', html: '<table><tbody><tr><td>1</td></tr></tbody></table>' }],
    ],
    [
      '<iframe src="https://www.youtube-nocookie.com/embed/x"></iframe>',
      [{ role: 'embedwebvideo', URL: 'https://www.youtube-nocookie.com/embed/x' }],
    ],
    [
      '<details><summary>More</summary><p>x &lt; y</p></details>',
      [{ role: 'body', format: 'html', text: '<p>More</p>\n<p>x &lt; y</p>' }],
    ],
    ['', []],
  ])('of %s', (body, components) => {
    expect(componentsOf(body, [image])).toEqual(components);
  });
});

it('a podcast has the guid that anybody makes of its address', () => {
  const guids = [
    ['https://podnews.net/rss', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
    ['https://mp3s.nashownotes.com/pc20rss.xml', '917393e3-1b1e-5cef-ace4-edaa54e1f810'],
    ['http://podnews.net/rss//', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
  ] as const;
  for (const [address, guid] of guids) expect(podcastGuid(address)).toBe(guid);
});
