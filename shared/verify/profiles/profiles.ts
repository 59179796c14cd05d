import type { PartnerName } from '../../feed/partners.ts';
import { APPLE_PODCASTS } from './apple-podcasts.ts';
import type { Profile } from './demand.ts';
import { FEDIVERSE } from './fediverse.ts';
import { FLIPBOARD } from './flipboard.ts';
import { GOOGLE_NEWS } from './google-news.ts';
import { MSN } from './msn.ts';
import { SMARTNEWS } from './smartnews.ts';
import { STANDARD } from './standard.ts';

/** Receivers with demands of their own, by the names that the command knows. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map<PartnerName | 'google-news', Profile>([
  ['msn', MSN],
  ['smartnews', SMARTNEWS],
  ['flipboard', FLIPBOARD],
  ['apple-podcasts', APPLE_PODCASTS],
  ['fediverse', FEDIVERSE],
  ['standard', STANDARD],
  ['google-news', GOOGLE_NEWS],
]);
