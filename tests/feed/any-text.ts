import fc from 'fast-check';

/** Any string that JavaScript can hold, rich in what breaks documents: half surrogates, controls, markup, `]]>`. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '&',
        '<',
        '>',
        '"',
        "'",
        '</b>',
        '<b>',
        '&amp;',
        '&#60;',
        '\ud83d\ude00',
        '\udc00',
        '中',
        '\r\n',
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
