import { LONGEST_ADDRESS } from '../../article/limits/limits.ts';
import { htmlOf } from '../xml/html.ts';
import { attributeOf, childrenOf, elementsIn, rawTextIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The vocabularies that feeds borrow from. Some are declared with a slash too many, or with https. */
const MODULES = {
  app: /^https?:\/\/(?:www\.w3\.org\/2007\/app|purl\.org\/atom\/app#?)\/?$/i,
  atom: /^https?:\/\/www\.w3\.org\/2005\/Atom\/?$/i,
  blog: /^https?:\/\/purl\.org\/atom-blog\/ns#?$/i,
  blogger: /^https?:\/\/schemas\.google\.com\/blogger\/20\d\d\/?$/i,
  content: /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/i,
  dc: /^https?:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/i,
  dcterms: /^https?:\/\/purl\.org\/dc\/terms\/?$/i,
  excerpt: /^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/i,
  feedburner: /^https?:\/\/rssnamespace\.org\/feedburner\/ext\/1\.0$/i,
  itunes: /^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/i,
  lj: /^https?:\/\/www\.livejournal\.(?:org|com)\/rss\/lj\/1\.0\/?$/i,
  media: /^https?:\/\/(?:search\.yahoo\.com\/mrss|www\.rssboard\.org\/media-rss)\/?$/i,
  prism: /^https?:\/\/prismstandard\.org\/namespaces\/(?:basic\/[\d.]+|[\d.]+\/basic)\/?$/i,
  thr: /^https?:\/\/purl\.org\/syndication\/thread\/1\.0\/?$/i,
  xhtml: /^https?:\/\/www\.w3\.org\/1999\/xhtml\/?$/i,
  wp: /^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/i,
} as const;

export type Module = keyof typeof MODULES;

/** What RSS itself has, and what an excerpt shares with a text: where nothing declares the prefix, they could be either. */
const AMBIGUOUS = new Set(
  'title link description author category comments enclosure guid pubDate source image language content'.split(' '),
);

/** Its children of one name in a module's vocabulary, whose prefix some feeds forget to declare. */
export function moduleChildren(parent: XmlElement, module: Module, name: string): readonly XmlElement[] {
  const namespace = MODULES[module];
  const undeclared = module !== 'excerpt' && !AMBIGUOUS.has(name);
  return elementsIn(parent).filter(
    (child) => child.name === name && (child.namespace === '' ? undeclared : namespace.test(child.namespace)),
  );
}

/** The text of the first such child that has any, as one line. */
export function moduleText(parent: XmlElement, module: Module, name: string): string | undefined {
  return firstText(moduleChildren(parent, module, name));
}

/** The same where the prefix is declared: for names that others use for something else. */
export function declaredText(parent: XmlElement, module: Module, name: string): string | undefined {
  return firstText(moduleChildren(parent, module, name).filter(({ namespace }) => namespace !== ''));
}

/** The same for children of the element's own vocabulary. */
export function ownText(parent: XmlElement, ...names: readonly string[]): string | undefined {
  return names.map((name) => firstText(childrenOf(parent, name))).find((text) => text !== undefined);
}

function firstText(elements: readonly XmlElement[]): string | undefined {
  return elements.map(textIn).find((text) => text !== undefined);
}

/** The HTML of the first that has any: as text, as it should be, or as elements. */
export function firstHtml(elements: readonly XmlElement[]): string | undefined {
  return elements.map(htmlIn).find((html) => html !== '');
}

function htmlIn(element: XmlElement): string {
  const isMarkup = element.children.some((child) => typeof child !== 'string');
  return isMarkup ? htmlOf(element.children).trim() : withTags(rawTextIn(element).trim());
}

/** Markup that was escaped once more than feeds escape it: no tag is left in it, and it begins and ends with one that is text. */
function withTags(text: string): string {
  if (text.includes('<') || !ESCAPED_TWICE.test(text)) return text;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

const ESCAPED_TWICE = /^&lt;(?:p|div|h[1-6]|ul|ol|table|figure|blockquote)(?:\s|&gt;).*&lt;\/\w{1,10}&gt;$/s;

/** An attribute's web address, made absolute. */
export function addressOf(element: XmlElement, name: string, base: string | undefined): string | undefined {
  return httpUrl(attributeOf(element, name), base);
}

/** @returns undefined for what is no address of the web, or longer than one: every relative address below would cost as much again. */
export function httpUrl(text: string | undefined, base?: string): string | undefined {
  const address = text?.trim();
  if (!address || address.length > LONGEST_ADDRESS) return undefined;
  const full = /^https?:\/\//i.test(address) ? address : absolute(address, base);
  return full !== undefined && /^https?:\/\//i.test(full) && URL.canParse(full) ? full : undefined;
}

function absolute(address: string, base: string | undefined): string | undefined {
  return base !== undefined && URL.canParse(address, base) ? new URL(address, base).href : undefined;
}
