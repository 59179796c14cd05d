import { moduleText, ownText } from '../feed-file/fields.ts';
import type { XmlElement } from '../xml/tree.ts';

/** `2015-03-17 14:00:00`; `0000-00-00 00:00:00` is WordPress's way to say that there is none. */
const STAMP = /^(?!0000)(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)$/;

/** When a post came out or comes out: in GMT, in the site's zone, or as its feed says. */
export function publishedOf(item: XmlElement): string | undefined {
  const stamped = gmt(moduleText(item, 'wp', 'post_date_gmt')) ?? moduleText(item, 'wp', 'post_date');
  if (stamped !== undefined && !stamped.startsWith('0000')) return stamped;
  const pubDate = ownText(item, 'pubDate');
  return pubDate === undefined || /-0001\b/.test(pubDate) ? undefined : pubDate;
}

/** When a post was last changed, where the export says so. */
export function modifiedOf(item: XmlElement): string | undefined {
  const local = moduleText(item, 'wp', 'post_modified');
  return (
    gmt(moduleText(item, 'wp', 'post_modified_gmt')) ?? (local !== undefined && STAMP.test(local) ? local : undefined)
  );
}

function gmt(stamp: string | undefined): string | undefined {
  const [, day, time] = STAMP.exec(stamp ?? '') ?? [];
  return day === undefined ? undefined : `${day}T${time}Z`;
}
