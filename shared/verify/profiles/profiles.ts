import type { PartnerName } from '../../feed/partners.ts';
import type { ByHand, Rule } from '../rule.ts';
import { BY_HAND, RULES } from '../rules.ts';
import { APPLE_NEWS } from './apple-news.ts';
import { APPLE_NEWS_RSS } from './apple-news-rss.ts';
import { APPLE_PODCASTS } from './apple-podcasts.ts';
import type { Profile } from './demand.ts';
import { FEDIVERSE } from './fediverse.ts';
import { FEEDLY } from './feedly.ts';
import { FLIPBOARD } from './flipboard.ts';
import { GOOGLE_NEWS } from './google-news.ts';
import { GOOGLE_NEWS_FEED } from './google-news-feed.ts';
import { MSN } from './msn.ts';
import { PODCASTING } from './podcasting.ts';
import { SMARTNEWS } from './smartnews.ts';
import { STANDARD } from './standard.ts';

type ProfileName =
  | PartnerName
  | 'google-news'
  | 'google-news-feed'
  | 'apple-news'
  | 'apple-news-rss'
  | 'podcasting'
  | 'feedly';

/** Receivers with demands of their own, by the names that the command knows. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map<ProfileName, Profile>([
  ['msn', MSN],
  ['smartnews', SMARTNEWS],
  ['flipboard', FLIPBOARD],
  ['apple-podcasts', APPLE_PODCASTS],
  ['fediverse', FEDIVERSE],
  ['standard', STANDARD],
  ['google-news', GOOGLE_NEWS],
  ['google-news-feed', GOOGLE_NEWS_FEED],
  ['apple-news', APPLE_NEWS],
  ['apple-news-rss', APPLE_NEWS_RSS],
  ['podcasting', PODCASTING],
  ['feedly', FEEDLY],
]);

/** All that receivers expect and demand, also what only people can tell. */
export const EVERY_RULE: readonly (Rule | ByHand)[] = [
  ...RULES,
  ...BY_HAND,
  ...[...PROFILES.values()].flatMap(({ demands, byHand = [] }) => [...demands, ...byHand]),
];
