import { existsSync, rmSync } from 'node:fs';
import { stated } from '../../../shared/article/stated.ts';
import type { Config } from '../../../shared/config/types.ts';
import { withKnownPath } from '../../../shared/local/known-path.ts';
import { exportRows } from '../../../shared/transfer/export.ts';
import { linesOf } from '../../../shared/transfer/lines.ts';
import { systemClock } from '../../clock.ts';
import { copyState, openState } from '../../local/open-state.ts';
import { lastServedAt } from '../../local/served-at.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { stateOf } from '../find-state.ts';
import { stackOf } from '../one-place.ts';
import type { ReceiptSource } from '../receipt-source.ts';
import { writeTransfer } from '../transfer-file.ts';
import { VERSION } from '../version.ts';

/** Writes all that is known into one file, from which it comes back here or elsewhere. */
export async function exportAll(call: Call): Promise<ExitStatus> {
  const [file = ''] = call.operands;
  if (existsSync(file)) throw new UsageError(`${file} is there already`);
  const stack = stackOf(call);
  const { table } = call.values;
  if (stack !== undefined || table !== undefined) {
    const { exportStack, exportTable } = await import('../export-stack.ts');
    const writing = (source: ReceiptSource, config: Config | undefined) => write(file, source, config);
    if (table === undefined) await exportStack(stack ?? '', writing);
    else await exportTable(alone(call, table), writing);
    return EXIT.ok;
  }
  const state = stateOf(call);
  const configuration = configOf(call, await lastServedAt(state));
  // As of one moment, also while serve works on it.
  const copy = `${file}.${process.pid}.state.tmp`;
  try {
    copyState(state, copy);
    await write(file, await openState(copy), configuration);
  } catch (error) {
    throw withKnownPath(error, file);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
  return EXIT.ok;
}

/** @throws UsageError where the call names another place besides */
function alone({ values }: Call, table: string): string {
  const other = ['stack', 'state', 'public', 'config'].find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--table and --${other} name two places`);
  return table;
}

async function write(file: string, source: ReceiptSource, configuration: Config | undefined): Promise<void> {
  try {
    const header = { version: VERSION, at: systemClock.now(), ...stated({ configuration }) };
    await writeTransfer(file, linesOf(header, exportRows(source.store)));
  } finally {
    await source.close();
  }
}
