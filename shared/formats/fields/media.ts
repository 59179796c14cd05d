import { stated } from '../../article/stated.ts';
import type { ContentMedia } from '../../article/types.ts';
import { asNumber, asRecord, asText, type Fields, firstOf } from './values.ts';

/** One picture or file: its address, or an object that says more. */
export function mediaFrom(value: unknown): ContentMedia | undefined {
  const address = asText(value);
  if (typeof value === 'string') return address === undefined ? undefined : { url: address };
  const fields = asRecord(value);
  return fields === undefined ? undefined : mediaFromFields(fields);
}

function mediaFromFields(fields: Fields): ContentMedia | undefined {
  const text = (...names: string[]) => asText(firstOf(fields, names));
  const number = (...names: string[]) => asNumber(firstOf(fields, names));
  const url = text(
    ...['url', 'src', 'href', 'image', 'path', 'file', 'filename', 'contenturl'],
    // Themes of Jekyll name several sizes.
    ...['feature', 'overlayimage', 'teaser', 'thumbnail', 'thumb', 'ogimage'],
  );
  if (url === undefined) return undefined;
  const type = text('type', 'mimetype', 'contenttype', 'encodingformat');
  const facts = {
    type: type?.includes('/') ? type : undefined,
    bytes: number('bytes', 'sizeinbytes', 'size'),
    width: number('width'),
    height: number('height'),
    duration: number('duration', 'durationinseconds'),
    caption: text('caption', 'title', 'description'),
    credit: text('credit', 'credits', 'creditline', 'credittext', 'copyright', 'photographer'),
    rights: text('rights', 'copyrightnotice', 'copyright'),
    alt: text('alt', 'alttext', 'altname'),
  };
  return { url, ...stated(facts) };
}

/** Media from a field that may hold one or a list; undefined when some of it is neither address nor object with one. */
export function mediaListFrom(value: unknown): readonly ContentMedia[] | undefined {
  const list = (Array.isArray(value) ? value : [value]).map(mediaFrom);
  return list.every((media) => media !== undefined) ? list : undefined;
}
