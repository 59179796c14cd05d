import type { FieldLines } from '../limits/field-lines.ts';
import type { MediaLocator, UploadedMedia } from '../media/media.ts';
import { pictureTypeOf } from '../media/media-type.ts';
import { stated } from '../stated.ts';
import type { ContentMedia, Media } from '../types.ts';
import { factsOf, type Shown } from './pass.ts';

/** @returns the picture that an article opens with: the first of those stated. */
export function leadOf(stated: readonly Shown[]): Shown | undefined {
  return stated.find(({ type }) => type.startsWith('image/'));
}

/** @returns an article's media, stated ones first, then in the order of the body, each address once. */
export function mediaOf(listed: readonly Shown[], shown: readonly Shown[]): readonly Media[] {
  const media = new Map<string, Media>();
  const files = new Map<string, UploadedMedia>();
  for (const one of [...listed, ...shown]) {
    // A picture stated and shown: what either says of it holds.
    media.set(one.url, { ...mediaFrom(one), ...media.get(one.url) });
    if (one.file) files.set(one.url, one.file);
  }
  // What the file says itself holds where nobody says anything else.
  return [...media].map(([url, one]) => {
    const { credit, rights } = files.get(url) ?? {};
    return { ...stated({ credit, rights }), ...one };
  });
}

/** @returns the uploads that a body refers to besides those media. */
export function variantsOf(media: readonly Media[], locator: MediaLocator): readonly Media[] {
  const listed = new Set(media.map(({ path }) => path));
  return locator
    .uploads()
    .filter(({ file }) => !listed.has(file.path))
    .map(({ url, file }) => mediaFrom({ url, type: file.type, file }));
}

/** @returns those media that a format states which are there. */
export function statedMedia(
  listed: readonly ContentMedia[],
  locator: MediaLocator,
  { line }: FieldLines,
): readonly Shown[] {
  return listed.flatMap((one) => {
    const located = locator.locate(one.url);
    if (located.kind === 'absent') return [];
    const alt = line('alt', one.alt);
    const caption = line('caption', one.caption);
    const credit = line('credit', one.credit);
    const rights = line('rights', one.rights);
    // What the bytes of an uploaded file say goes before what anybody stated.
    const facts = located.kind === 'uploaded' ? located.file : one;
    const type =
      one.type !== undefined && /^\w{1,20}\/[\w.+-]{1,100}$/.test(one.type) ? one.type.toLowerCase() : undefined;
    return {
      ...factsOf(located, type ?? pictureTypeOf(located.url)),
      ...stated({ bytes: facts.bytes, width: facts.width, height: facts.height, duration: facts.duration }),
      ...(alt === '' ? {} : { alt }),
      ...(caption === '' ? {} : { caption }),
      ...(credit === '' ? {} : { credit }),
      ...(rights === '' ? {} : { rights }),
    };
  });
}

/** The file's own facts, also where a body stated others. */
function mediaFrom({ file, ...shown }: Shown): Media {
  if (!file) return shown;
  const { width, height, duration } = file;
  return {
    ...shown,
    bytes: file.bytes,
    ...stated({ width, height, duration }),
    key: file.key,
    ...stated({ within: file.within }),
    path: file.path,
  };
}
