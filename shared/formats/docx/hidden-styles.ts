import { childOf, childrenOf } from '../xml/query.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';

/** Properties that hide a run (ECMA-376 part 1, 17.3.2.41 vanish, 17.3.2.36 specVanish, 17.3.2.44 webHidden). */
const HIDING = ['vanish', 'specVanish', 'webHidden'] as const;
type Hiding = (typeof HIDING)[number];
/** What a style or a run says of them; nothing where it says nothing. */
export type Says = Partial<Record<Hiding, boolean>>;

/** What a run is formatted by: its own properties, and the styles by their ids; none means the default ones. */
export interface RunLook {
  readonly direct: Says;
  readonly character?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly table?: string | undefined;
}

export type IsHidden = (run: RunLook) => boolean;

interface Style {
  readonly basedOn: string | undefined;
  readonly says: Says;
}

/** Styles are based on each other in short chains; Word takes eleven. */
const LONGEST_CHAIN = 50;

/** What nobody has styled is hidden by its own properties alone. */
export const UNSTYLED: IsHidden = ({ direct }) => HIDING.some((name) => direct[name] === true);

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
  const said = (id: string | undefined, name: Hiding): boolean | undefined => {
    let style = styles.get(id ?? '');
    for (let steps = 0; style !== undefined && steps < LONGEST_CHAIN; steps++) {
      if (style.says[name] !== undefined) return style.says[name];
      style = styles.get(style.basedOn ?? '');
    }
    return undefined;
  };
  return (run) => {
    const ids = [run.character ?? character, run.paragraph ?? paragraph, run.table ?? table];
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
  return { basedOn: valueIn(childOf(element, 'basedOn'), 'val'), says: saidIn(childOf(element, 'rPr')) };
}

function saidIn(properties: XmlElement | undefined): Says {
  const said: Says = {};
  for (const element of childrenOf(properties))
    for (const name of HIDING) if (element.name === name) said[name] = isOn(valueIn(element, 'val') ?? '1');
  return said;
}

export function isHiding(name: string): name is Hiding {
  return HIDING.some((hiding) => hiding === name);
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
