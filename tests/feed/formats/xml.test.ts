import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { checkWellFormed } from '../../../shared/feed/formats/well-formed.ts';
import {
  cdata,
  container,
  element,
  looksLikeMarkup,
  suspectText,
  text,
  writable,
  xmlDocument,
} from '../../../shared/feed/formats/xml.ts';
import { anyText } from '../any-text.ts';
import { elements, texts } from '../xml-tree.ts';

describe('text', () => {
  it('writes ampersand and angle brackets as the RSS profile has them', () => {
    expect(text('5 < 6 & 7 > 2')).toBe('5 &#x3C; 6 &#x26; 7 &#x3E; 2');
  });

  it('leaves out what XML cannot hold and keeps the rest', () => {
    expect(text('a\u0000b\u0008c\u001Fd\uFFFEe\uD800f\tg\nh')).toBe('abcdef\tg\nh');
  });

  it('writes the mark of lost text as a question mark', () => {
    expect(text('caf\uFFFD')).toBe('caf?');
  });

  it('keeps pairs of surrogates', () => {
    expect(text('😀𠮷')).toBe('😀𠮷');
  });
});

describe('suspectText', () => {
  it('escapes as HTML first only what a reader would take for HTML', () => {
    expect(suspectText('5 < 6 & 7')).toBe('5 &#x3C; 6 &#x26; 7');
    expect(suspectText('How <b> works')).toBe('How &#x3C;b&#x3E; works');
    expect(suspectText('<b>x</b>')).toBe('&#x26;lt;b&#x3E;x&#x26;lt;/b&#x3E;');
  });
});

describe('cdata', () => {
  it('splits every end mark', () => {
    expect(cdata('a]]>b]]>c')).toBe('<![CDATA[a]]]]><![CDATA[>b]]]]><![CDATA[>c]]>');
  });
});

describe('element', () => {
  it('escapes attributes, keeping white space from being normalized away', () => {
    expect(element('a', { b: '"<&>\n\t', c: 5, d: undefined })).toBe(
      '<a b="&#x22;&#x3C;&#x26;&#x3E;&#xA;&#x9;" c="5"/>',
    );
  });

  it('writes content between tags', () => {
    expect(element('a', {}, text('x'), element('b', {}))).toBe('<a>x<b/></a>');
  });
});

describe('any text', () => {
  it('is well-formed in every place and comes back the same', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (one, two, three) => {
        const xml = xmlDocument(
          container('r', { a: one }, [element('t', {}, text(two)), element('c', {}, cdata(three))]),
        );
        checkWellFormed(xml);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(elements(xml, 'r')[0]?.attribs.a).toBe(writable(one));
        expect(texts(xml, 't')).toEqual([writable(two)]);
        expect(texts(xml, 'c')).toEqual([writable(three)]);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same where HTML is suspected, when what looks like HTML is read as HTML', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const [read = ''] = texts(xmlDocument(element('t', {}, suspectText(value))), 't');
        const plain = looksLikeMarkup(value) ? texts(`<p>${read}</p>`, 'p')[0] : read;
        expect(plain).toBe(writable(value));
      }),
      { numRuns: 500 },
    );
  });
});
