import { type ChildNode, isTag } from 'domhandler';

/** @returns the fragments that links of untrusted HTML seem to lead to. */
export function fragmentsIn(html: string): ReadonlySet<string> {
  const fragments = new Set<string>();
  if (!html.includes('#')) return fragments;
  for (const [, fragment = ''] of html.matchAll(/href\s*=\s*["']?\s*#([^"'\s>]+)/gi)) add(fragment, fragments);
  return fragments;
}

/** @returns those of `fragments` that a link really leads to. */
export function fragmentsLinked(nodes: readonly ChildNode[], fragments: ReadonlySet<string>): ReadonlySet<string> {
  const linked = new Set<string>();
  collect(nodes, linked);
  return new Set([...fragments].filter((fragment) => linked.has(fragment)));
}

function collect(nodes: readonly ChildNode[], linked: Set<string>): void {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    if (node.attribs.href?.startsWith('#')) add(node.attribs.href.slice(1), linked);
    collect(node.children, linked);
  }
}

function add(fragment: string, fragments: Set<string>): void {
  fragments.add(fragment);
  try {
    fragments.add(decodeURIComponent(fragment));
  } catch {
    // A stray percent sign: the fragment stands as written.
  }
}
