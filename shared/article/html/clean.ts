import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { publishable } from '../characters.ts';
import type { Located } from '../media/media.ts';
import { stated } from '../stated.ts';
import { mayStay } from './allowlist.ts';
import { attributesOf } from './attributes.ts';
import { element, findElement, isBlank, textNode } from './dom.ts';
import { figure, isFigure } from './figures.ts';
import { flow } from './flow.ts';
import { formulaText } from './formulas.ts';
import { image, picture } from './images.ts';
import { list } from './lists.ts';
import { factsOf, hasRoom, type Pass, type Place } from './pass.ts';
import { frame, player } from './players.ts';
import { table } from './tables.ts';

type Handle = (node: Element, pass: Pass, place: Place) => readonly ChildNode[];

/** One node as it will be published: itself, others in its place, or nothing. */
export function clean(node: ChildNode, pass: Pass, place: Place): readonly ChildNode[] {
  if (isText(node)) return [textNode(publishable(node.data))];
  if (!isTag(node)) return [];
  if (isFigure(node) && !place.phrasing) return figure(node, pass, place);
  return (HANDLES.get(node.name) ?? other)(node, pass, place);
}

const children: Handle = (node, pass, place) => pass.clean(node.children, place);

/** Words of elements that cannot stand here, kept apart from their neighbours. */
const spaced: Handle = (node, pass, place) => {
  const gap = place.verbatim ? '\n' : ' ';
  return [textNode(gap), ...children(node, pass, place), textNode(gap)];
};

/** Its content in its place, with loose text in paragraphs; the direction and language that it stated pass on. */
const container: Handle = (node, pass, place) => {
  if (place.phrasing) return spaced(node, pass, place);
  const { dir, lang } = attributesOf(node, node.name, pass);
  const kept = children(node, pass, place);
  if (place.parent === 'dl' || place.parent === 'ul' || place.parent === 'ol') return kept;
  const stated = { ...(dir ? { dir } : {}), ...(lang ? { lang } : {}) };
  const blocks = flow(kept, (inline) => element('p', {}, inline));
  for (const block of blocks) if (isTag(block)) block.attribs = { ...stated, ...block.attribs };
  return blocks;
};

const dropWithContent: Handle = (node, pass) => {
  pass.dropped.add({ kind: 'element', detail: node.name });
  return [];
};

const unwrapAndReport: Handle = (node, pass, place) => {
  pass.dropped.add({ kind: 'element', detail: node.name });
  return container(node, pass, place);
};

const paragraph: Handle = (node, pass, place) => {
  if (place.phrasing) return spaced(node, pass, place);
  const attributes = attributesOf(node, 'p', pass);
  return flow(children(node, pass, { ...place, parent: 'p' }), (inline) => element('p', attributes, inline));
};

const heading: Handle = (node, pass, place) => {
  if (place.phrasing) return spaced(node, pass, place);
  const inline = children(node, pass, { ...place, parent: 'h', phrasing: true });
  if (inline.every(isBlank)) return inline.filter(isTag);
  const name = `h${pass.headingLevel(Number(node.name[1]))}`;
  return flow(inline, (words) => element(name, attributesOf(node, name, pass), words));
};

const link: Handle = (node, pass, place) => {
  const attributes = attributesOf(node, 'a', pass);
  const href = place.link ? undefined : hrefOf(node.attribs.href?.trim() ?? '', pass);
  const words = children(node, pass, { ...place, parent: 'a', link: place.link || href !== undefined });
  // After what the link shows: a picture that leads to its full size comes first.
  const upload = place.link ? undefined : uploadAt(node.attribs.href?.trim() ?? '', pass);
  if (upload && hasRoom(pass)) pass.shown.push(factsOf(upload, upload.file.type));
  if (href === undefined) return attributes.id ? [element('a', { id: attributes.id }, words)] : words;
  if (words.every(isBlank) && attributes.id === undefined) return words;
  return [element('a', { ...attributes, href }, words)];
};

function hrefOf(href: string, pass: Pass): string | undefined {
  // `#` alone is a button of a page's script.
  if (href === '' || href === '#') return undefined;
  if (href.startsWith('#')) return publishable(href);
  const upload = uploadAt(href, pass);
  if (upload) return upload.url;
  const address = pass.addresses.link(href);
  if (address !== undefined) return address;
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(publishable(href).replace(/\s/g, ''))?.[1]?.toLowerCase();
  pass.dropped.add(
    scheme && scheme.length < 20 ? { kind: 'scheme-link', detail: scheme } : { kind: 'unreadable-link' },
  );
  return undefined;
}

function uploadAt(href: string, pass: Pass): Extract<Located, { kind: 'uploaded' }> | undefined {
  const located = pass.media.isUpload(href) ? pass.media.locate(href) : undefined;
  return located?.kind === 'uploaded' ? located : undefined;
}

const preformatted: Handle = (node, pass, place) => {
  if (place.phrasing) return spaced(node, pass, place);
  const words = children(node, pass, { ...place, parent: 'pre', phrasing: true, verbatim: true });
  return words.every(isBlank) ? [] : [element('pre', attributesOf(node, 'pre', pass), words)];
};

/** Browsers that run scripts never show its content, and lazy loaders put the real image there. */
const noscript: Handle = (node, pass, place) => {
  const real = findElement(node.children, ({ name }) => name === 'picture' || name === 'img');
  return real ? pass.clean([real], place) : [];
};

