import { describe, expect, it } from 'vitest';
import { edgeCode, LARGEST_EDGE_FUNCTION } from '../../infra/edge-code.ts';

const code = edgeCode({ feedsUrl: 'https://feeds.gazette.example/', hubs: [] });

describe.each(Object.entries(code))('the code of %s', (_, text) => {
  it('has a global handler and no modules', () => {
    expect(text).toMatch(/^function handler\(event\) \{/m);
    expect(text).not.toMatch(/^\s*(import|export)\b|require\(/m);
  });

  it('keeps to the syntax of the runtime: no classes, spreads, destructuring, for-of, ?. or ??', () => {
    const withoutStrings = text.replace(/"(\\.|[^"\\])*"/g, '""').replace(/^var \w+ = \/.*$/gm, '');
    expect(withoutStrings).not.toMatch(/\bclass\b|\.\.\.|\?\.|\?\?|\bof\b|(const|let|var) [[{]/);
  });

  it('fits', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(LARGEST_EDGE_FUNCTION / 2);
  });
});

it('is the same each time', () => {
  expect(edgeCode({ feedsUrl: 'https://feeds.gazette.example/', hubs: [] })).toEqual(code);
});

it('is refused when CloudFront would refuse it', () => {
  const hubs = Array.from({ length: 400 }, (_, index) => `https://hub.example/${index}`);
  expect(() => edgeCode({ hubs })).toThrow(RangeError);
});

it('writes addresses as a header may hold them', () => {
  const { viewerResponse } = edgeCode({ feedsUrl: 'https://新闻.example/"订阅"/', hubs: ['https://hub.example/中心'] });
  expect(viewerResponse).toContain(
    '{ "feedsUrl": "https://xn--efvy88h.example/%22%E8%AE%A2%E9%98%85%22/", "hubs": ["https://hub.example/%E4%B8%AD%E5%BF%83"] }',
  );
});
