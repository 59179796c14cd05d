import { atomEntries, isBased } from '../entries.ts';
import { ATOM } from '../parse/parse.ts';
import { childrenOf, elementsIn, textOf, type XmlElement } from '../parse/xml.ts';
import type { Fault, Rule } from '../rule.ts';
import { faultInAddress, faultInRfc3339, hasMailAddress, isLanguage, isMediaType, shown } from '../values.ts';
import { faultsIn, repeated } from './elements.ts';
import { atomDocument, ENTRY, HEAD } from './examples.ts';
import { ruleOf } from './format-rule.ts';

const OF_FEED = 'author category contributor generator icon id link logo rights subtitle title updated entry'.split(
  ' ',
);
const OF_ENTRY = 'author category content contributor id link published rights source summary title updated'.split(' ');
const MANY = new Set(['author', 'category', 'contributor', 'link', 'entry']);
const TEXTS = ['title', 'subtitle', 'rights', 'summary'];

const rule = ruleOf<AtomParts>({
  partsIn: ({ parsed }) => (parsed.kind === 'atom' ? partsOf(parsed.root) : undefined),
  source: (section) => `RFC 4287, section ${section}`,
});

export const ATOM_RULES: readonly Rule[] = [
  rule('atom-required', 'error', '4.1.1 and 4.1.2', {
    *check({ feeds, entries }) {
      for (const element of [...feeds, ...entries])
        for (const name of ['id', 'title', 'updated'])
          if (own(element, name).length === 0) yield at(element, `The ${element.local} has no <${name}>.`);
    },
    good: atomDocument(ENTRY),
    bad: atomDocument(ENTRY.replace(/<updated>.*<\/updated>/, '')),
  }),
  rule('atom-author', 'error', '4.1.1: a feed has an author unless all of its entries have', {
    *check({ feeds, entries }) {
      if (feeds.some((feed) => own(feed, 'author').length > 0)) return;
      for (const entry of entries) {
        const here = [entry, ...own(entry, 'source')];
        if (here.every((element) => own(element, 'author').length === 0))
          yield at(entry, 'Neither the entry nor the feed has an <author>.');
      }
    },
    good: atomDocument(`${ENTRY}<author><name>Ben</name></author>`, HEAD.replace(/<author>.*<\/author>/, '')),
    bad: atomDocument(ENTRY, HEAD.replace(/<author>.*<\/author>/, '')),
  }),
  rule('atom-once', 'error', '4.1.1 and 4.1.2', {
    *check({ all }) {
      for (const element of all) yield* repeated(element, (name) => !MANY.has(name), ATOM);
    },
    good: atomDocument(`${ENTRY}<category term="a"/><category term="b"/>`),
    bad: atomDocument(`${ENTRY}<title>Again</title>`),
  }),
  rule('atom-element', 'error', '6.3 and 6.4: what Atom does not know is in another namespace', {
    *check({ feeds, entries }) {
      const unknown = (element: XmlElement, known: readonly string[]) =>
        elementsIn(element).filter(({ uri, local }) => (uri === ATOM && !known.includes(local)) || uri === '');
      const all = [
        ...feeds.flatMap((feed) => unknown(feed, OF_FEED)),
        ...entries.flatMap((entry) => unknown(entry, OF_ENTRY)),
      ];
      for (const element of all) yield at(element, `Atom has no <${element.name}> there.`);
    },
    good: atomDocument(`${ENTRY}<source><id>tag:quay.example,2026:b</id></source>`),
    bad: atomDocument(`${ENTRY}<pubDate>2026-05-01T08:00:00Z</pubDate>`),
  }),
  rule('atom-date', 'error', '3.3: RFC 3339, with capitals', {
    *check({ all }) {
      yield* faultsIn(
        all.flatMap((element) => [...own(element, 'updated'), ...own(element, 'published')]),
        faultInRfc3339,
      );
    },
    good: atomDocument(`${ENTRY}<published>2026-05-01T08:00:00.5+01:00</published>`),
    bad: atomDocument(`${ENTRY}<published>2026-05-01T08:00:00</published>`),
  }),
  rule('atom-id', 'error', '4.2.6: an absolute IRI', {
    *check({ all }) {
      yield* faultsIn(
        all.flatMap((element) => own(element, 'id')),
        faultInAddress,
      );
    },
    good: atomDocument(ENTRY),
    bad: atomDocument(ENTRY.replace('tag:quay.example,2026:a', 'a-17')),
  }),
  rule('atom-link', 'error', '4.2.7: href is an IRI, type a media type, hreflang a language, length a number', {
    *check({ all }) {
      for (const link of all.flatMap((element) => own(element, 'link'))) {
        const { href, type, hreflang, length, rel } = link.attributes;
        const fault = href === undefined ? 'it has no href' : faultInReference(href, isBased(link));
        if (fault !== undefined) yield at(link, `Of the link, ${fault}.`);
        if (type !== undefined && !isMediaType(type)) yield at(link, `"${shown(type)}" is no media type.`);
        if (hreflang !== undefined && !isLanguage(hreflang))
          yield at(link, `"${shown(hreflang)}" is no code of a language.`);
        if (length !== undefined && !/^\d+$/.test(length)) yield at(link, `"${shown(length)}" is no number of bytes.`);
        if (rel !== undefined && rel.trim() === '') yield at(link, 'The link says by an empty rel that it is nothing.');
      }
    },
    good: atomDocument(
      `${ENTRY}<link rel="enclosure" type="audio/mpeg" length="12" href="https://quay.example/a.mp3"/>`,
    ),
    bad: atomDocument(`${ENTRY}<link rel="enclosure" type="mp3" href="https://quay.example/a.mp3"/>`),
  }),
  rule('atom-alternate', 'error', '4.1.2: an entry without content has a link to it; one of each type and language', {
    scope: 'item',
    *check({ feeds, entries }) {
      for (const element of [...feeds, ...entries]) {
        const alternates = own(element, 'link').filter(({ attributes: { rel = 'alternate' } }) => rel === 'alternate');
        if (element.local === 'entry' && alternates.length === 0 && own(element, 'content').length === 0)
          yield at(element, 'The entry has neither <content> nor a link to it.');
        const seen = new Set<string>();
        for (const link of alternates) {
          const name = `${link.attributes.type} ${link.attributes.hreflang}`;
          if (seen.has(name))
            yield at(link, `A second link to the same thing of one type and language stands in one <${element.name}>.`);
          seen.add(name);
        }
      }
    },
    good: atomDocument(ENTRY),
    bad: atomDocument(ENTRY.replace(/<link.*\/>/, '')),
  }),
  rule('atom-text', 'error', '3.1.1 and 4.1.3.1: type is text, html or xhtml, with one <div> in the last', {
    *check({ all }) {
      for (const text of all.flatMap((element) => TEXTS.flatMap((name) => own(element, name)))) {
        const { type = 'text' } = text.attributes;
        if (!['text', 'html', 'xhtml'].includes(type))
          yield at(text, `The type of <${text.name}> is "${shown(type)}".`);
        yield* faultsInText(text, type);
      }
      for (const content of all.flatMap((element) => own(element, 'content'))) {
        const { type = 'text', src } = content.attributes;
        if (!['text', 'html', 'xhtml'].includes(type) && !isMediaType(type))
          yield at(content, `"${shown(type)}" is no type of content.`);
        if (src === undefined) yield* faultsInText(content, type);
        else if (textOf(content).trim() !== '') yield at(content, 'The content lies at its src, and here besides.');
      }
    },
    good: atomDocument(`${ENTRY}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A</div></content>`),
    bad: atomDocument(`${ENTRY}<content type="html"><p>A</p></content>`),
  }),
  rule('atom-summary', 'error', '4.1.2: content elsewhere, or in Base64, needs a summary', {
    scope: 'item',
    *check({ entries }) {
      for (const entry of entries) {
        if (own(entry, 'summary').length > 0) continue;
        for (const content of own(entry, 'content')) {
          const { src, type = 'text' } = content.attributes;
          const isBinary = isMediaType(type) && !/^text\/|[+/]xml\b/i.test(type);
          if (src !== undefined || isBinary)
            yield at(content, 'The entry has no <summary>, and its content cannot be shown in its place.');
        }
      }
    },
    good: atomDocument(
      `${ENTRY}<summary>A</summary><content src="https://quay.example/a.pdf" type="application/pdf"/>`,
    ),
    bad: atomDocument(`${ENTRY}<content src="https://quay.example/a.pdf" type="application/pdf"/>`),
  }),
  rule('atom-person', 'error', '3.2: a person has one name, at most one uri and one email', {
    *check({ all }) {
      for (const person of all.flatMap((element) => [...own(element, 'author'), ...own(element, 'contributor')])) {
        if (own(person, 'name').every((name) => textOf(name).trim() === ''))
          yield at(person, `The ${person.local} has no <name>.`);
        yield* repeated(person, () => true, ATOM);
        yield* faultsIn(own(person, 'email'), (text) =>
          hasMailAddress(text) ? undefined : `"${shown(text)}" is no e-mail address`,
        );
        yield* faultsIn(own(person, 'uri'), (text) => faultInReference(text, isBased(person)));
      }
    },
    good: atomDocument(`${ENTRY}<author><name>Ada</name><email>ada@quay.example</email></author>`),
    bad: atomDocument(`${ENTRY}<author><email>ada@quay.example</email></author>`),
  }),
  rule('atom-category', 'error', '4.2.2: term is required', {
    *check({ all }) {
      for (const category of all.flatMap((element) => own(element, 'category')))
        if (category.attributes.term === undefined) yield at(category, 'The category has no term.');
    },
    good: atomDocument(`${ENTRY}<category term="port"/>`),
    bad: atomDocument(`${ENTRY}<category label="Port"/>`),
  }),
  rule('atom-self', 'warning', '4.1.1: a feed should say where it is', {
    *check({ feeds }) {
      for (const feed of feeds)
        if (!own(feed, 'link').some(({ attributes: { rel } }) => rel === 'self'))
          yield at(feed, 'The feed does not say where it is itself: <link rel="self" href="…"/>.');
    },
    good: atomDocument(ENTRY),
    bad: atomDocument(ENTRY, HEAD.replace(/<link.*\/>/, '')),
  }),
];

