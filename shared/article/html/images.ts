import { type ChildNode, type Element, isTag } from 'domhandler';
import { sourceCandidates } from '../addresses.ts';
import { oneLine } from '../characters.ts';
import { cutAtWord } from '../limits/cut.ts';
import { LIMITS } from '../limits/limits.ts';
import { pictureTypeOf } from '../media/media-type.ts';
import { stated } from '../stated.ts';
import { attributesOf } from './attributes.ts';
import { element, findElement, textNode } from './dom.ts';
import { factsOf, hasRoom, type Pass, type Place, saidBy } from './pass.ts';

const LAZY_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-original-src', 'data-actualsrc', 'data-lazy'];
const LAZY_SRCSETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];
const EMBEDDED = /^(?:data|about):/;
const PLACEHOLDER =
  /(?:placeholder|spacer|lazy[-_]?load|(?<!\d)1x1(?!\d))[^/]*\.(?:gif|png|svg|jpe?g|webp)(?:\?[^/]*)?$/i;
/** Words that photographs have in their names too: a telephone's, a cheque's. Alone they are none. */
const EMPTY =
  /(?:^|\/)(?:blank|transparent|pixel|clear)(?:[-_.]?(?:blank|transparent|pixel|img|image|bg|\d))*\.(?:gif|png|svg)(?:\?[^/]*)?$/i;
const LONGEST_NAME = 200;

/** An image as it will be shown, with absolute addresses; its caption where it is not there; or nothing. */
export function image(node: Element, pass: Pass, place: Place): readonly ChildNode[] {
  if (isPixel(node)) {
    pass.dropped.add({ kind: 'tracking-pixel' });
    return [];
  }
  const address = imageAddress(node);
  // The real image stands in the noscript beside it.
  if (address === undefined && hasRealTwin(node)) return [];
  if (!hasRoom(pass)) return [];
  const located = address === undefined ? ({ kind: 'absent' } as const) : pass.media.locate(address);
  if (located.kind === 'absent') return absentImage(node, address, pass, place);
  // A lazy image and the noscript beside it are the same one twice.
  if (besideNoscript(node) && isSamePicture(pass.shown.at(-1)?.url, located.url)) return [];
  const alt = altOf(node, pass);
  const size = located.kind === 'uploaded' ? located.file : sizeOf(node);
  const srcset = absoluteSrcset(first(node, LAZY_SRCSETS) ?? node.attribs.srcset ?? '', pass);
  const { title, sizes } = attributesOf(node, 'img', pass);
  const facts = factsOf(located, pictureTypeOf(located.url));
  pass.shown.push({
    ...facts,
    ...sized(size.width, size.height),
    ...(alt === '' ? {} : { alt }),
    ...saidBy(place),
  });
  const attributes = {
    src: located.url,
    ...(srcset === '' ? {} : { srcset }),
    ...(srcset === '' || !sizes ? {} : { sizes: oneLine(sizes) }),
    alt,
    ...(title ? { title } : {}),
    ...(size.width === undefined ? {} : { width: String(size.width) }),
    ...(size.height === undefined ? {} : { height: String(size.height) }),
  };
  return [element('img', attributes, [])];
}

/**
 * A picture's sources with absolute addresses, around its image; nothing but the caption where that is not there. An image that
 * has no address of its own is shown by the last of the sources: the one for all other cases.
 */
export function picture(node: Element, pass: Pass, place: Place): readonly ChildNode[] {
  const written = findElement(node.children, ({ name }) => name === 'img');
  const among = node.children.filter(isTag).filter(({ name }) => name === 'source');
  const fallback = withAddress(written, among);
  if (!fallback) return [];
  const shown = image(fallback, pass, place);
  if (!shown.some((child) => isTag(child) && child.name === 'img')) return shown;
  const sources = among.flatMap((source) => {
    const srcset = absoluteSrcset(srcsetOf(source), pass);
    return srcset === '' ? [] : [element('source', { srcset, ...attributesOf(source, 'source', pass) }, [])];
  });
  return sources.length === 0 ? shown : [element('picture', {}, [...sources, ...shown])];
}

function withAddress(image: Element | undefined, sources: readonly Element[]): Element | undefined {
  const address = image && imageAddress(image);
  if (image !== undefined && address !== undefined && !address.startsWith('data:')) return image;
  const [source] = sources.flatMap((one) => sourceCandidates(srcsetOf(one)).at(-1)?.address ?? []).slice(-1);
  if (source === undefined || isPlaceholder(source)) return image;
  const made = element('img', { ...image?.attribs, src: source }, []);
  made.parent = image?.parent ?? null;
  return made;
}

function srcsetOf(source: Element): string {
  return first(source, LAZY_SRCSETS) ?? source.attribs.srcset ?? '';
}

function absentImage(node: Element, address: string | undefined, pass: Pass, place: Place): readonly ChildNode[] {
  const alternative = captionFrom(altOf(node, pass), address);
  if (address?.startsWith('data:')) pass.dropped.add({ kind: 'embedded-image' });
  if (place.figure) {
    place.figure.alternative ||= alternative;
    return [];
  }
  if (alternative === '' || place.phrasing || place.link) {
    if (!address?.startsWith('data:'))
      pass.dropped.add(address ? { kind: 'image', detail: address.slice(0, 200) } : { kind: 'image-without-address' });
    return [];
  }
  return [element('figure', {}, [element('figcaption', {}, [textNode(alternative)])])];
}

