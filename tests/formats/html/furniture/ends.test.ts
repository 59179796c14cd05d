import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/formats/html/read.ts';
import { articleOf } from '../../uploads.ts';

const SENTENCE = 'The mill, which had stood still for a year, turned again on Monday, and the town came to look. ';
const TEXT = `<p>${SENTENCE.repeat(2)}</p>`;
const ADDRESS = 'https://mill.example/turns';
const read = (more: string) =>
  articleOf(
    readHtml(
      `<html><head><title>The mill turns</title><link rel="canonical" href="${ADDRESS}"></head><body><article><h1>The mill turns</h1>${TEXT.repeat(6)}${more}</article></body></html>`,
    ),
  ).html;

it.each([
  'The agent may receive a commission on what he sells.',
  'Follow the road on the hill to the mill.',
  'To view the full story of the mill, people came from far.',
  'She asked him to join by e-mail.',
  'More from the mill was carried out on Thursday.',
  'Residents get the news by e-mail.',
  'Werbung - das ist, was Müller tun.',
  'The miller joined the village’s WhatsApp group.',
])('a sentence of the story stays: %s', (line) => {
  expect(read(`<p>${line}</p>${TEXT}`)).toContain(line);
});

it.each([
  'It turns <span class="tox-comment">in May</span>, as he said.',
  '<span class="promo-word">In May</span> it turns again, as the miller said on Monday.',
  'The miller said on Monday that it turns again <span class="social-term">in May</span>',
])('words that an editor marked stay, whatever the mark is called: %s', (line) => {
  expect(read(`<p>${line}</p>${TEXT}`)).toMatch(/in May/i);
});

it('a button at the end of a line goes', () => {
  expect(
    read(`<p>The miller said on Monday that it turns again. <span class="share-button">Share</span></p>${TEXT}`),
  ).not.toContain('Share');
});

it.each([
  'To view the full story, please subscribe to The Mill Times.',
  'Subscribe now to our eMILL edition for the full story.',
  'If you’re seeing this message but you’re already a subscriber, you can log in.',
])('a page is held that shows a beginning alone and says: %s', (line) => {
  const page = `<html><head><title>The mill turns</title></head><body><article><h1>The mill turns</h1>${TEXT.repeat(6)}<p>${line}</p></article></body></html>`;
  expect(readHtml(page)).toMatchObject({ kind: 'held' });
});

describe('a page’s own lines in its article', () => {
  it.each([
    ['headings with nothing below', '<h3>RECENT ARTICLES</h3><div><h4>More</h4></div>', /RECENT|More/],
    ['the address of the page', `<p>${ADDRESS}</p>${TEXT}`, /mill\.example/],
    [
      'titles of other stories, in capitals',
      `<p><a href="/x"><strong>GOATS RAN THROUGH THE STREETS</strong></a></p>${TEXT}`,
      /GOATS/,
    ],
    [
      'what a paywall says in a box of its own',
      `<div class="article__paywall-box"><p>Read on with Mill Plus</p><p>Four weeks for a penny</p></div>${TEXT}`,
      /Plus|penny/,
    ],
    [
      'the controls of a player',
      `<div class="audio-player"><span>Hear the story</span> <span>0:00</span> / <span>4:31</span></div>${TEXT}`,
      /Hear|4:31/,
    ],
    ['its clocks alone', `<p>0:00 / 4:31</p>${TEXT}`, /4:31/],
    ...[
      'Follow The Mill on Twitter and Instagram @TheMill and on Facebook.',
      'For the latest stories and breaking news updates download the Millnews app.',
      'Join our Mill WhatsApp channel for more.',
      'This post contains references to products from one or more of our advertisers.',
      'We may receive a commission on what you buy.',
      '- Anzeige -',
      'ANZEIGE - Heute mal mahlen lassen? Wie wäre es mit:',
      '*Werbung. Dieser Beitrag enthält Werbung für Mehl.',
      'Bei den Verlinkungen handelt es sich um Affiliate-Links.',
      'Tenemos canal de Telegram: únete',
      'Materiał chroniony prawem autorskim - wszelkie prawa zastrzeżone.',
    ].map((line): [string, string, RegExp] => [
      line,
      `<p>${line}</p>${TEXT}`,
      new RegExp(line.slice(-12).replace(/\W/g, '.')),
    ]),
    ['whose it is', '<p>© 2019 Mill Press. All rights reserved.</p>', /Mill Press/],
  ])('go: %s', (_, more, gone) => {
    expect(read(more)).not.toMatch(gone);
  });

  it.each([
    ['paragraphs for subscribers', `<p class="paywall">${SENTENCE}</p>${TEXT}`, 'The mill, which'],
    ['an hour that something happened at', `<p><b>10:15</b></p>${TEXT}`, '10:15'],
    ['a heading with a picture below', '<h3>The wheel</h3><p><img src="https://i.example/a.jpg"></p>', 'The wheel'],
    ['another address', `<p>https://mill.example/other</p>${TEXT}`, '/other'],
    ['a name in capitals', `<p><a href="/x">NATO</a></p>${TEXT}`, 'NATO'],
    ['capitals that lead nowhere', `<p>THE MILL TURNED AGAIN TODAY</p>${TEXT}`, 'TURNED AGAIN'],
    ['a text in a heading that is never closed', `<h3>${TEXT.repeat(4)}`, SENTENCE.trim()],
  ])('stay: %s', (_, more, stays) => {
    expect(read(more)).toContain(stays);
  });
});

it.each([
  'Dein Browser ist leider veraltet.',
  'Lade für ein besseres Erlebnis einen neueren Browser kostenfrei herunter.',
  'Your browser is out of date.',
  'You are using an outdated browser. Please upgrade it.',
])('a notice on old browsers goes: %s', (line) => {
  expect(read(`<p>${line}</p>${TEXT}`)).not.toContain(line);
});

it.each(['Laden Sie den Browser der Mühle herunter.', 'The browser of the mill is out of date, he said.'])(
  'a sentence on browsers stays: %s',
  (line) => {
    expect(read(`<p>${line}</p>${TEXT}`)).toContain(line);
  },
);
