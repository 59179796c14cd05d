import { type ChildNode, type Element, isTag } from 'domhandler';
import { showsSomething } from './dom.ts';

/** @returns the fragments that links of untrusted HTML seem to lead to. */
export function fragmentsIn(html: string): ReadonlySet<string> {
  const fragments = new Set<string>();
  if (!html.includes('#')) return fragments;
  for (const [, fragment = ''] of html.matchAll(/href\s*=\s*(?:["']\s*)?#([^"'\s>]+)/gi)) {
    for (const spelled of spellingsOf(fragment)) fragments.add(spelled);
  }
  return fragments;
}

/**
 * An id stays for the links that lead to it, and a link without words for the ids in it: where one goes, others may have to. Each
 * link is looked at once and each id let go of once, since a page can be one chain of such links.
 *
 * @param nodes cleaned, with all ids of `fragments`.
 * @returns those of `fragments` that a link which stays leads to.
 */
export function fragmentsThatStay(nodes: readonly ChildNode[], fragments: ReadonlySet<string>): ReadonlySet<string> {
  const { links, holders } = linksIn(nodes);
  const leading = new Map<string, number>();
  for (const fragment of links.flatMap(({ leadsTo }) => leadsTo))
    leading.set(fragment, (leading.get(fragment) ?? 0) + 1);
  const gone = [...fragments].filter((fragment) => !leading.has(fragment));
  for (let fragment = gone.pop(); fragment !== undefined; fragment = gone.pop()) {
    for (const link of holders.get(fragment) ?? []) {
      link.ids -= 1;
      if (link.ids > 0 || link.hasWords) continue;
      for (const target of link.leadsTo) {
        const left = (leading.get(target) ?? 0) - 1;
        leading.set(target, left);
        if (left === 0) gone.push(target);
      }
    }
  }
  return new Set([...fragments].filter((fragment) => (leading.get(fragment) ?? 0) > 0));
}

/** A link to a fragment. */
interface Link {
  readonly leadsTo: readonly string[];
  readonly hasWords: boolean;
  /** How many ids stand on it and in it. */
  ids: number;
}

interface Links {
  readonly links: Link[];
  /** For each id, the links that it stands on or in, as often as it does. */
  readonly holders: Map<string, Link[]>;
}

function linksIn(nodes: readonly ChildNode[]): Links {
  const found: Links = { links: [], holders: new Map() };
  collect(nodes, undefined, found);
  return found;
}

/** @param around the link around the nodes: cleaned, no link stands in another. */
function collect(nodes: readonly ChildNode[], around: Link | undefined, found: Links): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    const own = linkOf(node);
    if (own) found.links.push(own);
    const link = own ?? around;
    const { id } = node.attribs;
    if (link && id !== undefined) {
      link.ids += 1;
      const links = found.holders.get(id);
      if (links) links.push(link);
      else found.holders.set(id, [link]);
    }
    collect(node.children, link, found);
  }
}

function linkOf(node: Element): Link | undefined {
  const { href } = node.attribs;
  if (href === undefined || !href.startsWith('#')) return undefined;
  return { leadsTo: spellingsOf(href.slice(1)), hasWords: node.children.some(showsSomething), ids: 0 };
}

/** As written, and as it reads. */
function spellingsOf(fragment: string): readonly string[] {
  try {
    const decoded = decodeURIComponent(fragment);
    return decoded === fragment ? [fragment] : [fragment, decoded];
  } catch {
    // A stray percent sign: the fragment stands as written.
    return [fragment];
  }
}