/** Its TeX or its spoken form where stated: no feed reader shows MathML. */
const formula: Handle = (node, pass, place) => {
  const words = publishable(formulaText(node));
  pass.dropped.add({ kind: 'element', detail: 'math' });
  if (isBlank(textNode(words))) return [];
  return place.verbatim ? [textNode(words)] : [element('code', {}, [textNode(words)])];
};

const disclosure: Handle = (node, pass, place) => {
  if (place.phrasing) return spaced(node, pass, place);
  const inside = children(node, pass, { ...place, parent: 'details' });
  return inside.every(isBlank) ? [] : [element('details', attributesOf(node, 'details', pass), inside)];
};

/** Elements that stand in one kind of parent only; elsewhere their content stands without them. */
const onlyIn =
  (parents: readonly string[], phrasing = false): Handle =>
  (node, pass, place) => {
    if (!parents.includes(place.parent)) return container(node, pass, place);
    const inside = { ...place, parent: node.name, phrasing: place.phrasing || phrasing };
    return [element(node.name, attributesOf(node, node.name, pass), children(node, pass, inside))];
  };

const renamed =
  (name: string): Handle =>
  (node, pass, place) =>
    inline(node, name, pass, place);

const listed =
  (name: string): Handle =>
  (node, pass, place) =>
    place.phrasing ? spaced(node, pass, place) : list(node, name, pass, place);

const quoted: Handle = (node, pass, place) => {
  if (place.phrasing) return spaced(node, pass, place);
  const inside = children(node, pass, { ...place, parent: 'blockquote' });
  return inside.every(isBlank)
    ? []
    : [element('blockquote', { ...attributesOf(node, 'blockquote', pass), ...cite(node, pass) }, inside)];
};

const footnotes: Handle = (node, pass, place) => {
  const attributes = attributesOf(node, 'section', pass);
  if (attributes.class === undefined || place.parent !== '') return container(node, pass, place);
  return [element('section', attributes, children(node, pass, { ...place, parent: 'section' }))];
};

const other: Handle = (node, pass, place) => {
  const stays = mayStay(node.name) && (node.name !== 'span' || node.attribs.lang || node.attribs.dir);
  return stays ? inline(node, node.name, pass, place) : children(node, pass, place);
};

const VOID = new Set(['br', 'wbr']);

function inline(node: Element, name: string, pass: Pass, place: Place): readonly ChildNode[] {
  const attributes = attributesOf(node, name, pass);
  if (VOID.has(name)) return place.verbatim && name === 'br' ? [textNode('\n')] : [element(name, {}, [])];
  const inside = children(node, pass, { ...place, parent: name });
  if (inside.every(isBlank) && attributes.id === undefined) return inside;
  return [element(name, { ...attributes, ...cite(node, pass) }, inside)];
}

function cite(node: Element, pass: Pass): { readonly cite?: string } {
  const address = node.attribs.cite ? pass.addresses.web(node.attribs.cite) : undefined;
  return stated({ cite: address });
}

function handles(names: string, handle: Handle): readonly (readonly [string, Handle])[] {
  return names.split(' ').map((name) => [name, handle] as const);
}

const HANDLES: ReadonlyMap<string, Handle> = new Map([
  ...handles(
    'script style template svg canvas input select textarea button datalist option applet noembed noframes',
    dropWithContent,
  ),
  ...handles('head title meta link base param source track area col', () => []),
  ...handles('form fieldset dialog object frameset marquee', unwrapAndReport),
  ...handles(
    'html body div article main header footer aside nav center address hgroup td th tr thead tbody tfoot',
    container,
  ),
  ...handles('colgroup figure figcaption search', container),
  ...handles('h1 h2 h3 h4 h5 h6', heading),
  ...handles('pre listing xmp plaintext', preformatted),
  ...handles('iframe frame embed', frame),
  ...handles('ul menu dir', listed('ul')),
  ...handles('audio video', player),
  ['ol', listed('ol')],
  ['dl', listed('dl')],
  ['li', onlyIn(['ul', 'ol'])],
  ['dt', onlyIn(['dl'], true)],
  ['dd', onlyIn(['dl'])],
  ['caption', onlyIn(['table'])],
  ['summary', onlyIn(['details'], true)],
  [
    'ruby',
    (node, pass, place) => [
      element(
        'ruby',
        attributesOf(node, 'ruby', pass),
        children(node, pass, { ...place, parent: 'ruby', phrasing: true }),
      ),
    ],
  ],
  ['rt', onlyIn(['ruby'], true)],
  ['rp', onlyIn(['ruby'], true)],
  ['p', paragraph],
  ['a', link],
  ['img', image],
  ['picture', picture],
  ['table', (node, pass, place) => (place.phrasing ? spaced(node, pass, place) : table(node, pass, place))],
  [
    'hr',
    (node, pass, place) => (place.phrasing ? [textNode(' ')] : [element('hr', attributesOf(node, 'hr', pass), [])]),
  ],
  ['blockquote', quoted],
  ['details', disclosure],
  ['section', footnotes],
  ['noscript', noscript],
  ['math', formula],
  ['strike', renamed('s')],
  ['tt', renamed('code')],
  ['acronym', renamed('abbr')],
]);
