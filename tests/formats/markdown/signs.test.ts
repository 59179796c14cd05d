import { expect, it } from 'vitest';
import { hasMarkdownSigns } from '../../../shared/formats/markdown/signs.ts';

it.each([
  '# Harbour\n\nThe boats are in.',
  'Harbour\n\n## North quay\n\nFull.\n\n## South quay\n\nEmpty.',
  'Harbour\n\nThe boats are in.\n\n## North quay\n\nFull.\n\n## South quay\n\nEmpty.',
])('headings set by number signs are Markdown: %j', (text) => {
  expect(hasMarkdownSigns(text)).toBe(true);
});

it.each([
  'Harbour full\n\nBy Ann Lee\n\nThe boats are in.\n\nThe quay is full.\n\n# Notebook\n\n## Contact\nAnn Lee',
  'Harbour full\n\nThe boats are in.\n\n# Notebook',
])('lines of a desk below a text are not: %j', (text) => {
  expect(hasMarkdownSigns(text)).toBe(false);
});
