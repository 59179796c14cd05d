import type { OfEachKind } from '../document-kinds.ts';
import type { Amender } from './amendment.ts';
import { atomAmender } from './atom.ts';
import { jsonAmender } from './json.ts';
import { rssAmender } from './rss.ts';

/** Documents that are public are read and written again by these, where what they say is nowhere else any more. */
export const AMENDERS: OfEachKind<Amender> = { rss: rssAmender, atom: atomAmender, json: jsonAmender };
