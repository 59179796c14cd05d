import { stated } from '../../article/stated.ts';
import type { Content } from '../../article/types.ts';
import { mediaListFrom } from './media.ts';
import type { Find, NamedField } from './named.ts';
import { IMAGE, OF_IMAGE } from './names.ts';
import { peopleFrom } from './people.ts';
import type { Take } from './take.ts';
import { asText, foldName } from './values.ts';

type Media = NonNullable<Content['media']>;

/** The pictures that fields name for the head of an article: `featured: true` and the words of a teaser are none. */
export function leadImages(named: ReadonlyMap<string, NamedField>, find: Find, take: Take): Media {
  const names = IMAGE.filter((name) => !isProse(named.get(name)?.value));
  return withCompanions(take(names, mediaListFrom) ?? [], find);
}

function isProse(value: unknown): boolean {
  return (
    typeof value === 'boolean' ||
    (typeof value === 'string' && /\s/.test(value.trim()) && !/\.\w{3,4}$/.test(value.trim()))
  );
}

/** `image_alt`, `imageCaption`: what some systems keep beside the address; and `photographer`, who took it. */
function withCompanions(images: Media, find: Find): Media {
  const [lead, ...rest] = images;
  if (lead === undefined) return [];
  const name = foldName(find(IMAGE)?.name ?? '');
  const beside = (what: string) => asText(find([`${name}${what}`])?.value);
  const alt = lead.alt ?? beside('alt') ?? beside('alttext') ?? asText(find(OF_IMAGE.alt)?.value);
  const caption = lead.caption ?? beside('caption') ?? asText(find(OF_IMAGE.caption)?.value);
  const credit = lead.credit ?? beside('credit') ?? namesOf(find(OF_IMAGE.credit)?.value);
  return [{ ...lead, ...stated({ alt, caption, credit }) }, ...rest];
}

function namesOf(value: unknown): string | undefined {
  return (
    asText(value) ??
    peopleFrom(value)
      ?.map(({ name }) => name)
      .join(', ')
  );
}
