import { ATOM } from '../parse/parse.ts';
import { childrenOf, type XmlElement } from '../parse/xml.ts';
import { textAt } from '../profiles/channel.ts';
import type { ByHand, Rule } from '../rule.ts';
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
  partsIn: ({ parsed }) => {
    if (parsed.kind === 'atom') return archivedIn(parsed.root);
    const [channel] = parsed.kind === 'rss' ? childrenOf(parsed.root, 'channel', '') : [];
    return channel && archivedIn(channel);
  },
  source: (where) => `RFC 5005, ${where}`,
});
const deleted = ruleOf<Deleted>({
  partsIn: ({ parsed }) => (parsed.kind === 'atom' ? deletedIn(parsed.root) : undefined),
  source: (where) => `RFC 6721, ${where}`,
});

interface Deleted {
  readonly deletions: readonly XmlElement[];
  readonly entries: readonly XmlElement[];
}

interface Archived {
  readonly root: XmlElement;
  /** Where links of this feed lead, by what they are. */
  readonly rels: ReadonlyMap<string, string>;
  readonly isArchive: boolean;
  readonly isComplete: boolean;
}

/** Of how a feed tells of its older articles, and of those which it has taken back. */
export const HISTORY_RULES: readonly Rule[] = [
  paged('ar-prev', 'error', 'section 4', {
    *check({ root: { line }, rels, isArchive }) {
      const prev = rels.get('prev-archive');
      const isOfArchives = isArchive || rels.has('next-archive');
      if (isOfArchives && prev === undefined && (rels.has('prev') || rels.has('previous')))
        yield {
          line,
          says: 'It leads to what is older by rel="prev", which is of pages; of archives it is prev-archive.',
        };
      if (prev !== undefined && prev === rels.get('self'))
        yield { line, says: 'Its rel="prev-archive" leads to itself, without an end.' };
    },
    good: ARCHIVE,
    bad: ARCHIVE.replace('rel="prev-archive"', 'rel="prev"'),
  }),
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
    scope: 'item',
    *check({ deletions }) {
      for (const { attributes, line } of deletions) {
        if (!attributes.ref) yield { line, says: 'What was taken back is not named (ref).' };
        if (!INSTANT.test(attributes.when ?? ''))
          yield { line, says: `"${shown(attributes.when ?? '')}" is no instant at which it was taken back (when).` };
      }
    },
    good: DELETED,
    bad: DELETED.replace('T09:00:00Z', ''),
  }),
  deleted('ts-uniq', 'error', 'section 3', {
    *check({ deletions }) {
      const seen = new Set<string>();
      for (const { attributes, line } of deletions) {
        const both = `${attributes.ref} ${attributes.when}`;
        if (seen.has(both))
          yield { line, says: `"${shown(attributes.ref ?? '')}" is taken back twice at one instant.` };
        seen.add(both);
      }
    },
    good: DELETED,
    bad: DELETED.replace(/<at:deleted-entry[^>]*>/, '$&$&'),
  }),
  deleted('ts-back', 'warning', 'section 4', {
    scope: 'item',
    *check({ deletions, entries }) {
      const when = new Map(deletions.map(({ attributes }) => [attributes.ref, Date.parse(attributes.when ?? '')]));
      for (const entry of entries) {
        const [id = '', updated = ''] = ['id', 'updated'].map((name) => textAt(entry, name, ATOM)?.text);
        if ((when.get(id) ?? Number.NaN) >= Date.parse(updated))
          yield { line: entry.line, says: `"${shown(id)}" is there, and was taken back after its last change.` };
      }
    },
    good: DELETED,
    bad: DELETED.replace('ref="tag:quay.example,2026:b"', 'ref="tag:quay.example,2026:a"'),
  }),
  deleted('ts-src', 'error', 'section 3', {
    scope: 'item',
    *check({ deletions, entries }) {
      const hasSource = (entry: XmlElement) => childrenOf(entry, 'source', ATOM).length > 0;
      if (entries.length === 0 || !entries.every(hasSource)) return;
      for (const deletion of deletions)
        if (!hasSource(deletion))
          yield {
            line: deletion.line,
            says: 'All entries say from which feed they are (<source>), and what was taken back does not.',
          };
    },
    good: DELETED,
    bad: DELETED.replace('</entry>', '<source><id>tag:pier.example,2026:f</id></source></entry>'),
  }),
];

/** What takes an earlier look at the same documents, or what somebody does with them. */
export const HISTORY_BY_HAND: readonly ByHand[] = [
  {
    id: 'ar-fix',
    scope: 'feed',
    severity: 'by hand',
    source: 'RFC 5005, section 4',
    says: 'What an archive holds and where it lies stays so; a correction of an older article stands in the feed itself, or the address changes.',
  },
  {
    id: 'ar-open',
    scope: 'feed',
    severity: 'by hand',
    source: 'RFC 5005, section 4',
    says: 'No document leads to an archive that is still being written.',
  },
  {
    id: 'ar-dup',
    scope: 'item',
    severity: 'by hand',
    source: 'RFC 5005, section 4',
    says: 'Of an entry that several documents hold readers take the one that was updated last.',
  },
];

function deletedIn(root: XmlElement): Deleted {
  return { deletions: childrenOf(root, 'deleted-entry', TOMBSTONES), entries: childrenOf(root, 'entry', ATOM) };
}

function archivedIn(root: XmlElement): Archived {
  const links = childrenOf(root, 'link', ATOM);
  return {
    root,
    rels: new Map(links.map(({ attributes: { rel = 'alternate', href = '' } }) => [rel, href])),
    isArchive: childrenOf(root, 'archive', HISTORY).length > 0,
    isComplete: childrenOf(root, 'complete', HISTORY).length > 0,
  };
}
