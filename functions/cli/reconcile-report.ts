import { type Counts, type Finding, isLeft, withOne } from '../../shared/reconcile/finding.ts';
import { sentenceOf, summaryOf } from '../../shared/reconcile/sentences.ts';
import { type Call, EXIT, type ExitStatus } from './command.ts';
import { printable } from './rows.ts';

/** Prints each difference as it is found, and at the end how many there were. */
export function teller({ terminal, switches }: Call) {
  let counts: Counts = {};
  const all: Finding[] = [];
  return {
    counts: () => counts,
    tell(finding: Finding): void {
      counts = withOne(counts, finding.kind);
      if (switches.has('json')) all.push(finding);
      else terminal.out(`${printable(sentenceOf(finding))}\n`);
    },
    end(heals: boolean): void {
      if (switches.has('json')) terminal.out(`${JSON.stringify({ counts, findings: all }, undefined, 2)}\n`);
      else terminal.out(`${summaryOf(counts, heals)}\n`);
    },
  };
}

/** 0: they agree, or everything was put right; 1: they do not, or something is left that somebody has to see to. */
export function statusOf(
  counts: Counts,
  { isDry, isHeld }: { readonly isDry: boolean; readonly isHeld: boolean },
): ExitStatus {
  const kinds = Object.keys(counts) as (keyof Counts)[];
  if (kinds.includes('failed')) return EXIT.failed;
  return isHeld || kinds.some((kind) => isDry || isLeft(kind)) ? EXIT.rejected : EXIT.ok;
}
