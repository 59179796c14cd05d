import { mediaTypeOf } from '../../article/mediatype.ts';
import type { ContentMedia } from '../../article/types.ts';
import { firstHtml, httpUrl, moduleChildren, moduleText, ownText } from '../feed-file/fields.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import { stated } from '../stated.ts';
import type { XmlElement } from '../xml-tree.ts';

/** What a post's or an attachment's own fields say; the first of a name counts. */
export function postMeta(item: XmlElement, key: string): string | undefined {
  const field = moduleChildren(item, 'wp', 'postmeta').find((meta) => moduleText(meta, 'wp', 'meta_key') === key);
  return field === undefined ? undefined : moduleText(field, 'wp', 'meta_value');
}

/** The pictures of an export by the numbers that posts name them by. Their title is a file's name as a rule, and not used. */
export function picturesIn(items: readonly XmlElement[]): ReadonlyMap<string, ContentMedia> {
  const pictures = new Map<string, ContentMedia>();
  for (const item of items) {
    const id = moduleText(item, 'wp', 'post_id');
    const url = httpUrl(moduleText(item, 'wp', 'attachment_url') ?? ownText(item, 'guid'));
    const type = url === undefined ? undefined : mediaTypeOf(url);
    if (id === undefined || url === undefined || type?.startsWith('image/') !== true) continue;
    const alt = plainHtmlField(postMeta(item, '_wp_attachment_image_alt'));
    const caption = plainHtmlField(firstHtml(moduleChildren(item, 'excerpt', 'encoded')));
    pictures.set(id, { url, type, ...stated({ alt, caption }) });
  }
  return pictures;
}
