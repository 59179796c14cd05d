import type { Told } from '../../feed/article-demands.ts';
import type { Item, Picture } from './channel.ts';
import { millisecondsIn } from './instant.ts';
import { markupIn } from './markup.ts';

/** An entry of anybody's feed, as its receiver looks at it. */
export function toldBy({ title, description, body, pubDate, creator, pictures }: Item): Told {
  return {
    title: title?.text,
    summary: description && markupIn(description.text).text,
    body: body && Buffer.byteLength(body.text),
    published: pubDate && millisecondsIn(pubDate.text),
    pictures: byAddress(pictures),
    hasAuthor: creator !== undefined,
  };
}

/** An enclosure and a thumbnail state no pixels of a picture whose <media:content> does. */
function byAddress(pictures: readonly Picture[]): readonly Picture[] {
  const sized = new Map(pictures.map((picture) => [picture.url, picture]));
  for (const picture of pictures) if (picture.width !== undefined) sized.set(picture.url, picture);
  return [...sized.values()];
}
