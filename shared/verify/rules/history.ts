import { ATOM } from '../parse/parse.ts';
import { childrenOf, type XmlElement } from '../parse/xml.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../values.ts';
import { atomDocument, ENTRY, HEAD } from './examples.ts';
import { ruleOf } from './format-rule.ts';

const HISTORY = 'http://purl.org/syndication/history/1.0';
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const ARCHIVE = atomDocument(
  ENTRY,
  `${HEAD}<link rel="current" href="https://quay.example/atom.xml"/><link rel="prev-archive" href="https://quay.example/2025.xml"/><fh:archive/>`,
).replace('<feed ', `<feed xmlns:fh="${HISTORY}" `);
const DELETED = atomDocument(
  ENTRY,
  `${HEAD}<at:deleted-entry ref="tag:quay.example,2026:b" when="2026-05-01T09:00:00Z"/>`,
).replace('<feed ', `<feed xmlns:at="${TOMBSTONES}" `);

const paged = ruleOf<Archived>({
  partsIn: ({ parsed }) => (parsed.kind === 'atom' ? archivedIn(parsed.root) : undefined),
  source: (where) => `RFC 5005, ${where}`,
});
const deleted = ruleOf<readonly XmlElement[]>({
  partsIn: ({ parsed }) => (parsed.kind === 'atom' ? childrenOf(parsed.root, 'deleted-entry', TOMBSTONES) : undefined),
  source: (where) => `RFC 6721, ${where}`,
});

interface Archived {
  readonly root: XmlElement;
  readonly rels: ReadonlySet<string>;
  readonly isArchive: boolean;
  readonly isComplete: boolean;
}

/** Of how a feed tells of its older articles, and of those which it has taken back. */
export const HISTORY_RULES: readonly Rule[] = [
  paged('ar-next', 'warning', 'section 4', {
    *check({ root, rels, isArchive }) {
      if (isArchive && !rels.has('current'))
        yield {
          line: root.line,
          says: 'The archive does not lead to the feed that is its current one (rel="current").',
        };
    },
    good: ARCHIVE,
    bad: ARCHIVE.replace('rel="current"', 'rel="related"'),
  }),
  paged('ar-mix', 'warning', 'section 5', {
    *check({ root, rels, isArchive, isComplete }) {
      if (isComplete && (isArchive || rels.has('prev-archive') || rels.has('next')))
        yield { line: root.line, says: 'It is said to be complete, and leads to further documents.' };
    },
    good: ARCHIVE,
    bad: ARCHIVE.replace('<fh:archive/>', '<fh:complete/>'),
  }),
  deleted('ts-attr', 'error', 'section 3', {
    *check(entries) {
      for (const { attributes, line } of entries) {
        if (!attributes.ref) yield { line, says: 'What was taken back is not named (ref).' };
        if (!INSTANT.test(attributes.when ?? ''))
          yield { line, says: `"${shown(attributes.when ?? '')}" is no instant at which it was taken back (when).` };
      }
    },
    good: DELETED,
    bad: DELETED.replace('T09:00:00Z', ''),
  }),
  deleted('ts-uniq', 'error', 'section 3', {
    *check(entries) {
      const seen = new Set<string>();
      for (const { attributes, line } of entries) {
        const both = `${attributes.ref} ${attributes.when}`;
        if (seen.has(both))
          yield { line, says: `"${shown(attributes.ref ?? '')}" is taken back twice at one instant.` };
        seen.add(both);
      }
    },
    good: DELETED,
    bad: DELETED.replace(/<at:deleted-entry[^>]*>/, '$&$&'),
  }),
];

function archivedIn(root: XmlElement): Archived {
  const links = childrenOf(root, 'link', ATOM);
  return {
    root,
    rels: new Set(links.map(({ attributes }) => attributes.rel ?? 'alternate')),
    isArchive: childrenOf(root, 'archive', HISTORY).length > 0,
    isComplete: childrenOf(root, 'complete', HISTORY).length > 0,
  };
}
