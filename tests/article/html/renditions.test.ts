import { describe } from 'vitest';
import { cleans } from './rows.ts';

const image = (name: string, alt = 'A mill') => `<img src="https://i.example/${name}" alt="${alt}" />`;

describe('of a picture that stands there in several sizes', () => {
  cleans([
    [
      'the first is shown',
      `<figure>${image('mill-large.webp')}<div>${image('mill-small.jpg')}</div></figure>`,
      `<figure>${image('mill-large.webp')}</figure>`,
    ],
    [
      'the largest is shown, where its width is said',
      `<figure><img src="https://i.example/mill-320w.jpg" alt="A mill" width="320"><img src="https://i.example/mill-1280w.jpg" alt="A mill" width="1280"></figure>`,
      `<figure><img src="https://i.example/mill-1280w.jpg" alt="A mill" width="1280" /></figure>`,
    ],
    [
      'beside each other in a box too',
      `<div>${image('mill_desktop.png')}${image('mill_mobile.png')}</div>`,
      `<p>${image('mill_desktop.png')}</p>`,
    ],
    [
      'but different pictures are',
      `<figure>${image('mill-1.jpg')}${image('mill-2.jpg')}</figure>`,
      `<figure>${image('mill-1.jpg')}${image('mill-2.jpg')}</figure>`,
    ],
    [
      'and such as say different things',
      `<p>${image('mill-small.jpg', 'A')}${image('mill-large.jpg', 'B')}</p>`,
      `<p>${image('mill-small.jpg', 'A')}${image('mill-large.jpg', 'B')}</p>`,
    ],
  ]);
});