interface AtomParts {
  /** None of an entry that is a document by itself. */
  readonly feeds: readonly XmlElement[];
  readonly entries: readonly XmlElement[];
  /** These and what entries say of other feeds. */
  readonly all: readonly XmlElement[];
}

function partsOf(root: XmlElement): AtomParts {
  const entries = atomEntries(root);
  const feeds = root.local === 'feed' ? [root] : [];
  return { feeds, entries, all: [...feeds, ...entries, ...entries.flatMap((entry) => own(entry, 'source'))] };
}

function* faultsInText(text: XmlElement, type: string): Iterable<Fault> {
  const inside = elementsIn(text);
  if (
    type === 'xhtml' &&
    (inside.length !== 1 || inside[0]?.local !== 'div' || inside[0].uri !== 'http://www.w3.org/1999/xhtml')
  )
    yield at(text, `<${text.name}> of the type xhtml holds not one <div> of XHTML.`);
  if ((type === 'text' || type === 'html') && inside.length > 0)
    yield at(text, `<${text.name}> of the type ${type} holds elements; as ${type} they are to be escaped.`);
}

/** Relative ones follow xml:base; without it, nobody who keeps the document knows what they follow. */
function faultInReference(reference: string, isBased: boolean): string | undefined {
  if (isBased && !/^[a-z][a-z0-9+.-]*:/i.test(reference.trim())) return undefined;
  return faultInAddress(reference);
}

function own(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element, name, ATOM);
}

function at({ line }: XmlElement, says: string): Fault {
  return { line, says };
}
