import { attributeOf, childOf, childrenOf, elementsIn, rawTextIn, textIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** A ContentItem that holds text. */
export interface TextContent {
  readonly kind: 'nitf' | 'xhtml' | 'text';
  /** The NITF or XHTML root, or what holds the plain text. */
  readonly element: XmlElement;
  readonly item: XmlElement;
  /** What its NewsComponent is for: `Main`, `Body`, `Contact`. */
  readonly role: string | undefined;
  /** The NewsComponents around it, the nearest first. */
  readonly components: readonly XmlElement[];
}

export interface TextContents {
  /** The one to publish: of the main component, in the richest format. */
  readonly main: TextContent | undefined;
  readonly others: readonly TextContent[];
  /** What stands in a component of that role, in the main text's language. */
  readonly title: string | undefined;
  readonly subheadline: string | undefined;
}

/** Roles of text that is about the story, not the story. */
const ASIDE = /^(?:sub)?head-?line$|^title$|^lead$|^style|caption|contact|^logo|abstract|summary|^slug/i;
const MAIN = /^(?:main|body|text|story|article)/i;

/** Items on record have ten, in as many languages and formats; each is compared with the one that is published. */
const MOST_TEXTS = 200;

/** Every text of a NewsItem but captions, headlines and style sheets. */
export function textContents(newsItem: XmlElement): TextContents {
  const found: TextContent[] = [];
  for (const component of childrenOf(newsItem, 'NewsComponent')) collect(component, [], found);
  const [main, ...others] = found.filter(({ role = '' }) => !ASIDE.test(role)).toSorted((a, b) => rank(a) - rank(b));
  const aside = found.filter(({ role = '' }) => /contact|abstract|summary/i.test(role));
  const textOfRole = (wanted: RegExp) =>
    found
      .filter(
        ({ role = '', components }) =>
          wanted.test(role) && languageOf(components) === languageOf(main?.components ?? []),
      )
      .map(({ element }) => textIn(element))
      .find((text) => text !== undefined);
  return {
    main,
    others: [...others, ...aside],
    title: textOfRole(/^(?:head-?line|title)$/i),
    subheadline: textOfRole(/^sub-?head-?line$/i) ?? textOfRole(/^lead$/i),
  };
}

/** As the component says it, or the nearest around it. */
export function languageOf(components: readonly XmlElement[]): string | undefined {
  return components.map((component) => attributeOf(component, 'xml:lang')).find((language) => language !== undefined);
}

function collect(component: XmlElement, around: readonly XmlElement[], found: TextContent[]): void {
  const role = attributeOf(childOf(component, 'Role'), 'FormalName');
  const components = [component, ...around];
  for (const item of contentItemsOf(component)) {
    if (found.length >= MOST_TEXTS) return;
    const text = textOf(item);
    if (text !== undefined) found.push({ ...text, item, role, components });
  }
  for (const inner of childrenOf(component, 'NewsComponent')) collect(inner, components, found);
}

/** Its own, also those inside another. */
export function contentItemsOf(component: XmlElement): readonly XmlElement[] {
  return [component, ...childrenOf(component, 'ContentItem')].flatMap((element) => childrenOf(element, 'ContentItem'));
}

function textOf(item: XmlElement): Pick<TextContent, 'kind' | 'element'> | undefined {
  const data = childOf(item, 'DataContent') ?? decodedIn(childOf(item, 'Encoding'));
  const type = attributeOf(childOf(item, 'MediaType'), 'FormalName') ?? 'Text';
  const isStyle = /css/i.test(attributeOf(childOf(item, 'MimeType'), 'FormalName') ?? '');
  if (data === undefined || isStyle || textIn(data) === undefined) return undefined;
  const elements = elementsIn(data);
  const root = elements.find(({ name }) => name === 'html' || name === 'nitf');
  // A document of text is one, whatever its agency calls it: `ComplexData`, `Article`.
  if (root === undefined && !/^(?:text|complextext)$/i.test(type)) return undefined;
  if (root !== undefined) return { kind: root.name === 'nitf' ? 'nitf' : 'xhtml', element: root };
  if (elements.length === 0) return { kind: 'text', element: data };
  const isNitf = elements.some((element) => element.name === 'body' && hasChild(element, 'body.content'));
  return isNitf
    ? { kind: 'nitf', element: { ...data, name: 'nitf' } }
    : { kind: 'xhtml', element: { ...data, name: 'html' } };
}

/** `<Encoding Notation="Base64">`; other notations cannot be read. */
function decodedIn(encoding: XmlElement | undefined): XmlElement | undefined {
  const data = childOf(encoding, 'DataContent');
  if (data === undefined || !/base-?64/i.test(attributeOf(encoding, 'Notation') ?? '')) return undefined;
  return { ...data, children: [Buffer.from(rawTextIn(data), 'base64').toString()] };
}

function hasChild(element: XmlElement, name: string): boolean {
  return elementsIn(element).some((child) => child.name === name);
}

function rank({ kind, role, components }: TextContent): number {
  const isMain = MAIN.test(role ?? '') || components.some((component) => MAIN.test(roleOf(component)));
  return (isMain ? 0 : 10) + { nitf: 0, xhtml: 1, text: 2 }[kind];
}

function roleOf(component: XmlElement): string {
  return attributeOf(childOf(component, 'Role'), 'FormalName') ?? '';
}
