import { mediaTypeOf } from '../../article/media/media-type.ts';
import { stated } from '../../article/stated.ts';
import type { ContentMedia } from '../../article/types.ts';
import { firstHtml, httpUrl, moduleChildren, moduleText, ownText } from '../feed-file/fields.ts';
import { plainHtmlField } from '../feed-file/plain.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What a post's or an attachment's own fields say; the first of a name counts. */
export function postMeta(item: XmlElement, key: string): string | undefined {
  const field = moduleChildren(item, 'wp', 'postmeta').find((meta) => moduleText(meta, 'wp', 'meta_key') === key);
  return field === undefined ? undefined : moduleText(field, 'wp', 'meta_value');
}

export interface Picture extends ContentMedia {
  readonly id: string;
  /** Where an editor put it among the pictures of its post. */
  readonly order: number;
}

/** The pictures of an export. */
export interface Pictures {
  /** By the number that posts name it by. */
  readonly get: (id: string) => Picture | undefined;
  /** By the number of the post that it was uploaded to. */
  readonly uploadedTo: (post: string) => readonly Picture[] | undefined;
}

/** Their title is a file's name as a rule, and not used. */
export function picturesIn(items: readonly XmlElement[]): Pictures {
  const byId = new Map<string, Picture>();
  const byParent = new Map<string, Picture[]>();
  for (const item of items) {
    const picture = pictureFrom(item);
    if (picture === undefined) continue;
    byId.set(picture.id, picture);
    const parent = moduleText(item, 'wp', 'post_parent');
    if (parent === undefined || moduleText(item, 'wp', 'post_type') !== 'attachment') continue;
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [picture]);
    else siblings.push(picture);
  }
  return { get: (id) => byId.get(id), uploadedTo: (post) => byParent.get(post) };
}

function pictureFrom(item: XmlElement): Picture | undefined {
  const id = moduleText(item, 'wp', 'post_id');
  const url = httpUrl(moduleText(item, 'wp', 'attachment_url') ?? ownText(item, 'guid'));
  const type = url === undefined ? undefined : mediaTypeOf(url);
  if (id === undefined || url === undefined || type?.startsWith('image/') !== true) return undefined;
  const order = Number(moduleText(item, 'wp', 'menu_order') ?? 0);
  const alt = plainHtmlField(postMeta(item, '_wp_attachment_image_alt'));
  const caption = plainHtmlField(firstHtml(moduleChildren(item, 'excerpt', 'encoded')));
  return { id, order: Number.isFinite(order) ? order : 0, url, type, ...stated({ alt, caption }) };
}
