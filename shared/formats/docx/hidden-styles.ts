import { childOf, childrenOf, descendantsOf } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';

/** Properties that hide a run (ECMA-376 part 1, 17.3.2.41 vanish, 17.3.2.36 specVanish, 17.3.2.44 webHidden). */
const HIDING = ['vanish', 'specVanish', 'webHidden'] as const;
type Hiding = (typeof HIDING)[number];
/**
 * What a style or a run says of them, whether its letters are white, and whether a colour lies under them; nothing where it says
 * nothing.
 */
export type Says = Partial<Record<Hiding | 'white' | 'coloured', boolean>>;

/** What a run is formatted by: its own properties, and the styles by their ids; none means the default ones. */
export interface RunLook {
  readonly direct: Says;
  readonly character?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly table?: string | undefined;
  /** Whether a colour lies under the paragraph, the cell, the table or the page. */
  readonly isOnColour: boolean;
}

export type IsHidden = (run: RunLook) => boolean;

interface Style {
  readonly basedOn: string | undefined;
  readonly says: Says;
  /** Of a table: it hides some of its rows or columns (17.7.6 tblStylePr). */
  readonly hidesSome: boolean;
}

/** Styles are based on each other in short chains; Word takes eleven. */
const LONGEST_CHAIN = 50;

/** What nobody has styled is hidden by its own properties alone. */
export const UNSTYLED: IsHidden = ({ direct, isOnColour }) =>
  HIDING.some((name) => direct[name] === true) || (direct.white === true && direct.coloured !== true && !isOnColour);

/**
 * Tells which runs a document's styles and their own properties hide. What a run itself says counts; else `vanish` is a toggle
 * property (17.7.3): it holds where the document's defaults set it, or where an odd number of the table's, the paragraph's and
 * the run's styles do. Of the others the nearest that says anything counts (17.7.2).
 *
 * @param xml the part that holds the styles.
 * @returns undefined for what is no XML.
 */
export function hiddenByStyles(xml: string): IsHidden | undefined {
  const document = parseXml(xml);
  if (document.kind === 'rejection') return undefined;
  const { root } = document;
  const defaults = saidIn(childOf(root, 'docDefaults', 'rPrDefault', 'rPr'));
  const elements = childrenOf(root, 'style');
  const styles = new Map(elements.map((element) => [valueIn(element, 'styleId') ?? '', styleFrom(element)]));
  const byDefault = (type: string) =>
    elements.find((element) => valueIn(element, 'type') === type && isOn(valueIn(element, 'default') ?? '0'));
  const [table, paragraph, character] = ['table', 'paragraph', 'character'].map(
    (type) => valueIn(byDefault(type), 'styleId') ?? '',
  );
  const said = (id: string | undefined, name: keyof Says): boolean | undefined => {
    let style = styles.get(id ?? '');
    for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps++) {
      if (style.says[name] !== undefined) return style.says[name];
      style = styles.get(style.basedOn ?? '');
    }
    return undefined;
  };
  return (run) => {
    const ids = [run.character ?? character, run.paragraph ?? paragraph, run.table ?? table];
    const nearest = (name: keyof Says) =>
      run.direct[name] ?? ids.map((id) => said(id, name)).find((one) => one !== undefined) ?? defaults[name];
    // Which rows they are, only Word reckons; what it may hide does not go out.
    if (run.table !== undefined && run.direct.vanish !== false && styles.get(run.table)?.hidesSome === true)
      return true;
    if (nearest('white') === true && nearest('coloured') !== true && !run.isOnColour) return true;
    return HIDING.some((name) => {
      const direct = run.direct[name];
      if (direct !== undefined) return direct;
      const levels = ids.map((id) => said(id, name));
      if (name !== 'vanish') return levels.find((level) => level !== undefined) ?? defaults[name] ?? false;
      return defaults.vanish === true || levels.filter((level) => level === true).length % 2 === 1;
    });
  };
}

function styleFrom(element: XmlElement): Style {
  const says = saidIn(childOf(element, 'rPr'));
  if (descendantsOf(element, 'shd', 'highlight').some(isColour)) says.coloured = true;
  const parts = childrenOf(element, 'tblStylePr').map((part) => saidIn(childOf(part, 'rPr')));
  return {
    basedOn: valueIn(childOf(element, 'basedOn'), 'val'),
    says,
    hidesSome: parts.some(({ vanish }) => vanish === true),
  };
}

function saidIn(properties: XmlElement | undefined): Says {
  const said: Says = {};
  for (const element of childrenOf(properties)) noteSaid(element, said);
  return said;
}

/** Notes what an element among the properties of a run says. */
export function noteSaid(element: Pick<XmlElement, 'name' | 'attributes'>, said: Says): void {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  for (const hiding of HIDING) if (name === hiding) said[hiding] = isOn(valueIn(element, 'val') ?? '1');
  if (name === 'color') said.white = /^f[c-f]f[c-f]f[c-f]$/i.test(valueIn(element, 'val') ?? '');
  if ((name === 'shd' || name === 'highlight') && isColour(element)) said.coloured = true;
}

/** Whether what lies under letters is not white (17.3.2.32 shd, 17.3.2.15 highlight). */
export function isColour(element: Pick<XmlElement, 'name' | 'attributes'>): boolean {
  const under = element.name.endsWith('highlight') ? valueIn(element, 'val') : valueIn(element, 'fill');
  const pattern = element.name.endsWith('shd') ? (valueIn(element, 'val') ?? 'clear') : 'clear';
  return !/^(?:clear|nil)$/.test(pattern) || !/^(?:|auto|none|white|f{6})$/i.test(under ?? '');
}

/** Of the type ST_OnOff (17.17.4). */
export function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/i.test(value);
}

/** An attribute's value, whatever its prefix. */
export function valueIn(
  { attributes }: Pick<XmlElement, 'attributes'> = { attributes: {} },
  name: string,
): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
