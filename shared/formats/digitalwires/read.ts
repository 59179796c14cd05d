import type { OtherItemCode } from '../../article/notes.ts';
import { reject } from '../../article/rejection.ts';
import { stated } from '../../article/stated.ts';
import type { NotPublished, Reading } from '../../article/types.ts';
import { type AgencyArticle, articleFrom } from '../agency/content.ts';
import { readItems } from '../agency/reading.ts';
import { asRecord, asRecords, asText, type Fields } from '../fields/values.ts';
import { unknownJson } from '../json/item.ts';
import { parseJson } from '../json/read.ts';
import { digitalwiresItem } from './item.ts';

/** dpa's digitalwires (github.com/dpa-newslab): one entry, a list, or what its interface wireQ answers. */
export function readDigitalwires(text: string): Reading | NotPublished {
  const parsed = parseJson(text);
  if (parsed.kind === 'rejection') return parsed;
  const entries = entriesIn(parsed.value);
  return entries.length === 0 ? unknownJson('no-articles') : readItems(entries, articleFromEntry);
}

function entriesIn(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return asRecords(value);
  const whole = asRecord(value) ?? {};
  return Array.isArray(whole.entries) ? asRecords(whole.entries) : [whole];
}

const ALONE: Readonly<Record<string, OtherItemCode>> = {
  image: 'picture-only',
  picture: 'picture-only',
  graphic: 'graphic-only',
  infographic: 'graphic-only',
  video: 'video-only',
  audio: 'audio-only',
};

/** Without a text an entry is what comes along with it. */
function articleFromEntry(entry: Fields): AgencyArticle | NotPublished {
  const [medium] = asRecords(entry.associations);
  const code = ALONE[asText(medium?.type) ?? ''];
  if (asText(entry.article_html) === undefined && code !== undefined)
    return reject({ code, detail: { format: 'digitalwires', ...stated({ id: asText(entry.urn) }) } });
  return articleFrom(digitalwiresItem(entry));
}
