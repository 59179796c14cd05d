import type { SubmissionKey } from '../../shared/article/types.ts';
import { dynamoClient } from '../../shared/aws/clients.ts';
import { createDynamoStore } from '../../shared/aws/dynamo/store.ts';
import { outputOf, stackOutputs } from '../../shared/aws/stack-outputs.ts';
import { isEmpty, restoreRows } from '../../shared/transfer/restore.ts';
import { type Call, EXIT, type ExitStatus, UsageError } from './command.ts';
import { printable } from './rows.ts';
import { superseded } from './superseded.ts';
import { checkTransfer, isTransfer, transferRows } from './transfer-file.ts';

/** Keys that a person takes in. */
const SHOWN = 20;

/** Puts what an export knows into the table of a deployment, before its uploads come there. */
export async function restoreStack(call: Call, stack: string): Promise<ExitStatus> {
  const { terminal, switches } = call;
  const { from } = call.values;
  if (from === undefined || !isTransfer(from))
    throw new UsageError(
      '--stack is restored --from a file that "feedmill export" wrote; DynamoDB has back-ups of its own',
    );
  await checkTransfer(from);
  const outputs = await stackOutputs(stack);
  const [table, bucket] = [outputOf(outputs, 'TableName'), outputOf(outputs, 'ContentBucketName')];
  const client = dynamoClient();
  try {
    const store = createDynamoStore(client, table);
    if (!switches.has('yes') && !(await isEmpty(store)))
      throw new UsageError(
        `the table ${table} is not empty; --yes puts all of it there besides, and over what is there of it`,
      );
    const later: SubmissionKey[] = [];
    const { articles, uploads, feeds } = await restoreRows(
      store,
      superseded(transferRows(from), (key) => later.push(key)),
    );
    terminal.out(`${articles} articles, ${uploads} uploads and ${feeds} feeds are known to ${stack}.\n`);
    terminal.out(nextSteps(stack, bucket, later));
    return EXIT.ok;
  } finally {
    client.destroy();
  }
}

function nextSteps(stack: string, bucket: string, later: readonly SubmissionKey[]): string {
  const shown = later.slice(0, SHOWN).map(printable).join(', ');
  const more = later.length > SHOWN ? ` and ${later.length - SHOWN} more` : '';
  const but = later.length === 0 ? '' : `, but for those whose articles a later one has (${shown}${more})`;
  return [
    'Nothing of it is published yet. Now:',
    `  1. copy the uploads into the bucket ${bucket}${but}`,
    `  2. feedmill reconcile --stack ${stack}`,
    '',
  ].join('\n');
}
