import { describe, expect, it } from 'vitest';
import { isNobody } from '../../../shared/article/nobody.ts';
import { readFields } from '../../../shared/formats/fields/fields.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { inWords } from '../../support/in-words.ts';
import { reasonsOf } from '../uploads.ts';

function metadata(fields: Record<string, unknown>) {
  const result = readFields(fields);
  if (result.kind === 'held') throw new Error(noteText(result.reasons[0]));
  expect(result.warnings).toEqual([]);
  return result.metadata;
}

describe('readFields', () => {
  it.each([
    [{ title: 'A' }, { title: 'A' }],
    [{ Headline: ' A ' }, { title: 'A' }],
    [{ title: 2026 }, { title: '2026' }],
    [{ title: true }, { title: 'true' }],
    [{ title: null, headline: 'A' }, { title: 'A' }],
    [{ guid: 17 }, { id: '17' }],
    [{ identifier: 'x' }, { id: 'x' }],
    [{ subtitle: 'A' }, { dek: 'A' }],
    [
      { standfirst: 'A', description: 'B' },
      { dek: 'A', summary: 'B' },
    ],
    [{ excerpt: 'A' }, { summary: 'A' }],
    [{ Priority: 'Lead' }, { priority: 'lead' }],
    [{ priority: 1 }, { priority: 'lead' }],
    [{ priority: 0.8 }, {}],
    [{ priority: 'low' }, {}],
    [{ date: '2026-01-02' }, { published: '2026-01-02' }],
    [
      { pubDate: 'A', lastmod: 'B' },
      { published: 'A', updated: 'B' },
    ],
    [
      { 'publish-date': 'A', date: 'B', date_modified: 'C' },
      { published: 'A', updated: 'C' },
    ],
    [{ published: '2026-01-02' }, { published: '2026-01-02' }],
    [{ published: true, date: '2026-01-02' }, { published: '2026-01-02' }],
    [{ embargo_until: '2026-01-02' }, { embargoed: '2026-01-02' }],
    [{ embargo: false }, {}],
    [{ expiryDate: 'A' }, { expires: 'A' }],
    [{ unpublishDate: 'A' }, { expires: 'A' }],
    [
      { section: 'A', tags: ['b', 3] },
      { section: 'A', tags: ['b', '3'] },
    ],
    [
      { category: 'A', keywords: 'b, c' },
      { section: 'A', tags: ['b', 'c'] },
    ],
    [
      { categories: ['A', 'B'], tags: 'c' },
      { section: 'A', tags: ['B', 'c'] },
    ],
    [
      { section: 'A', categories: ['B', 'A'], tags: ['B'] },
      { section: 'A', tags: ['B'] },
    ],
    [{ author: 'Pike, Rowan, Jr.' }, { authors: [{ name: 'Rowan Pike Jr.' }] }],
    [
      { author: 'McDonald, Iris; van der Berg, Jan' },
      { authors: [{ name: 'Iris McDonald' }, { name: 'Jan van der Berg' }] },
    ],
    [{ author: 'Meer, Piet van der' }, { authors: [{ name: 'Piet van der Meer' }] }],
    [{ author: 'Iris Holt/Jan Berg' }, { authors: [{ name: 'Iris Holt' }, { name: 'Jan Berg' }] }],
    [{ author: '山田太郎・佐藤花子' }, { authors: [{ name: '山田太郎' }, { name: '佐藤花子' }] }],
    [{ author: 'ジョン・スミス' }, { authors: [{ name: 'ジョン・スミス' }] }],
    [{ lang: 'de' }, { language: 'de' }],
    [{ canonical_url: 'https://n.example/a' }, { url: 'https://n.example/a' }],
    [{ slug: 'a-b' }, { slug: 'a-b' }],
    [{ source: 'Wire' }, { source: { name: 'Wire' } }],
    [{ source: { name: 'Wire', url: 'https://w.example' } }, { source: { name: 'Wire', url: 'https://w.example' } }],
    [{ source: 'https://w.example/x' }, { source: { name: 'w.example', url: 'https://w.example/x' } }],
    [{ image: 'a.jpg', image_alt: 'Alt', imageCaption: 'C' }, { media: [{ url: 'a.jpg', alt: 'Alt', caption: 'C' }] }],
    [
      { cover: 'a.jpg', photographer: ['Ann Poe', 'Ben Poe'], caption: 'C' },
      {
        media: [{ url: 'a.jpg', caption: 'C', credit: 'Ann Poe, Ben Poe' }],
        contributors: [
          { name: 'Ann Poe', role: 'Photographer' },
          { name: 'Ben Poe', role: 'Photographer' },
        ],
      },
    ],
    [{ image: 'a.jpg', image_credit: 'A', photo_credit: 'B' }, { media: [{ url: 'a.jpg', credit: 'A' }] }],
    [
      { editor: 'Jane Roe', 'translated-by': 'Ann Poe', Photographer: 'Ben Poe' },
      {
        contributors: [
          { name: 'Jane Roe' },
          { name: 'Ben Poe', role: 'Photographer' },
          { name: 'Ann Poe', role: 'Translator' },
        ],
      },
    ],
    [{ cover: { image: 'a.jpg', credit: 'P' } }, { media: [{ url: 'a.jpg', credit: 'P' }] }],
    [{ featured_image: { src: 'a.jpg', width: '12' } }, { media: [{ url: 'a.jpg', width: 12 }] }],
    [
      { corrections: ['A', { text: 'B', date: '2026-01-02' }] },
      { corrections: [{ text: 'A' }, { text: 'B', date: '2026-01-02' }] },
    ],
    [{ correction: 'A' }, { corrections: [{ text: 'A' }] }],
    [
      { extra: { author: 'Jane' }, params: { subtitle: 'S' }, taxonomies: { tags: ['a'] } },
      { authors: [{ name: 'Jane' }], dek: 'S', tags: ['a'] },
    ],
    [{ title: 'A', extra: { title: 'B' } }, { title: 'A' }],
    [{ draft: false, status: 'published', layout: 'post' }, {}],
  ])('reads %j', (fields, expected) => {
    expect(metadata(fields)).toEqual(expected);
  });

  it.each([
    ['Jane Doe', [{ name: 'Jane Doe' }]],
    ['Roe, John', [{ name: 'John Roe' }]],
    ['Roe, John; de Vries, Anna', [{ name: 'John Roe' }, { name: 'Anna de Vries' }]],
    ['García Márquez, Ana', [{ name: 'Ana García Márquez' }]],
    ['Roe, John Q.', [{ name: 'John Q. Roe' }]],
    ['Reuters, Jane Doe', [{ name: 'Reuters' }, { name: 'Jane Doe' }]],
    ['Harbour Press, Inc.', [{ name: 'Harbour Press, Inc.' }]],
    ['Kai & Sohn GmbH', [{ name: 'Kai & Sohn GmbH' }]],
    ['Roe &amp; Sons', [{ name: 'Roe & Sons' }]],
    ['Jane &amp; John Doe', [{ name: 'Jane Doe' }, { name: 'John Doe' }]],
    [
      'Ann Lee, Vice President, Harbour Division, Quay Corp',
      [{ name: 'Ann Lee', role: 'Vice President, Harbour Division, Quay Corp' }],
    ],
    [
      'Ann Lee, Editor, John Roe, Reporter',
      [
        { name: 'Ann Lee', role: 'Editor' },
        { name: 'John Roe', role: 'Reporter' },
      ],
    ],
    ['Dr. Ann Lee, Ed.D., and John Roe, FRCS', [{ name: 'Dr. Ann Lee, Ed.D.' }, { name: 'John Roe, FRCS' }]],
    ['By Dr Ann Lee - https://lee.example/', [{ name: 'Dr Ann Lee' }]],
    ['Ann Lee | Staff Writer', [{ name: 'Ann Lee', role: 'Staff Writer' }]],
    [
      ['Ann Lee, PhD', 'Roe, John', 'Quay Press, Ltd'],
      [{ name: 'Ann Lee, PhD' }, { name: 'John Roe' }, { name: 'Quay Press, Ltd' }],
    ],
    ['Ann Lee, Director of Harbours, City of Quay', [{ name: 'Ann Lee', role: 'Director of Harbours, City of Quay' }]],
    ['Jane Doe (Quayside Herald)', [{ name: 'Jane Doe', role: 'Quayside Herald' }]],
    ['Jane Doe (Janie)', [{ name: 'Jane Doe (Janie)' }]],
    ['Jane Doe and John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['Jane Doe, John Roe & Ana Paz', [{ name: 'Jane Doe' }, { name: 'John Roe' }, { name: 'Ana Paz' }]],
    ['Martin King, Jr. and Ana Paz', [{ name: 'Martin King, Jr.' }, { name: 'Ana Paz' }]],
    ['By Jane Doe, EDITOR', [{ name: 'Jane Doe', role: 'Editor' }]],
    ['张三、李四', [{ name: '张三' }, { name: '李四' }]],
    ['Jane Doe <jane@n.example>', [{ name: 'Jane Doe', email: 'jane@n.example' }]],
    ['jane@n.example (Jane Doe)', [{ name: 'Jane Doe', email: 'jane@n.example' }]],
    [
      ['Jane Doe', 'Roe, John'],
      [{ name: 'Jane Doe' }, { name: 'John Roe' }],
    ],
    [
      { name: 'Jane', jobTitle: 'Editor', url: 'https://n.example/j' },
      [{ name: 'Jane', role: 'Editor', url: 'https://n.example/j' }],
    ],
    [
      [{ name: 'Jane', email: 'j@n.example', url: '/relative' }, 'Bob'],
      [{ name: 'Jane', email: 'j@n.example' }, { name: 'Bob' }],
    ],
    [{ givenName: 'Jane', familyName: 'Doe' }, [{ name: 'Jane Doe' }]],
    ['Jane Doe M.P.H., R.D.', [{ name: 'Jane Doe M.P.H., R.D.' }]],
    [
      'Jane Doe and John Roe, The Harbour Appeal',
      [{ name: 'Jane Doe' }, { name: 'John Roe', role: 'The Harbour Appeal' }],
    ],
    [
      'Jane Doe, Head of Product Marketing and Harbour Strategy',
      [{ name: 'Jane Doe', role: 'Head of Product Marketing, Harbour Strategy' }],
    ],
    ['Jane Doe, Privacy and Digital Safety Expert', [{ name: 'Jane Doe', role: 'Privacy and Digital Safety Expert' }]],
    ['Jane Doe - Quayside Jobs', [{ name: 'Jane Doe', role: 'Quayside Jobs' }]],
    ['Jane Doe - John Roe', [{ name: 'Jane Doe' }, { name: 'John Roe' }]],
    ['Landesanstalt für Wald und Wasser (LWW)', [{ name: 'Landesanstalt für Wald und Wasser (LWW)' }]],
    ['Ana de la Paz und Maria Roe', [{ name: 'Ana de la Paz' }, { name: 'Maria Roe' }]],
    ['Institute for Tides and Jane Doe', [{ name: 'Institute for Tides' }, { name: 'Jane Doe' }]],
  ])('reads the authors %j', (authors, people) => {
    expect(metadata({ authors })).toEqual({ authors: people });
  });

  it.each([
    ['title', ['a']],
    ['date', { year: 2026 }],
    ['author', [['x']]],
    ['tags', { a: 1 }],
    ['url', '/relative/'],
    ['image', { alt: 'no address' }],
    ['source', ['x']],
    ['lastmod', true],
  ])('ignores the field %s of a wrong kind with a warning at its line', (name, value) => {
    expect(inWords(readFields({ [name]: value }, () => 7))).toEqual({
      kind: 'fields',
      metadata: {},
      warnings: [
        {
          code: 'field-ignored',
          message: `The field "${name}" is not of a kind that can be read and was ignored.`,
          line: 7,
        },
      ],
    });
  });

  it('passes over what nobody filled in of a form, in a list too', () => {
    const form = {
      authors: ['Ada Brandt', ''],
      tags: ['ferry', null],
      corrections: [{ text: '', date: null }],
      dek: ' ',
    };
    const blank = { embargo: '', expires: [null], draft: '', section: '–', contributors: [{ name: '' }] };
    expect(readFields({ ...form, ...blank }, () => 7)).toEqual({
      kind: 'fields',
      metadata: { authors: [{ name: 'Ada Brandt' }], tags: ['ferry'] },
      warnings: [],
    });
    expect(readFields({ embargo: ['', 'soon'] }, () => 7)).toMatchObject({ kind: 'held' });
  });

  it.each([
    { draft: true },
    { Draft: 'yes' },
    { published: false },
    { status: 'draft' },
    { status: 'Private' },
    { pubstatus: 'canceled' },
  ])('holds %j', (fields) => {
    const result = readFields(fields, () => 3);
    expect(reasonsOf(result)).toEqual(['not-public 3:-']);
    expect(result).toMatchObject({ kind: 'held' });
  });

  it.each([true, 'yes', 'tomorrow', {}, ['2026-01-02']])('never publishes what is embargoed until %j', (embargo) => {
    expect(reasonsOf(readFields({ title: 'A', embargo }))).toEqual(['embargo-without-date']);
  });
});

describe('nobody', () => {
  it.each([
    'admin',
    'wpadmin',
    'null',
    'undefined',
    'N/A',
    'TBD',
    'Your Name',
    'No author',
    'unbekannt',
    'Автор неизвестен',
    '佚名',
    '미상',
    '{{ page.author }}',
    '<%= author %>',
    '%author%',
    '[object Object]',
    'Name (erforderlich)',
    'Nom (obligatoire)',
    '. .',
    '—',
    'user42',
    '105092',
    'page.head.extra.author',
    'jane[at]quay.example',
    'Über den Autor',
    'Guest author',
  ])('is %s, in whatever field', (name) => {
    expect(isNobody(name)).toBe(true);
    expect(metadata({ author: name })).toEqual({});
    expect(metadata({ authors: [name, 'Jane Doe'] })).toEqual({ authors: [{ name: 'Jane Doe' }] });
  });

  it.each(['Jane Doe', 'Nulla Admin', 'Ann', 'The Author Club', 'Name der Rose', 'O. N.', '李', 'dpa', 'Guest & Sons'])(
    'is not %s',
    (name) => {
      expect(isNobody(name)).toBe(false);
    },
  );

  it.each([
    ['Weir, Lock & Sons Ltd.', ['Weir, Lock & Sons Ltd.']],
    ['Dr Ada Lock, MBBS, FRCP', ['Dr Ada Lock, MBBS, FRCP']],
    ['Weir, Osk, Lock, Ada', ['Osk Weir', 'Ada Lock']],
    ['[[Ada Lock]]', ['Ada Lock']],
    ['[[people/ada|Ada Lock]]', ['Ada Lock']],
  ])('is made of %s, or lost of it', (author, names) => {
    expect(metadata({ author }).authors?.map(({ name }) => name)).toEqual(names);
  });

  it('of those who sign with one name each is made another', () => {
    const signed = metadata({ author: 'Anna, Ben, Clara, David' }).authors?.map(({ name }) => name);
    expect(signed).toEqual(['Anna', 'Ben', 'Clara', 'David']);
  });

  it('is no editor who is a setting', () => {
    expect(metadata({ editor: 'visual' })).toEqual({});
    expect(metadata({ editor: 'Jane Doe' })).toEqual({ contributors: [{ name: 'Jane Doe' }] });
  });
});
