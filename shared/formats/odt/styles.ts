import { pixels } from '../../article/hidden/lengths.ts';
import { attributeOf, descendantsOf, elementsIn } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';

/** What a style makes of a text (OpenDocument 1.3 part 3, 16 and 20). */
export interface Look {
  readonly elements: readonly string[];
  readonly isHidden: boolean;
  /** Of a paragraph: its names, from its own to what it is based on, without case. */
  readonly names: readonly string[];
  /** Of a list. */
  readonly isNumbered: boolean;
}

/** CSS pixels: nobody reads such letters. */
const TINY = 2;
/** Styles are based on each other in short chains. */
const LONGEST_CHAIN = 20;

/** @param parts that hold styles, the document's own first. */
export function looksIn(parts: readonly (XmlElement | undefined)[]): (name: string | undefined) => Look {
  const styles = new Map<string, XmlElement>();
  for (const style of parts.flatMap((part) => descendantsOf(part, 'style', 'list-style'))) {
    const name = attributeOf(style, 'style:name') ?? '';
    if (!styles.has(name)) styles.set(name, style);
  }
  const defaults = new Map(
    parts.flatMap((part) => descendantsOf(part, 'default-style')).map((style) => [familyOf(style), style]),
  );
  const hasGround = parts.some((part) => descendantsOf(part, ...GROUNDS).some(isGround));
  const known = new Map<string, Look>();
  return (name = '') => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const chain = chainOf(name, styles);
    // What has no style is looked up as a paragraph.
    const byDefault = defaults.get(chain[0] === undefined ? 'paragraph' : familyOf(chain[0]));
    const look = lookOf(chain, byDefault, hasGround);
    known.set(name, look);
    return look;
  };
}

const GROUNDS = ['paragraph-properties', 'text-properties', 'table-cell-properties', 'table-row-properties'].concat([
  'table-properties',
  'graphic-properties',
  'page-layout-properties',
  'drawing-page-properties',
  'section-properties',
]);

/** Whether a colour lies under some of the text. Which text, is not looked at. */
function isGround(properties: XmlElement): boolean {
  const colour = attributeOf(properties, 'fo:background-color') ?? 'transparent';
  return !/^(?:transparent|#f{6})$/i.test(colour);
}

function familyOf(style: XmlElement | undefined): string {
  return attributeOf(style, 'style:family') ?? '';
}

function chainOf(name: string, styles: ReadonlyMap<string, XmlElement>): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let style = styles.get(name);
  while (style !== undefined && chain.length < LONGEST_CHAIN) {
    chain.push(style);
    style = styles.get(attributeOf(style, 'style:parent-style-name') ?? '');
  }
  return chain;
}

/** @param byDefault what hides a text where no style says anything. */
function lookOf(chain: readonly XmlElement[], byDefault: XmlElement | undefined, hasGround: boolean): Look {
  const properties = chain.flatMap(textProperties);
  const last = byDefault === undefined ? [] : textProperties(byDefault);
  const value = (name: string, among = properties) =>
    among.map((one) => attributeOf(one, name)).find((one) => one !== undefined) ?? '';
  const weight = value('fo:font-weight');
  const isSet = (name: string) => value(name) !== '' && value(name) !== 'none';
  const [own] = chain;
  const isParagraph = attributeOf(own, 'style:family') === 'paragraph';
  const all = [...properties, ...last];
  const isWhite = /^#f[c-f]f[c-f]f[c-f]$/i.test(value('fo:color', all)) && !hasGround;
  const isTiny = (pixels(value('fo:font-size', all)) ?? TINY + 1) <= TINY;
  return {
    elements: [
      // Of a paragraph it is how a heading looks.
      ...(!isParagraph && (weight === 'bold' || Number(weight) >= 600) ? ['strong'] : []),
      ...(!isParagraph && /^(?:italic|oblique)$/.test(value('fo:font-style')) ? ['em'] : []),
      ...(isSet('style:text-line-through-style') || isSet('style:text-line-through-type') ? ['s'] : []),
      ...(/^(?:super|[1-9])/.test(value('style:text-position')) ? ['sup'] : []),
      ...(/^(?:sub|-)/.test(value('style:text-position')) ? ['sub'] : []),
    ],
    isHidden: value('text:display', all) === 'none' || isWhite || isTiny,
    names: chain.map((style) =>
      (attributeOf(style, 'style:display-name') ?? attributeOf(style, 'style:name') ?? '')
        .replaceAll('_20_', ' ')
        .toLowerCase(),
    ),
    isNumbered: own !== undefined && elementsIn(own)[0]?.name === 'list-level-style-number',
  };
}

function textProperties(style: XmlElement): readonly XmlElement[] {
  return elementsIn(style).filter(({ name }) => name === 'text-properties');
}
