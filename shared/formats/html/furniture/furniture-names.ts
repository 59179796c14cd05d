import type { Element } from 'domhandler';
import type { BareKind } from '../../../article/dropped-kinds.ts';

/** What stands around an article, by the names that pages give to it. */
const KINDS = [
  ['cookie-banner', /cookie|consent|gdpr/i],
  ['comments', /comment(?!ar|at)|disqus|\brespond\b/i],
  ['author-box', /author-?(?:bio|box|card|desc)|about-?(?:the-?)?author|bio-?box/i],
  ['newsletter-box', /newsletter|subscri|sign-?up|mailing-?list/i],
  [
    'subscriber-notice',
    /(?:pay-?wall|reg-?wall|premium|plus)(?:[-_]{1,2}[a-z]+)*[-_]{1,2}(?:box|offer|prompt|banner|notice|message|cta|hint|barrier)s?(?:\s|$)/i,
  ],
  ['player-controls', /(?:audio|podcast|speech|listen)-?_{0,2}(?:player|controls|bar)|text-to-speech|read-?aloud/i],
  ['sharing-links', /\bshar(?:e|ing)|[-_]share|social|addthis|addtoany/i],
  ['related-links', /related|recommend|trending|popular|read-?(?:more|next)|more-from|also-like|outbrain|taboola/i],
  ['advertisement', /\bads?\b|advert|sponsor|\bpromo/i],
  ['tag-list', /(?:^|\s|post-|entry-|article-)tags?(?:\s|$|-?links|-?list|cloud)/i],
  ['sidebar', /(?:^|\s)(?:[a-z]+[-_])*(?:side-?bar|widget-?area)(?=\s|$)/i],
  ['navigation', /\bnav|menu|breadcrumb|pagination|sidebar/i],
] as const satisfies readonly (readonly [BareKind, RegExp])[];

export type Furniture = (typeof KINDS)[number][0];

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
