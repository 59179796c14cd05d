import { describe, expect, it } from 'vitest';
import { parseLeniently } from '../../../../shared/formats/html/metadata/lenient-json.ts';

describe('parseLeniently', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['<!-- {"a":1} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['{"a":"one\ntwo\r\n\tthree\u0001"}', { a: 'one\ntwo\n\tthree' }],
    [`{"a":"it\\'s \\"so\\" \\u0041\\\\"}`, { a: 'it\'s "so" A\\' }],
    ['{"a":[1,2,],/* two */ "b":"// /* no */",}', { a: [1, 2], b: '// /* no */' }],
    ['{"a":1, // one\n"u":"https://c.example/"}', { a: 1, u: 'https://c.example/' }],
  ])('reads %j', (source, expected) => {
    expect(parseLeniently(source)).toEqual(expected);
  });

  it.each([['{"a":'], ['nothing'], [''], ['{"a" 1}'], ['"'.repeat(9)]])('gives up on %j', (source) => {
    expect(parseLeniently(source)).toBeUndefined();
  });
});
