import type { Counts, Finding, FindingKind } from './finding.ts';
import { isLeft } from './finding.ts';

/** What is said of one, after its name; and of several, after their number. */
const SAID: Readonly<Record<FindingKind, { readonly one: string; readonly many: readonly [string, string] }>> = {
  unheard: {
    one: 'lies in the inbox, and nothing was heard of it',
    many: ['upload of which nothing was heard', 'uploads of which nothing was heard'],
  },
  outdated: {
    one: 'was replaced in the inbox, and nothing was heard of it',
    many: ['upload that was replaced unheard', 'uploads that were replaced unheard'],
  },
  unfinished: {
    one: 'was not read to its end',
    many: ['upload that was not read to its end', 'uploads that were not read to their ends'],
  },
  gone: {
    one: 'is gone from the inbox, and what it brought out is still out',
    many: ['upload that went unheard', 'uploads that went unheard'],
  },
  held: {
    one: 'is gone from the inbox with many others; nothing of it is taken back until somebody says that this is meant',
    many: ['removal that is held', 'removals that are held'],
  },
  'feed-held': {
    one: 'would lose too many of its articles at once, and stays as it is until somebody says that this is meant',
    many: ['feed that is held', 'feeds that are held'],
  },
  reconfigured: {
    one: 'was read with another configuration',
    many: ['upload that was read with another configuration', 'uploads that were read with another configuration'],
  },
  reread: {
    one: 'is to be read again, because everything is',
    many: ['upload that is read again', 'uploads that are read again'],
  },
  missing: { one: 'is missing', many: ['public file that was missing', 'public files that were missing'] },
  stale: {
    one: 'is not what the store says',
    many: ['public file that was not what the store says', 'public files that were not what the store says'],
  },
  orphaned: {
    one: 'is public, and nothing stands for it',
    many: ['public file that nothing stands for', 'public files that nothing stands for'],
  },
  unrendered: {
    one: 'lacks smaller sizes, and nobody was asked for them',
    many: ['picture that lacked smaller sizes', 'pictures that lacked smaller sizes'],
  },
  unobtainable: {
    one: 'is missing, and cannot be put back: the upload that it comes from is not to be had',
    many: ['public file that cannot be put back', 'public files that cannot be put back'],
  },
  'receipt-missing': { one: 'has no receipt', many: ['missing receipt', 'missing receipts'] },
  'receipt-stale': { one: 'has an old receipt', many: ['old receipt', 'old receipts'] },
  failed: { one: 'could not be put right', many: ['thing that failed', 'things that failed'] },
};

/** @returns a sentence for people: `city/ferry.md lies in the inbox, and nothing was heard of it.` */
export function sentenceOf(finding: Finding): string {
  const { one } = SAID[finding.kind];
  if (finding.kind === 'failed') return `${finding.what} ${one}: ${finding.why}.`;
  if (finding.kind === 'feed-held') return `the feed ${finding.feed} ${one}: ${finding.lost} of ${finding.of}.`;
  return `${'path' in finding ? finding.path : finding.key} ${one}.`;
}

/** @returns one sentence on all of it. @param heals whether it was put right, but for what cannot be */
export function summaryOf(counts: Counts, heals: boolean): string {
  const told = (kinds: readonly FindingKind[]) =>
    kinds.flatMap((kind) => {
      const count = counts[kind] ?? 0;
      return count === 0 ? [] : `${count} ${SAID[kind].many[count === 1 ? 0 : 1]}`;
    });
  const kinds = Object.keys(SAID) as FindingKind[];
  const right = told(kinds.filter((kind) => !isLeft(kind)));
  const left = told(kinds.filter(isLeft));
  if (right.length + left.length === 0) return 'Inbox, store and public files agree.';
  const parts = [
    ...(right.length === 0 ? [] : [`${heals ? 'Put right' : 'To be put right'}: ${right.join(', ')}.`]),
    ...(left.length === 0 ? [] : [`Left as it is: ${left.join(', ')}.`]),
  ];
  return parts.join(' ');
}
