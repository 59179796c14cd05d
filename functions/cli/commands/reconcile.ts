import { existsSync } from 'node:fs';
import { stated } from '../../../shared/article/stated.ts';
import { beginning, reconcile as reconcileAll } from '../../../shared/reconcile/reconcile.ts';
import { clockAt } from '../../clock.ts';
import { type Mill, openMill } from '../../local/mill.ts';
import { heldSentence } from '../../local/pass/held-sentence.ts';
import { type PassOutcome, runPass } from '../../local/pass/pass.ts';
import { RENDERING_MS, renderAll } from '../../local/pictures/renderer.ts';
import type { Pool } from '../../local/pool/pool.ts';
import { processPool } from '../../local/pool/process-pool.ts';
import { reconcileDeps } from '../../local/reconcile.ts';
import { lastServedAt } from '../../local/served-at.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { consoleLog, faultsOnce } from '../console-log.ts';
import { stackOf } from '../one-place.ts';
import { checkInbox, foldersOf, nowOf } from '../options.ts';
import { createProgress } from '../progress.ts';
import { statusOf, teller } from '../reconcile-report.ts';

/** Compares inbox, store and public folder, says what differs, and puts it right unless it is only to say so. */
export async function reconcile(call: Call): Promise<ExitStatus> {
  const stack = stackOf(call);
  if (stack !== undefined) return (await import('../reconcile-stack.ts')).reconcileStack(call, stack);
  const folders = foldersOf(call);
  const isDry = call.switches.has('dry-run');
  checkInbox(folders);
  if (isDry && !existsSync(folders.state))
    throw new UsageError(`there is no state at ${folders.state}; name it with --state`);
  const config = configOf(call, await lastServedAt(folders.state));
  const now = await nowOf(call);
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
    const after = isDry ? [] : await completed(mill, pool);
    findings.end(!isDry);
    const held = outcome?.heldRemovals ?? [];
    if (held.length > 0) call.terminal.err(`feedmill: ${heldSentence(held, outcome?.present.size ?? 0)}\n`);
    const outcomes = [...(outcome === undefined ? [] : [outcome]), ...after];
    const failed = outcomes.reduce((sum, { failed, faults }) => sum + failed.length + faults.length, 0);
    return failed > 0 ? EXIT.failed : statusOf(findings.counts(), { isDry, isHeld: held.length > 0 });
  } finally {
    await pool.close();
    await mill.close();
  }
}

/** Pages of feeds that show what is lost go out before it is made again, which may take long, and after. */
async function completed(mill: Mill, pool: Pool): Promise<readonly PassOutcome[]> {
  const pass = () => runPass(mill, { extent: 'changes', heals: false, leavesInbox: true, pool });
  const before = await pass();
  return (await renderAll(mill, AbortSignal.timeout(RENDERING_MS))) === 0 ? [before] : [before, await pass()];
}
