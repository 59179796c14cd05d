import type { Content } from '../../article/types.ts';
import { asHttpUrl, asRecord, asText } from './values.ts';

/** @param companionUrl of a field beside it. */
export function sourceFrom(value: unknown, companionUrl: unknown): Content['source'] {
  const text = asText(value);
  const fields = asRecord(value);
  const url = asHttpUrl(fields?.url ?? fields?.link ?? companionUrl) ?? asHttpUrl(text);
  const name =
    asText(fields?.name ?? fields?.title) ?? (text === url && url !== undefined ? new URL(url).hostname : text);
  if (name === undefined) return undefined;
  return url === undefined ? { name } : { name, url };
}
