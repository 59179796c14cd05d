import type { ByHand, Rule } from './rule.ts';
import { ATOM_RULES } from './rules/atom.ts';
import { DOCUMENT_RULES } from './rules/document.ts';
import { ENTRY_RULES } from './rules/entries.ts';
import { HISTORY_BY_HAND, HISTORY_RULES } from './rules/history.ts';
import { HTTP_RULES } from './rules/http.ts';
import { JSON_FEED_RULES } from './rules/json-feed.ts';
import { OPML_RULES } from './rules/opml.ts';
import { RSS_RULES } from './rules/rss.ts';
import { SITEMAP_RULES } from './rules/sitemap.ts';
import { WEBSUB_BY_HAND, WEBSUB_RULES } from './rules/websub.ts';

/** All that is looked at, for whoever receives it. What one receiver demands besides is a further table of such rows. */
export const RULES: readonly Rule[] = [
  ...HTTP_RULES,
  ...WEBSUB_RULES,
  ...DOCUMENT_RULES,
  ...RSS_RULES,
  ...ATOM_RULES,
  ...JSON_FEED_RULES,
  ...ENTRY_RULES,
  ...HISTORY_RULES,
  ...OPML_RULES,
  ...SITEMAP_RULES,
];

/** What holds for every feed as well, and nobody sees in one document. */
export const BY_HAND: readonly ByHand[] = [...HISTORY_BY_HAND, ...WEBSUB_BY_HAND];
