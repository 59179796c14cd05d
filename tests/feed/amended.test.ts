import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../shared/config/parse.ts';
import { AMENDERS } from '../../shared/feed/amended/amenders.ts';
import { describeFeed } from '../../shared/feed/description.ts';
import { DOCUMENT_KINDS } from '../../shared/feed/document-kinds.ts';
import { renderFeed } from '../../shared/feed/documents.ts';
import { itemOf } from '../../shared/feed/model.ts';
import { windowOf } from '../../shared/feed/window.ts';
import { article, feed } from '../contract/fixtures.ts';

const ID = feed('partner');
const PROFILES = [undefined, 'msn', 'smartnews', 'apple-podcasts'] as const;
const HARD = 'A ]]> </item></channel></entry></feed> <entry> <![CDATA[ $& $1 $` \u2028 &#x26;';
const ARTICLES = ['a', 'b', 'c'].map((name) =>
  article(name, { title: HARD, html: `<p>${HARD.replaceAll('<', '&lt;')}</p>` }),
);

function configOf(profile: (typeof PROFILES)[number], language = 'de') {
  const show = { image: 'https://example.org/show.png', category: 'News' };
  const of = { profile, ...(profile === 'apple-podcasts' ? { show } : {}) };
  const site = { title: 'Quay', url: 'https://example.org/', tagAuthority: 'example.org,2026', language };
  return parseConfig(JSON.stringify({ site, feeds: [{ id: ID, title: 'Partner', where: {}, ...of }] }), 'test');
}

function documentsOf(profile: (typeof PROFILES)[number], articles = ARTICLES) {
  const config = configOf(profile);
  const rendered = renderFeed({ ...windowOf(ID, config, articles), deletions: [] }, config);
  return DOCUMENT_KINDS.map(({ kind }, index) => ({
    amender: AMENDERS[kind],
    kind,
    text: new TextDecoder().decode(rendered[index]?.bytes),
  }));
}

function anewBy(profile: (typeof PROFILES)[number], articles = ARTICLES) {
  const config = configOf(profile, 'en');
  const options = describeFeed(ID, config, []);
  return new Map(articles.map((one) => [one.id as string, itemOf(one, options, config)]));
}

const prefixesIn = (xml: string) =>
  new Set(
    [...xml.matchAll(/<(?!xml)(\w+):\w|(?<=<[^<>]* )xmlns:(\w+)=/g)].map(([, used, declared]) => used ?? declared),
  );
const declaredIn = (xml: string) => [...xml.matchAll(/ xmlns:(\w+)="/g)].map(([, prefix]) => prefix);

describe('a document that is amended', () => {
  it.each(PROFILES)('is the same where nothing has changed, for %s and in its own language', (profile) => {
    for (const { amender, text } of documentsOf(profile)) {
      const amended = amender.amended(text, { struck: new Set(), anew: anewBy(profile), deletions: [] });
      expect(amended).toBe(text);
    }
  });

  it.each(PROFILES)('declares whatever it holds, where the configuration says by now that it is for %s', (profile) => {
    const deletions = [{ id: 'tag:example.org,2026:gone', when: new Date('2026-06-01T12:00:00Z'), reason: 'So $& so' }];
    for (const was of PROFILES) {
      for (const { amender, kind, text } of documentsOf(was)) {
        if (kind === 'json') continue;
        const amended = amender.amended(text, { struck: new Set(['b']), anew: anewBy(profile), deletions });
        expect([...prefixesIn(amended)].filter((prefix) => !declaredIn(amended).includes(prefix))).toEqual([]);
      }
    }
  });

  it('declares what items need that were written later than it', () => {
    for (const { amender, kind, text } of documentsOf(undefined)) {
      if (kind === 'json') continue;
      const older = text.replace(/ xmlns:dc="[^"]*"/, '');
      const amended = amender.amended(older, { struck: new Set(), anew: anewBy(undefined), deletions: [] });
      expect(declaredIn(amended)).toContain('dc');
    }
  });

  it('takes a moment, however long a paragraph of it is', () => {
    const long = [article('long', { html: `<p>${'word '.repeat(200_000)}</p>` })];
    const deletions = [{ id: 'tag:example.org,2026:gone', when: new Date('2026-06-01T12:00:00Z') }];
    for (const { amender, text } of documentsOf(undefined, long)) {
      const told = amender.amended(text, { struck: new Set(), anew: new Map(), deletions });
      expect(amender.amended(told, { struck: new Set(), anew: new Map(), deletions: [] })).toBe(text);
    }
  });
});
