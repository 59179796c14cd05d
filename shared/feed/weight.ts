import type { Instant, LiveArticle } from '../article/types.ts';
import type { Config } from '../config/types.ts';
import type { FeedDescription } from './description.ts';
import { atom, atomEntryBytes } from './formats/atom.ts';
import { json, jsonItemBytes } from './formats/json.ts';
import { joined, sizeOf } from './formats/parts.ts';
import { rss, rssItemBytes } from './formats/rss.ts';
import { itemOf, modelOf } from './model.ts';

/** Bytes in each of a feed's formats: in that order RSS, Atom and JSON. */
export type Weight = readonly [number, number, number];

/** As long as `distinctUpdates` ever makes one. */
const UPDATED = '2026-11-24T06:30:00.000000Z';
const ANY = '2026-11-24T06:30:00Z' as Instant;
/** Of what stands in RSS only beside items, its newest date, and in JSON: the lines of its list. */
const NEWEST_DATE = '<pubDate>Tue, 24 Nov 2026 06:30:00 GMT</pubDate>\n'.length;
const LIST = '\n\n '.length;
/** Behind an item in its list. */
const JSON_BESIDE = ','.length;

/** What an article takes, with all that stands beside its text. */
export function articleWeight(article: LiveArticle, feed: FeedDescription, config: Config): Weight {
  const item = itemOf(article, feed, config);
  return [
    sizeOf(rssItemBytes(item, feed)),
    sizeOf(atomEntryBytes(item, UPDATED, feed)),
    sizeOf(jsonItemBytes(item)) + JSON_BESIDE,
  ];
}

/** What stands around the items. */
export function frameWeight(feed: FeedDescription, config: Config): Weight {
  const model = modelOf({ feed, articles: [], updated: ANY }, config);
  return [joined(rss(model)).length + NEWEST_DATE, joined(atom(model)).length, joined(json(model)).length + LIST];
}

export function together([rss, atom, json]: Weight, other: Weight): Weight {
  return [rss + other[0], atom + other[1], json + other[2]];
}

/** Bytes of the largest format. */
export function heaviest(weight: Weight): number {
  return Math.max(...weight);
}
