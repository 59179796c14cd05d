import { compile } from 'css-select';
import { parse, type Selector, SelectorType } from 'css-what';
import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import {
  getAttributeValue,
  getChildren,
  getName,
  getParent,
  getSiblings,
  hasAttrib,
  removeSubsets,
  textContent,
} from 'domutils';
import { CLASS, ID, type Matcher, plainSelector } from './plain-selector.ts';
import { TooManySteps } from './too-many-steps.ts';

/** One selector of a rule. It is read when it is first asked for: of most no element has what they ask for. */
export interface Selecting {
  /** What an element must have: `.class`, `#id`, a name, or `*`. */
  readonly key: string;
  /** Ids, classes and names as one number (Selectors 4, 17). */
  readonly specificity: () => number;
  readonly matches: (element: Element) => boolean;
}

/** Looks at a node's relations: of 1,300 pages the worst takes 830,000. So many take 3 s. */
const MOST_STEPS = 4_000_000;

/** Counts what selectors look at, for all of one document. */
export function stepCounter(): () => void {
  let steps = 0;
  return () => {
    if (++steps > MOST_STEPS) throw new TooManySteps('The styles of the document take too long to look at.');
  };
}

const SIMPLE: Readonly<Record<string, number>> = { '#': ID, '.': CLASS };

/** The selectors of a list; one that a browser would not know selects nothing. */
export function selecting(list: string, count: () => void): readonly Selecting[] {
  return partsOf(list).map((part) => {
    const text = part.trim();
    const key = keyOf(text);
    // Half of all selectors are one class.
    if (text === key && key !== '*') return { key, specificity: () => SIMPLE[key[0] ?? ''] ?? 1, matches: () => true };
    let compiled: Matcher | undefined;
    const read = () => {
      compiled ??= plainSelector(text, count) ?? compiledOf(text, count);
      return compiled;
    };
    return { key, specificity: () => read().specificity, matches: (element) => read().matches(element) };
  });
}

/** Commas also stand within `:is(…)` and attributes. */
const PART = /(?:[^,([\\"']|\\.|\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]|[([\\"'])+/gs;

function partsOf(list: string): readonly string[] {
  return list.match(PART) ?? [];
}

/** Of the last compound the most telling part that is certain. */
function keyOf(selector: string): string {
  if (selector.includes('\\')) return '*';
  const plain =
    selector.includes('(') || selector.includes('[') ? selector.replace(BRACKET, '').replace(BRACKET, '') : selector;
  const compound = plain.slice(startOfLast(plain));
  return (
    /#[\w-]+/.exec(compound)?.[0] ??
    /\.[\w-]+/.exec(compound)?.[0] ??
    /^[a-z][\w-]*/i.exec(compound)?.[0]?.toLowerCase() ??
    '*'
  );
}

const BRACKET = /\([^()]*\)|\[[^\]]*\]/g;

/** Where the last compound begins, behind the last combinator. */
function startOfLast(selector: string): number {
  let at = selector.trimEnd().length;
  while (at > 0 && !/[\s>+~]/.test(selector[at - 1] ?? '')) at--;
  return at;
}

/** What only a hand on a mouse or a keyboard brings about. */
const BY_HAND = 'hover active focus focus-within focus-visible target visited fullscreen modal popover-open'.split(' ');
const never = () => false;
const PSEUDOS = Object.fromEntries(BY_HAND.map((name) => [name, never]));
const NOTHING = { specificity: 0, matches: never };

function compiledOf(text: string, count: () => void): Matcher {
  const counted =
    <Node, Found>(look: (node: Node) => Found) =>
    (node: Node) => {
      count();
      return look(node);
    };
  try {
    const [selector = []] = parse(text);
    const specificity = specificityOf(selector);
    const matches = compile<AnyNode, Element>([selector], {
      pseudos: PSEUDOS,
      adapter: {
        isTag: (node): node is Element => {
          count();
          return isTag(node);
        },
        getAttributeValue,
        getChildren: counted(getChildren),
        getName,
        getParent: counted((element: Element) => getParent(element)),
        getSiblings: counted(getSiblings),
        getText: counted(textContent),
        hasAttrib,
        removeSubsets,
      },
    });
    return { specificity, matches };
  } catch {
    return NOTHING;
  }
}

function specificityOf(selector: readonly Selector[]): number {
  return selector.reduce((sum, part) => sum + weightOf(part), 0);
}

function weightOf(part: Selector): number {
  if (part.type === SelectorType.Tag) return 1;
  if (part.type === SelectorType.Attribute) return part.name === 'id' && part.action === 'equals' ? ID : CLASS;
  if (part.type !== SelectorType.Pseudo || part.name === 'where') return 0;
  return Array.isArray(part.data) ? Math.max(0, ...part.data.map(specificityOf)) : CLASS;
}
