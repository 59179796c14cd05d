import { existsSync, rmSync } from 'node:fs';
import type { SubmissionKey } from '../../../shared/article/types.ts';
import { dynamoClient, s3Client } from '../../../shared/aws/clients.ts';
import { readWith } from '../../../shared/aws/dynamo/configuration.ts';
import { createDynamoStore } from '../../../shared/aws/dynamo/store.ts';
import { createCarrier } from '../../../shared/aws/s3/carry.ts';
import { outputOf, type StackOutputs, stackOutputs } from '../../../shared/aws/stack-outputs.ts';
import type { Config } from '../../../shared/config/types.ts';
import { generationOf } from '../../../shared/pipeline/generation.ts';
import type { ArticleStore } from '../../../shared/pipeline/ports.ts';
import { exportRows } from '../../../shared/transfer/export.ts';
import { isEmpty, restoreRows } from '../../../shared/transfer/restore.ts';
import { systemClock } from '../../clock.ts';
import { openInbox } from '../../local/inbox/open-inbox.ts';
import { copyState, isInUse, openState } from '../../local/open-state.ts';
import { lastServedAt } from '../../local/served-at.ts';
import { type Call, type ExitStatus, UsageError } from '../command.ts';
import { configOf } from '../configuration.ts';
import { carryCopies, carryUploads } from '../migrate/carry.ts';
import { checkInbox, foldersOf } from '../options.ts';
import { createProgress } from '../progress.ts';
import { reconcileStack } from '../reconcile-stack.ts';
import { printable } from '../rows.ts';
import { superseded } from '../superseded.ts';

/**
 * Moves a newsroom from this machine to a deployment: first what is known of it, then its uploads, then a comparison that publishes. What
 * lies here stays as it is. Done again it goes on where it was broken off.
 */
export async function migrate(call: Call): Promise<ExitStatus> {
  const { stack } = call.values;
  if (stack === undefined) throw new UsageError('--stack names the deployment that it is to move to');
  const folders = foldersOf(call);
  checkInbox(folders);
  const { state } = folders;
  if (!existsSync(state)) throw new UsageError(`there is no state at ${state}; name it with --state`);
  const config = configOf(call, await lastServedAt(state));
  const outputs = await stackOutputs(stack);
  const [dynamo, s3] = [dynamoClient(), s3Client(process.env)];
  try {
    const table = outputOf(outputs, 'TableName');
    const store = createDynamoStore(dynamo, table);
    checkAddress(outputs, config);
    if (isInUse(state))
      throw new UsageError(
        `another feedmill works on the state ${state}; end it first, or what it does meanwhile is missing there`,
      );
    if (!call.switches.has('yes')) {
      checkConfiguration(stack, config, (await readWith(dynamo, table))?.digest);
      await checkEmpty(table, store);
    }
    const later = await moveKnowledge(call, state, store);
    const inbox = await openInbox(folders.inbox, config, systemClock);
    const progress = createProgress(call.terminal);
    try {
      const bucket = outputOf(outputs, 'ContentBucketName');
      const step = (done: number, total: number) => progress.step('copying', done, total);
      const { copied, there, refused } = await carryUploads(createCarrier(s3, bucket), inbox, later, step);
      const kept = createCarrier(s3, outputOf(outputs, 'CopiesBucketName'));
      const copies = await carryCopies(kept, `${state}.copies`);
      progress.end();
      const before = there === 0 ? '' : `, and ${there} were there`;
      call.terminal.err(`feedmill: ${copied} uploads and ${copies} copies of remote media copied${before}\n`);
      for (const key of refused) call.terminal.err(`feedmill: ${printable(key)} is too large, and was not copied\n`);
    } finally {
      inbox.close();
    }
  } finally {
    dynamo.destroy();
    s3.destroy();
  }
  return reconcileStack(call, stack);
}

/** @returns uploads whose articles a later one has. */
async function moveKnowledge({ terminal }: Call, state: string, store: ArticleStore): Promise<Set<SubmissionKey>> {
  // As of one moment.
  const copy = `${state}.${process.pid}.moving`;
  const later = new Set<SubmissionKey>();
  try {
    copyState(state, copy);
    const source = await openState(copy);
    try {
      const rows = superseded(exportRows(source.store), (key) => later.add(key));
      const { articles, uploads, feeds } = await restoreRows(store, rows);
      terminal.err(`feedmill: ${articles} articles, ${uploads} uploads and ${feeds} feeds are known there\n`);
    } finally {
      await source.close();
    }
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(copy + end, { force: true });
  }
  return later;
}

/** @throws UsageError where every document would state another address of its own */
function checkAddress(outputs: StackOutputs, { site: { feedsUrl } }: Config): void {
  const there = outputOf(outputs, 'FeedsUrl');
  if (there !== feedsUrl)
    throw new UsageError(
      `readers know the feeds at ${feedsUrl}, and the deployment says that they are at ${there}: every document would be another. ` +
        'Deploy it with -c domainName=… or -c address=proxy',
    );
}

/** @throws UsageError where the same uploads would come to something else */
function checkConfiguration(stack: string, config: Config, there: string | undefined): void {
  if (there === generationOf(config)) return;
  const why =
    there === undefined
      ? 'has compared nothing yet, which it does some minutes after it was deployed'
      : 'reads with another configuration; deploy it with the one of this newsroom';
  throw new UsageError(`the deployment ${stack} ${why} (--yes goes on all the same)`);
}

/** @throws UsageError where something would be written over */
async function checkEmpty(table: string, store: ArticleStore): Promise<void> {
  if (await isEmpty(store)) return;
  throw new UsageError(
    `the table ${table} is not empty; --yes puts all of it there besides, and goes on where it was broken off`,
  );
}
