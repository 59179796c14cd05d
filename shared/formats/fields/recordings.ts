import { mediaTypeOf } from '../../article/media/media-type.ts';
import { stated } from '../../article/stated.ts';
import type { Content, ContentMedia } from '../../article/types.ts';
import { mediaFrom } from './media.ts';
import type { Find } from './named.ts';
import { RECORDING } from './names.ts';
import type { Take } from './take.ts';
import { asNumber, asRecord, asText, type Fields, firstOf, foldName } from './values.ts';

type Media = NonNullable<Content['media']>;

const TYPE = /^(?:audio|video)\//;

/**
 * The sound or film that makes an article an episode, as podcasts of site generators name it: an address, or `url`, `length` in bytes and `type` as an
 * RSS enclosure has them; its length and duration beside it or in it. `audio: true` is a switch of somebody's theme.
 */
export function recordings(find: Find, take: Take): Media {
  // Mostly the name of a show.
  const names = RECORDING.filter((name) => name !== 'podcast' || recordingsFrom(find([name])?.value) !== undefined);
  const field = find(names);
  if (field === undefined || typeof field.value === 'boolean') return [];
  const [first, ...others] = take(names, recordingsFrom) ?? [];
  if (first === undefined) return [];
  const name = foldName(field.name);
  const prefixes = [...new Set([name, name.replace(/(?:file|url|link|src)$/, ''), ''])];
  const beside = (what: string) => find(prefixes.map((prefix) => `${prefix}${what}`))?.value;
  const bytes = first.bytes ?? asNumber(beside('length')) ?? asNumber(beside('bytes')) ?? asNumber(beside('filesize'));
  const duration = first.duration ?? secondsFrom(beside('duration'));
  return [{ ...first, ...stated({ bytes, duration }) }, ...others];
}

/** Undefined when one of them is no recording by its type or its name. */
function recordingsFrom(value: unknown): Media | undefined {
  const list = (Array.isArray(value) ? value : [value]).map(recordingFrom);
  return list.every((media) => media !== undefined) ? list : undefined;
}

function recordingFrom(value: unknown): ContentMedia | undefined {
  const media = mediaFrom(value) ?? mediaFrom(asText(firstOf(asRecord(value) ?? {}, RECORDING)));
  if (media === undefined || !TYPE.test(media.type ?? mediaTypeOf(media.url) ?? '')) return undefined;
  const fields: Fields = asRecord(value) ?? {};
  const bytes = media.bytes ?? asNumber(firstOf(fields, ['length', 'filesize']));
  const duration = media.duration ?? secondsFrom(firstOf(fields, ['duration']));
  return { ...media, ...stated({ bytes, duration }) };
}

/** `1:02:03` or `62:03`: of a number alone nobody knows whether it is of seconds or minutes. */
function secondsFrom(value: unknown): number | undefined {
  const text = asText(value);
  if (text === undefined || !/^\d{1,3}(?::\d{1,2}){1,2}$/.test(text)) return undefined;
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return seconds > 0 ? seconds : undefined;
}
