import type { FeedId, Instant, LanguageTag, LiveArticle } from '../../shared/article/types.ts';
import type { Config } from '../../shared/config/types.ts';
import { ALL, articleWith, configWith } from './newsroom.ts';

/** A window whose documents lie in tests/golden, named `<name>.<rss.xml|atom.xml|feed.json>`. */
export interface GoldenWindow {
  readonly name: string;
  readonly id: FeedId;
  readonly config: Config;
  readonly articles: readonly LiveArticle[];
}

const GAZETTE = configWith(
  {
    description: 'News from both banks & beyond',
    logo: 'https://gazette.example/logo.png',
    icon: 'https://gazette.example/favicon.ico',
    publisher: { name: 'Gazette & Daughters', url: 'https://gazette.example/about', email: 'desk@gazette.example' },
  },
  { hubs: ['https://hub.example/?for=gazette&v=1'] },
);

const LOCAL = configWith({ url: 'http://127.0.0.1:8080/', feedsUrl: 'http://127.0.0.1:8080/', language: 'zh' });

const at = (instant: string) => instant as Instant;

const BRIDGE = articleWith({
  id: 'tag:gazette.example,2026:bridge',
  title: 'The bridge is open',
  dek: 'Two years late, and worth it',
  authors: [
    { name: 'Ada Stroom', role: 'Reporter', email: 'ada@gazette.example', url: 'https://gazette.example/ada' },
    { name: 'Bo Øst' },
  ],
  source: { name: 'Harbour Wire', url: 'https://wire.example/feed?from=gazette&lang=en' },
  section: 'City',
  tags: ['Bridges', 'Traffic & Transport'],
  summary: 'Two years late, and worth it',
  html: [
    '<figure><img src="https://feeds.gazette.example/media/0f0f.jpg" alt="Cyclists on the bridge" width="1200" height="800"><figcaption>The first hour</figcaption></figure>',
    '<p>It opened on <strong>Monday</strong>.<sup><a href="#fn1" id="ref1">1</a></sup></p>',
    '<table><tr><th>Lane</th><th>Cost</th></tr><tr><td>Bicycles</td><td>€2m</td></tr></table>',
    '<pre><code>if (a &lt; b &amp;&amp; c) { x[y[0]]&gt;z }</code></pre>',
    '<p id="fn1">Counted by the city.</p>',
    '<p class="correction">Correction: the bridge is 210 m long, not 120 m.</p>',
  ].join('\n'),
  words: 17,
  media: [
    {
      url: 'https://feeds.gazette.example/media/0f0f.jpg',
      type: 'image/jpeg',
      bytes: 184_220,
      width: 1200,
      height: 800,
      caption: 'The first hour',
      credit: 'Cy Kel',
      alt: 'Cyclists on the bridge',
    },
    { url: 'https://media.example/Über uns.mp3?a=1&b=2', type: 'audio/mpeg', bytes: 4_200_000, duration: 184.5 },
    { url: 'https://media.example/plan.pdf', type: 'application/pdf' },
  ],
  corrections: [{ text: 'Correction: the bridge is 210 m long, not 120 m.', date: at('2026-03-02T09:30:00Z') }],
  published: at('2026-03-01T08:00:00Z'),
  updated: at('2026-03-02T09:30:00Z'),
  url: 'https://feeds.gazette.example/articles/the-bridge-is-open-1/',
  path: '/articles/the-bridge-is-open-1/',
  feeds: [ALL, 'section/city' as FeedId, 'tag/bridges' as FeedId],
});

const CHONGQING = articleWith({
  id: 'tag:gazette.example,2026:chongqing',
  title: '桥通车了：“第一小时”',
  authors: [{ name: '李新一', role: '记者' }],
  source: { name: '重庆晨报' },
  section: '城市',
  tags: ['工业'],
  language: 'zh-Hans' as LanguageTag,
  summary: '大桥于周一通车。',
  html: '<p>大桥于周一通车。</p>',
  words: 8,
  published: at('2026-03-01T07:00:00Z'),
  updated: at('2026-03-01T07:00:00Z'),
  url: 'https://feeds.gazette.example/articles/桥通车了-2/',
  path: '/articles/桥通车了-2/',
});

const RABAT = articleWith({
  id: 'tag:gazette.example,2026:rabat',
  title: 'افتتاح الجسر',
  language: 'ar' as LanguageTag,
  summary: 'افتتح الجسر يوم الاثنين.',
  html: '<p dir="rtl">افتتح الجسر يوم الاثنين.</p>',
  published: at('2026-03-01T06:00:00Z'),
  updated: at('2026-03-01T07:00:00Z'),
});

const ODD_TEXTS = [
  '5 < 6 & 7 > 2',
  'Why <b> is not <strong>',
  'AT&T, &amp; and &#60;',
  'Use </b> and <script>alert("x")</script>',
  'Split ]]> twice ]]> here',
  'Lost \uD800 half, \u0000\u0008 controls, \uFFFE none, \uFFFD mark',
  '"Double" and \'single\'',
  ' spaces\tand\nlines ',
];

/** What editors and converters type; all dated by the same day. */
const ODD = ODD_TEXTS.map((text, index) =>
  articleWith({
    id: `tag:gazette.example,2026:odd-${index}`,
    title: text,
    summary: text,
    section: text,
    tags: [`${text} (tag)`],
    authors: [{ name: text, email: 'no address', url: 'https://gazette.example/a b?q=<&>' }],
    source: { name: text, url: 'https://wire.example/[feed]' },
    html: `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    media: [
      { url: 'https://media.example/a.png', type: 'image/png', bytes: 1, caption: text, credit: text, alt: text },
    ],
    published: at('2026-03-01T00:00:00Z'),
    updated: at('2026-03-01T00:00:00Z'),
    url: `https://gazette.example/odd?title=${text}`,
  }),
);

export const GOLDEN_WINDOWS: readonly GoldenWindow[] = [
  { name: 'all', id: ALL, config: GAZETTE, articles: [BRIDGE, CHONGQING, RABAT] },
  {
    name: 'summaries',
    id: ALL,
    config: { ...GAZETTE, feeds: [{ id: ALL, where: {}, items: GAZETTE.limits.feedItems, content: 'summary' }] },
    articles: [BRIDGE, CHONGQING],
  },
  { name: 'tag-in-chinese', id: 'tag/工业' as FeedId, config: LOCAL, articles: [CHONGQING] },
  { name: 'language-zh', id: 'language/zh' as FeedId, config: GAZETTE, articles: [CHONGQING] },
  { name: 'language-ar', id: 'language/ar' as FeedId, config: GAZETTE, articles: [RABAT] },
  { name: 'odd-texts', id: ALL, config: configWith({ title: 'Odd & <b>ends</b>' }), articles: ODD },
  { name: 'empty', id: 'tag/none-yet' as FeedId, config: LOCAL, articles: [] },
];

export const PAGE_ARTICLE = BRIDGE;
export const PAGE_CONFIG = GAZETTE;
