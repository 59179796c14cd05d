import { existsSync } from 'node:fs';
import { stated } from '../../../shared/article/stated.ts';
import { type Counts, type Finding, isLeft, withOne } from '../../../shared/reconcile/finding.ts';
import { beginning, reconcile as reconcileAll } from '../../../shared/reconcile/reconcile.ts';
import { sentenceOf, summaryOf } from '../../../shared/reconcile/sentences.ts';
import { clockAt } from '../../clock.ts';
import { openMill } from '../../local/mill.ts';
import { heldSentence } from '../../local/pass/held-sentence.ts';
import { runPass } from '../../local/pass/pass.ts';
import { processPool } from '../../local/pool/process-pool.ts';
import { reconcileDeps } from '../../local/reconcile.ts';
import { lastServedAt } from '../../local/served-at.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { consoleLog, faultsOnce } from '../console-log.ts';
import { checkInbox, foldersOf, nowOf } from '../options.ts';
import { createProgress } from '../progress.ts';
import { printable } from '../rows.ts';

/** Compares inbox, store and public folder, says what differs, and puts it right unless it is only to say so. */
export async function reconcile(call: Call): Promise<ExitStatus> {
  const folders = foldersOf(call);
  const isDry = call.switches.has('dry-run');
  checkInbox(folders);
  if (isDry && !existsSync(folders.state))
    throw new UsageError(`there is no state at ${folders.state}; name it with --state`);
  const config = configOf(call, await lastServedAt(folders.state));
  const now = nowOf(call);
  const log = faultsOnce(consoleLog(call.terminal, 'error'));
  const progress = createProgress(call.terminal);
  const mill = await openMill({ ...folders, config, clock: clockAt(now), log });
  const pool = processPool({ ...folders, config, ...stated({ now }) }, log);
  const findings = teller(call);
  try {
    const acceptsRemovals = call.switches.has('accept-removals');
    const outcome = isDry
      ? undefined
      : await runPass(mill, { extent: 'changes', heals: false, acceptsRemovals, pool, onProgress: progress.step });
    progress.end();
    const deps = reconcileDeps(mill, { mode: isDry ? 'tell' : 'heal', found: findings.tell, pool });
    await reconcileAll(deps, await beginning(deps, { acceptsRemovals }));
    findings.end(!isDry);
    const held = outcome?.heldRemovals ?? [];
    if (held.length > 0) call.terminal.err(`feedmill: ${heldSentence(held, outcome?.present.size ?? 0)}\n`);
    const failed = (outcome?.failed.length ?? 0) + (outcome?.faults.length ?? 0);
    return failed > 0 ? EXIT.failed : statusOf(findings.counts(), { isDry, isHeld: held.length > 0 });
  } finally {
    await pool.close();
    await mill.close();
  }
}

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
