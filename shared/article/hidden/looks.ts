import { isFarOff, isSpeck, pixels } from './lengths.ts';
import type { Style } from './style/cascade.ts';
import type { Declaration } from './style/declarations.ts';
import { hidesByVariable } from './style/variables.ts';
import { isWhite } from './white.ts';

/** Properties by which a text can be hidden, or shown again. */
const PROPERTIES = new Set(
  (
    'display visibility opacity content-visibility font-size font color background background-color background-clip ' +
    '-webkit-background-clip width height max-width max-height padding padding-top padding-bottom overflow overflow-x overflow-y ' +
    'position left right top bottom inset margin-left margin-top text-indent clip clip-path -webkit-clip-path transform filter mso-hide'
  ).split(' '),
);

export function isLook(name: string): boolean {
  return PROPERTIES.has(name) || name.startsWith('--');
}

/** What every value by which something is hidden has. */
const SIGN = /none|hid|coll|all|transp|0|1p|-\d/;

/** Whether declarations hide something, alone or with others. */
export function mayHide(declarations: readonly Declaration[]): boolean {
  return declarations.some(({ name, value }) => {
    if (hidesByVariable(name, value) || (name === 'color' && isWhite(value))) return true;
    if (name !== 'color' && !SIGN.test(value)) return false;
    if (/^(?:width|height|max-width|max-height)$/.test(name)) return isSpeck(value);
    if (/^(?:left|right|top|bottom|inset)$/.test(name)) return value.split(' ').some(isFarOff);
    if (name === 'color') return isUncoloured(new Map(declarations.map((one) => [one.name, one.value])));
    const alone = new Map([[name, value]]);
    return isGone(alone) || isOff(alone) || isUnseen(textLook(alone, SEEN));
  });
}

