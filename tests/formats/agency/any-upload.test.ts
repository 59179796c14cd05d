import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, composed } from './items.ts';

const NITF = (body: string) =>
  `<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>Headline</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
const G2 = (body: string) =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="a"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta>` +
  `<contentMeta><headline>Headline</headline></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`;
const NEWSML = (body: string) =>
  `<NewsML><NewsItem><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Headline</HeadLine></NewsLines>` +
  `<ContentItem><DataContent><html><body>${body}</body></html></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
const NINJS = (body: string) =>
  JSON.stringify({ uri: 'a', type: 'text', pubstatus: 'usable', headline: 'Headline', body_xhtml: body });
const FORMS = [NITF, G2, NEWSML, NINJS];

const SCRIPTED =
  '<p>Text.</p><script>alert(1)</script><p onclick="x()">Two <a href="javascript:x()">three</a></p><iframe src="data:text/html,x"></iframe>';

describe('an agency upload', () => {
  it('is articles or a named rejection, however its bytes are damaged', async () => {
    const damage = fc.record({
      form: fc.constantFrom(...FORMS),
      cut: fc.nat(800),
      length: fc.nat(60),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom('<', '&', '">', '<!--', '&x;', ']]>', '{', '"', ','),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ form, cut, length, put }) => {
        const whole = form('<p>One <b>two</b>.</p>');
        const composition = await composed(whole.slice(0, cut) + put + whole.slice(cut + length));
        if ('reasons' in composition) expect(composition.reasons[0].code).toMatch(/^[a-z0-9-]+$/);
        else expect(composition.kind).toBe('articles');
      }),
      { numRuns: 400 },
    );
  });

  it.each(FORMS.map((form, index) => [['NITF', 'NewsML-G2', 'NewsML 1.2', 'ninjs'][index], form] as const))(
    'publishes every word of its text and no script: %s',
    async (_, form) => {
      const word = fc.stringMatching(/^[a-z]{1,9}$/);
      const inline = fc.oneof(
        word,
        word.map((text) => `<em>${text}</em>`),
        word.map((text) => `<b>${text}</b>`),
        word.map((text) => `<a href="https://quay.example/">${text}</a>`),
        word.map((text) => `<strong>${text}</strong>`),
      );
      const block = fc
        .tuple(fc.constantFrom('p', 'h2', 'h3', 'ul', 'blockquote'), fc.array(inline, { minLength: 1, maxLength: 6 }))
        .map(([name, words]) =>
          name === 'ul' ? `<ul><li>${words.join(' ')}</li></ul>` : `<${name}>${words.join(' ')}</${name}>`,
        );
      await fc.assert(
        fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
          const [article] = await articlesOf(form(`<p>Opening text.</p>${blocks.join('\n')}`));
          const words = blocks
            .join(' ')
            .replace(/<[^>]*>/g, ' ')
            .split(/\s+/)
            .filter((text) => text !== '');
          expect(article?.text.split(/\s+/)).toEqual(['Opening', 'text.', ...words]);
        }),
        { numRuns: 60 },
      );
      const [article] = await articlesOf(form(SCRIPTED));
      expect(article?.html).toBe('<p>Text.</p>\n<p>Two three</p>');
    },
  );

  it.each([
    ['comments without an end to them', `${'<!-- -->'.repeat(60)}x`, 'no-title'],
    ['comments in XML without a root', `<?xml version="1.0"?>${'<!-- -->'.repeat(60)}`, 'unsupported-format'],
    ['100,000 levels', `<nitf>${'<p>'.repeat(100_000)}`, 'xml-too-deep'],
    [
      'an external entity',
      '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body>&x;</body></nitf>',
      'xml-entity',
    ],
    ['a DTD that declares an entity', '<!DOCTYPE nitf [<!ENTITY x "y">]><nitf><body>&x;</body></nitf>', 'xml-entity'],
  ])('is refused at once when it is %s', async (_, file, code) => {
    expect(await composed(file)).toMatchObject({ kind: 'rejection', reasons: [{ code }] });
  });

  it('without a headline is refused', async () => {
    for (const form of FORMS) {
      const file = form('<p>Text.</p>').replaceAll('Headline', '');
      expect(await composed(file)).toMatchObject({ kind: 'rejection', reasons: [{ code: 'no-title' }] });
    }
  });
});
