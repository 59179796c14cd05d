import type { Element } from 'domhandler';

export type Furniture =
  | 'cookie-banner'
  | 'comments'
  | 'author-box'
  | 'newsletter-box'
  | 'sharing-links'
  | 'related-links'
  | 'advertisement'
  | 'tag-list'
  | 'navigation';

/** What stands around an article, by the names that pages give to it. */
const KINDS: readonly (readonly [Furniture, RegExp])[] = [
  ['cookie-banner', /cookie|consent|gdpr/i],
  ['comments', /comment(?!ar|at)|disqus|\brespond\b/i],
  ['author-box', /author-?(?:bio|box|card|desc)|about-?(?:the-?)?author|bio-?box/i],
  ['newsletter-box', /newsletter|subscri|sign-?up|mailing-?list/i],
  ['sharing-links', /\bshar(?:e|ing)|[-_]share|social|addthis|addtoany/i],
  ['related-links', /related|recommend|trending|popular|read-?(?:more|next)|more-from|also-like|outbrain|taboola/i],
  ['advertisement', /\bads?\b|advert|sponsor|\bpromo/i],
  ['tag-list', /(?:^|\s|post-|entry-|article-)tags?(?:\s|$|-?links|-?list|cloud)/i],
  ['navigation', /\bnav|menu|breadcrumb|pagination|sidebar/i],
];

const ANY = new RegExp(KINDS.map(([, { source }]) => source).join('|'), 'i');
/** Their names say what the site is, or what the page has besides its article. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

/** Undefined where its names do not say. */
export function furnitureOf({ name, attribs }: Element): Furniture | undefined {
  if (name === 'nav') return 'navigation';
  if (WHOLE.has(name)) return undefined;
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''} ${attribs.role ?? ''}`;
  return names === '  ' || !ANY.test(names) ? undefined : KINDS.find(([, pattern]) => pattern.test(names))?.[0];
}
