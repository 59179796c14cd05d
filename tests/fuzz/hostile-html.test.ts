import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Instant, SubmissionKey } from '../../shared/article/types.ts';
import { compose } from '../../shared/pipeline/compose/compose.ts';
import { BUILT_IN_CONFIG } from '../support/built-in-config.ts';
import { cleanedAgain, dangersIn, faultsInFeed } from './published.ts';
import { fuzzSeed } from './seed.ts';

const seed = fuzzSeed('hostile-html');

const names = fc.constantFrom(
  ...'p a img svg math iframe video table td style script form input base link meta object embed template noscript select textarea title xmp mglyph annotation-xml foreignObject details button frameset body html'.split(
    ' ',
  ),
);
const schemes = fc.constantFrom(
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  ' \u0001javascript:alert(1)',
  '&#x6a;avascript&colon;alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+',
  '//harbour.example/x',
  'https://harbour.example/x"onerror="alert(1)',
);
const attributes = fc.oneof(
  fc
    .tuple(fc.constantFrom('href', 'src', 'action', 'poster', 'cite', 'xlink:href', 'formaction', 'srcset'), schemes)
    .map(([name, value]) => `${name}="${value}"`),
  fc.constantFrom(
    'onclick=alert(1)',
    'ONERROR="alert(1)"',
    'onload\n=alert(1)',
    'style="background:url(javascript:alert(1))"',
    'srcdoc="<script>alert(1)</script>"',
    'class="x"onfocus="alert(1)',
    'http-equiv=refresh content="0;url=javascript:alert(1)"',
    '<x',
    '`=`',
  ),
);
const pieces = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(names, fc.array(attributes, { maxLength: 3 }))
      .map(([name, list]) => `<${[name, ...list].join(' ')}>`),
  },
  { weight: 2, arbitrary: names.map((name) => `</${name}>`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'text ',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<',
      '"',
      "'",
      '\0',
      '&lt;script&gt;',
      '</p',
      '<p/',
      '<<script>',
      '<scr<script>ipt>',
    ),
  },
  fc.string({ maxLength: 8 }),
);
const hostile = fc.array(pieces, { minLength: 1, maxLength: 20 }).map((list) => list.join(''));

it.each(['page.html', 'story.md', 'story.txt'])('nothing that runs comes out of %s', async (key) => {
  await fc.assert(
    fc.asyncProperty(hostile, async (html) => {
      const head = key.endsWith('.html')
        ? '<h1>Bridge reopens</h1>'
        : key.endsWith('.md')
          ? '# Bridge reopens\n\n'
          : 'Bridge reopens\n\n';
      const bytes = Buffer.from(`${head}<p>The bridge reopened.</p>${html}`);
      const uploadedAt = '2026-11-24T06:00:00Z' as Instant;
      const result = await compose({ key: key as SubmissionKey, bytes, uploadedAt }, BUILT_IN_CONFIG, new Map());
      if (result.kind !== 'articles') return;
      const [article] = result.articles;
      expect(dangersIn(article.html)).toEqual([]);
      expect(cleanedAgain(article, key)).toBe(article.html);
      expect(faultsInFeed(result.articles)).toEqual([]);
    }),
    { seed, numRuns: 120 },
  );
});
