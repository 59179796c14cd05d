import type { Reading, Rejection } from '../article/types.ts';
import { type AgencyArticle, articleFrom } from './agency/content.ts';
import { readItems } from './agency/reading.ts';
import { looksLikeNinjs } from './agency/signs.ts';
import { asRecord, asText, type Fields } from './field-values.ts';
import { parseJson, readJson } from './json.ts';
import { namedFields } from './ninjs/fields.ts';
import { ninjsItem } from './ninjs/item.ts';
import { reject } from './rejection.ts';

const NOT_ARTICLES: Readonly<Record<string, readonly [string, string]>> = {
  picture: ['picture-only', 'a picture without an article'],
  graphic: ['graphic-only', 'a graphic without an article'],
  video: ['video-only', 'a film without an article'],
  audio: ['audio-only', 'a sound recording without an article'],
  composite: ['package-item', 'a package without a text of its own'],
  event: ['event-item', 'an event'],
  planning: ['planning-item', 'a plan of coverage'],
};

/** IPTC's News in JSON 1.x to 3.x (https://iptc.org/std/ninjs/): one item, or a list of them. */
export function readNinjs(text: string): Reading | Rejection {
  const parsed = parseJson(text);
  if (parsed.kind === 'rejection') return parsed;
  const items = itemsIn(parsed.value);
  if (items.length === 0) return readJson(text);
  return readItems(items, articleFromNinjs);
}

function itemsIn(value: unknown): readonly Fields[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one): readonly Fields[] => {
    const fields = asRecord(one);
    if (fields === undefined) return [];
    if (isNinjs(fields)) return [fields];
    const within = fields.items ?? fields.item ?? fields._items ?? fields.newsItems ?? fields.newsitems;
    const inner: readonly unknown[] = Array.isArray(within) ? within : [within];
    return inner
      .map(asRecord)
      .filter((item) => item !== undefined)
      .filter(isNinjs);
  });
}

/** Bodies of our own JSON and of JSON Feed, whose items may carry a `uri` too. */
const OTHER_BODIES = ['html', 'text', 'markdown', 'content', 'content_html', 'content_text'];

function isNinjs(fields: Fields): boolean {
  if (OTHER_BODIES.some((name) => Object.hasOwn(fields, name))) return false;
  const signs = Object.entries(fields).map(([key, value]) =>
    key === 'type' && typeof value === 'string' ? `"type":"${value}"` : `"${key}":`,
  );
  return looksLikeNinjs(signs.join('\n'));
}

function articleFromNinjs(fields: Fields): AgencyArticle | Rejection {
  const type = asText(fields.type)?.toLowerCase() ?? 'text';
  const item = ninjsItem(namedFields(fields));
  const notArticle = NOT_ARTICLES[type];
  if (notArticle !== undefined && (type !== 'composite' || item.html === '')) {
    const [code, what] = notArticle;
    return reject(code, `The ninjs item ${item.id ?? ''} is ${what}, from which no article can be made.`);
  }
  return articleFrom(item);
}
