import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { findAll } from '../../html/find.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import { isOnScreen } from './screen.ts';
import { type Selecting, selecting, stepCounter } from './selectors.ts';
import { type Rule, rulesOf } from './style-sheet.ts';
import { withVariables } from './variables.ts';

/** Values by property, as they hold for one element, without what it inherits. */
export type Style = ReadonlyMap<string, string>;

export interface Properties {
  /** Which are looked at. */
  readonly isWanted: (name: string) => boolean;
  /** Whether the declarations of a rule, among others, can make a difference. */
  readonly matters: (declarations: readonly Declaration[]) => boolean;
}

/** @param anyway give the style also where nothing that applies makes a difference by itself. */
export type StyleOf = (element: Element, anyway: boolean) => Style;

/** What a rule, or a `style` attribute, says of what is looked at: read when it is first asked for. */
type Reader = (of: Rule | string) => Reading;

interface Reading {
  readonly declarations: readonly Declaration[];
  readonly matters: boolean;
}

interface Candidate extends Selecting {
  readonly rule: Rule;
  readonly order: number;
}

const NOTHING: Style = new Map();

/**
 * The styles of a document's elements: what its own style sheets and its `style` attributes say (CSS Cascade 5), as on a
 * screen. What a sheet elsewhere says is unknown.
 *
 * @returns what throws `TooManySteps` where it takes longer than any page has need of.
 */
export function stylesIn(root: ParentNode, properties: Properties): StyleOf {
  const read = reader(properties);
  const candidates = candidatesIn(root, read);
  const declared: StyleOf = (element, anyway) => {
    const own = read(element.attribs.style ?? '');
    const near = candidates.size === 0 ? [] : keysOf(element).flatMap((key) => candidates.get(key) ?? []);
    const matters = (one: Candidate) => read(one.rule).matters && one.matches(element);
    if (!anyway && !own.matters && !near.some(matters)) return NOTHING;
    const applying = near.filter((one) => one.matches(element));
    const sorted = applying.toSorted(
      (one, other) => one.specificity() - other.specificity() || one.order - other.order,
    );
    return cascaded([...sorted.flatMap(({ rule }) => read(rule).declarations), ...own.declarations]);
  };
  return (element, anyway) => withVariables(declared(element, anyway), element, (around) => declared(around, true));
}

function reader({ isWanted, matters }: Properties): Reader {
  const known = new Map<Rule | string, Reading>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const declarations = declarationsOf(typeof of === 'string' ? of : of.style).filter(({ name }) => isWanted(name));
    const made = { declarations, matters: matters(declarations) };
    known.set(of, made);
    return made;
  };
}

/** @param declarations what matters less comes first, importance aside. */
function cascaded(declarations: readonly Declaration[]): Style {
  const ranked = [
    ...declarations.filter(({ isImportant }) => !isImportant),
    ...declarations.filter(({ isImportant }) => isImportant),
  ];
  return new Map(ranked.map(({ name, value }) => [name, value]));
}

function candidatesIn(root: ParentNode, read: Reader): ReadonlyMap<string, readonly Candidate[]> {
  const rules = sheetsIn(root).flatMap(rulesOf);
  const byKey = new Map<string, Candidate[]>();
  if (!rules.some((rule) => read(rule).matters)) return byKey;
  const count = stepCounter();
  rules.forEach((rule, order) => {
    for (const one of selecting(rule.selectors, count)) {
      const group = byKey.get(one.key);
      if (group === undefined) byKey.set(one.key, [{ ...one, rule, order }]);
      else group.push({ ...one, rule, order });
    }
  });
  return byKey;
}

/** Of those in `<noscript>` browsers that run scripts read nothing. */
function sheetsIn(root: ParentNode): readonly string[] {
  const elements = findAll(({ name }) => name === 'style', root.children);
  return elements
    .filter((element) => isOnScreen(element.attribs.media ?? '') && !isSilenced(element))
    .map(({ children }) => children.map((node) => (isText(node) ? node.data : '')).join(''));
}

function isSilenced(element: Element): boolean {
  let node: AnyNode | null = element.parent;
  for (; node !== null && isTag(node); node = node.parent) if (/^(?:noscript|template)$/.test(node.name)) return true;
  return false;
}

function keysOf({ name, attribs }: Element): readonly string[] {
  const { id, class: classes } = attribs;
  const ofClasses = classes === undefined ? [] : classes.split(/\s+/).map((one) => `.${one}`);
  return ['*', name, ...(id === undefined ? [] : [`#${id}`]), ...ofClasses];
}
