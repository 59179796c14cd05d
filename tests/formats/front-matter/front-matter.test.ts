import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../shared/formats/front-matter/front-matter.ts';
import { noteText } from '../../../shared/receipt/worded.ts';
import { inWords } from '../../support/in-words.ts';
import { reasonsOf } from '../uploads.ts';

function split(text: string, mayBeOpen = false) {
  const result = splitFrontMatter(text, mayBeOpen);
  if (result.kind !== 'front-matter') throw new Error(noteText(result.reasons[0]));
  return result;
}

describe('splitFrontMatter', () => {
  it.each([
    ['YAML', '---\ntitle: A\ndate: 2026-01-02\n---\nBody\n'],
    ['YAML closed by dots', '---\ntitle: A\ndate: 2026-01-02\n...\nBody\n'],
    ['YAML by name', '---yaml\ntitle: A\ndate: 2026-01-02\n---\nBody\n'],
    ['TOML', '+++\ntitle = "A"\ndate = 2026-01-02\n+++\nBody\n'],
    ['TOML by name', '---toml\ntitle = "A"\ndate = 2026-01-02\n---\nBody\n'],
    ['JSON', ';;;\n{"title": "A", "date": "2026-01-02"}\n;;;\nBody\n'],
    ['JavaScript by name', '---js\n{ title: "A",\n  date: \'2026-01-02\', // as it is\n}\n---\nBody\n'],
    ['JSON by name', '---json\n{"title": "A",\n"date": "2026-01-02"}\n---\nBody\n'],
    ['a JSON object', '{\n"title": "A",\n"date": "2026-01-02"\n}\n\nBody\n'],
  ])('reads %s', (_, text) => {
    const { fields, body } = split(text);
    expect(fields).toEqual({ title: 'A', date: '2026-01-02' });
    expect(body.trim()).toBe('Body');
  });

  it('keeps every kind of TOML date as text', () => {
    const text =
      '+++\na = 2026-01-02T03:04:05+08:00\nb = 2026-01-02 03:04:05\nc = 2026-01-02T03:04:05Z\n[extra]\nd = 2026-01-02\n+++\n';
    expect(split(text).fields).toEqual({
      a: '2026-01-02T03:04:05+08:00',
      b: '2026-01-02T03:04:05',
      c: '2026-01-02T03:04:05Z',
      extra: { d: '2026-01-02' },
    });
  });

  it.each([
    ['an empty one', '---\n---\nBody', 'Body'],
    ['one of comments', '---\n# nothing yet\n---\nBody', 'Body'],
  ])('reads %s as no fields', (_, text, body) => {
    expect(split(text)).toMatchObject({ fields: {}, body });
  });

  it.each([
    ['no fence', '# Title\n\n---\n\na: b\n'],
    ['a thematic break', '---\n\nSome prose after a rule.\n'],
    ['two thematic breaks around prose', '---\nSome prose between rules.\n---\n'],
  ])('leaves a text with %s alone', (_, text) => {
    expect(split(text)).toMatchObject({ fields: {}, body: text, bodyLine: 0 });
  });

  it('reads a colon in a text of one line', () => {
    const fields = (text: string) => split(`---\n${text}\n---\nBody\n`).fields;
    expect(fields('title: Council: who stays\ndek: "A: b"\ndate: 2026-01-02')).toEqual({
      title: 'Council: who stays',
      dek: 'A: b',
      date: '2026-01-02',
    });
    expect(fields('title: a: b: c')).toEqual({ title: 'a: b: c' });
    expect(fields('title: "a\nb: c: d"')).toEqual({ title: 'a b: c: d' });
    // It is no answer, and holds the article.
    expect(fields('title: A\ndraft: true: since Monday')).toEqual({ title: 'A', draft: 'true: since Monday' });
  });

  it.each(['title: a: b # for the desk: cut', 'title: a: b\n  c: d', 'title: [a: b', 'x: "a": b'])(
    'does not guess at %j',
    (text) => {
      expect(reasonsOf(splitFrontMatter(`---\n${text}\n---\nBody\n`))).toEqual([
        expect.stringMatching(/^front-matter-syntax/),
      ]);
    },
  );

  it('reads what generators took although it is no YAML', () => {
    expect(split('---\na: 1\na: 2\n---\n').fields).toEqual({ a: 2 });
    expect(split("---\na: \"One\ntwo\"\nb: 'it''s\nthree'\n---\n").fields).toEqual({ a: 'One two', b: "it's three" });
  });

  it.each([
    ['an unclosed list in YAML', '---\ntitle: A\ntags: [a, b\n---\nBody\n', '3:7'],
    ['an unclosed quotation in YAML', '---\ntitle: "A\nauthor: "B"\ndate: 1\n---\nBody\n', '2:8'],
    ['an unclosed quotation behind a closed one', "---\na: 'it''s \"'\ntags: ['b', 'c]\nd: e\n---\n", '3:7'],
    ['an unclosed object in YAML', '---\na: "b: c"\ncover: {image: "}"\ntitle: A\n---\n', '3:8'],
    ['words behind a quotation in YAML', '---\na: 1\ntitle: "A" he said\n---\nBody\n', '3:12'],
    ['a colon and a remark in a YAML title', '---\ndate: 1\ntitle: Foo: bar # baz\n---\nBody\n', '3:11'],
    ['an unknown YAML tag', '---\na: !!js/function x\n---\n', '2:4'],
    ['TOML', '+++\ntitle = "A"\ndate =\n+++\nBody\n', '3:7'],
    ['JSON', '---json\n{"title": "A",}\n---\nBody\n', '2:15'],
    ['more after JSON', ';;;\n{"a": 1} x\n;;;\n', '2:10'],
    ['a list', '---\n- a\n- b\n---\n', '2:-'],
    ['an unclosed fence', '---\ntitle: A\n\nBody without end\n', '1:1'],
    ['an unclosed TOML fence', '+++\ntitle = "A"\n', '1:1'],
  ])('refuses %s with its place in the file', (_, text, place) => {
    expect(reasonsOf(splitFrontMatter(text))).toEqual([`front-matter-syntax ${place}`]);
  });

  it('bounds aliases and depth', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, level) =>
        `a${level}: &a${level} [${
          level === 0
            ? 'x'
            : Array(9)
                .fill(`*a${level - 1}`)
                .join(',')
        }]`,
    );
    const aliases = splitFrontMatter(`---\n${bomb.join('\n')}\n---\n`);
    expect(aliases.kind !== 'front-matter' || Object.keys(aliases.fields).length === 12).toBe(true);
    expect(reasonsOf(splitFrontMatter(`---\na: ${'['.repeat(5000)}\n---\n`))[0]).toMatch(/^front-matter-syntax 2:/);
    expect(reasonsOf(splitFrontMatter(`+++\na = ${'['.repeat(5000)}\n+++\n`))[0]).toMatch(/^front-matter-syntax 2:/);
  });

  it('does not let a field reach the prototype', () => {
    const { fields } = split('---\n__proto__:\n  draft: true\n---\n');
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect('draft' in fields).toBe(false);
  });

  it('reads tabs that indent as Hexo does', () => {
    expect(split('---\ntitle: A\ntags:\n\t- b\n\t- c\nx:\n\ty:\n\t\tz: 1\n---\n').fields).toEqual({
      title: 'A',
      tags: ['b', 'c'],
      x: { y: { z: 1 } },
    });
  });

  it.each([
    ['---\ntitle: A\ndate: 2026\n"title": B\n---\n', 4],
    ['---json\n{"title": "A", "x": {"title": "B"},\n"title": "B"}\n---\n', 3],
    ['title: A\ndate: 2026\ntitle: B\n---\n', 3],
  ])('warns of a field that is stated twice: %j', (text, line) => {
    const { fields, warnings } = split(text, true);
    expect(fields.title).toBe('B');
    expect(inWords(warnings)).toEqual([
      { code: 'field-stated-twice', message: 'The field "title" is stated twice; what it says last counts.', line },
    ]);
  });

  it.each([
    ['---\ntitle: A\ndraft: true\ndraft: false\n---\nBody\n', 3],
    ['---\ntitle: A\nstatus: in review # Ann\nstatus: published\n---\nBody\n', 3],
    ['---\nvisibility: "private"\ntitle: A\nvisibility: public\n---\nBody\n', 2],
    ['---json\n{\n"draft": true,\n"title": "A", "draft": false}\n---\nBody\n', 3],
    ['title: A\npublished: no\ndate: 2026-01-02\npublished: yes\n\nBody\n', 2],
  ])('holds what one of two statements keeps back, whichever is the last: %j', (text, line) => {
    const held = splitFrontMatter(text, true);
    expect(held).toMatchObject({ kind: 'held', reasons: [{ code: 'not-public', line }] });
  });

  it('publishes what both of two statements let out', () => {
    expect(split('---\ntitle: A\ndraft: false\ndraft: no\n---\nBody\n').fields.draft).toBe('no');
  });

  it('does not warn of what is stated once in each of several objects', () => {
    expect(split('---\ntitle: A\nx:\n  title: B\ny:\n  - title: C\n  - title: D\n---\n').warnings).toEqual([]);
  });

  it('knows the lines of fields and of the body', () => {
    const { lineOf, bodyLine } = split('---\ntitle: A\nsubtitle: B\n---\nBody\n');
    expect([lineOf('title'), lineOf('subtitle'), lineOf('dek'), bodyLine]).toEqual([2, 3, undefined, 4]);
  });
});
