import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../shared/formats/xml/query.ts';
import { parseXml, type XmlElement } from '../../../shared/formats/xml/tree.ts';
import { reasonsOf } from '../uploads.ts';

function rootOf(text: string): XmlElement {
  const parsed = parseXml(text);
  if (parsed.kind === 'rejection') throw new Error(JSON.stringify(parsed));
  return parsed.root;
}

const LAUGHS = `<?xml version="1.0"?>
<!DOCTYPE nitf [
  <!ENTITY lol "lol">
  <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
  <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
]>
<nitf>&lol3;</nitf>`;

describe('parseXml', () => {
  it('gives names, namespaces, attributes, text and lines', () => {
    const root = rootOf(
      '\n<?xml version="1.0"?>\n<a:x xmlns:a="urn:a" xmlns="urn:b" k="1 &lt; 2">\n<y/>t<![CDATA[<&]]></a:x>',
    );
    expect(root).toMatchObject({ name: 'x', namespace: 'urn:a', line: 3, attributes: { k: '1 < 2' } });
    expect(root.children).toMatchObject(['\n', { name: 'y', namespace: 'urn:b', line: 4 }, 't', '<&']);
  });

  it('tolerates a prefix that nothing declares', () => {
    expect(rootOf('<a><b:c/></a>').children).toMatchObject([{ name: 'c', namespace: '' }]);
  });

  it('reads the five entities, character references and the characters of HTML', () => {
    expect(textIn(rootOf('<a>&amp;&lt;&gt;&quot;&apos;&#8364;&#x20AC;x&nbsp;y&eacute;&ndash;&euro;</a>'))).toBe(
      '&<>"\'€€x yé–€',
    );
  });

  it.each([
    ['one that a DTD declares', LAUGHS, 'xml-entity 7:7'],
    ['an external one', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 'xml-entity 1:58'],
    ['an unknown one', '<a>&nothing;</a>', 'xml-entity 1:4'],
    ['the name of a property of objects', '<a>&constructor;</a>', 'xml-entity 1:4'],
  ])('expands no other entity: %s', (_, text, reason) => {
    expect(reasonsOf(parseXml(text))).toEqual([reason]);
  });

  it.each([
    ['a truncated file', '<a>\n<b>text', 'xml-syntax 2:8'],
    ['a wrong end', '<a>\n  <b></c>\n</a>', 'xml-syntax 2:10'],
    ['a bare ampersand', '<a><b>\nAT&T rose</b><c>&amp;</c></a>', 'xml-syntax 2:3'],
    ['a bare ampersand in an attribute', '<a b="x&y"/>', 'xml-syntax 1:8'],
    ['a control character', '<a>&#0;</a>', 'xml-syntax 1:8'],
    ['an unquoted attribute', '<a b=c/>', 'xml-syntax 1:7'],
    ['two roots', '<a/><b/>', 'xml-syntax 1:8'],
    ['no element', '<!-- nothing -->', 'xml-syntax 1:17'],
  ])('refuses %s with its place', (_, text, reason) => {
    expect(reasonsOf(parseXml(text))).toEqual([reason]);
  });

  it('refuses 100,000 levels and half a million elements', () => {
    expect(reasonsOf(parseXml('<a>'.repeat(100_000)))).toEqual(['xml-too-deep 1:604']);
    expect(reasonsOf(parseXml(`<a>${'<b/>'.repeat(500_000)}</a>`))).toEqual(['xml-too-large 1:960004']);
  });

  it('gives a tree or a rejection for any text', () => {
    const markup = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="',
      '"',
      '/>',
      '&',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE ',
      '[',
      '<?',
      '?>',
      'xmlns=',
      ':',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, fc.string({ unit: 'binary' })), { maxLength: 40 }), (parts) => {
        expect(['xml', 'rejection']).toContain(parseXml(parts.join('')).kind);
      }),
      { numRuns: 500 },
    );
  });
});
