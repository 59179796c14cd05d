import { expect, it } from 'vitest';
import type { Media } from '../../shared/article/types.ts';
import { body } from '../article/body.ts';
import { articleWith, render } from './newsroom.ts';
import { elements } from './xml-tree.ts';

it.each([
  'https://cdn.example/a|b/[1].jpg?w={640}',
  'https://cdn.example/100%/harbour.jpg',
  'https://cdn.example/Öland/“dawn”.png?a="b"#top#left',
  'https://cdn.example/back\\slash/^up`.webp',
])('a picture at %s has one address in an item, in the body and beside it', (address) => {
  const { html, shown } = body(`<p>Dawn.</p><img src='${address}' alt="Dawn"><p>Day.</p>`);
  const media = shown.map(({ url, type }): Media => ({ url, type, bytes: 9 }));
  const { rss, atom, json } = render([articleWith({ html, media })]);
  const inBody = elements(html, 'img').map(({ attribs }) => attribs.src);
  const beside = ['enclosure', 'media:content', 'media:thumbnail'].flatMap((name) => elements(rss, name));
  const linked = elements(atom, 'link').filter(({ attribs }) => attribs.rel === 'enclosure');
  const { image, attachments } = JSON.parse(json).items[0];
  const all = [
    ...inBody,
    ...beside.map(({ attribs }) => attribs.url),
    ...linked.map(({ attribs }) => attribs.href),
    image,
    attachments[0].url,
  ];
  expect(all).toHaveLength(7);
  expect(new Set(all).size).toBe(1);
});