function altOf(node: Element, pass: Pass): string {
  const { most } = LIMITS.alt;
  const whole = oneLine(node.attribs.alt ?? '');
  if (whole.length > most) pass.dropped.add({ kind: 'long-alternative-text', detail: most });
  return cutAtWord(whole, most);
}

/** Alternative text that is only the file's name tells a reader nothing. */
function captionFrom(alt: string, address: string | undefined): string {
  const isName = /^[\w-]+\.\w{3,4}$/.test(alt) || /^(?:image|img|photo|picture|dsc)[\s_-]?\d*$/i.test(alt);
  return isName || (alt !== '' && address?.includes(`/${alt}.`)) ? '' : alt;
}

/** Where an image really is: lazy loaders put another address in its place. */
export function imageAddress(node: Element): string | undefined {
  const lazy = first(node, LAZY_SOURCES);
  if (lazy !== undefined) return lazy;
  const src = node.attribs.src?.trim() ?? '';
  if (src !== '' && !isPlaceholder(src)) return src;
  const srcset = first(node, LAZY_SRCSETS) ?? node.attribs.srcset ?? '';
  const largest = sourceCandidates(srcset).at(-1)?.address;
  if (largest !== undefined && !isPlaceholder(largest)) return largest;
  const other = otherAddress(node);
  if (other !== undefined) return other;
  // A data: address may be the image itself, but only where no lazy loader put it there.
  return src.startsWith('data:image/') && !hasRealTwin(node) ? src : undefined;
}

/** An address of a picture, or several by size, in data that some script reads. */
const PICTURE =
  /^(?:https?:)?\/?\/?[^\s{}<>"']{1,2000}\.(?:jpe?g|png|webp|gif|avif)(?:[?#][^\s{}<>"']{0,2000})?(?=$|[\s,])/i;

/** Every lazy loader has names of its own: where the picture has no address, data that read as one are its. */
function otherAddress(node: Element): string | undefined {
  for (const [name, value] of Object.entries(node.attribs)) {
    const text = value.trim();
    if (!name.startsWith('data-') || !PICTURE.test(text)) continue;
    const address = sourceCandidates(text).at(-1)?.address;
    if (address !== undefined && !isPlaceholder(address)) return address;
  }
  return undefined;
}

function first(node: Element, names: readonly string[]): string | undefined {
  const name = names.find((it) => node.attribs[it]?.trim());
  const value = name === undefined ? undefined : node.attribs[name]?.trim();
  return value === undefined || isPlaceholder(value) ? undefined : value;
}

function noscriptBeside(node: ChildNode, step: 'next' | 'prev'): Element | undefined {
  let beside = node[step];
  while (beside && !isTag(beside)) beside = beside[step];
  return beside?.name === 'noscript' ? beside : undefined;
}

function besideNoscript(node: Element): boolean {
  return (
    (node.parent !== null && isTag(node.parent) && node.parent.name === 'noscript') ||
    noscriptBeside(node, 'next') !== undefined ||
    noscriptBeside(node, 'prev') !== undefined
  );
}

/** The same address, or the same name in the folder of another size: `/width/610/pier-4b03.jpg`, `/width/200/pier-4b03.jpg`. */
function isSamePicture(one: string | undefined, other: string): boolean {
  if (one === other) return true;
  const name = /\/([^/?#]{8,}\.\w{3,4})$/.exec(other)?.[1];
  return name !== undefined && one?.endsWith(`/${name}`) === true;
}

function hasRealTwin(node: Element): boolean {
  return (['next', 'prev'] as const).some((step) => {
    const noscript = noscriptBeside(node, step);
    return noscript !== undefined && findElement(noscript.children, ({ name }) => name === 'img') !== undefined;
  });
}

function isPixel(node: Element): boolean {
  const { width = '', height = '', style = '' } = node.attribs;
  return (
    /^[01](?:px)?$/.test(width.trim()) ||
    /^[01](?:px)?$/.test(height.trim()) ||
    /(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i.test(style)
  );
}

/** Its name tells at its end; a data: address, at its start. */
function isPlaceholder(address: string): boolean {
  const name = address.slice(-LONGEST_NAME);
  return EMBEDDED.test(address) || PLACEHOLDER.test(name) || EMPTY.test(name);
}

function sizeOf(node: Element): { readonly width?: number; readonly height?: number } {
  return sized(pixels(node.attribs.width), pixels(node.attribs.height));
}

export function sized(
  width: number | undefined,
  height: number | undefined,
): { readonly width?: number; readonly height?: number } {
  return stated({ width, height });
}

export function pixels(text: string | undefined): number | undefined {
  const match = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/i.exec(text ?? '');
  return match && Number(match[1]) > 0 ? Number(match[1]) : undefined;
}

function absoluteSrcset(srcset: string, pass: Pass): string {
  return sourceCandidates(srcset)
    .flatMap(({ address, descriptor }) => {
      const located = isPlaceholder(address) ? undefined : pass.media.locate(address);
      // A comma in an address would part it in two for some readers.
      const url = located && located.kind !== 'absent' ? located.url.replaceAll(',', '%2C') : undefined;
      return url === undefined ? [] : [descriptor === '' ? url : `${url} ${descriptor}`];
    })
    .join(', ');
}
