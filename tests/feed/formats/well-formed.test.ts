import { describe, expect, it } from 'vitest';
import { checkWellFormed } from '../../../shared/feed/formats/well-formed.ts';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const check = (xml: string) => () => checkWellFormed(DECLARATION + xml);

describe('checkWellFormed', () => {
  it('takes elements, attributes, references and CDATA', () => {
    expect(check('<a b="c&#x26;" d="">x&#x3C;<e:f/><![CDATA[<&]]]]><![CDATA[>]]></a>\n')).not.toThrow();
  });

  it('takes a document of two megabytes', () => {
    expect(check(`<a>${`<b><![CDATA[${'] '.repeat(500_000)}]]></b>`.repeat(2)}</a>`)).not.toThrow();
  });

  it.each([
    ['a bare ampersand', '<a>x & y</a>', 'bare ampersand'],
    ['a named reference', '<a>&nbsp;</a>', 'bare ampersand'],
    ['a bare ampersand in an attribute', '<a b="x&y"/>', 'bare ampersand'],
    ['a bare less-than sign', '<a>x < y</a>', 'malformed'],
    ['an unquoted attribute', '<a b=c/>', 'malformed'],
    ['an unclosed CDATA section', '<a><![CDATA[x</a>', 'malformed'],
    ['crossed elements', '<a><b></a></b>', 'closes a wrongly'],
    ['an end tag too many', '<a></a></a>', 'goes on after'],
    ['an unclosed element', '<a><b></b>', 'ends too early'],
    ['two roots', '<a/><b/>', 'goes on after'],
    ['text after the root', '<a/>x', 'goes on after'],
    ['nothing', '', 'ends too early'],
    ['a control character', '<a>\u0001</a>', 'a character'],
    ['half a surrogate pair', '<a>\ud800</a>', 'a character'],
  ])('refuses %s', (_what, xml, message) => {
    expect(check(xml)).toThrow(message);
  });

  it('refuses a document without its declaration', () => {
    expect(() => checkWellFormed('<a/>')).toThrow('declaration');
  });
});
