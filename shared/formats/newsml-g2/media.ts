import type { What } from '../../article/dropped-kinds.ts';
import { stated } from '../../article/stated.ts';
import type { ContentMedia } from '../../article/types.ts';
import { bestRendition, mediaFrom, type Rendition } from '../agency/renditions.ts';
import { heldByAgency } from '../agency/status.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, numberOf, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { qcodeTail, textFor } from './values.ts';

interface ItemMedia {
  readonly media: readonly ContentMedia[];
  readonly leftOut: readonly What[];
}

/**
 * The media of each text item of a message: the files in its own content, and the items of pictures and films that it links
 * to. Without links all of them belong to the text, where there is only one.
 */
export function mediaByItem(texts: readonly XmlElement[], others: readonly XmlElement[]): readonly ItemMedia[] {
  const byGuid = new Map(others.map((other) => [attributeOf(other, 'guid') ?? '', other]));
  const links = texts.map((text) => [...linkedFrom(text)].flatMap((guid) => byGuid.get(guid) ?? []));
  const claimed = new Set(links.flat());
  const unclaimed = others.filter((other) => !claimed.has(other));
  return texts.map((text, index) => {
    const alone = texts.length === 1 ? unclaimed : [];
    const results = [...(links[index] ?? []), ...alone].map(mediaItem);
    const unlinked = texts.length > 1 && index === 0 ? unclaimed : [];
    return {
      media: [...filesOf(text), ...results.flatMap(({ media }) => media)],
      leftOut: [
        ...results.flatMap(({ leftOut }) => leftOut),
        ...unlinked.map((item) => ({ kind: 'unlinked-media', detail: nameOf(item) }) as const),
      ],
    };
  });
}

function linkedFrom(text: XmlElement): ReadonlySet<string> {
  const links = [
    ...childrenOf(childOf(text, 'itemMeta'), 'link'),
    ...descendantsOf(childOf(text, 'contentSet'), 'link'),
  ];
  return new Set(links.flatMap((link) => attributeOf(link, 'residref', 'guidref') ?? []));
}

/** A text item's own files are its pictures, unless they are the text in another format. */
function filesOf(text: XmlElement): readonly ContentMedia[] {
  const renditions = renditionsOf(text).filter(({ type }) => /^(?:image|video|audio)\//.test(type ?? ''));
  const file = bestRendition(renditions);
  return file === undefined ? [] : [mediaFrom(file, {})];
}

function mediaItem(item: XmlElement): ItemMedia {
  const name = nameOf(item);
  if (heldByAgency(qcodeTail(childOf(item, 'itemMeta', 'pubStatus'))) !== undefined)
    return without({ kind: 'withheld-media', detail: name });
  const file = bestRendition(renditionsOf(item));
  if (file === undefined) return without({ kind: 'media-without-address', detail: name });
  return { media: [mediaFrom(file, aboutOf(item))], leftOut: [] };
}

function without(what: What): ItemMedia {
  return { media: [], leftOut: [what] };
}

function nameOf(item: XmlElement): string {
  const { alt, caption } = aboutOf(item);
  return alt ?? caption ?? attributeOf(item, 'guid') ?? '';
}

function aboutOf(item: XmlElement) {
  const contentMeta = childOf(item, 'contentMeta');
  const language = attributeOf(childOf(contentMeta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang');
  const descriptions = childrenOf(contentMeta, 'description');
  return {
    caption: textFor(descriptions, language, (role) => /caption/i.test(role)) ?? textFor(descriptions, language),
    credit:
      textIn(childOf(contentMeta, 'creditline')) ??
      textIn(childOf(contentMeta, 'by')) ??
      textIn(childOf(contentMeta, 'creator', 'name')),
    rights: textIn(childOf(item, 'rightsInfo', 'copyrightNotice')),
    alt: textFor(childrenOf(contentMeta, 'headline'), language) ?? textIn(childOf(item, 'itemMeta', 'title')),
  };
}

function renditionsOf(item: XmlElement): readonly Rendition[] {
  return childrenOf(childOf(item, 'contentSet'), 'remoteContent').flatMap((file): Rendition[] => {
    const url = attributeOf(file, 'href', 'residref');
    if (url === undefined) return [];
    const facts = stated({
      type: attributeOf(file, 'contenttype'),
      bytes: numberOf(file, 'size'),
      width: numberOf(file, 'width'),
      height: numberOf(file, 'height'),
      duration: numberOf(file, 'duration'),
      name: attributeOf(file, 'rendition'),
    });
    return [{ url, ...facts }];
  });
}
