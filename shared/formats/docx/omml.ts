import { attributeNamed, elementsOf, inside, localName, type PartElement, textWithin } from './xml-tree.ts';

/** A formula of Office Math (ECMA-376 part 1, 22.1) as MathML. */
export function mathMlOf(formula: PartElement): string {
  return `<math>${childrenOf(formula)}</math>`;
}

type Write = (element: PartElement) => string;

/** Each by its name; what is only the look of a formula (`…Pr`) says nothing, all else what stands in it. */
const WRITERS: Readonly<Record<string, Write>> = {
  r: (run) =>
    tokens(
      elementsOf(run)
        .filter((child) => localName(child) === 't')
        .map(textWithin)
        .join(''),
    ),
  f: (fraction) =>
    value(fraction, 'fPr', 'type') === 'lin'
      ? row(part(fraction, 'num') + mark('/') + part(fraction, 'den'))
      : `<mfrac>${part(fraction, 'num')}${part(fraction, 'den')}</mfrac>`,
  sSup: (script) => `<msup>${part(script, 'e')}${part(script, 'sup')}</msup>`,
  sSub: (script) => `<msub>${part(script, 'e')}${part(script, 'sub')}</msub>`,
  sSubSup: (script) => `<msubsup>${part(script, 'e')}${part(script, 'sub')}${part(script, 'sup')}</msubsup>`,
  sPre: (script) =>
    `${row(`<msubsup><mrow></mrow>${part(script, 'sub')}${part(script, 'sup')}</msubsup>`)}${part(script, 'e')}`,
  rad: (root) =>
    textWithin(inside(root, 'deg') ?? '').trim() === ''
      ? `<msqrt>${part(root, 'e')}</msqrt>`
      : `<mroot>${part(root, 'e')}${part(root, 'deg')}</mroot>`,
  d: (delimiters) => {
    const [begin, between, end] = [
      ['begChr', '('],
      ['sepChr', '|'],
      ['endChr', ')'],
    ].map(([name = '', usual = '']) => value(delimiters, 'dPr', name) ?? usual);
    const parts = named(delimiters, 'e').map((one) => row(childrenOf(one)));
    return row(mark(begin ?? '') + parts.join(mark(between ?? '')) + mark(end ?? ''));
  },
  nary: (sum) => {
    const sign = mark(value(sum, 'naryPr', 'chr') ?? '∫');
    const bounds = `<munderover>${sign}${part(sum, 'sub')}${part(sum, 'sup')}</munderover>`;
    return row(bounds + mark('(') + part(sum, 'e') + mark(')'));
  },
  func: (call) => {
    const argument = inside(call, 'e');
    const isBracketed = argument !== undefined && elementsOf(argument).some((child) => localName(child) === 'd');
    const written = part(call, 'e');
    return row(part(call, 'fName') + (isBracketed ? written : mark('(') + written + mark(')')));
  },
  limLow: (limit) => `<munder>${part(limit, 'e')}${part(limit, 'lim')}</munder>`,
  limUpp: (limit) => `<mover>${part(limit, 'e')}${part(limit, 'lim')}</mover>`,
  acc: (accent) => row(part(accent, 'e') + mark(value(accent, 'accPr', 'chr') ?? '\u0302')),
  bar: (bar) => row(part(bar, 'e') + mark(value(bar, 'barPr', 'pos') === 'top' ? '\u0305' : '\u0332')),
  groupChr: (group) => part(group, 'e'),
  m: (matrix) =>
    `<mtable>${named(matrix, 'mr')
      .map((line) => tableRow(named(line, 'e')))
      .join('')}</mtable>`,
  eqArr: (lines) =>
    `<mtable>${named(lines, 'e')
      .map((line) => tableRow([line]))
      .join('')}</mtable>`,
};

function childrenOf(element: PartElement): string {
  return elementsOf(element)
    .map((child) => {
      const name = localName(child);
      return name.endsWith('Pr') ? '' : (WRITERS[name] ?? childrenOf)(child);
    })
    .join('');
}

function part(element: PartElement, name: string): string {
  const found = inside(element, name);
  return row(found === undefined ? '' : childrenOf(found));
}

function named(element: PartElement, name: string): readonly PartElement[] {
  return elementsOf(element).filter((child) => localName(child) === name);
}

/** What properties set: their signs may be none at all. */
function value(element: PartElement, properties: string, name: string): string | undefined {
  const found = inside(element, properties, name);
  return found === undefined ? undefined : attributeNamed(found, 'val');
}

function tableRow(cells: readonly PartElement[]): string {
  return `<mtr>${cells.map((cell) => `<mtd>${childrenOf(cell)}</mtd>`).join('')}</mtr>`;
}

function row(content: string): string {
  return `<mrow>${content}</mrow>`;
}

function mark(sign: string): string {
  return sign === '' ? '' : `<mo>${escaped(sign)}</mo>`;
}

const TOKEN = /(\p{N}+(?:[.,]\p{N}+)*)|([\p{L}\p{M}]+)|(\s+)|([^\p{N}\p{L}\p{M}\s])/gu;

/** Numbers, names and signs of a run. */
function tokens(text: string): string {
  return text.replace(TOKEN, (_, number?: string, name?: string, space?: string, sign?: string) => {
    if (number !== undefined) return `<mn>${number}</mn>`;
    if (name !== undefined) return `<mi>${name}</mi>`;
    return space === undefined ? `<mo>${escaped(sign ?? '')}</mo>` : '';
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
