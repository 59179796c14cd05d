import type { Content, Held } from '../../article/types.ts';
import { heldByMargin } from '../held/by-margin.ts';
import { emptyFindings } from '../text/findings.ts';
import { blocksOf } from '../text/layout/layout.ts';
import { linesOf } from '../text/layout/lines.ts';
import { takeEmbargo } from '../text/notices/embargo.ts';
import { embargoesWithin } from '../text/notices/embargo-within.ts';
import { latestEmbargo } from '../text/notices/latest-embargo.ts';

export interface MarginNotes {
  readonly kind: 'notes';
  /** Until when, in the words that say it. */
  readonly embargoed?: string;
}

/**
 * What the head and foot of a document's pages, and marks across them, say to a desk: press offices write an embargo there, on every
 * page, and nowhere else.
 *
 * @param lines of text, whose parts may stand apart by tabs.
 * @returns held where they say that it is not for the public, or not yet without saying until when.
 */
export function readMargins(lines: readonly string[]): MarginNotes | Held {
  const stamped = heldByMargin(lines);
  if (stamped !== undefined) return stamped;
  const read = [...new Set(lines)].map(readMargin);
  const held = read.find((one) => one.kind === 'held');
  if (held !== undefined) return held;
  return {
    kind: 'notes',
    ...latestEmbargo(read.map((one) => (one.kind === 'notes' ? one.embargoed : undefined))),
  };
}

/** An article with what its margins say of it: of two embargoes the one that ends later. */
export function withMargins(content: Content, { embargoed }: MarginNotes): Content {
  return { ...content, ...latestEmbargo([content.embargoed, embargoed]) };
}

/** Each part for itself: beside an embargo stand a firm's name, the number of the page and what the document is. */
function readMargin(line: string): MarginNotes | Held {
  const opening = readParts(line);
  if (opening.kind === 'held' || opening.embargoed !== undefined) return opening;
  const within = embargoesWithin(line)
    .map(({ words, surely }) => ({ read: readParts(words), surely }))
    .filter(({ read, surely }) => read.kind === 'notes' || surely)
    .map(({ read }) => read);
  const held = within.find(({ kind }) => kind === 'held');
  return (
    held ?? {
      kind: 'notes',
      ...latestEmbargo(within.flatMap((one) => (one.kind === 'notes' ? (one.embargoed ?? []) : []))),
    }
  );
}

function readParts(line: string): MarginNotes | Held {
  const parts = line.split(/\t|\s{2,}|\s+[|•·]\s+/).map((part) => part.trim());
  const apart = embargoIn(parts);
  if (apart.kind === 'notes' || parts.length === 1) return apart;
  const whole = embargoIn([line]);
  return whole.kind === 'notes' && whole.embargoed !== undefined ? whole : apart;
}

function embargoIn(lines: readonly string[]): MarginNotes | Held {
  const findings = emptyFindings();
  const rest = takeEmbargo(blocksOf(linesOf(lines.join('\n\n'))), findings);
  if ('kind' in rest) return rest;
  return { kind: 'notes', ...(findings.embargoed === undefined ? {} : { embargoed: findings.embargoed }) };
}
