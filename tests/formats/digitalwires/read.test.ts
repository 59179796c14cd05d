import { describe, expect, it } from 'vitest';
import { inWords } from '../../support/in-words.ts';
import { articleOf, composedOf, composeUpload, readUpload, reasonsOf } from '../uploads.ts';

const URN = 'urn:newsml:mill.example:20240502:9';
const ENTRY = {
  format: 'digitalwires@0.9.1',
  type: 'composite',
  entry_id: 'x',
  urn: URN,
  version_created: '2024-05-02T09:00:00+02:00',
  version: 2,
  pubstatus: 'usable',
  embargoed: null,
  language: 'de',
  kicker: 'Handwerk',
  headline: 'Mühle mahlt & mahlt',
  teaser: 'Neun Jahre stand das Rad still.',
  byline: 'Von Osk Brandt, mpa',
  dateline: 'Wehrstadt (mpa) - ',
  article_html:
    '<section class="main"><p>Das Rad dreht sich wieder.</p><h2>Mehl</h2><p>Niemand hatte es geglaubt.</p></section>',
  infobox_html: '<section class="infobox"><h2>Mühlen</h2><p>Es gibt vier.</p></section>',
  copyrightnotice: 'Copyright 2024, mpa',
  usageterms: 'Nur nach Vereinbarung',
  ednotes: [
    { role: 'x:editorialnote', ednote: 'Bilder folgen', is_publishable: true },
    { role: 'x:contacts', ednote: 'Redaktion: +49 30 1234567', is_publishable: false },
  ],
  associations: [
    {
      type: 'image',
      headline: 'Das Rad',
      caption: 'Das Rad dreht sich.',
      creditline: 'Ana Paz/mpa',
      renditions: [{ mimetype: 'image/jpeg', width: 1200, height: 800, url: 'https://mill.example/rad.jpg' }],
    },
  ],
  categories: [
    { type: 'dnltype:desk', name: 'wi', qcode: 'dpacat:wi' },
    { type: 'dnltype:dpasubject', name: 'Handwerk', qcode: 'medtop:04000000', rank: 1 },
    { type: 'dnltype:keyword', name: 'Mühlen', qcode: null },
    { type: 'dnltype:provider', name: 'mpa', qcode: 'dnlprov:mpa' },
    { type: 'dnltype:poi', name: 'Mühle, Wehr 1', geojson: { properties: { name: 'Mühle' } } },
  ],
  rubric_names: [],
};

