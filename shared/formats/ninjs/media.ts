import type { What } from '../../article/dropped-kinds.ts';
import { stated } from '../../article/stated.ts';
import type { ContentMedia } from '../../article/types.ts';
import { bestRendition, mediaFrom, type Rendition } from '../agency/renditions.ts';
import { heldByAgency } from '../agency/status.ts';
import { asNumber, asRecord } from '../fields/values.ts';
import { listFrom, type Named, namedFields } from './fields.ts';

interface ItemMedia {
  readonly media: readonly ContentMedia[];
  readonly leftOut: readonly What[];
}

/** Associated pictures, sounds and films, the one that is to lead first; of a composite also its own renditions. */
export function ninjsMedia(fields: Named, html: string): ItemMedia {
  const results = associationsOf(fields).map((association) => mediaOf(association, html));
  return {
    media: results.flatMap(({ media }) => media),
    leftOut: results.flatMap(({ leftOut }) => leftOut),
  };
}

/** 1.x names them as the properties of an object, later versions list them. */
function associationsOf(fields: Named): readonly Named[] {
  const value = fields.value('associations');
  const record = asRecord(value);
  if (record === undefined) return listFrom(value ?? []);
  const named = Object.entries(record).toSorted(([a], [b]) => Number(leads(b)) - Number(leads(a)));
  return named.flatMap(([, association]) => (association === null ? [] : listFrom(association)));
}

function leads(name: string): boolean {
  return /^(?:featured?|main|lead|hero|top)/i.test(name);
}

function mediaOf(association: Named, html: string): ItemMedia {
  const title = association.text('headline', 'name', 'title') ?? textIn(association, 'headlines');
  const name = title ?? association.text('uri', 'guid') ?? '';
  if (/^(?:text|composite|event|planning)$/i.test(association.text('type') ?? ''))
    return without({ kind: 'associated-item', detail: name });
  if (heldByAgency(association.text('pubstatus')) !== undefined)
    return without({ kind: 'withheld-media', detail: name });
  const renditions = renditionsOf(association);
  // Shown in the text already, in one of its sizes.
  const shown = renditions.find(({ url }) => html.includes(url));
  const file = shown ?? bestRendition(renditions);
  if (file === undefined) return without({ kind: 'media-without-address', detail: name });
  const facts = {
    caption: association.text('descriptiontext', 'caption') ?? textIn(association, 'descriptions'),
    credit:
      association.text('byline', 'by', 'creditline', 'credit') ??
      association.text('copyrightholder', 'copyrightnotice'),
    rights: association.text('copyrightnotice', 'copyrightholder'),
    alt: association.text('alttext', 'bodytext') ?? association.text('headline') ?? textIn(association, 'headlines'),
  };
  return { media: [mediaFrom(file, facts)], leftOut: [] };
}

function without(what: What): ItemMedia {
  return { media: [], leftOut: [what] };
}

function textIn(association: Named, list: string): string | undefined {
  return association.list(list).map((one) => one.text('value'))[0];
}

function renditionsOf(association: Named): readonly Rendition[] {
  const value = association.value('renditions');
  const record = asRecord(value);
  const own = association.text('href', 'url');
  const listed: readonly (readonly [string | undefined, Named])[] =
    record === undefined
      ? listFrom(value ?? []).map((one) => [one.text('name', 'title'), one])
      : Object.entries(record).flatMap(([name, one]) => {
          const fields = asRecord(one);
          return fields === undefined ? [] : [[name, namedFields(fields)]];
        });
  const renditions = listed.flatMap(([name, fields]): Rendition[] => {
    const url = fields.text('href', 'url');
    if (url === undefined) return [];
    const facts = stated({
      type: fields.text('mimetype', 'contenttype')?.replace('image/jpg', 'image/jpeg'),
      bytes: asNumber(fields.value('sizeinbytes', 'filesize')),
      width: asNumber(fields.value('width')),
      height: asNumber(fields.value('height')),
      duration: asNumber(fields.value('duration')),
      name,
    });
    return [{ url, ...facts }];
  });
  return own === undefined ? renditions : [...renditions, { url: own }];
}
