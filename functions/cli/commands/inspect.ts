import { lstatSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, sep } from 'node:path';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { createFolderInbox } from '../../../shared/local/inbox/folder-inbox.ts';
import { inspectUpload } from '../../../shared/pipeline/inspection.ts';
import { clockAt } from '../../clock.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { inspectionJson, inspectionText } from '../inspection-output.ts';
import { nowOf } from '../options.ts';

/** Shows the receipt that a file would get, and its text. */
export async function inspect(call: Call): Promise<ExitStatus> {
  const config = configOf(call);
  const clock = clockAt(await nowOf(call));
  const { root, key } = locate(call);
  const inbox = createFolderInbox({ root, limits: config.limits, clock, settlingMs: 0 });
  const inspection = await inspectUpload({ inbox, config, clock }, key);
  if (inspection === undefined) throw new UsageError(`there is no file ${call.operands[0]}`);
  call.terminal.out(call.switches.has('json') ? inspectionJson(inspection) : inspectionText(inspection));
  return inspection.receipt.status === 'rejected' ? EXIT.rejected : EXIT.ok;
}

function locate({ operands, values }: Call): { root: string; key: SubmissionKey } {
  const file = operands[0] ?? '';
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) throw new UsageError(`there is no file ${file}`);
  const root = values.inbox ?? dirname(file);
  const key = values.inbox === undefined ? basename(file) : relative(root, file);
  if (key === '' || isAbsolute(key) || key.split(sep).includes('..')) {
    throw new UsageError(`${file} does not lie below ${root}`);
  }
  return { root, key: key.split(sep).join('/') as SubmissionKey };
}
