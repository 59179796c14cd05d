import { asRecord, asRecords, asText, type Fields } from '../fields/values.ts';
import { markdown } from '../markdown/renderer.ts';
import { escapeHtml } from '../plain-text-html.ts';

type Card = (card: Fields) => string;

/** What is for a mail, or asks for something: no part of the article. */
const NOTHING: Card = () => '';

/** The cards of Ghost's editors, by the names that both give them (TryGhost/Koenig, kg-default-nodes and kg-default-cards). */
const CARDS: Readonly<Record<string, Card>> = {
  image: ({ src, alt, caption }) => figure(picture(src, alt), caption),
  gallery: ({ images, caption }) =>
    figure(
      asRecords(images)
        .map(({ src, alt }) => picture(src, alt))
        .join(''),
      caption,
    ),
  html: ({ html }) => asText(html) ?? '',
  markdown: ({ markdown: source }) => markdown.render(asText(source) ?? ''),
  'card-markdown': (card) => CARDS.markdown?.(card) ?? '',
  code: ({ code, caption }) => figure(`<pre><code>${textOf(code)}</code></pre>`, caption),
  codeblock: (card) => CARDS.code?.(card) ?? '',
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  embed: ({ html, url, caption }) => figure(asText(html) ?? link(url, url), caption),
  bookmark: ({ url, metadata, caption }) => figure(link(url, asRecord(metadata)?.title ?? url), caption),
  video: ({ src, caption }) => figure(`<video src="${inAttribute(src)}" controls></video>`, caption),
  audio: ({ src, title }) => figure(`<audio src="${inAttribute(src)}" controls></audio>`, title),
  file: ({ src, fileTitle, fileName }) => `<p>${link(src, fileTitle ?? fileName ?? src)}</p>`,
  button: ({ buttonUrl, buttonText }) => `<p>${link(buttonUrl, buttonText)}</p>`,
  callout: ({ calloutText }) => `<aside>${asText(calloutText) ?? ''}</aside>`,
  toggle: ({ heading, content }) => `<h4>${asText(heading) ?? ''}</h4>${asText(content) ?? ''}`,
  header: ({ header, subheader }) => `<h2>${asText(header) ?? ''}</h2><p>${asText(subheader) ?? ''}</p>`,
  email: NOTHING,
  'email-cta': NOTHING,
  signup: NOTHING,
  'call-to-action': NOTHING,
};

/** Cards behind which a text is for some readers. */
export const PAYWALL = 'paywall';

/** @returns a card as HTML; nothing for one of which nobody here knows what it shows. */
export function cardHtml(name: string, card: Fields): string {
  const { visibility } = card;
  const web = asRecord(asRecord(visibility)?.web);
  return web?.nonMember === false ? '' : (CARDS[name]?.(card) ?? '');
}

export function isCard(name: string): boolean {
  return name in CARDS;
}

function picture(src: unknown, alt: unknown): string {
  return asText(src) === undefined ? '' : `<img src="${inAttribute(src)}" alt="${inAttribute(alt)}">`;
}

/** Captions are HTML. */
function figure(inner: string, caption: unknown): string {
  const words = asText(caption);
  if (inner === '') return '';
  return words === undefined
    ? `<figure>${inner}</figure>`
    : `<figure>${inner}<figcaption>${words}</figcaption></figure>`;
}

function link(url: unknown, words: unknown): string {
  return asText(url) === undefined ? textOf(words) : `<a href="${inAttribute(url)}">${textOf(words)}</a>`;
}

function textOf(value: unknown): string {
  return escapeHtml(asText(value) ?? '');
}

export function inAttribute(value: unknown): string {
  return textOf(value).replace(/"/g, '&quot;');
}
