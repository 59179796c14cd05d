import { expect, it } from 'vitest';
import { parseHtml } from '../../../../shared/formats/html/document.ts';
import { proseIn } from '../../../../shared/formats/html/shape/prose.ts';

const TEXT = 'The ferry runs again from Thursday, and the ferryman has painted its rail in the colours of the town.';

function lengthsIn(html: string): readonly number[] {
  const page = parseHtml(`<body>${html}</body>`);
  return page.kind === 'document' ? proseIn(page.root).map(({ length }) => length) : [];
}

it('a paragraph is one, whatever stands in its line', () => {
  for (const line of [TEXT, `<span>${TEXT}</span>`, `<em><span>${TEXT}</span></em>`, `<span>${TEXT}<br></span>`])
    expect(lengthsIn(`<p>${line}</p>`)).toEqual([TEXT.length]);
});

it('paragraphs are found in an element that should stand in a line', () => {
  const paragraphs = `<p>${TEXT}</p><div>${TEXT}</div>`;
  expect(lengthsIn(`<div><span>${paragraphs}</span></div>`)).toEqual([TEXT.length, TEXT.length]);
});