/** Whether nothing is seen of an element, nor of what is in it. */
export function isGone(style: Style): boolean {
  return (
    style.get('display') === 'none' ||
    style.get('content-visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    isCollapsed(style)
  );
}

/** Pictures fade in when they are there, so that this is told of text alone. */
function isFaded(style: Style): boolean {
  const opacity = /^(\d*\.?\d+)%?$/.exec(style.get('opacity') ?? '')?.[1];
  return (
    (opacity !== undefined && Number(opacity) <= 0.01) || /\bopacity\(\s*0?\.?0*%?\s*\)/.test(style.get('filter') ?? '')
  );
}

/** Whether an element is on no part of the screen: what screen readers alone are told stands so. */
export function isOff(style: Style): boolean {
  const positioned = /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
  const moved = [
    style.get('margin-left'),
    style.get('margin-top'),
    ...(style.get('transform')?.match(/-[\d.]+[a-z%]*/g) ?? []),
  ];
  const placed = ['left', 'right', 'top', 'bottom'].map((side) => style.get(side));
  const inset = style.get('inset')?.split(' ') ?? [];
  return (
    moved.some(isFarOff) || (positioned && [...placed, ...inset].some(isFarOff)) || isClipped(style) || isSpot(style)
  );
}

const NO_SHAPE = /^(?:circle\(\s*0|polygon\(\s*0(?:px|%)?(?:[\s,]+0(?:px|%)?)*\s*\)$)/;
const NO_SCALE = /\bscale(?:3d|x|y)?\(\s*0\s*[,)]/;
const EDGE = /^rect\(\s*([^()]*)\)$/;

function isClipped(style: Style): boolean {
  const edges = EDGE.exec(style.get('clip') ?? '')?.[1]
    ?.trim()
    .split(/[\s,]+/);
  if (edges !== undefined && edges.length === 4 && edges.every(isSpeck)) return true;
  const path = style.get('clip-path') ?? style.get('-webkit-clip-path') ?? '';
  const [inset] = /(?<=^inset\(\s*)[\d.]+(?=%)/.exec(path) ?? [];
  return Number(inset ?? 0) >= 50 || NO_SHAPE.test(path) || NO_SCALE.test(style.get('transform') ?? '');
}

/** A box of no height or width that shows nothing of what is larger. A frame for a film has its height by its padding. */
function isCollapsed(style: Style): boolean {
  const isCut = ['overflow', 'overflow-x', 'overflow-y'].some((name) =>
    /\b(?:hidden|clip)\b/.test(style.get(name) ?? ''),
  );
  const isFrame = ['padding', 'padding-top', 'padding-bottom'].some((name) => /[1-9]/.test(style.get(name) ?? ''));
  const none = (name: string) => pixels(style.get(name)) === 0;
  return isCut && !isFrame && ['height', 'max-height', 'width', 'max-width'].some(none);
}

function isSpot(style: Style): boolean {
  const isSmall = (side: string) => isSpeck(style.get(side)) || isSpeck(style.get(`max-${side}`));
  return isSmall('width') && isSmall('height') && /\b(?:hidden|clip)\b/.test(style.get('overflow') ?? '');
}

/** What text inherits from the elements around it. */
export interface TextLook {
  readonly isInvisible: boolean;
  readonly isTiny: boolean;
  readonly isColourless: boolean;
  /** White on white. */
  readonly isWhitedOut: boolean;
  readonly isIndentedAway: boolean;
  readonly isFaded: boolean;
}

export const SEEN: TextLook = {
  isInvisible: false,
  isTiny: false,
  isColourless: false,
  isWhitedOut: false,
  isIndentedAway: false,
  isFaded: false,
};

export function isUnseen(look: TextLook): boolean {
  return look !== SEEN && Object.values(look).includes(true);
}

/** How text looks in an element, by its own style and what it inherits. */
export function textLook(style: Style, inherited: TextLook): TextLook {
  if (style.size === 0) return inherited;
  const visibility = style.get('visibility');
  const size = fontSize(style);
  const indent = pixels(style.get('text-indent'));
  return {
    isInvisible:
      visibility === undefined || visibility === 'inherit'
        ? inherited.isInvisible
        : /^(?:hidden|collapse)$/.test(visibility),
    isTiny: size === undefined || size === 'relative' ? inherited.isTiny : size <= TINY,
    isColourless: style.has('color') ? isUncoloured(style) : inherited.isColourless,
    isWhitedOut: inherited.isWhitedOut,
    isIndentedAway: indent === undefined ? inherited.isIndentedAway : isFarOff(style.get('text-indent')),
    isFaded: inherited.isFaded || isFaded(style),
  };
}

/** CSS pixels: nobody reads such letters. */
const TINY = 2;

/** In pixels; relative where it depends on what is around it. */
function fontSize(style: Style): number | 'relative' | undefined {
  const size = style.get('font-size') ?? /(?:^|\s)([\d.]+[a-z%]*)(?:\s*\/|\s)/.exec(style.get('font') ?? '')?.[1];
  if (size === undefined || size === 'inherit') return undefined;
  if (pixels(size) === 0) return 0;
  if (/(?:[\d.]em|ex|ch|%)$/.test(size) || /^(?:smaller|larger|calc)/.test(size)) return 'relative';
  return pixels(size) ?? Number.POSITIVE_INFINITY;
}

const TRANSPARENT =
  /^(?:transparent|#[\da-f]{3}0|#[\da-f]{6}00|(?:rgb|hsl)a?\((?:[^,()]*,){3}\s*0?\.?0*%?\s*\)|(?:rgb|hsl)a?\([^()]*\/\s*0?\.?0*%?\s*\))$/;

/** Letters that their background shows through are not without colour. */
function isUncoloured(style: Style): boolean {
  const colour = style.get('color') ?? '';
  const isCutOut = /\btext\b/.test(style.get('background-clip') ?? style.get('-webkit-background-clip') ?? '');
  const background = style.get('background-color') ?? style.get('background');
  return !isCutOut && (TRANSPARENT.test(colour) || (background !== undefined && sameColour(background, colour)));
}

const NAMES: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };

function sameColour(one: string, other: string): boolean {
  const full = (colour: string) =>
    NAMES[colour] ?? colour.replace(/^#([\da-f])([\da-f])([\da-f])$/, '#$1$1$2$2$3$3').replace(/\s/g, '');
  return full(one) === full(other) && /^(?:#|rgb|hsl)/.test(full(one));
}
