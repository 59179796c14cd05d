import { stated } from '../../article/stated.ts';
import type { ContentMedia } from '../../article/types.ts';
import { bestRendition, mediaFrom, type Rendition } from '../agency/renditions.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { contentItemsOf } from './text.ts';

/** The pictures and films beside an item's text: one for each component that holds its files. */
export function mediaIn(newsItem: XmlElement, text: XmlElement | undefined): readonly ContentMedia[] {
  const found: ContentMedia[] = [];
  const walk = (component: XmlElement, captionBeside: string | undefined): void => {
    const captionWithin = captionIn(component);
    const files = contentItemsOf(component).filter((item) => item !== text);
    const file = bestRendition(files.flatMap(renditionFrom));
    if (file !== undefined) found.push(mediaFrom(file, aboutOf(component, captionWithin ?? captionBeside)));
    for (const inner of childrenOf(component, 'NewsComponent')) walk(inner, captionWithin);
  };
  for (const component of childrenOf(newsItem, 'NewsComponent')) walk(component, undefined);
  return distinct(found);
}

function distinct(media: readonly ContentMedia[]): readonly ContentMedia[] {
  return [...new Map(media.map((one) => [one.caption ?? one.url, one])).values()];
}

function renditionFrom(item: XmlElement): Rendition[] {
  const url = attributeOf(item, 'Href');
  const kind = attributeOf(childOf(item, 'MediaType'), 'FormalName');
  const type = attributeOf(childOf(item, 'MimeType'), 'FormalName');
  const isMedia =
    /^(?:photo|picture|graphic|video|audio)$/i.test(kind ?? '') || /^(?:image|video|audio)\//i.test(type ?? '');
  if (url === undefined || !isMedia) return [];
  const characteristics = childOf(item, 'Characteristics');
  const property = (...names: readonly string[]) => {
    const found = descendantsOf(characteristics, 'Property').find((element) =>
      names.includes(attributeOf(element, 'FormalName') ?? ''),
    );
    return numberFrom(attributeOf(found, 'Value'));
  };
  const facts = stated({
    type,
    bytes: numberFrom(textIn(childOf(characteristics, 'SizeInBytes'))),
    width: property('Width', 'PixelWidth'),
    height: property('Height', 'PixelHeight'),
    name: attributeOf(childOf(item, 'Format'), 'FormalName'),
  });
  return [{ url, ...facts }];
}

function numberFrom(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** What a component whose role it is to be the caption says. */
function captionIn(component: XmlElement): string | undefined {
  const caption = childrenOf(component, 'NewsComponent').find((inner) =>
    /caption/i.test(attributeOf(childOf(inner, 'Role'), 'FormalName') ?? ''),
  );
  return textIn(descendantsOf(caption, 'DataContent')[0]);
}

function aboutOf(component: XmlElement, caption: string | undefined) {
  const headline = textIn(childOf(component, 'NewsLines', 'HeadLine'));
  return {
    caption: caption ?? headline,
    credit: textIn(childOf(component, 'NewsLines', 'CreditLine')) ?? textIn(childOf(component, 'NewsLines', 'ByLine')),
    rights: textIn(childOf(component, 'NewsLines', 'CopyrightLine')),
    alt: headline,
  };
}
