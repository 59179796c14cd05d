import { expect, it } from 'vitest';
import { bestRendition, type Rendition } from '../../../shared/formats/agency/renditions.ts';

const named = (name: string): Rendition => ({ url: `https://quay.example/${name}.jpg`, name });
const wide = (width: number, type = 'image/jpeg'): Rendition => ({ url: `https://quay.example/${width}`, width, type });

it.each<readonly [string, readonly Rendition[], string | undefined]>([
  ['the widest that a page needs', [wide(150), wide(6000), wide(1200), wide(800)], 'https://quay.example/1200'],
  ['an original before a thumbnail', [wide(150), wide(6000)], 'https://quay.example/6000'],
  ['what browsers show before a larger TIFF', [wide(1800, 'image/tiff'), wide(600)], 'https://quay.example/600'],
  [
    'by name without widths',
    [named('thumbnail'), named('original'), named('viewImage')],
    'https://quay.example/viewImage.jpg',
  ],
  ['a film before its poster', [wide(1200), wide(640, 'video/mp4')], 'https://quay.example/640'],
  ['a file beside the upload', [{ url: 'photo.jpg' }], 'photo.jpg'],
  [
    'nothing that has no address',
    [{ url: 'tag:quay.example,2026:1.jpg' }, { url: 'file:///etc/passwd' }, { url: '#' }, { url: 'iJ4yF0tE' }],
    undefined,
  ],
])('chooses %s', (_, renditions, url) => {
  expect(bestRendition(renditions)?.url).toBe(url);
});
