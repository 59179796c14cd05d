import { is } from 'css-select';
import type { Element } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { plainSelector } from '../../../shared/article/hidden/style/plain-selector.ts';
import { findAll } from '../../../shared/article/html/find.ts';

const name = fc.constantFrom('div', 'p', 'B');
const mark = fc.constantFrom('.a', '.b', '.a-b', '#i');
const compound = fc
  .tuple(fc.option(fc.oneof(name, fc.constant('*')), { nil: '' }), fc.array(mark, { maxLength: 2 }))
  .map(([tag, marks]) => tag + marks.join(''))
  .filter((text) => text !== '');
const selector = fc
  .array(fc.tuple(fc.constantFrom(' ', ' > ', '>', '  '), compound), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([combinator, text], at) => (at === 0 ? text : combinator + text)).join(''));
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom('div', 'p', 'b'),
      fc.constantFrom('', ' class="a"', ' class="b\ta-b"', ' class="a-b" id="i"'),
      fc.oneof({ maxDepth: 6 }, fc.constant<string[]>([]), fc.array(tie('tree'), { maxLength: 2 })),
    )
    .map(([tag, attributes, inner]) => `<${tag}${attributes}>${inner.join('')}</${tag}>`),
}));

it('selects what css-select does', () => {
  fc.assert(
    fc.property(selector, tree, (text, html) => {
      const plain = plainSelector(text, () => undefined);
      const elements: Element[] = findAll(() => true, parseDocument(html).children);
      for (const element of elements) expect(plain?.matches(element)).toBe(is(element, text));
    }),
  );
});

it.each(['a:hover', 'a + b', 'a ~ b', '[x]', '.a, .b', '', '> a', 'a >', '.a..b', 'a|b', '.1a', '&.a'])(
  'knows that it does not read %s',
  (text) => {
    expect(plainSelector(text, () => undefined)).toBeUndefined();
  },
);

it('knows how much a selector counts', () => {
  expect(plainSelector('#i .a p > *.b', () => undefined)?.specificity).toBe(1_002_001);
});
