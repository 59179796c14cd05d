import type { OtherItemCode } from '../../article/notes.ts';
import { reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { NotPublished, Reading } from '../../article/types.ts';
import { type AgencyArticle, articleFrom } from '../agency/content.ts';
import type { AgencyItem } from '../agency/item.ts';
import { readItems } from '../agency/reading.ts';
import { TEXT_ELSEWHERE } from '../agency/text-elsewhere.ts';
import { asRecord, asText, type Fields } from '../fields/values.ts';
import { heldByFields } from '../held/by-fields.ts';
import { parseJson, readJson } from '../json/read.ts';
import { type Named, namedFields } from './fields.ts';
import { ninjsItem } from './item.ts';
import { hasNinjsNames } from './signs.ts';

const NOT_ARTICLES: Readonly<Record<string, OtherItemCode>> = {
  picture: 'picture-only',
  graphic: 'graphic-only',
  video: 'video-only',
  audio: 'audio-only',
  composite: 'package-item',
  event: 'event-item',
  planning: 'planning-item',
};

/** IPTC's News in JSON 1.x to 3.x (https://iptc.org/std/ninjs/): one item, or a list of them. */
export function readNinjs(text: string): Reading | NotPublished {
  const parsed = parseJson(text);
  if (parsed.kind === 'rejection') return parsed;
  const items = itemsIn(parsed.value);
  if (items.length === 0) return readJson(text);
  return readItems(items, articleFromNinjs);
}

/** By which services put items around items: AP's has `{"data": {"items": [{"item": …}]}}`. */
const AROUND = ['data', 'item', 'items', '_items', 'newsItems', 'newsitems'];
const DEEPEST = 5;

function itemsIn(value: unknown, depth = 0): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => itemsIn(one, depth + 1));
  const fields = asRecord(value);
  if (fields === undefined || depth > DEEPEST) return [];
  if (isNinjs(fields)) return [fields];
  const within = AROUND.map((name) => fields[name]).find((one) => one !== undefined);
  return itemsIn(within, depth + 1);
}

/** Bodies of our own JSON and of JSON Feed, whose items may carry a `uri` too. */
const OTHER_BODIES = ['html', 'text', 'markdown', 'content', 'content_html', 'content_text'];

function isNinjs(fields: Fields): boolean {
  if (OTHER_BODIES.some((name) => Object.hasOwn(fields, name))) return false;
  const signs = Object.entries(fields).map(([key, value]) =>
    key === 'type' && typeof value === 'string' ? `"type":"${value}"` : `"${key}":`,
  );
  return hasNinjsNames(`{${signs.join(',')}}`);
}

function articleFromNinjs(fields: Fields): AgencyArticle | NotPublished {
  const named = namedFields(fields);
  const item = ninjsItem(named);
  const code = NOT_ARTICLES[kindOf(named, item)];
  if (code !== undefined) return reject({ code, detail: { format: 'ninjs', ...stated({ id: item.id }) } });
  if (item.html === '' && hasTextElsewhere(named)) return TEXT_ELSEWHERE;
  const { pubstatus: _, ...others } = fields;
  return articleFrom({ ...item, held: heldByFields(others, () => undefined) });
}

/** By its type; planning systems write none, but fields that nothing else has. */
function kindOf(fields: Named, { html }: AgencyItem): string {
  const type = fields.text('type')?.toLowerCase();
  if (type !== undefined) return type === 'composite' && html !== '' ? 'text' : type;
  if (html !== '') return 'text';
  if (fields.value('planningdate', 'coverages') !== undefined) return 'planning';
  return fields.value('eventdetails', 'occurstatus', 'definitionshort') === undefined ? 'text' : 'event';
}

function hasTextElsewhere(fields: Named): boolean {
  const renditions = Object.values(asRecord(fields.value('renditions')) ?? {});
  return renditions.some((rendition) => /^text\/|nitf|html/i.test(asText(asRecord(rendition)?.mimetype) ?? ''));
}
