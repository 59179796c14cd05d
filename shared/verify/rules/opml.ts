import { childrenOf, elementsIn, textOf, type XmlElement } from '../parse/xml.ts';
import type { Rule } from '../rule.ts';
import { faultInAddress, faultInRfc822, shown } from '../values.ts';
import { ruleOf } from './format-rule.ts';

const GOOD = `<opml version="2.0"><head><title>The Quay</title><dateCreated>Fri, 01 May 2026 08:00:00 GMT</dateCreated></head>
<body><outline text="Sections" title="Sections"><outline type="rss" text="City" title="City" xmlUrl="https://quay.example/city.xml"/></outline></body></opml>`;

const rule = ruleOf<XmlElement>({
  partsIn: ({ parsed }) => (parsed.kind === 'opml' ? parsed.root : undefined),
  source: (where) => `OPML 2.0 (opml.org/spec2.opml), ${where}`,
});

/** Of a list of feeds, as readers import it. */
export const OPML_RULES: readonly Rule[] = [
  rule('op-shape', 'error', '"What is an OPML document?"', {
    *check(root) {
      const version = root.attributes.version ?? '';
      if (version !== '2.0') yield { line: root.line, says: `Its version is "${shown(version)}", and not 2.0.` };
      for (const part of ['head', 'body'])
        if (childrenOf(root, part, '').length !== 1) yield { line: root.line, says: `It has not one <${part}>.` };
      const [body] = childrenOf(root, 'body', '');
      if (body !== undefined && childrenOf(body, 'outline', '').length === 0)
        yield { line: body.line, says: 'Its <body> has no <outline>.' };
    },
    good: GOOD,
    bad: GOOD.replace('version="2.0"', 'version="2"'),
  }),
  rule('op-text', 'error', '"The <outline> element"', {
    scope: 'item',
    *check(root) {
      for (const { attributes, line } of outlinesIn(root))
        if (attributes.text === undefined) yield { line, says: 'The outline has no text.' };
    },
    good: GOOD,
    bad: GOOD.replace('text="Sections" ', ''),
  }),
  rule('op-sub', 'error', '"Subscription lists"', {
    scope: 'item',
    *check(root) {
      for (const { attributes, line } of outlinesIn(root)) {
        const { type, xmlUrl, title } = attributes;
        if (type === undefined && xmlUrl === undefined) continue;
        if (type !== 'rss') yield { line, says: `The feed has the type "${shown(type ?? '')}"; readers want rss.` };
        const fault = faultInAddress(xmlUrl ?? '');
        if (fault !== undefined) yield { line, says: `Of the feed ${fault}.` };
        if (title === undefined) yield { line, says: 'The feed has no title.' };
      }
    },
    good: GOOD,
    bad: GOOD.replace('type="rss" ', ''),
  }),
  rule('op-head', 'error', '"The <head> element"', {
    *check(root) {
      const parts = childrenOf(root, 'head', '').flatMap(elementsIn);
      const names = parts.map(({ name }) => name);
      for (const [place, part] of parts.entries()) {
        if (names.indexOf(part.name) < place) yield { line: part.line, says: `<${part.name}> is there twice.` };
        const fault = /^date(?:Created|Modified)$/.test(part.name) ? faultInRfc822(textOf(part)) : undefined;
        if (fault !== undefined) yield { line: part.line, says: `${fault}.` };
      }
    },
    good: GOOD,
    bad: GOOD.replace('Fri, 01 May 2026 08:00:00 GMT', '2026-05-01'),
  }),
  rule('op-ext', 'error', '"Extending OPML"', {
    *check(root) {
      for (const { element, known } of partsOf(root)) {
        if (element.uri === '' && !known.elements.includes(element.local))
          yield { line: element.line, says: `OPML has no <${element.name}> there, and it is in no namespace.` };
        if (known.attributes === undefined) continue;
        for (const name of Object.keys(element.attributes))
          if (!name.includes(':') && name !== 'xmlns' && !known.attributes.includes(name))
            yield { line: element.line, says: `OPML has no "${shown(name)}" there, and it is in no namespace.` };
      }
    },
    good: GOOD,
    bad: GOOD.replace('<outline type="rss"', '<outline facet="section" type="rss"'),
  }),
];

const OF_HEAD =
  'title dateCreated dateModified ownerName ownerEmail ownerId docs expansionState vertScrollState windowTop windowLeft windowBottom windowRight'.split(
    ' ',
  );
/** The specification’s own, with those of its subscription lists, inclusions and directories. */
const OF_OUTLINE =
  'text type isComment isBreakpoint created category xmlUrl htmlUrl description language title version url'.split(' ');

/** Elements, and what may stand there without a namespace. */
function* partsOf(root: XmlElement): Iterable<{
  readonly element: XmlElement;
  readonly known: { readonly elements: readonly string[]; readonly attributes?: readonly string[] };
}> {
  for (const part of elementsIn(root)) {
    yield { element: part, known: { elements: ['head', 'body'] } };
    if (part.local === 'head') for (const element of elementsIn(part)) yield { element, known: { elements: OF_HEAD } };
    else
      for (const element of everyIn(part)) yield { element, known: { elements: ['outline'], attributes: OF_OUTLINE } };
  }
}

function everyIn(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [child, ...everyIn(child)]);
}

function outlinesIn(element: XmlElement): readonly XmlElement[] {
  return everyIn(element).filter(({ name }) => name === 'outline');
}