/** As dpa's own program turns an entry into NewsML-G2. */
const G2 = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="${URN}" standard="NewsML-G2" standardversion="2.32" version="2" xml:lang="de">
<rightsInfo><copyrightNotice>Copyright 2024, mpa</copyrightNotice><usageTerms>Nur nach Vereinbarung</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="dnlprov:mpa"><name>mpa</name></provider><versionCreated>2024-05-02T09:00:00+02:00</versionCreated><pubStatus qcode="stat:usable"/>
<edNote role="x:editorialnote">Bilder folgen</edNote><edNote role="x:contacts" pubconstraint="x:nonpublic">Redaktion: +49 30 1234567</edNote></itemMeta>
<contentMeta><subject qcode="dpacat:wi" type="dpatype:category"><name>wi</name></subject><subject qcode="medtop:04000000" type="dpatype:dpasubject"><name>Handwerk</name></subject><subject literal="p" type="cpnat:poi"><name>Mühle</name></subject>
<keyword>Mühlen</keyword><language tag="de"/><headline rank="1">Mühle mahlt &amp; mahlt</headline><headline rank="3">Handwerk</headline><dateline>Wehrstadt (mpa) - </dateline><by>Von Osk Brandt, mpa</by><description role="drol:teaser">Neun Jahre stand das Rad still.</description></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Mühle mahlt &amp; mahlt</title></head><body><header><h1>Mühle mahlt &amp; mahlt</h1><h3>Handwerk</h3><p class="byline">Von Osk Brandt, mpa</p></header>
<section class="main"><p class="teaser">Neun Jahre stand das Rad still.</p><p><span class="dateline">Wehrstadt <span class="credit">(mpa)</span> - </span>Das Rad dreht sich wieder.</p><h2>Mehl</h2><p>Niemand hatte es geglaubt.</p><div class="infobox"><h2>Mühlen</h2><p>Es gibt vier.</p></div></section></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`;

const read = (entry: unknown) => readUpload('entry.json', JSON.stringify(entry));

describe('an entry of digitalwires', () => {
  it('is the same article as its NewsML-G2', async () => {
    const { associations: _, ...entry } = ENTRY;
    const [json, xml] = [await composeUpload('a.json', JSON.stringify(entry)), await composeUpload('a.xml', G2)].map(
      composedOf,
    );
    const told = (one: typeof json) => one?.articles.map(({ key: ___, ...article }) => article);
    expect(told(json)).toEqual(told(xml));
    expect(json?.articles[0]).toMatchObject({
      title: 'Mühle mahlt & mahlt',
      authors: [{ name: 'Osk Brandt' }],
      source: { name: 'mpa' },
      section: 'Handwerk',
      updated: '2024-05-02T07:00:00Z',
      summary: 'Neun Jahre stand das Rad still.',
    });
    expect(json?.articles[0].html).toMatch(
      /^<p>Neun Jahre stand das Rad still\.<\/p>\s*<p>Wehrstadt \(mpa\) - Das Rad/,
    );
  });

  it('tells editors what is theirs, and readers nothing of it', async () => {
    const result = await read(ENTRY);
    expect(JSON.stringify(articleOf(result))).not.toContain('1234567');
    expect(inWords(result)).toMatchObject({
      warnings: expect.arrayContaining([
        expect.objectContaining({ code: 'editorial-note', message: expect.stringContaining('+49 30 1234567') }),
      ]),
    });
  });

  it('shows its pictures, unless their addresses are to be gone in days', async () => {
    expect(articleOf(await read(ENTRY)).media).toMatchObject([
      { url: 'https://mill.example/rad.jpg', caption: 'Das Rad dreht sich.', credit: 'Ana Paz/mpa', width: 1200 },
    ]);
    const url = 'https://mill.example/rad.jpg?signature=abc&expires=1732406400';
    const [picture] = ENTRY.associations;
    const signed = await read({
      ...ENTRY,
      associations: [{ ...picture, renditions: [{ mimetype: 'image/jpeg', url }] }],
    });
    expect(articleOf(signed).media).toBeUndefined();
    expect(signed).toMatchObject({
      dropped: expect.arrayContaining([{ kind: 'associated-item', detail: 'Das Rad', count: 1 }]),
    });
  });

  it.each([
    [{ pubstatus: 'canceled' }, 'canceled'],
    [{ pubstatus: 'withheld' }, 'withheld'],
    [{ pubstatus: 'frobnicated' }, 'status-unknown'],
  ])('is held where it says so: %j', async (fields, code) => {
    const result = await read({ ...ENTRY, ...fields });
    expect([result.kind, ...reasonsOf(result)]).toEqual(['held', code]);
  });

  it('waits for the end of its embargo', async () => {
    expect(articleOf(await read({ ...ENTRY, embargoed: '2030-01-01T19:00:00+01:00' })).embargoed).toBe(
      '2030-01-01T19:00:00+01:00',
    );
  });

  it('is no article without a text', async () => {
    expect(reasonsOf(await read({ ...ENTRY, article_html: null }))).toEqual(['picture-only']);
  });

  it('is read among others, as a list and as its interface answers', async () => {
    const other = { ...ENTRY, urn: `${URN}0`, headline: 'Eine zweite Mühle' };
    for (const list of [[ENTRY, other], { entries: [ENTRY, other] }]) {
      const result = await read(list);
      expect(result.kind === 'reading' && result.articles.map(({ title }) => title)).toEqual([
        'Mühle mahlt & mahlt',
        'Eine zweite Mühle',
      ]);
    }
  });
});
